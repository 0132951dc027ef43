/** The rows that weren't imported, each with the one thing that's wrong with it. */
import type { Words } from '../../../i18n/keys.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import type { RefusalReason, RefusedRow } from './rows.ts';

/** Rows listed one by one; all of them are in the field. */
const LISTED = 100;

function Reason({ reason, words }: { reason: RefusalReason; words: Words }) {
  const list = new Intl.ListFormat(words.tag, { type: 'disjunction' });
  const offers = list.format((reason.offers ?? []).map((id) => words.t(`offer.${id}`)));
  const columns = { anniversary: words.t('planner.csv.anniversary'), purchase: words.t('planner.csv.purchase') };
  return <Phrase words={words} of={reason.of} values={{ ...columns, offers, ...reason.values }} count={reason.count} />;
}

export function Refusals({ refused, words }: { refused: readonly RefusedRow[]; words: Words }) {
  if (refused.length === 0) return null;
  return (
    <ul class="small">
      {refused.slice(0, LISTED).map(({ listed, reason, text }) => (
        <li key={listed.row.number}>
          <strong>
            <Phrase words={words} of="planner.import.row" values={{ row: listed.row.number }} />
          </strong>{' '}
          <Reason reason={reason} words={words} />{' '}
          <code>
            <bdi>{text}</bdi>
          </code>
        </li>
      ))}
    </ul>
  );
}
