/**
 * The query of an answer's URL. Dates in it are ISO dates in ASCII digits; an empty parameter counts as absent; other
 * parameters are kept. Without JavaScript, the form sends `basis`, `day`, `month`, and `year`.
 */
import { EMPTY_VALUES, type FormValues, type ParseResult, type Question } from './question.ts';

/** The parameters that the calculator reads. */
export const PARAMETERS = [
  'offer',
  'basis',
  'day',
  'month',
  'year',
  'anniversary',
  'purchase',
  'today',
  'parity',
] as const;
export type QueryParameters = Readonly<Partial<Record<(typeof PARAMETERS)[number], string>>>;

/** What a query asks: nothing, fields to fill in, or a question. `values` are the resulting values of the form. */
export type ParsedQuery =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'preselected'; readonly values: FormValues }
  | { readonly kind: 'asked'; readonly values: FormValues; readonly result: ParseResult };

/** The calculator's own parameters that have a value. */
export function parametersOf(query: string): QueryParameters {
  const search = new URLSearchParams(query);
  const given = PARAMETERS.flatMap((name): readonly (readonly [string, string])[] => {
    const value = search.get(name);
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries<string>(given);
}

/** The query's date in the form's fields. Text that doesn't look like a date goes into the day field, so nothing is lost. */
function dateFields(text: string): Pick<FormValues, 'day' | 'month' | 'year'> {
  const [, year = '', month = '', day = text] = /^(\d+)-(\d+)-(\d+)$/.exec(text) ?? [];
  return { day, month, year };
}

/** The form's values that a query gives. */
export function valuesOf(params: QueryParameters): FormValues {
  const { offer = '', anniversary, purchase, today = '', parity = '' } = params;
  const { day = '', month = '', year = '' } = params;
  const linked = anniversary ?? purchase;
  const isPurchase = linked === undefined ? params.basis === 'purchase' : anniversary === undefined;
  const date = linked === undefined ? { day, month, year } : dateFields(linked);
  return { ...EMPTY_VALUES, offer, basis: isPurchase ? 'purchase' : 'anniversary', ...date, today, parity };
}

/**
 * The canonical query of a question: the calculator's parameters in a fixed order, then all others of the old query.
 * @example toQuery({ offer: 'action-pack', basis: 'anniversary', date: '2021-06-22' }, '?english=show&day=1')
 * // => '?offer=action-pack&anniversary=2021-06-22&english=show'
 */
export function toQuery(question: Question, query: string): string {
  const kept = [...new URLSearchParams(query)].filter(([name]) => !PARAMETERS.some((own) => own === name));
  const own: [string, string][] = [['offer', question.offer]];
  if ('date' in question) {
    own.push([question.basis, question.date]);
    if (question.parity) own.push(['parity', question.parity]);
  }
  if (question.today) own.push(['today', question.today]);
  return `?${new URLSearchParams([...own, ...kept]).toString()}`;
}
