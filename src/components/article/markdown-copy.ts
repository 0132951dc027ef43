/** "Copy as Markdown": the page's twin on the clipboard. Rejects where it cannot be fetched or copied. */

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

export async function copyMarkdown(address: string): Promise<void> {
  const text = fetchText(address);
  // Handed over as a promise: Safari lets a page write only while the click is being handled.
  if (typeof ClipboardItem === 'function') {
    const blob = text.then((markdown) => new Blob([markdown], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } else {
    await navigator.clipboard.writeText(await text);
  }
}
