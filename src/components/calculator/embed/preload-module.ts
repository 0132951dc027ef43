/**
 * Preloads a module with its integrity hash, which `import()` can't check. The module map then has the checked module. Rejects if
 * it can't be loaded, or is a different one.
 */
export async function preloadModule(href: string, integrity: string): Promise<void> {
  const link = document.createElement('link');
  // A browser that doesn't know this kind of link reports nothing and doesn't check integrity.
  if (!link.relList.supports('modulepreload')) return;
  link.rel = 'modulepreload';
  link.integrity = integrity;
  link.href = href;
  try {
    await new Promise<void>((resolve, reject) => {
      link.onload = () => resolve();
      link.onerror = () => reject(new Error(`${href} could not be fetched, or its content has changed.`));
      document.head.append(link);
    });
  } finally {
    link.remove();
  }
}
