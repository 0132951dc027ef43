/** What sources don't say about the dates of an answer, or disagree on. */
import type { DateFormat } from '../../../i18n/format.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import type { CalendarDate, Caveat, EditionId } from '../../../rules/index.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { separatorAfter } from '../../ui/separator-after.ts';
import { DatedPhrase } from './DatedPhrase.tsx';
import { caveatMessage } from './caveat-message.ts';

interface CaveatsProps {
  readonly caveats: readonly Caveat<EditionId>[];
  /** The anniversary of the answer. Absent for offers without a calendar. */
  readonly anniversary?: CalendarDate;
  readonly translator: SiteTranslator;
  readonly format: DateFormat;
}

export function Caveats({ caveats, anniversary, translator, format }: CaveatsProps) {
  return (
    <>
      {caveats.map((caveat) => {
        const message = caveatMessage(caveat, anniversary, translator, format);
        const title = `caveat.${caveat.id}.title` as const;
        return (
          <div key={caveat.id} class="note">
            <p>
              <strong>
                <Phrase translator={translator} of={title} />
              </strong>
              {separatorAfter(translator, title)}
              {message && <DatedPhrase message={message} translator={translator} format={format} />}
            </p>
          </div>
        );
      })}
    </>
  );
}
