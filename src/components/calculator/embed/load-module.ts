/** Preloads a module with its integrity hash, which `import()` can't check. The module map then has the checked module. */
function preload(href: string, integrity: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.integrity = integrity;
  link.href = href;
  return new Promise<void>((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`${href} could not be fetched, or its content has changed.`));
    // A browser that doesn't know this kind of link reports nothing and doesn't check integrity.
    if (!link.relList.supports('modulepreload')) resolve();
    document.head.append(link);
  }).then(
    () => link.remove(),
    (failure: unknown) => {
      link.remove();
      throw failure;
    },
  );
}

/** Imports a module whose content has an integrity hash. Rejects if it can't be loaded or is a different one. */
export async function loadModule<Module>(href: string, integrity: string): Promise<Module> {
  await preload(href, integrity);
  return import(/* @vite-ignore */ href) as Promise<Module>;
}
