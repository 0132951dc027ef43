/** Tells whether a text mentions a concept of the glossary. Terms to avoid count as well as correct terms. */
import type { LocaleTag } from '../../../src/i18n/locales.ts';
import type { Concept, Glossary } from '../../../src/translation/glossary.ts';
import { type TermSearch, formsOf, plainOf, saysTerm, termSearch } from '../lint/rules/term-pattern.ts';

/** Maps concepts of the policy to their names in the glossary. */
export const CONCEPT = {
  anniversary: 'date: anniversary date',
  purchase: 'date: purchase date',
  renewal: 'renewal',
  window: 'time window: renewal window',
  qualificationWindow: 'time window: qualification window',
  designation: 'offer: designation',
  lastDay: 'date: last day to renew',
  oldPortal: 'old portal',
  pci: 'measure: PCI',
  growth: 'measure: functional consultant growth',
  businessApplications: 'competency: Cloud Business Applications',
} as const;

export type ConceptName = (typeof CONCEPT)[keyof typeof CONCEPT];

/** Stems that the glossary lacks: words of bad translations, and shortened English terms, such as "anniversary". */
const STEMS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  [CONCEPT.anniversary]: {
    en: ['anniversar*'],
    fr: ['anniversaire*'],
    zh: ['周年', '週年'],
    sv: ['årsdag*', 'jubile*'],
    nl: ['jubile*', 'verjaar*'],
  },
  [CONCEPT.purchase]: {
    en: ['purchase* date*', 'date* of purchase'],
    fr: ['date* d’achat'],
    zh: ['购买日', '購買日'],
    sv: ['inköpsdatum*', 'köpdatum*'],
    nl: ['aankoopdatum*'],
  },
};

export const allTermsOf = ({ terms }: Concept, tag: LocaleTag): readonly string[] => [
  ...formsOf(terms[tag], tag),
  ...terms[tag].avoid,
];

const SEARCH_CACHE = new WeakMap<Glossary, Map<string, TermSearch | undefined>>();

function searchOf(glossary: Glossary, name: string, tag: LocaleTag): TermSearch | undefined {
  const searches = SEARCH_CACHE.get(glossary) ?? new Map<string, TermSearch | undefined>();
  SEARCH_CACHE.set(glossary, searches);
  const key = `${tag} ${name}`;
  if (!searches.has(key)) {
    const concept = glossary.concepts.find((one) => one.concept === name);
    const stems = STEMS[name]?.[tag.slice(0, 2)] ?? [];
    searches.set(key, termSearch([...(concept ? allTermsOf(concept, tag) : []), ...stems]));
  }
  return searches.get(key);
}

/** @example speaksOf(glossary, CONCEPT.renewal, 'nl-NL', 'Wanneer u verlengt') // => true */
export function speaksOf(glossary: Glossary, name: ConceptName, tag: LocaleTag, text: string): boolean {
  const search = searchOf(glossary, name, tag);
  return search !== undefined && saysTerm(text, plainOf(text), search);
}
