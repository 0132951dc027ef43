/**
 * The planner's import understands the words that this site uses: each term of the glossary, each label, and each
 * search synonym of an offer, in every language. If a term changes, add it to the names of the import.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ColumnRole } from '../../src/components/planner/import/column-roles.ts';
import { createCellReader } from '../../src/components/planner/import/cell-reader.ts';
import { LOCALES, type LocaleTag, SOURCE_TAG } from '../../src/i18n/locales.ts';
import type { Messages } from '../../src/i18n/message.ts';
import { foldWord } from '../../src/i18n/search-words.ts';
import { parseGlossary } from '../../src/translation/glossary.ts';
import { parseSearchWords } from '../../src/translation/search-words.ts';

const TAGS = LOCALES.map(({ tag }) => tag);
const contentOf = (path: string) => readFileSync(`src/content/${path}`, 'utf8');
const { concepts } = parseGlossary(contentOf('glossary.csv'));

const CATALOGS = new Map(TAGS.map((tag) => [tag, JSON.parse(contentOf(`${tag}/strings.json`)) as Messages]));
const CELL_READERS = LOCALES.map((locale) => createCellReader([...CATALOGS.values()], locale));

/** Concepts of the glossary that are offers. */
const OFFERS: Readonly<Record<string, string>> = {
  'qualification: competency': 'competency',
  'qualification level: silver': 'competency',
  'qualification level: gold': 'competency',
  'qualification: advanced specialization': 'advanced-specialization',
  'offer: Action Pack': 'action-pack',
  'competency: Cloud Business Applications': 'cloud-business-applications',
  'offer: designation': 'solutions-partner-designation',
  programme: 'network-membership',
  'current program': 'program-membership',
  'name: Partner Launch Benefits': 'partner-launch',
  'name: Partner Success Core Benefits': 'partner-success-core',
  'name: Partner Success Expanded Benefits': 'partner-success-expanded',
};

/** Concepts of the glossary that are columns of lists. */
const COLUMNS: Readonly<Record<string, ColumnRole>> = {
  offer: 'offer',
  'date: anniversary date': 'anniversary',
  'date: renewal start date': 'anniversary',
  'date: expiry date': 'anniversary',
  'date: purchase date': 'purchase',
};

/** The term of a concept in a language: the English one, if the language has none. */
function termOf(id: string, tag: LocaleTag): string {
  const concept = concepts.find((one) => one.concept === id);
  if (!concept) throw new Error(`The glossary has no concept "${id}".`);
  return concept.terms[tag].term || concept.terms['en-US'].term;
}

/** The offer that a name is read as on each language's page, because lists can be imported in another language. */
const offersIn = (name: string) => CELL_READERS.map((cellReader) => cellReader.offerOf(name).id ?? 'none');
const rolesIn = (name: string) => CELL_READERS.map((cellReader) => cellReader.roleOf(name) ?? 'none');
const inAllReaders = (value: string) => TAGS.map(() => value);

describe.each(TAGS)('%s', (tag) => {
  test.each(Object.entries(OFFERS))('the term for %s is read as an offer', (concept, offer) => {
    expect([termOf(concept, tag), offersIn(termOf(concept, tag))]).toEqual([termOf(concept, tag), inAllReaders(offer)]);
  });

  test.each(Object.entries(COLUMNS))('the term for %s is read as a column', (concept, role) => {
    expect([termOf(concept, tag), rolesIn(termOf(concept, tag))]).toEqual([termOf(concept, tag), inAllReaders(role)]);
  });

  // Strings that aren't translated yet are shown in English.
  const messages = { ...CATALOGS.get(SOURCE_TAG), ...CATALOGS.get(tag) };

  test.each([
    ['label.competencies', 'competency'],
    ['label.specializations', 'advanced-specialization'],
    ['label.solutions-partner', 'solutions-partner-designation'],
  ])('the label %s is read as an offer', (key, offer) => {
    const label = messages[key] ?? '';
    expect([label, offersIn(label)]).toEqual([label, inAllReaders(offer)]);
  });

  test('the label of the anniversary date’s column is read as that column', () => {
    const label = messages['label.renewal-start-date'] ?? '';
    expect([label, rolesIn(label)]).toEqual([label, inAllReaders('anniversary')]);
  });

  // Words for a program aren't words for its membership.
  const isProgram = (concept: string) => concept.includes('program');
  test('search synonyms of an offer’s name are read as that offer', () => {
    const { words } = parseSearchWords({ path: '', text: contentOf(`${tag}/search.json`) });
    const terms = new Map(
      Object.entries(OFFERS)
        .filter(([concept]) => !isProgram(concept))
        .map(([concept, offer]) => [foldWord(termOf(concept, tag)), offer]),
    );
    const missed = Object.entries(words.synonyms).flatMap(([synonym, term]) => {
      const offer = terms.get(foldWord(term));
      const isMissed = offer !== undefined && offersIn(synonym).some((found) => found !== offer);
      return isMissed ? [`${synonym} (${term}): ${offersIn(synonym).join()}`] : [];
    });
    expect(missed).toEqual([]);
  });
});
