/** What a partner needs to renew an offer of today's program: the requirements, the fee, and the last day to pay. */
import { type EditionId, MAXIMUM_POINTS, QUALIFICATION_POINTS, type Renewal } from '../../../rules/index.ts';
import type { Message } from '../../../i18n/keys.ts';
import { Day } from '../../ui/Day.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import type { RenewalView } from './answer-props.ts';

type Answer = Renewal<EditionId>;

function requirementsMessage({ proof, requirements, qualification }: Answer): Message<number> {
  if (proof) return { of: `owed.requirements.specialization.${proof}` };
  if (requirements !== 'none' && qualification)
    return { of: 'owed.requirements.designation', values: { points: QUALIFICATION_POINTS, maximum: MAXIMUM_POINTS } };
  return { of: `owed.requirements.${requirements}` };
}

function feeMessage({ fee, qualification }: Answer): Message<number> {
  if (fee === 'none') return { of: 'owed.fee.none' };
  return { of: qualification ? 'owed.fee.designation' : 'owed.fee.package' };
}

export function CurrentObligations({ view }: { view: RenewalView }) {
  const { answer, today, translator, format } = view;
  const { lastDayToPay } = answer;
  return (
    <dl class="owed">
      <dt>
        <Phrase translator={translator} of="owed.requirements" />
      </dt>
      <dd>
        <Phrase translator={translator} {...requirementsMessage(answer)} />
      </dd>
      <dt>
        <Phrase translator={translator} of="owed.fee" />
      </dt>
      <dd>
        <Phrase translator={translator} {...feeMessage(answer)} />
      </dd>
      {lastDayToPay !== undefined && today <= lastDayToPay && (
        <>
          <dt>
            <Phrase translator={translator} of="owed.pay-by" />
          </dt>
          <dd>
            <Day date={lastDayToPay} format={format} />
          </dd>
        </>
      )}
    </dl>
  );
}
