/** Adds a link to every heading. It needs JavaScript to copy its URL, so it isn't in the server's HTML. */

/** Rejects if the browser doesn't allow it or, on http, has no clipboard. */
async function copy(url: string): Promise<void> {
  await navigator.clipboard.writeText(url);
}

/**
 * @param name the accessible name of each link, with `{}` in place of the heading's text
 * @param report called after a click, with whether the URL was copied
 */
export function addHeadingLinks(prose: Element, name: string, report: (isCopied: boolean) => void): void {
  prose.querySelectorAll(':is(h2, h3, h4)[id]').forEach((heading) => {
    const link = document.createElement('a');
    link.className = 'anchor';
    link.href = `#${heading.id}`;
    link.ariaLabel = name.replace('{}', heading.textContent);
    link.textContent = '#';
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      // The page's URL doesn't have the new hash yet.
      void copy(link.href).then(
        () => report(true),
        () => report(false),
      );
    });
    heading.append(link);
  });
}
