/** The status of an entry in one line. */
import type { CalendarDate } from '../../../rules/index.ts';
import { Parts, Phrase } from '../../ui/Phrase.tsx';
import { type OfferStatus, renewedUntil } from '../list/renewal-status.ts';
import { statusMessage } from './status-message.ts';
import { type PlannerView, dayWords } from './view-props.ts';

export function StatusLine({ status, view }: { status: OfferStatus; view: PlannerView }) {
  const { translator, today } = view;
  const message = statusMessage(status, (renewedUntil(status.offer, today)?.times ?? 0) > 1);
  // In a <time> element, a date isn't broken across lines.
  const day = (date: CalendarDate) => <time datetime={date}>{dayWords(date, view)}</time>;
  if (message.of === 'planner.say.open') {
    const left = (
      <strong>
        <Phrase translator={translator} of="planner.say.left" count={message.left} />
      </strong>
    );
    return <Phrase translator={translator} of={message.of} values={{ left, date: day(message.values.date.date) }} />;
  }
  return (
    <Parts lang={translator.langOf(message.of)}>
      {translator.parts(message).map((part) => (typeof part === 'string' ? part : day(part.date)))}
    </Parts>
  );
}
