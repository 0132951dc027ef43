/** The glossary of every language: each shown concept once, with the same ID and its English term. */
import { readFile } from 'node:fs/promises';
import { SOURCE_TAG } from '../../src/i18n/locales.ts';
import { type Concept, GLOSSARY_PATH, parseGlossary } from '../../src/translation/glossary.ts';
import { LOCALES, expect, test } from './site.ts';

test('the glossary of every language has every term', async ({ page }) => {
  const { concepts } = parseGlossary(await readFile(GLOSSARY_PATH, 'utf8'));
  const shown = concepts.filter(({ isShown }) => isShown);
  let englishIds: readonly string[] | undefined;
  for (const { tag, path } of LOCALES) {
    await page.goto(`/${path}/glossary/`);
    const rows = await page
      .locator('main tbody tr')
      .evaluateAll((all) => all.map((row) => Array.from(row.children, (cell) => cell.textContent.trim())));
    const isTranslated = ({ terms }: Concept) => terms[tag].term !== '';
    const expected = shown.map((concept) => {
      const english = concept.terms[SOURCE_TAG];
      const { term, definition } = isTranslated(concept) ? concept.terms[tag] : english;
      return [term, definition, ...(tag === SOURCE_TAG ? [] : [english.term])];
    });
    expect(rows, tag).toHaveLength(expected.length);
    expect(rows, tag).toEqual(expect.arrayContaining(expected));
    // Links refer to a term by an ID that's the same in every language.
    const ids = await page.locator('main tbody tr').evaluateAll((all) => all.map(({ id }) => id).sort());
    expect(new Set(ids).size, tag).toBe(shown.length);
    expect(ids, tag).toEqual((englishIds ??= ids));
    await expect(page.locator(`main td [lang="${SOURCE_TAG}"]`)).toHaveCount(tag === SOURCE_TAG ? 0 : shown.length);
    const inEnglish = page.locator(`main th[lang="${SOURCE_TAG}"] + td[lang="${SOURCE_TAG}"]`);
    await expect(inEnglish).toHaveCount(shown.filter((concept) => !isTranslated(concept)).length);
  }
});
