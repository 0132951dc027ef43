/** What is put right in a finished page, and its policy, which names the hashes of its scripts and styles. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inlineHashes, policyFor, withPolicy } from '../content-security.ts';
import { stylesInHead } from '../styles-in-head.ts';
import { lateIsland } from '../touched/late-island.ts';

/** Where scripts and styles are. */
export interface Assets {
  /** Their address, with a slash at its end. */
  readonly address: string;
  readonly folder: string;
}

export interface Hashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** What a page does besides being read comes after what it shows. */
const scriptsLate = (html: string) =>
  html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');

const INLINE_PAIR = /<script>((?:(?!<\/script>)[^])*)<\/script><script>/g;

/** Scripts that stand side by side become one: the policy names a hash for each, and hashes do not compress. */
const scriptsJoined = (html: string) => html.replace(INLINE_PAIR, (_, script: string) => `<script>${script};`);

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

export function openFinisher(assets: Assets): Finisher {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const written = new Set<string>();
  const putRight = (file: string): string => {
    const { html, files } = lateIsland(scriptsLate(stylesInHead(readFileSync(file, 'utf8'))), assets.address);
    for (const { name, text } of files.filter((one) => !written.has(one.name))) {
      written.add(name);
      writeFileSync(join(assets.folder, name), text);
    }
    return scriptsJoined(html);
  };
  return {
    finish: (file, known = { scripts: [], styles: [] }) => {
      const html = putRight(file);
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
