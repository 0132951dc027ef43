/** Copies text and saves files. */

/** Resolves to false if the clipboard is blocked or missing (on http, or in old browsers). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Saves a file, like a click on a download link. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari doesn't read the URL until a moment after the click, so the URL has to stay valid.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
