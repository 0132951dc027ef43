async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}

/** Rejects if the file can't be fetched or copied. */
export async function copyMarkdown(url: string): Promise<void> {
  const text = fetchText(url);
  // Safari only lets a page write to the clipboard while the click is handled, so this passes a promise.
  if (typeof ClipboardItem === 'function') {
    const blob = text.then((markdown) => new Blob([markdown], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } else {
    await navigator.clipboard.writeText(await text);
  }
}
