/** The text that components print in a language, for translators to see in place of a tag: "30 dagar". */
import { createDateFormat } from '../../../src/i18n/format.ts';
import { localeOf } from '../../../src/i18n/locales.ts';
import type { Messages } from '../../../src/i18n/message.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import { FIGURES, HOURS, NAMED_DAYS, POINTS } from '../../../src/rules/index.ts';
import type { Show } from './inline-markdown.ts';

const find = <T>(table: Readonly<Record<string, T>>, id: string | undefined): T | undefined =>
  Object.entries(table).find(([name]) => name === id)?.[1];

/**
 * The text that components show in a locale. An unknown component or a missing string is shown by its name; the build
 * reports it.
 */
export function createShow(tag: string, messages: Messages): Show {
  const { n, t } = createTranslator({ tag, messages });
  const { open } = localeOf(tag).uiLabel;
  let dates: ReturnType<typeof createDateFormat> | undefined;

  const figure = (key: string, amount: number | undefined, form: string | undefined) =>
    amount === undefined ? undefined : form === 'number' ? String(amount) : n(key, amount);

  const print = (name: string, { of, form }: Readonly<Record<string, string>>): string | undefined => {
    switch (name) {
      case 'RuleDays':
        return figure('figure.days', find(FIGURES, of)?.days, form);
      case 'RulePoints':
        return figure('figure.points', find(POINTS, of)?.points, form);
      case 'RuleHours': {
        const span = find(HOURS, of);
        return span && t('figure.hours', { from: span.from, to: span.to });
      }
      case 'RuleDate': {
        const named = find(NAMED_DAYS, of);
        dates ??= createDateFormat(tag);
        return named && dates.long(named.day);
      }
      case 'UiLabel':
        return open;
      default:
        return undefined;
    }
  };
  return (name, attributes) => {
    try {
      return print(name, attributes) ?? name;
    } catch (error) {
      if (error instanceof RangeError) return name; // the string it prints is missing
      throw error;
    }
  };
}
