/** Edits files as authors and translators edit the content of a project. */
import Papa from 'papaparse';
import { baseKeyOf } from '../../src/i18n/catalog.ts';
import { SOURCE_TAG } from '../../src/i18n/locales.ts';
import { type ArticleFile, type Content, type StringsFile, type TextFile } from '../../src/translation/content.ts';
import { GLOSSARY_PATH } from '../../src/translation/glossary.ts';
import { applyEdits } from '../l10n/lint/fix.ts';
import { readArticle } from '../../src/translation/text/article-text.ts';
import { type Edit, type TextSegment, editOf } from '../../src/translation/text/text-segment.ts';
import { otherWord, reworded, wordsIn } from './reword.ts';

/** How much is edited: one word and one heading of each article and a few strings ('some'), or every text ('all'). */
export type Amount = 'some' | 'all';

/** A pseudorandom number from 0 up to 1. */
export type Random = () => number;

/** Empty if there are no items. */
const pick = <Item>(items: readonly Item[], random: Random): readonly Item[] =>
  items.slice(Math.floor(random() * items.length)).slice(0, 1);

function wordEdits(segments: readonly TextSegment[]): readonly Edit[] {
  return segments.flatMap((segment) =>
    wordsIn(segment.text).flatMap(
      ({ start, text }) => editOf(segment, start, start + text.length, otherWord(text)) ?? [],
    ),
  );
}

/** Changes the date of an English article's last update. Its translations keep their date. */
const withOtherUpdateDate = (text: string) => text.replace(/^updated: .*$/m, 'updated: 2026-11-25');

function editedArticle(article: ArticleFile, amount: Amount, random: Random): TextFile {
  const { segments } = readArticle(article);
  const otherSegments = segments.filter(({ kind }) => kind !== 'heading');
  const headings = segments.filter(({ kind }) => kind === 'heading');
  const edits =
    amount === 'all'
      ? wordEdits(segments)
      : [
          ...pick(wordEdits(otherSegments), random),
          ...pick(headings, random).flatMap((heading) => wordEdits([heading])),
        ];
  const text = applyEdits(article.text, edits);
  return { path: article.path, text: article.tag === SOURCE_TAG ? withOtherUpdateDate(text) : text };
}

/** The number of English strings to edit without `--all`. */
const EDITED_STRINGS = 20;
/** The number of strings to remove from each translation with `--all`. */
const REMOVED_STRINGS = 15;

/**
 * A label is removed with its screen reader text (`.name`): axe reports a button if only one of them is in English.
 * @example labelOf('planner.edit.name') // => 'planner.edit'
 */
const labelOf = (key: string) => baseKeyOf(key).replace(/\.name$/, '');

/** 'some' changes 20 English strings, or one translation. 'all' changes all, and removes some translated ones. */
function editedStrings({ path, tag, messages }: StringsFile, amount: Amount, random: Random): TextFile {
  const keys = Object.keys(messages);
  const isRemoving = amount === 'all' && tag !== SOURCE_TAG;
  const removed = new Set(
    Array.from({ length: isRemoving ? REMOVED_STRINGS : 0 }, () => labelOf(pick(keys, random)[0] ?? '')),
  );
  const count = tag === SOURCE_TAG ? EDITED_STRINGS : 1;
  const chosen = new Set(amount === 'all' ? keys : Array.from({ length: count }, () => pick(keys, random)[0] ?? ''));
  const edited = Object.entries(messages)
    .filter(([key]) => !removed.has(labelOf(key)))
    .map(([key, text]) => [key, chosen.has(key) ? reworded(text) : text] as const);
  return { path, text: `${JSON.stringify(Object.fromEntries(edited), null, 2)}\n` };
}

/** Columns of the glossary that don't contain wording. */
const COLUMNS_WITHOUT_WORDING = ['concept', 'shown', 'check'];

/** Edits the glossary and adds a term. The amount 'some' only edits the last term. */
function editedGlossary(text: string, amount: Amount): TextFile {
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: 'greedy' });
  const editedRows = data.map((row, index) =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => {
        const isEdited = !COLUMNS_WITHOUT_WORDING.includes(column) && (amount === 'all' || index === data.length - 1);
        return [column, isEdited ? reworded(cell) : cell];
      }),
    ),
  );
  const addedRow = Object.fromEntries(
    Object.keys(editedRows[0] ?? {}).map((column) => [
      column,
      /^\w\w-\w\w( definition)?$/.test(column) ? 'A new term' : '',
    ]),
  );
  return {
    path: GLOSSARY_PATH,
    text: `${Papa.unparse([...editedRows, { ...addedRow, concept: 'a concept of today', shown: 'yes' }], { newline: '\n' })}\n`,
  };
}

/** Has every element that articles can have, and words that tests search for to find other articles. */
const NEW_ARTICLE = `---
title: A new article about renewals, fees, and benefits
description: What a competency, a specialization, and Action Pack have in common.
order: 99
updated: 2026-11-25
roles: [global-admin]
---

The renewal window is <RuleDays of="window" /> long. A reminder about your competency, the fee, and your benefits comes
before it: see [the reminders](./renew-mpn-offers.mdx#renewal-reminders).

## Fees, refunds, and invoices {#fees-refunds-invoices}

| Payment | Takes effect |
| --- | --- |
| Bank transfer | After <RuleHours of="transfer" /> |

<Note>
Open **Partner Center**, then <UiLabel>Membership offers</UiLabel>.
</Note>

<WorkedExample offer="competency" anniversary="2021-06-22" />

## Renewal, audit, and specialization {#renewal-audit-specialization}

1. Renew the competency.
2. Then renew the specialization and Action Pack.
`;

/** Slugs of articles that tests don't need in every language. */
const OPTIONAL_SLUGS = [
  'partner-membership-center-retirement-faq',
  'prepare-pmc-pc-migration',
  'responding-to-covid-19',
];

/** The paths of translations to remove with `--all`, so that untranslated articles are tested: one per language. */
export const translationsToRemove = ({ strings }: Content, random: Random): readonly string[] =>
  strings.flatMap(({ tag }) =>
    tag === SOURCE_TAG ? [] : pick(OPTIONAL_SLUGS, random).map((slug) => `src/content/${tag}/${slug}.mdx`),
  );

/** Edits articles, strings, and the glossary, and adds an article. @returns the files that differ */
export function editedFiles(content: Content, glossary: string, amount: Amount, random: Random): readonly TextFile[] {
  const textsBefore = new Map([...content.articles, ...content.strings].map(({ path, text }) => [path, text]));
  return [
    ...content.articles.map((article) => editedArticle(article, amount, random)),
    ...content.strings.map((file) => editedStrings(file, amount, random)),
    editedGlossary(glossary, amount),
    { path: `src/content/${SOURCE_TAG}/a-new-article.mdx`, text: NEW_ARTICLE },
  ].filter(({ path, text }) => textsBefore.get(path) !== text);
}
