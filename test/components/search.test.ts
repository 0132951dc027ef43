/** Search: how queries are parsed, and second tries if the pages don't have their words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hints, foldQuery, foldWord, phraseOf, wordsOf } from '../../src/i18n/search-words.ts';
import { type ExcerptPage, excerptOf, readExcerpt } from '../../src/components/search/excerpt.ts';
import { type Hit, hitsOf, ranked } from '../../src/components/search/hits.ts';
import { distanceBetween, secondTry } from '../../src/components/search/second-try.ts';

const hints = (more: Partial<Hints>): Hints => ({
  words: [],
  synonyms: {},
  answers: {},
  script: {},
  ...more,
});

test.each([
  ['ＭＰＮ　２０２１年', 'MPN 2021年'],
  [' l’offre ', "l'offre"],
])('%j is searched for as %j', (typed, asked) => expect(foldQuery(typed)).toBe(asked));

test('words are compared without case and accents, and split at apostrophes', () => {
  expect(foldWord('Échéance')).toBe('echeance');
  expect(wordsOf('l’offre, fönster')).toEqual(['l', 'offre', 'fönster']);
});

test('an excerpt is text with marked matches, without compound separators, and with ’ restored', () => {
  expect(readExcerpt("l'offre &lt;b&gt; <mark>kompetensavgift</mark> __kompetens_avgift, &amp;")).toEqual([
    { text: 'l’offre <b> ', isMatch: false },
    { text: 'kompetensavgift,', isMatch: true },
    { text: ' &', isMatch: false },
  ]);
  expect(readExcerpt('kompetensavgift <mark>__kompetens_avgift.</mark> En')).toEqual([
    { text: 'kompetensavgift.', isMatch: true },
    { text: ' En', isMatch: false },
  ]);
  expect(readExcerpt('kompetensavgift __kompetens_avgift. En')).toEqual([
    { text: 'kompetensavgift. En', isMatch: false },
  ]);
});

test.each(['，仍有 <mark>MPN</mark>', '。 」仍有 <mark>MPN</mark>'])(
  '%j loses punctuation from the sentence before',
  (indexed) => expect(readExcerpt(indexed)[0]?.text).toBe('仍有 '),
);

test.each([
  ['<mark>MPN-partneradministratör</mark> __partner_administratör. Inget', ['MPN-partneradministratör.'], ' Inget'],
  ['<mark>Partnercenter</mark> __Partner_center-medlemskap __medlem_skap ja', ['Partnercenter-medlemskap'], ' ja'],
  ['__partner_administratör <mark>MPN</mark>', ['MPN'], 'partneradministratör '],
])('in %j, only matches are marked', (indexed, marked, other) => {
  const parts = readExcerpt(indexed);
  expect(parts.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(marked);
  expect(parts.find(({ isMatch }) => !isMatch)?.text).toBe(other);
});

describe('an excerpt is whole sentences, starting at the first match', () => {
  const page = (content: string, tag = 'en-US', ...headings: readonly string[]): ExcerptPage => ({
    content,
    headings: new Set(headings),
    tag,
  });
  const text = (html: string, title: string, of: ExcerptPage) =>
    excerptOf(html, title, of)
      .map(({ text: part, isMatch }) => (isMatch ? `[${part}]` : part))
      .join('');

  const ENGLISH = "Title␞ One is here. Two sends a reminder to all. Three isn't it.␞ Four␞ Five is a reminder.␞";
  test.each([
    [
      'cut in a sentence on both sides',
      'here. Two sends a <mark>reminder</mark> to',
      'Two sends a [reminder] to all. Three isn’t it.',
    ],
    ['up to the next heading', 'Three <mark>isn&#39;t</mark> it.␞ Four␞', 'Three [isn’t] it.'],
    ['only the heading matches', 'Four␞ Five is <mark>a</mark>', 'Five is [a] reminder.'],
  ])('%s', (_, html, excerpt) => {
    expect(text(html, 'Four', page(ENGLISH, 'en-US', 'Title', 'Four'))).toBe(excerpt);
  });

  test('the heading isn’t repeated, even if it’s the only match', () => {
    const html = '<mark>Title␞</mark> One is here. Two';
    expect(text(html, 'Title', page(ENGLISH))).toBe('One is here. Two sends a reminder to all. Three isn’t it.');
  });

  test('sentences of Chinese end with its own punctuation, without spaces', () => {
    const content = '提醒␞ 第一次提醒在周年日之前。最后一次提醒在周年日之后！费用␞ 每年支付。␞';
    expect(text('在周年日之后！<mark>费用␞</mark> 每年', '提醒', page(content, 'zh-CN'))).toBe('[费用] · 每年支付。');
    expect(text('次<mark>提醒</mark>在周年日之后', '提醒', page(content, 'zh-CN'))).toBe(
      '最后一次[提醒]在周年日之后！费用 · 每年支付。',
    );
    expect(text('要求␞ <mark>甲。␞</mark> 乙', '要求', page('要求␞ 甲。␞ 乙。␞', 'zh-TW'))).toBe('[甲。]乙。');
  });

  test('no-break spaces of French are kept, and an abbreviation doesn’t hide them', () => {
    const content = 'Frais␞ Attention \u2060: les frais sont dus \u2061! Le 1er \u2060mai.␞';
    expect(text('Attention \u2060: les <mark>frais</mark>', 'Frais', page(content, 'fr-FR'))).toBe(
      'Attention\u00a0: les [frais] sont dus\u202f! Le 1er\u00a0mai.',
    );
  });

  test('cells are separated, and a row ends at its sentence', () => {
    const content = 'Keys␞ Until the date␞ Redeem them.␞ Seats␞ For a year␞';
    expect(text('<mark>Keys␞</mark> Until', 'Table', page(content))).toBe('[Keys] · Until the date · Redeem them.');
  });

  test('a long text ends after a sentence, and one long sentence is whole', () => {
    const long = `It ${'is long and '.repeat(30)}ends.`;
    expect(text('<mark>It</mark> is', '', page(`${long} More.␞`))).toBe(`[It]${long.slice(2)}`);
    const many = 'It is one sentence of some words. '.repeat(20);
    expect(text('<mark>It</mark> is', '', page(`${many}␞`)).length).toBeLessThan(190);
  });

  test('a text that isn’t in the content is shown as it came', () => {
    expect(text('of <mark>it</mark>', '', page(''))).toBe('of [it]');
  });

  test('without Intl.Segmenter, a period ends a sentence', () => {
    const { Segmenter } = Intl;
    Reflect.deleteProperty(Intl, 'Segmenter');
    try {
      expect(text('Two sends a <mark>reminder</mark>', '', page(ENGLISH))).toBe(
        'Two sends a [reminder] to all. Three isn’t it.',
      );
    } finally {
      Object.assign(Intl, { Segmenter });
    }
  });
});

describe('the edit distance', () => {
  test.each([
    ['renewal', 'renewal', 0],
    ['renewel', 'renewal', 1],
    ['reenwal', 'renewal', 1],
    ['renwal', 'renewal', 1],
    ['renewall', 'renewal', 1],
    ['rewenal', 'renewal', 2],
    ['fee', 'renewal', 3],
  ])('of %s and %s is %d', (one, other, distance) => expect(distanceBetween(one, other, 2)).toBe(distance));
  test('is symmetric, and a single edit has distance 1', () => {
    const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'b', 'c', 'd', 'é') });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(distanceBetween(one, other, 3)).toBe(distanceBetween(other, one, 3));
      }),
    );
    fc.assert(
      fc.property(word, fc.nat(), (one, place) => {
        const at = place % one.length;
        const changed = `${one.slice(0, at)}x${one.slice(at + 1)}`;
        expect(distanceBetween(one, changed, 3)).toBe(1);
      }),
    );
  });
});

describe('a second try', () => {
  const english = hints({ words: ['renewal', 'competency', 'benefits', 'window'], synonyms: { costs: 'fee' } });
  test.each([
    ['renewel', true, 'renewal'],
    ['the competancy', true, 'the competency'],
    ['costs', true, 'fee'],
    ['Costs window', false, 'fee window'],
    ['renewal', true, undefined],
    ['renewals', true, undefined], // Stemming finds it.
    ['renew', true, undefined], // It's the beginning of a word.
    ['xyzzyplugh', false, undefined],
    ['2021', false, undefined],
    ['', false, undefined],
  ])('for %j, with results of the first: %s, is %j', (query, hasHits, other) => {
    expect(secondTry(query, english, hasHits)).toBe(other);
  });
  test('isn’t needed for a missing accent', () => {
    expect(secondTry('competence', hints({ words: ['compétence'] }), true)).toBeUndefined();
  });
  const taiwan = hints({ synonyms: { 續訂: '續約' }, script: { 续: '續', 约: '約', 订: '訂', 权: '權' } });
  test.each([
    ['权益', false, '權益'],
    ['续约', false, '續約'],
    ['续订', false, '續約'],
    ['續訂時間', false, '續約時間'],
    ['权益', true, undefined],
    ['週年日', false, undefined],
    ['續訂', true, '續約'],
    ['續約續訂', true, undefined],
  ])('for Chinese %s, with results of the first: %s, is %s', (query, hasHits, other) => {
    expect(secondTry(query, taiwan, hasHits)).toBe(other);
  });
});

const hitsInOrder = (...pages: Parameters<typeof ranked>) => ranked(...pages).flatMap(({ hits }) => hits);

test('a page with a section named like the query ranks higher, and that section comes first', () => {
  const hit = (url: string, title: string): Hit => ({ url, title, page: undefined, excerpt: [] });
  const named = { url: '/a/', score: 1, hits: [hit('/a/', 'A'), hit('/a/#fee', 'When the Fée is due')] };
  const often = (score: number) => ({ url: '/b/', score, hits: [hit('/b/', 'B')] });
  const order = (score: number) => hitsInOrder([often(score), named], 'fee').map(({ url }) => url);
  expect(order(1.1)).toEqual(['/a/#fee', '/a/', '/b/']);
  expect(order(1.3)).toEqual(['/b/', '/a/#fee', '/a/']);
});

test('the page that answers a query comes first, whatever the score and the titles', () => {
  const page = (slug: string, score: number, title = 'T') => ({
    url: `/fr-fr/${slug}/`,
    score,
    hits: [{ url: `/fr-fr/${slug}/`, title, page: undefined, excerpt: [] }],
  });
  const pages = [page('a', 9, 'échéance'), page('b', 1), page('c', 5)];
  const order = (answer?: string) => hitsInOrder(pages, 'échéance', answer).map(({ url }) => url.at(-2));
  expect(order('b')).toEqual(['b', 'a', 'c']);
  expect(order()).toEqual(['a', 'c', 'b']);
  expect(order('d')).toEqual(['a', 'c', 'b']);
});

test.each([
  ['"renewal window"', 'renewal window'],
  [' “Renewal window” ', 'Renewal window'],
  ['«\u00a0fenêtre\u00a0»', 'fenêtre'],
  ['„periode”', 'periode'],
  ['”period”', 'period'],
  ['「續約」', '續約'],
  ['＂MPN＂', 'MPN'],
  ['renewal "window"', undefined],
  ['"', undefined],
  ['""', undefined],
  ['"…"', undefined],
])('%j asks for the phrase %j', (query, phrase) => expect(phraseOf(query)).toBe(phrase));

test('a phrase finds exact titles first, then titles that contain it, whatever the score', () => {
  const page = (score: number, ...titles: readonly string[]) => ({
    url: '/a/',
    score,
    hits: titles.map((title): Hit => ({ url: `/${title}/`, title, page: undefined, excerpt: [] })),
  });
  const pages = [
    page(9, 'Fees'),
    page(3, 'If you miss the renewal window', 'Steps'),
    page(2, 'Renew', 'Reminders', 'Dates', 'Steps', 'Renewal window'),
    page(1, 'The renewal window'),
  ];
  const titles = hitsInOrder(pages, '“renewal window”').map(({ title }) => title);
  expect(titles).toEqual([
    ...['Renewal window', 'Renew', 'Reminders'],
    'The renewal window',
    ...['If you miss the renewal window', 'Steps'],
    'Fees',
  ]);
});

test('a phrase with a synonym is replaced as a unit if it finds nothing itself', () => {
  const french = hints({
    words: ['date', 'anniversaire', 'limite', 'frais'],
    synonyms: { echeance: 'anniversaire', 'date d’echeance': 'date anniversaire', 'date limite': 'dernier jour' },
  });
  expect(secondTry('date d’échéance', french, true)).toBe('date anniversaire');
  expect(secondTry("payer à la date d'échéance", french, false)).toBe('payer à la date anniversaire');
  expect(secondTry('échéance', french, true)).toBe('anniversaire');
  expect(secondTry('date limite', french, true)).toBeUndefined();
  expect(secondTry('date limite', french, false)).toBe('dernier jour');
  const chinese = hints({ synonyms: { 到期: '周年日', 到期日: '周年日' } });
  expect(secondTry('到期日', chinese, true)).toBe('周年日');
});

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('%s is an ordinary word', (word) => {
  expect(secondTry(word, hints({ words: ['renewal'] }), false)).toBeUndefined();
});

test('a page that was found by words outside its text is itself a result', () => {
  const page = {
    url: '/a/',
    excerpt: 'Pay <mark>by</mark> card',
    meta: { title: 'A' },
    content: '',
    anchors: [],
    sub_results: [],
  };
  expect(hitsOf(page, 'en-US')).toMatchObject([{ url: '/a/', title: 'A', page: undefined }]);
});
