/**
 * The list of scripts that may be loaded by URL, such as workers. Trusted Types, which are part of the site's Content
 * Security Policy, block any other URL. Browsers without Trusted Types only enforce the rest of the policy.
 */

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

/**
 * Lets this site's code or a library load a script of this origin by URL, which Trusted Types would otherwise block.
 * @param path the path of the script from the root of the origin
 * @example trustScript('/guide/pagefind/fr-fr/pagefind-worker.js')
 */
export function trustScript(path: string): void {
  trustedUrls.add(new URL(path, location.origin).href);
  if (isPolicyCreated) return;
  isPolicyCreated = true;
  // Browsers ask the "default" policy about every URL that is a plain string. Null blocks the URL.
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (trustedUrls.has(new URL(url, location.href).href) ? url : null),
  });
}
