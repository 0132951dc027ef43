import type { SiteTranslator } from '../../../i18n/keys.ts';
import type { DateFormat } from '../../../i18n/format.ts';
import { Day } from '../../ui/Day.tsx';
import { Parts } from '../../ui/Phrase.tsx';
import type { DatedMessage } from './dated-message.ts';

interface DatedPhraseProps {
  readonly message: DatedMessage;
  readonly translator: SiteTranslator;
  readonly format: DateFormat;
}

/** A message with its dates as `<time>` elements. */
export function DatedPhrase({ message, translator, format }: DatedPhraseProps) {
  const parts = translator.parts(message).map((part) => {
    if (typeof part === 'string') return part;
    return 'date' in part ? <Day date={part.date} format={format} /> : format.monthYear(part.month);
  });
  return <Parts lang={translator.langOf(message.of)}>{parts}</Parts>;
}
