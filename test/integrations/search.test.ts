/** What the index is made of. */
import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../src/integrations/search/compounds.ts';
import { hintsFor } from '../../src/integrations/search/hints.ts';
import { mainText, mapText, vocabularyOf } from '../../src/integrations/search/page-text.ts';
import { readSynonyms } from '../../src/integrations/search/synonyms.ts';

describe('compounds', () => {
  const swedish = new Set(['kompetens', 'avgift', 'fornyelse', 'period', 'paminnelse']);
  const dutch = new Set(['verlenging', 'periode', 'cloud', 'abonnement', 'herinnering']);
  test.each([
    ['kompetensavgift', swedish, ['kompetens', 'avgift']],
    ['kompetensavgiften', swedish, ['kompetens', 'avgiften']],
    ['förnyelseperiod', swedish, ['förnyelse', 'period']],
    ['avgift', swedish, ['avgift']],
    ['avgifterna', swedish, ['avgifterna']],
    ['verlengingsperiode', dutch, ['verlengings', 'periode']],
    ['verlengingsherinneringen', dutch, ['verlengings', 'herinneringen']],
    ['cloudabonnement', dutch, ['cloud', 'abonnement']],
    ['programma', dutch, ['programma']],
  ])('%s', (word, vocabulary, parts) => {
    expect(partsOf(word, vocabulary, ['s', 'e', 'en'])).toEqual(parts);
  });
  test('three parts', () => {
    expect(partsOf('kompetensavgiftspåminnelse', swedish, ['s'])).toEqual(['kompetens', 'avgifts', 'påminnelse']);
  });
});

test('text is changed, tags, scripts and styles are not', () => {
  const html = '<p title="fee">fee</p><script>fee</script><style>fee</style>';
  expect(mapText(html, (text) => text.replace('fee', 'FEE'))).toBe(
    '<p title="fee">FEE</p><script>fee</script><style>fee</style>',
  );
});

test('the words of a page are those of its main part', () => {
  const html = '<header>Menu</header><main>L’échéance&nbsp;: <b>2021</b> Renouveler</main>';
  expect([...vocabularyOf(mainText(html), 'fr-FR')].sort()).toEqual(['l’échéance', 'renouveler']);
  expect(vocabularyOf('在周年日之后续订', 'zh-CN')).toContain('续订');
});

test('hints know the other script of the characters of a page, and no Han in their words', () => {
  const { script, words } = hintsFor('zh-TW', '續約、權益、MPN 日', {});
  expect(script).toEqual({ 续: '續', 约: '約', 权: '權' });
  expect(words).toEqual(['mpn']);
  expect(hintsFor('zh-CN', '续订', {}).script).toEqual({ 續: '续', 訂: '订' });
  expect(hintsFor('sv-SE', 'avgift', {}).script).toEqual({});
});

test('a Chinese synonym that the pages hold themselves is none', () => {
  const synonyms = { 續訂: '續約', 續費: '續約' };
  expect(hintsFor('zh-TW', '續約與續費', synonyms).synonyms).toEqual({ 續訂: '續約' });
});

test('synonyms are read folded; a missing file is an empty table; a wrong one is named', async () => {
  const content = await mkdtemp(join(tmpdir(), 'search-'));
  await mkdir(join(content, 'fr-FR'));
  expect(await readSynonyms(content, 'fr-FR')).toEqual({});
  await writeFile(join(content, 'fr-FR/search.json'), '{ "synonyms": { "Délai": "fenêtre" } }');
  expect(await readSynonyms(content, 'fr-FR')).toEqual({ delai: 'fenêtre' });
  await writeFile(join(content, 'fr-FR/search.json'), '{ "synonyms": ["x"] }');
  await expect(readSynonyms(content, 'fr-FR')).rejects.toThrow(/src\/content\/fr-FR\/search\.json: should be/);
});
