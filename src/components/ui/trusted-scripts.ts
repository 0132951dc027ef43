/**
 * Scripts that are loaded by URL, such as workers. The site's policy (Trusted Types) blocks any URL that isn't listed
 * here. Browsers without Trusted Types use the rest of the policy.
 */
interface ScriptAddressPolicy {
  readonly createScriptURL: (address: string) => string | null;
}

declare global {
  interface Window {
    readonly trustedTypes?: { readonly createPolicy: (name: string, rules: ScriptAddressPolicy) => unknown };
  }
}

const trusted = new Set<string>();
let isPolicyMade = false;

/**
 * Lets this site's code or a library load a script of this origin by URL, which Trusted Types would otherwise block.
 * @param path from the root of the origin. @example trustScript('/guide/pagefind/fr-fr/pagefind-worker.js')
 */
export function trustScript(path: string): void {
  trusted.add(new URL(path, location.origin).href);
  if (isPolicyMade) return;
  isPolicyMade = true;
  // Browsers ask the "default" policy about every URL that is a plain string. Null blocks it.
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (trusted.has(new URL(address, location.href).href) ? address : null),
  });
}
