/** What is put right in a finished page, and its policy, which names the hashes of its scripts and styles. */
import { readFileSync, writeFileSync } from 'node:fs';
import { inlineHashes, policyFor, withPolicy } from '../content-security.ts';

export interface Hashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** What a page does besides being read comes after what it shows. */
const scriptsLate = (html: string) =>
  html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');

export interface Finisher {
  /**
   * Puts a page right and writes it with its policy.
   * @param known hashes its policy names besides its own
   * @returns the page without the policy
   */
  readonly finish: (file: string, known?: Hashes) => string;
  /** Those of all pages that were finished. */
  readonly hashes: () => Hashes;
}

export function openFinisher(): Finisher {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  return {
    finish: (file, known = { scripts: [], styles: [] }) => {
      const html = scriptsLate(readFileSync(file, 'utf8'));
      const own = inlineHashes(html);
      own.scripts.forEach((one) => scripts.add(one));
      own.styles.forEach((one) => styles.add(one));
      const policy = policyFor([...own.scripts, ...known.scripts], [...own.styles, ...known.styles]);
      writeFileSync(file, withPolicy(file, html, policy));
      return html;
    },
    hashes: () => ({ scripts: [...scripts], styles: [...styles] }),
  };
}
