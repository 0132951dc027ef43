/** Imports code and messages dynamically and at the same time, so that neither waits for the other. */
import type { Catalog } from '../../i18n/translator.ts';
import type { EditionId } from '../../rules/index.ts';
import type { AnswerLoader } from './answer/answer-props.ts';

/** Maps the path of each language's strings file to a function that loads messages from it. */
type Catalogs = Readonly<Record<string, () => Promise<Catalog>>>;

const CATALOGS: Readonly<Record<EditionId | 'parser', Catalogs>> = {
  'mpn-2021': import.meta.glob<Catalog>('../../content/*/strings.json', {
    query:
      '?used-by=components/calculator/hydrate.tsx,components/calculator/answer/programs/mpn-2021.ts&edition=mpn-2021',
    import: 'default',
  }),
  maicpp: import.meta.glob<Catalog>('../../content/*/strings.json', {
    query: '?used-by=components/calculator/hydrate.tsx,components/calculator/answer/programs/maicpp.ts&edition=maicpp',
    import: 'default',
  }),
  parser: import.meta.glob<Catalog>('../../content/*/strings.json', {
    query: '?used-by=components/calculator/question/parser.ts',
    import: 'default',
  }),
};

const host = document.querySelector<HTMLElement>('renewal-calculator');
const query = new URLSearchParams(location.search);

/** Requests former-parts.tsx early. If that fails, the answer's own request reports it. */
function prepare(year: string): void {
  if (year.length === 4 && year < (host?.dataset['ended'] ?? ''))
    import('./answer/former-parts.tsx').catch(() => undefined);
}

const PROGRAMS = {
  'mpn-2021': () => import('./answer/programs/mpn-2021.ts'),
  maicpp: () => import('./answer/programs/maicpp.ts'),
} as const satisfies Record<EditionId, unknown>;

function loadCatalog(name: keyof typeof CATALOGS): Promise<Catalog> {
  const { lang } = document.documentElement;
  const load = CATALOGS[name][`../../content/${lang}/strings.json`];
  return load ? load() : Promise.reject(new RangeError(`No strings for "${lang}".`));
}

const loader: AnswerLoader = {
  prepare,
  program: async (edition) => {
    const [{ program }, catalog] = await Promise.all([PROGRAMS[edition](), loadCatalog(edition)]);
    return { program, catalog };
  },
  parser: async () => {
    const [parser, catalog] = await Promise.all([import('./question/parser.ts'), loadCatalog('parser')]);
    return { parser, catalog };
  },
  calendar: async () => {
    const { CalendarItems, fetchMessages } = await import('./calendar-items.ts');
    return { CalendarItems, catalog: await fetchMessages() };
  },
};

/** The edition of the offer in the URL or else in the form. If no offer is chosen, the article's edition. */
function likelyEdition(): EditionId {
  const offerField = host?.querySelector<HTMLSelectElement>('[name=offer]');
  const askedOffer = query.get('offer') ?? '';
  const offer = askedOffer === '' ? offerField?.value : askedOffer;
  const isCurrentArticle = host?.dataset['edition'] === 'maicpp';
  // The list's first group has the offers of the article's program. Its second group has those of the other program.
  const isOfOtherProgram = Array.from(offerField?.querySelectorAll('optgroup + optgroup > option') ?? []).some(
    (option) => option.getAttribute('value') === offer,
  );
  return isCurrentArticle === isOfOtherProgram ? 'mpn-2021' : 'maicpp';
}

prepare(query.get('anniversary')?.slice(0, 4) ?? '');
const [{ hydrateCalculator }, { catalog }] = await Promise.all([
  import('./hydrate.tsx'),
  loader.program(likelyEdition()),
]);
hydrateCalculator(catalog, loader);
