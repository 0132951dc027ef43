/** The rows that weren't imported, each with the reason. */
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { Parts, Phrase } from '../../ui/Phrase.tsx';
import { refusalText } from './refusal-text.ts';
import type { RefusedRow } from './rows.ts';

/** The maximum number of rows that are listed. The text field has all of them. */
const MAX_LISTED_ROWS = 100;

export function Refusals({ refused, translator }: { refused: readonly RefusedRow[]; translator: SiteTranslator }) {
  if (refused.length === 0) return null;
  return (
    <ul class="small">
      {refused.slice(0, MAX_LISTED_ROWS).map(({ listed, reason, text }) => (
        <li key={listed.row.number}>
          <strong>
            <Phrase translator={translator} of="planner.import.row" values={{ row: listed.row.number }} />
          </strong>{' '}
          <Parts lang={translator.langOf(reason.of)}>{[refusalText(reason, translator)]}</Parts>{' '}
          <code>
            <bdi>{text}</bdi>
          </code>
        </li>
      ))}
    </ul>
  );
}
