/**
 * Adds a link to every heading. A click goes to the section and copies the link's URL. The links aren't in the server's
 * HTML. Without JavaScript, they couldn't copy anything, and the table of contents already has links to the sections.
 */

/** Copies a URL. Rejects if the browser doesn't allow it or, on http, has no clipboard. */
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
      // Copies the link's URL instead of the page's, because the page's URL doesn't have the new hash yet.
      void copy(link.href).then(
        () => report(true),
        () => report(false),
      );
    });
    heading.append(link);
  });
}
