/** What the index is made of. */
import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../src/integrations/search/compounds.ts';
import { hintsFor } from '../../src/integrations/search/hints.ts';
import { mainText, mapText, vocabularyOf } from '../../src/integrations/search/page-text.ts';
import { readSearchWords } from '../../src/integrations/search/words.ts';

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

const hintsOf = (tag: string, text: string) => hintsFor(tag, text, text, {});

test('hints know the other script of the characters of a page, and no Han in their words', () => {
  const { script, words } = hintsOf('zh-TW', '續約、權益、MPN 日');
  expect(script).toEqual({ 续: '續', 约: '約', 权: '權' });
  expect(words).toEqual(['mpn']);
  expect(hintsOf('zh-CN', '续订').script).toEqual({ 續: '续', 訂: '订' });
  expect(hintsOf('sv-SE', 'avgift').script).toEqual({});
});

test('a Chinese synonym that the pages hold themselves is none', () => {
  const synonyms = { 續訂: '續約', 續費: '續約' };
  const text = '續約與續費';
  expect(hintsFor('zh-TW', text, text, synonyms).synonyms).toEqual({ 續訂: '續約' });
  expect(hintsFor('zh-TW', text, '續約', synonyms).synonyms).toEqual(synonyms);
});

test('synonyms are read folded; a missing file is empty; a wrong one is named, and a page that is not there', async () => {
  const content = await mkdtemp(join(tmpdir(), 'search-'));
  await mkdir(join(content, 'fr-FR'));
  const read = () => readSearchWords(content, 'fr-FR', ['renew-mpn-offers', 'glossary']);
  const write = (text: string) => writeFile(join(content, 'fr-FR/search.json'), text);
  expect(await read()).toEqual({ synonyms: {}, answers: {} });
  await write('{ "synonyms": { "Délai": "fenêtre" }, "answers": { "glossary": ["sigles"] } }');
  expect(await read()).toEqual({ synonyms: { delai: 'fenêtre' }, answers: { glossary: ['sigles'] } });
  await write('{ "synonyms": ["x"] }');
  await expect(read()).rejects.toThrow(/src\/content\/fr-FR\/search\.json: should be/);
  await write('{ "answers": { "glossaire": ["sigles"] } }');
  await expect(read()).rejects.toThrow('has "glossaire", which is no page; use one of renew-mpn-offers, glossary.');
});
