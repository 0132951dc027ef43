/** Why a row wasn't imported, as text in the reader's language. */
import { createDateFormat } from '../../../i18n/format.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { formatList } from '../../../i18n/list.ts';
import { calendarDate } from '../../../rules/index.ts';
import type { RefusalReason, RefusalValue } from './rows.ts';

/** @param month YYYY-MM */
const monthText = (month: string, tag: string) => createDateFormat(tag).monthYear(calendarDate(`${month}-01`));

export function refusalText(reason: RefusalReason, translator: SiteTranslator): string {
  const show = (value: RefusalValue) => {
    if (typeof value !== 'object') return value;
    if ('column' in value) return translator.t(`planner.csv.${value.column}`);
    if ('month' in value) return monthText(value.month, translator.tag);
    const names = value.offers.map((id) => translator.t(`offer.${id}`));
    return formatList(translator.tag, names, 'disjunction');
  };
  return translator.parts(reason).map(show).join('');
}
