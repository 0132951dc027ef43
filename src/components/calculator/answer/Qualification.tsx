/** The months in which a partner has to qualify, as text and as a bar. */
import { type DateRange, MAXIMUM_POINTS, QUALIFICATION_POINTS } from '../../../rules/index.ts';
import { Day } from '../../ui/Day.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { MonthBar } from '../timeline/MonthBar.tsx';
import type { RenewalView } from './answer-props.ts';

interface QualificationProps {
  readonly view: RenewalView;
  readonly qualification: DateRange;
}

export function Qualification({ view, qualification: { firstDay, lastDay } }: QualificationProps) {
  const { answer, today, translator, format } = view;
  const { anniversary } = answer;
  // These <time> elements don't have `data-event`, because the table of dates has the same events.
  const values = {
    points: QUALIFICATION_POINTS,
    maximum: MAXIMUM_POINTS,
    opens: <Day date={firstDay} format={format} />,
    closes: <Day date={lastDay} format={format} />,
  };
  const warnsOfEarlierDeadline =
    answer.caveats.includes('window-disputed') && anniversary < lastDay && today <= lastDay;
  return (
    <>
      <h3 id="qualification">
        <Phrase translator={translator} of="answer.qualification" />
      </h3>
      <p>
        <Phrase translator={translator} of="answer.qualification.text" values={values} />
      </p>
      <MonthBar
        id="q"
        firstDay={firstDay}
        lastDay={lastDay}
        pins={[
          { date: anniversary, name: translator.t('timeline.anniversary'), isToday: false },
          { date: today, name: translator.t('answer.today'), isToday: true },
        ]}
        title={translator.t('answer.qualification.title', {
          opens: format.long(firstDay),
          closes: format.long(lastDay),
          anniversary: format.long(anniversary),
          today: format.long(today),
        })}
        caption={translator.t('answer.qualification.caption')}
        format={format}
      />
      {warnsOfEarlierDeadline && (
        <p class="hint">
          <Phrase
            translator={translator}
            of="answer.qualification.late"
            values={{ anniversary: <Day date={anniversary} format={format} /> }}
          />
        </p>
      )}
    </>
  );
}
