/**
 * The URL of the same page with the English original shown (`english=show`) or hidden. The rest of the URL is kept.
 * @example addressWith('https://x.org/sv-se/a/?today=2021-01-01#b', true) // => '…/a/?today=2021-01-01&english=show#b'
 */
export function addressWith(address: string, isShown: boolean): string {
  const url = new URL(address);
  if (isShown === (url.searchParams.get('english') === 'show')) return address;
  if (isShown) url.searchParams.set('english', 'show');
  else url.searchParams.delete('english');
  return url.href;
}
