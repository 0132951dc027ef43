/** The files of the embedded calculator. The pinned script has the hash of each file that it loads. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildEmbed } from '../../src/integrations/embed/build-embed.ts';
import { integrityOf, releaseOf } from '../../src/integrations/embed/release.ts';
import { THEME_PROPERTY_NAMES } from '../../src/integrations/embed/shadow-styles.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { readFile } from 'node:fs/promises';

const built = await buildEmbed(fileURLToPath(new URL('../../src', import.meta.url)));
const { release, files } = built;
const script = files.get(release.script) ?? '';

describe('a build of the embedded calculator', () => {
  test('has a folder named after the script’s hash, and the script’s integrity', () => {
    expect(release).toEqual(releaseOf(script));
    expect(release.script).toMatch(/^embed\/[0-9a-f]{16}\/renewal-calculator\.js$/);
    expect(JSON.parse(files.get('embed/v1/release.json') ?? '')).toEqual(release);
    expect(files.get('embed/v1/renewal-calculator.js')).toBe(`import '../${release.script.slice('embed/'.length)}';\n`);
  });

  test('has a script with the integrity of everything that it loads', () => {
    const loaded = [...files.keys()].filter((path) => path !== release.script && !path.startsWith('embed/v1/'));
    expect(loaded).toHaveLength(4 * LOCALES.length + 1);
    for (const path of loaded) expect(script.includes(integrityOf(files.get(path) ?? '')), path).toBe(true);
    const imports = script.match(/\bimport\s*["'{*][^;]*|\bimport\(["'`][^)]*\)/g);
    expect(imports).toEqual(['import(`./CalendarItems.js`)']);
  });

  test('has no paths of the machine that built it', () => {
    for (const [path, text] of files) expect(text.includes(process.cwd()), path).toBe(false);
  });

  test('stores nothing in the browser', () => {
    for (const [path, text] of files)
      expect(/localStorage|sessionStorage|document\.cookie/.test(text), path).toBe(false);
  });

  test('has light and dark colors that follow the page', () => {
    expect(script.includes('light-dark(')).toBe(true);
    expect(script.includes('--lightningcss')).toBe(false);
  });
});

test('docs/embed.md lists every custom property and every part', async () => {
  const docs = await readFile(new URL('../../docs/embed.md', import.meta.url), 'utf8');
  for (const name of THEME_PROPERTY_NAMES) expect(docs).toContain(`\`--renewal-${name}\``);
  const parts = new Set(Array.from(script.matchAll(/part:[^,}]*?[`"']([a-z]+)[`"']/g), ([, part = '']) => part));
  expect([...parts].sort()).toEqual(['answer', 'calculator', 'failure', 'form', 'panel', 'submit', 'title']);
  for (const part of parts) expect(docs).toContain(`| \`${part}\``);
});
