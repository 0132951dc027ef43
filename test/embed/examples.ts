/** The worked examples of both editions as questions to the embedded calculator, for site and engine tests. */
import { isDeepStrictEqual } from 'node:util';
import current from '../rules/golden/maicpp.json' with { type: 'json' };
import golden from '../rules/golden/mpn-2021.json' with { type: 'json' };
import type { AnswerDetail } from '../../src/components/calculator/embed/answer-detail.ts';
import { GOLDEN_HINT } from '../golden-hint.ts';

export const EXAMPLES = [...golden.examples, ...current.examples];
export const QUESTIONS: readonly Readonly<Record<string, string>>[] = EXAMPLES.map(({ input }) => ({ ...input }));

export interface Answered {
  readonly detail: AnswerDetail;
  /** The data attributes of the answer on the page. */
  readonly shown: Readonly<Record<'measure' | 'fee' | 'stage', string | undefined>>;
}

/** Asks each question with attributes of the page's first calculator. Runs in the page, so it can't use this module. */
export async function answerAll(questions: readonly Readonly<Record<string, string>>[]): Promise<readonly Answered[]> {
  const calculator = document.querySelector('renewal-calculator');
  if (!calculator?.shadowRoot) throw new Error('The element is not defined.');
  const answers = [];
  for (const question of questions) {
    const answered = new Promise<AnswerDetail>((resolve) => {
      addEventListener('renewal-answer', ({ detail }) => resolve(detail), { once: true });
    });
    for (const name of ['offer', 'anniversary', 'purchase', 'parity', 'today']) {
      const value = question[name];
      if (value === undefined) calculator.removeAttribute(name);
      else calculator.setAttribute(name, value);
    }
    const detail = await answered;
    const shown = calculator.shadowRoot.querySelector<HTMLElement>('[data-result]');
    answers.push({
      detail,
      shown: { measure: shown?.dataset['measure'], fee: shown?.dataset['fee'], stage: shown?.dataset['stage'] },
    });
  }
  return answers;
}

/** What an example expects of an answer. Keys that aren't here aren't compared. */
function expectedOf({ input, expected }: (typeof EXAMPLES)[number]): Readonly<Record<string, unknown>> {
  const { edition, stage, events } = { edition: 'mpn-2021', ...expected };
  if (!('measure' in expected)) return { offer: input.offer, edition, stage, events };
  const { measure, requirements, fee, lastDayToPay, daysLeftInWindow } = expected;
  const daysLeft = daysLeftInWindow ?? undefined;
  return { offer: input.offer, edition, stage, events, measure, requirements, fee, lastDayToPay, daysLeft };
}

/** A message about each difference between the answers and the examples. */
export function differences(answers: readonly Answered[], articles: string): readonly string[] {
  if (answers.length !== EXAMPLES.length) return [`${answers.length} answers to ${EXAMPLES.length} examples`];
  return EXAMPLES.flatMap((example, index) => {
    const answer = answers[index];
    if (!answer) return [`${example.id}: no answer`];
    const { detail, shown } = answer;
    const values: Readonly<Record<string, unknown>> = { ...detail };
    const comparisons = [
      ...Object.entries(expectedOf(example)).map(([key, expected]) => [key, values[key], expected] as const),
      ...(['stage', 'measure', 'fee'] as const).map((key) => [`${key} on the page`, shown[key], detail[key]] as const),
      ['whether the URL is right', detail.url.startsWith(articles), true] as const,
    ];
    return comparisons.flatMap(([key, actual, expected]) =>
      isDeepStrictEqual(actual, expected)
        ? []
        : [`${example.id}: ${key} is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}. ${GOLDEN_HINT}`],
    );
  });
}
