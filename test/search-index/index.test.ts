/** The indexed text of a page, and the hints for queries. */
import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../src/search-index/compounds.ts';
import { hintsFor } from '../../src/search-index/hints.ts';
import { indexedHtml, mainOf, textOf, vocabularyOf } from '../../src/search-index/indexed-text.ts';
import { indexedForm, pageOf, wordSplitterFor } from '../../src/search-index/pages.ts';
import { readSearchWords } from '../../src/search-index/search-words-file.ts';

describe('compounds are split into known words', () => {
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
  test('even into three', () => {
    expect(partsOf('kompetensavgiftspåminnelse', swedish, ['s'])).toEqual(['kompetens', 'avgifts', 'påminnelse']);
  });
});

const PAGE = [
  '<!doctype html><html lang="sv-SE"><head><title>x</title></head><body><header>Meny</header>',
  '<main id="main" class="wrap" data-pagefind-body><h1>L’avgift&nbsp;: A &lt; B</h1>',
  '<nav data-pagefind-ignore="all">Innehåll</nav><script>let fee = "</main>"</script>',
  '<template><p>mall</p></template><h2 id="fee" title="avgift">Kompetensavgift<br>är</h2>',
  '<p data-pagefind-ignore>own <b>fee</b></p></main><footer>Slut</footer></body></html>',
].join('');

const main = (html: string) => {
  const found = mainOf(html);
  if (!found) throw new Error('no <main>');
  return found;
};

test('only the <main> of a page is indexed: headings keep their IDs, and only text is changed', () => {
  expect(indexedHtml(main(PAGE), (text) => text.toUpperCase())).toBe(
    '<main id="main" data-pagefind-body=""><h1>L’AVGIFT\u00a0: A &lt; B␞</h1><h2 id="fee">KOMPETENSAVGIFT<br>ÄR␞</h2>' +
      '</main>',
  );
});

test('the vocabulary of a page has only the indexed words', () => {
  const words = vocabularyOf(textOf(main(PAGE)), 'sv-SE');
  expect([...words].sort()).toEqual(['l’avgift', 'a', 'b', 'kompetensavgift', 'är'].sort());
  expect(vocabularyOf('在周年日之后续订', 'zh-CN')).toContain('续订');
});

test('a page is indexed in its language, with split compounds, plain apostrophes, and the words it answers', () => {
  const page = pageOf(PAGE, 'sv-se/fees/index.html', 'sv-SE');
  if (!page) throw new Error('not indexed');
  expect(page.url).toBe('/sv-se/fees/');
  const html = indexedForm(page, 'sv-SE', wordSplitterFor('sv-SE', 'kompetens avgift'), ['vad "kostar" det']);
  expect(html).toContain('<!doctype html><html lang="sv-SE"><body><main id="main" data-pagefind-body="" ');
  expect(html).toContain('data-pagefind-meta="answers:vad &quot;kostar&quot; det"');
  expect(html).toContain("<h1>L'avgift");
  expect(html).toContain('<h2 id="fee">Kompetensavgift __Kompetens_avgift<br>är␞</h2>');
  expect(html).toContain("<h1>L'avgift \u2060: A &lt; B␞</h1>");
});

test('an excluded page is skipped; a page in another language than its folder is an error', () => {
  expect(pageOf(PAGE.replace(' data-pagefind-body', ''), 'sv-se/x/index.html', 'sv-SE')).toBeUndefined();
  expect(() => pageOf(PAGE, 'nl-nl/x/index.html', 'nl-NL')).toThrow('nl-nl/x/index.html: the page should be indexed');
  expect(() => pageOf(PAGE, 'x/index.html', undefined)).toThrow('x/index.html: the page should be indexed');
});

const hintsOf = (tag: string, text: string) => hintsFor(tag, text, text, { synonyms: {}, answers: {} });

test('hints have the other Chinese script of a page’s characters, and no Han characters in their words', () => {
  const { script, words } = hintsOf('zh-TW', '續約、權益、MPN 日');
  expect(script).toEqual({ 续: '續', 约: '約', 权: '權' });
  expect(words).toEqual(['mpn']);
  expect(hintsOf('zh-CN', '续订').script).toEqual({ 續: '续', 訂: '订' });
  expect(hintsOf('sv-SE', 'avgift').script).toEqual({});
});

test('hints have the page that answers a phrase, folded like a query', () => {
  const answers = { 'renew-mpn-offers': ['Date d’échéance', 'Délai'], glossary: ['sigles'] };
  expect(hintsFor('fr-FR', '', '', { synonyms: {}, answers }).answers).toEqual({
    "date d'echeance": 'renew-mpn-offers',
    delai: 'renew-mpn-offers',
    sigles: 'glossary',
  });
});

test('a Chinese synonym that occurs on the pages is left out', () => {
  const synonyms = { 續訂: '續約', 續費: '續約' };
  const text = '續約與續費';
  expect(hintsFor('zh-TW', text, text, { synonyms, answers: {} }).synonyms).toEqual({ 續訂: '續約' });
  expect(hintsFor('zh-TW', text, '續約', { synonyms, answers: {} }).synonyms).toEqual(synonyms);
});

test('synonyms are folded; a missing file counts as empty; a malformed one is an error with its name', async () => {
  const content = await mkdtemp(join(tmpdir(), 'search-'));
  await mkdir(join(content, 'fr-FR'));
  const read = () => readSearchWords(content, 'fr-FR');
  const write = (text: string) => writeFile(join(content, 'fr-FR/search.json'), text);
  expect(await read()).toEqual({ synonyms: {}, answers: {} });
  await write('{ "synonyms": { "Délai": "fenêtre" }, "answers": { "glossary": ["sigles"] } }');
  expect(await read()).toEqual({ synonyms: { delai: 'fenêtre' }, answers: { glossary: ['sigles'] } });
  await write('{ "answers": { "a": ["sigles", "sigles"], "b": ["sigles"] } }');
  await expect(read()).rejects.toThrow('"answers" has "sigles" for several pages');
  await write('{ "synonyms": ["x"] }');
  await expect(read()).rejects.toThrow(/src\/content\/fr-FR\/search\.json: should be/);
});
