/** The "Copy as Markdown" button. */

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}

/** Copies the article's Markdown file. Rejects if the file can't be fetched or copied. */
export async function copyMarkdown(url: string): Promise<void> {
  const text = fetchText(url);
  // Passes the text as a promise, because Safari only lets a page write to the clipboard while the click is handled.
  if (typeof ClipboardItem === 'function') {
    const blob = text.then((markdown) => new Blob([markdown], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } else {
    await navigator.clipboard.writeText(await text);
  }
}
