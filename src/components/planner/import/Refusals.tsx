/** The rows that weren't imported, each with the one thing that's wrong with it. */
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { formatList } from '../../../i18n/list.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import type { RefusalReason, RefusedRow } from './rows.ts';

/** Rows listed one by one; all of them are in the field. */
const LISTED = 100;

function Reason({ reason, translator }: { reason: RefusalReason; translator: SiteTranslator }) {
  const names = (reason.offers ?? []).map((id) => translator.t(`offer.${id}`));
  const offers = formatList(translator.tag, names, 'disjunction');
  const columns = {
    anniversary: translator.t('planner.csv.anniversary'),
    purchase: translator.t('planner.csv.purchase'),
  };
  return (
    <Phrase
      translator={translator}
      of={reason.of}
      values={{ ...columns, offers, ...reason.values }}
      count={reason.count}
    />
  );
}

export function Refusals({ refused, translator }: { refused: readonly RefusedRow[]; translator: SiteTranslator }) {
  if (refused.length === 0) return null;
  return (
    <ul class="small">
      {refused.slice(0, LISTED).map(({ listed, reason, text }) => (
        <li key={listed.row.number}>
          <strong>
            <Phrase translator={translator} of="planner.import.row" values={{ row: listed.row.number }} />
          </strong>{' '}
          <Reason reason={reason} translator={translator} />{' '}
          <code>
            <bdi>{text}</bdi>
          </code>
        </li>
      ))}
    </ul>
  );
}
