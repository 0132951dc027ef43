/**
 * Adds a link to every heading. A click goes to the section and copies the link's URL. The links aren't in the HTML,
 * because without JavaScript the table of contents has the same ones.
 */

/** Rejects if the browser doesn't allow it or, on http, has no clipboard. */
async function copy(url: string): Promise<void> {
  await navigator.clipboard.writeText(url);
}

/** @param name the accessible name of a link, with {} for the heading */
export function addHeadingLinks(prose: Element, name: string, told: (worked: boolean) => void): void {
  prose.querySelectorAll(':is(h2, h3, h4)[id]').forEach((heading) => {
    const link = document.createElement('a');
    link.className = 'anchor';
    link.href = `#${heading.id}`;
    link.ariaLabel = name.replace('{}', heading.textContent);
    link.textContent = '#';
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      // The link's own URL, because the page's doesn't have the new hash yet.
      void copy(link.href).then(
        () => told(true),
        () => told(false),
      );
    });
    heading.append(link);
  });
}
