/** The rows that weren't imported, each with the reason. */
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { createDateFormat } from '../../../i18n/format.ts';
import { formatList } from '../../../i18n/list.ts';
import { calendarDate } from '../../../rules/index.ts';
import { Parts, Phrase } from '../../ui/Phrase.tsx';
import type { RefusalReason, RefusalValue, RefusedRow } from './rows.ts';

/** How many rows are listed. The text field holds all of them. */
const LISTED = 100;

/** @param month YYYY-MM */
const monthText = (month: string, tag: string) => createDateFormat(tag).monthYear(calendarDate(`${month}-01`));

function Reason({ reason, translator }: { reason: RefusalReason; translator: SiteTranslator }) {
  const show = (value: RefusalValue) => {
    if (typeof value !== 'object') return value;
    if ('column' in value) return translator.t(`planner.csv.${value.column}`);
    if ('month' in value) return monthText(value.month, translator.tag);
    const names = value.offers.map((id) => translator.t(`offer.${id}`));
    return formatList(translator.tag, names, 'disjunction');
  };
  return <Parts lang={translator.langOf(reason.of)}>{translator.parts(reason).map(show)}</Parts>;
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
