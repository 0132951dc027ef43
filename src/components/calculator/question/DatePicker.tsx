/** A button that opens the browser's date picker. A date can still be typed in the fields. */
import { useRef } from 'preact/hooks';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { FIRST_YEAR, LAST_YEAR } from '../../../rules/index.ts';
import { formText } from './field-parts.tsx';

/** Only there: browsers build a date input from many parts, which would delay an article's first paint by 10%. */
const IN_BROWSER = typeof document !== 'undefined';

export function DatePicker({ translator, take }: { translator: SiteTranslator; take: (date: string) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  const open = () => {
    if (!picker.current) return;
    // Otherwise, picking the same date again fires no `change` event, even if the fields were edited in the meantime.
    picker.current.value = '';
    picker.current.showPicker();
  };
  return (
    <>
      <button type="button" class="btn" onClick={open}>
        <svg
          width="18"
          height="18"
          viewBox="0 0 18 18"
          fill="none"
          stroke="currentColor"
          stroke-width="1.5"
          aria-hidden="true"
        >
          <path d="M1 3.5h16V17H1zM1 7.5h16M5 1v4M13 1v4" />
        </svg>
        <span class="vh">{formText(translator, 'pick')}</span>
      </button>
      {IN_BROWSER && (
        <input
          type="date"
          class="vh"
          tabIndex={-1}
          aria-hidden="true"
          min={`${FIRST_YEAR}-01-01`}
          max={`${LAST_YEAR}-12-31`}
          ref={picker}
          onChange={(event) => take(event.currentTarget.value)}
        />
      )}
    </>
  );
}
