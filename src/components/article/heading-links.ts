/**
 * A link at every heading, for copying: it leads to the section, as any link does, and its address is then on
 * the clipboard. Made here and not in the HTML: without JavaScript the contents list has the same links.
 */

/** Rejects where the browser does not allow it, or (http) has no clipboard. */
async function copy(address: string): Promise<void> {
  await navigator.clipboard.writeText(address);
}

/** @param name what a link is called, with {} for the heading */
export function addHeadingLinks(prose: Element, name: string, told: (worked: boolean) => void): void {
  prose.querySelectorAll(':is(h2, h3, h4)[id]').forEach((heading) => {
    const link = document.createElement('a');
    link.className = 'anchor';
    link.href = `#${heading.id}`;
    link.ariaLabel = name.replace('{}', heading.textContent);
    link.textContent = '#';
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      // The link's own address: the page's is still the one before.
      void copy(link.href).then(
        () => told(true),
        () => told(false),
      );
    });
    heading.append(link);
  });
}
