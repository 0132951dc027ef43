/** Fetches a stylesheet that only some readers need, once. Rejects where it cannot be fetched. */
export function addStylesheet(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove(); // so that trying again tries
      reject(new Error(`${href} could not be fetched.`));
    };
    document.head.append(link);
  });
}
