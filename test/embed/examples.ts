/** The worked examples of both editions, asked of the embedded calculator, as tests of every engine do. */
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

/** Asks each question by setting attributes of the page's first calculator. Runs in the page, so it uses nothing from here. */
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

/** What an example says of an answer; a missing key means that it says nothing. */
function expectedOf({ input, expected }: (typeof EXAMPLES)[number]): Readonly<Record<string, unknown>> {
  const { edition, stage, events } = { edition: 'mpn-2021', ...expected };
  if (!('measure' in expected)) return { offer: input.offer, edition, stage, events };
  const { measure, requirements, fee, lastDayToPay, daysLeftInWindow } = expected;
  return {
    ...{ offer: input.offer, edition, stage, events, measure, requirements, fee },
    ...{ lastDayToPay, daysLeft: daysLeftInWindow ?? undefined },
  };
}

/** Each difference between the answers and the examples, in words. Empty if there's none. */
export function differences(answers: readonly Answered[], articles: string): readonly string[] {
  if (answers.length !== EXAMPLES.length) return [`${answers.length} answers to ${EXAMPLES.length} examples`];
  return EXAMPLES.flatMap((example, place) => {
    const answer = answers[place];
    if (!answer) return [`${example.id}: no answer`];
    const { detail, shown } = answer;
    const found: Readonly<Record<string, unknown>> = { ...detail };
    const pairs = [
      ...Object.entries(expectedOf(example)).map(([key, wanted]) => [key, found[key], wanted] as const),
      ...(['stage', 'measure', 'fee'] as const).map((key) => [`${key} on the page`, shown[key], detail[key]] as const),
      ['whether the URL is right', detail.url.startsWith(articles), true] as const,
    ];
    return pairs.flatMap(([key, got, wanted]) =>
      isDeepStrictEqual(got, wanted)
        ? []
        : [`${example.id}: ${key} is ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}. ${GOLDEN_HINT}`],
    );
  });
}
