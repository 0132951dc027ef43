/** What a partner needs to renew an offer of the former program. If a COVID-19 measure applies, a note comes first. */
import { FUNCTIONAL_CONSULTANT_GROWTH_POINTS, type Measure, type Renewal } from '../../../rules/index.ts';
import type { BareKey } from '../../../i18n/keys.ts';
import { Day } from '../../ui/Day.tsx';
import { separatorAfter } from '../../ui/separator-after.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import type { RenewalView } from './answer-props.ts';

function MeasureNote({ measure, view }: { measure: Measure; view: RenewalView<'mpn-2021'> }) {
  const { translator, format, answer } = view;
  const { firstDay, lastDay } = measure.anniversaries;
  // The measures for all competencies have the same text, with different dates.
  const textName =
    measure.relief === 'requirements-waived' && answer.offer !== 'advanced-specialization'
      ? 'competency'
      : answer.offer;
  const values = {
    from: <Day date={firstDay} format={format} />,
    to: <Day date={lastDay} format={format} />,
    points: FUNCTIONAL_CONSULTANT_GROWTH_POINTS,
  };
  const title = `measure.${measure.relief}.title` as const;
  const { lastDayToPay, schedule } = answer;
  const lastLateDay = lastDayToPay !== undefined && lastDayToPay > schedule['window-closes'] ? lastDayToPay : undefined;
  return (
    <div class="note">
      <p>
        <strong>
          <Phrase translator={translator} of={title} />
        </strong>
        {separatorAfter(translator, title)}
        {textName !== 'action-pack' && <Phrase translator={translator} of={`measure.${textName}`} values={values} />}
        {lastLateDay && (
          <>
            {separatorAfter(translator, textName === 'action-pack' ? title : `measure.${textName}`)}
            <Phrase
              translator={translator}
              of="measure.reactivate"
              values={{ until: <Day date={lastLateDay} format={format} /> }}
            />
          </>
        )}
      </p>
    </div>
  );
}

function feeKey({ fee, offer }: Renewal): BareKey {
  if (fee === 'if-due') return 'owed.fee.if-due';
  return offer === 'action-pack' ? 'owed.fee.action-pack' : 'owed.fee.competency';
}

export function FormerObligations({ view }: { view: RenewalView<'mpn-2021'> }) {
  const { answer, today, translator, format } = view;
  return (
    <>
      {answer.measure && <MeasureNote measure={answer.measure} view={view} />}
      <dl class="owed">
        <dt>
          <Phrase translator={translator} of="owed.requirements" />
        </dt>
        <dd>
          <Phrase translator={translator} of={`owed.requirements.${answer.requirements}`} />
        </dd>
        <dt>
          <Phrase translator={translator} of="owed.fee" />
        </dt>
        <dd>
          <Phrase translator={translator} of={feeKey(answer)} />
        </dd>
        {answer.feeWindow === 'own' && answer.lastDayToPay !== undefined && today <= answer.lastDayToPay && (
          <>
            <dt>
              <Phrase translator={translator} of="owed.last-day" />
            </dt>
            <dd>
              <Phrase
                translator={translator}
                of="owed.last-day.text"
                values={{ date: <Day date={answer.lastDayToPay} format={format} /> }}
              />
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
