/** What is put right in a finished page, and its policy, which names the hashes of its scripts and styles. */
import { readFileSync, writeFileSync } from 'node:fs';
import { inlineHashes, policyFor, withPolicy } from '../content-security.ts';

/** What a page does besides being read comes after what it shows. */
const scriptsLate = (html: string) =>
  html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');

/** @returns what puts a page right and writes it with its policy; it returns the page without the policy */
export function openFinisher(): (file: string) => string {
  return (file) => {
    const html = scriptsLate(readFileSync(file, 'utf8'));
    const { scripts, styles } = inlineHashes(html);
    writeFileSync(file, withPolicy(file, html, policyFor(scripts, styles)));
    return html;
  };
}
