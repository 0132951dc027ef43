/**
 * The query of an answer's URL, such as `?offer=action-pack&anniversary=2021-06-22`. An empty parameter counts as
 * absent. Without JavaScript, the form sends `basis`, `day`, `month`, and `year` instead of an ISO date.
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

/** The form's fields are filled with `values`. */
export type ParsedQuery =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'preselected'; readonly values: FormValues }
  | { readonly kind: 'asked'; readonly values: FormValues; readonly result: ParseResult };

/** The calculator's own parameters that have a value. */
export function parametersOf(query: string): QueryParameters {
  const allParameters = new URLSearchParams(query);
  const entries = PARAMETERS.flatMap((name): readonly (readonly [string, string])[] => {
    const value = allParameters.get(name);
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries<string>(entries);
}

/** Text that doesn't look like a date goes into the day field, so that the reader sees it. */
function dateFields(text: string): Pick<FormValues, 'day' | 'month' | 'year'> {
  const [, year = '', month = '', day = text] = /^(\d+)-(\d+)-(\d+)$/.exec(text) ?? [];
  return { day, month, year };
}

export function valuesOf(parameters: QueryParameters): FormValues {
  const { offer = '', anniversary, purchase, today = '', parity = '' } = parameters;
  const { day = '', month = '', year = '' } = parameters;
  const linkedDate = anniversary ?? purchase;
  const isPurchase = linkedDate === undefined ? parameters.basis === 'purchase' : anniversary === undefined;
  const date = linkedDate === undefined ? { day, month, year } : dateFields(linkedDate);
  return { ...EMPTY_VALUES, offer, basis: isPurchase ? 'purchase' : 'anniversary', ...date, today, parity };
}

/** The calculator's parameters in a fixed order, then the other parameters of `query`. */
export function toQuery(question: Question, query: string): string {
  const otherParameters = [...new URLSearchParams(query)].filter(
    ([name]) => !PARAMETERS.some((calculatorName) => calculatorName === name),
  );
  const answerParameters: [string, string][] = [['offer', question.offer]];
  if ('date' in question) {
    answerParameters.push([question.basis, question.date]);
    if (question.parity) answerParameters.push(['parity', question.parity]);
  }
  if (question.today) answerParameters.push(['today', question.today]);
  return `?${new URLSearchParams([...answerParameters, ...otherParameters]).toString()}`;
}
