/**
 * The scripts that are started by their address: a worker, say. The policy of the site (Trusted Types) refuses any
 * such address but those named here; browsers without Trusted Types go by the rest of the policy.
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
 * Lets a script of this origin be started by its address, by this site's code or by a library's.
 * @param path from the root of the origin. @example trustScript('/guide/pagefind/pagefind-worker.js')
 */
export function trustScript(path: string): void {
  trusted.add(new URL(path, location.origin).href);
  if (isPolicyMade) return;
  isPolicyMade = true;
  // "default" is asked wherever a plain address is handed to the browser; null is a refusal, which is reported.
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (trusted.has(new URL(address, location.href).href) ? address : null),
  });
}
