const stylesheets = new Map<string, Promise<void>>();

function add(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      stylesheets.delete(href); // so that a retry fetches it again
      reject(new Error(`${href} could not be fetched.`));
    };
    document.head.append(link);
  });
}

/** Later calls don't add it again. Rejects if it can't be loaded. */
export function addStylesheet(href: string): Promise<void> {
  const stylesheet = stylesheets.get(href) ?? add(href);
  stylesheets.set(href, stylesheet);
  return stylesheet;
}
