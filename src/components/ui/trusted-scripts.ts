/** Scripts that may be loaded by URL, such as workers. Trusted Types (Content Security Policy) block other URLs. */

interface ScriptUrlPolicy {
  readonly createScriptURL: (url: string) => string | null;
}

declare global {
  interface Window {
    readonly trustedTypes?: { readonly createPolicy: (name: string, policy: ScriptUrlPolicy) => unknown };
  }
}

const trustedUrls = new Set<string>();
let isPolicyCreated = false;

/** `path` is from the root of the origin, such as `/guide/pagefind/fr-fr/pagefind-worker.js`. */
export function trustScript(path: string): void {
  trustedUrls.add(new URL(path, location.origin).href);
  if (isPolicyCreated) return;
  isPolicyCreated = true;
  // Browsers ask the "default" policy about every URL that is a plain string. Null blocks the URL.
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (trustedUrls.has(new URL(url, location.href).href) ? url : null),
  });
}
