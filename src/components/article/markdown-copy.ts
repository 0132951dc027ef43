/** "Copy as Markdown": copies the article's Markdown file. Rejects if it can't be fetched or copied. */

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}

export async function copyMarkdown(url: string): Promise<void> {
  const text = fetchText(url);
  // The clipboard gets a promise, because Safari lets a page write only while the click is handled.
  if (typeof ClipboardItem === 'function') {
    const blob = text.then((markdown) => new Blob([markdown], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } else {
    await navigator.clipboard.writeText(await text);
  }
}
