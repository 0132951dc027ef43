/** A cycle has 365 days, so the anniversary moves one day earlier for every February 29 (last column). */
import { type ProjectedCycle, cycleContaining, scheduleFrom } from '../../../rules/index.ts';
import { toQuery } from '../question/question-url.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import type { RenewalView } from './answer-props.ts';

interface CyclesProps {
  readonly view: RenewalView<'mpn-2021'>;
  readonly coming: readonly ProjectedCycle[];
}

function CyclesTable({ view, coming }: CyclesProps) {
  const { answer, question, today, translator, format, query, links } = view;
  const { anniversary } = answer;
  const current = cycleContaining(anniversary, today, answer.offer)?.anniversary;
  const answerLink = (target: typeof anniversary) =>
    links.linkTo(
      toQuery(
        {
          offer: question.offer,
          basis: 'anniversary',
          date: target,
          ...(question.today ? { today: question.today } : {}),
        },
        query,
      ),
    );
  return (
    <table class="cycles">
      <thead>
        <tr>
          <th scope="col">
            <Phrase translator={translator} of="cycles.anniversary" />
          </th>
          <th scope="col">
            <Phrase translator={translator} of="cycles.window" />
          </th>
          <th scope="col" class="n">
            <Phrase translator={translator} of="cycles.drift" />
          </th>
        </tr>
      </thead>
      <tbody>
        {coming.map((cycle) => {
          const schedule = scheduleFrom(cycle.anniversary);
          const [opens, closes] = format.range(schedule['window-opens'], schedule['window-closes']);
          return (
            <tr key={cycle.index}>
              <th scope="row">
                <a href={answerLink(cycle.anniversary)}>
                  <time datetime={cycle.anniversary}>{format.long(cycle.anniversary)}</time>
                </a>
                {cycle.anniversary === current && (
                  <span class="soft small">
                    {' '}
                    <Phrase translator={translator} of="cycles.now" />
                  </span>
                )}
              </th>
              <td>
                <Phrase translator={translator} of="cycles.window.text" values={{ opens, closes }} />
              </td>
              <td class="n">
                {cycle.daysEarlier === 0
                  ? translator.t('cycles.drift.none')
                  : translator.n('figure.days', cycle.daysEarlier)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export function Cycles(props: CyclesProps) {
  const { translator } = props.view;
  return (
    <>
      <h3 id="cycles">
        <Phrase translator={translator} of="cycles.title" />
      </h3>
      <p class="hint">
        <Phrase translator={translator} of="cycles.intro" />
      </p>
      <CyclesTable {...props} />
    </>
  );
}
