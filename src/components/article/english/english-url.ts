/** The URL with the English original shown (`english=show`) or hidden. The rest of the URL is kept. */
export function addressWith(address: string, isShown: boolean): string {
  const url = new URL(address);
  if (isShown === (url.searchParams.get('english') === 'show')) return address;
  if (isShown) url.searchParams.set('english', 'show');
  else url.searchParams.delete('english');
  return url.href;
}
