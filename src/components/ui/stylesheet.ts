const added = new Map<string, Promise<void>>();

function add(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      added.delete(href); // so that trying again tries
      reject(new Error(`${href} could not be fetched.`));
    };
    document.head.append(link);
  });
}

/** Fetches a stylesheet that only some readers need, once. Rejects where it cannot be fetched. */
export function addStylesheet(href: string): Promise<void> {
  const known = added.get(href) ?? add(href);
  added.set(href, known);
  return known;
}
