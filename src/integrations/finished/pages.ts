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

/** What a page does besides being read comes after what it shows. */
const scriptsLate = (html: string) =>
  html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');

/**
 * @returns what puts a page right and writes it with its policy; it returns the page without the policy
 */
export function openFinisher(assets: Assets): (file: string) => string {
  const written = new Set<string>();
  return (file) => {
    const { html, files } = lateIsland(scriptsLate(stylesInHead(readFileSync(file, 'utf8'))), assets.address);
    for (const { name, text } of files.filter((one) => !written.has(one.name))) {
      written.add(name);
      writeFileSync(join(assets.folder, name), text);
    }
    const { scripts, styles } = inlineHashes(html);
    writeFileSync(file, withPolicy(file, html, policyFor(scripts, styles)));
    return html;
  };
}
