/**
 * Preloads a module with its integrity hash, which `import()` can't check. A later `import()` then reuses the checked
 * module. Rejects if the module can't be loaded or doesn't match the hash.
 */
export async function preloadModule(href: string, integrity: string): Promise<void> {
  const link = document.createElement('link');
  // A browser without `modulepreload` doesn't check the hash, and waiting for the link's events would never end.
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
