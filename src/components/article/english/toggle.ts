/**
 * The "Show English original" button. The choice is remembered, and it's in the URL as `?english=show`, so that a
 * shared link shows the same. The code that shows the English is loaded only when it's needed.
 */
import { keepChoice, readChoice } from '../../shell/choices.ts';
import { addressWith } from './english-url.ts';
import type { English } from './side-by-side.ts';

/** @param report shows or hides the message that the English page couldn't be loaded */
export function setUpEnglish(button: HTMLButtonElement, report: (isFailed: boolean) => void): void {
  let isWanted = false;
  let english: Promise<English> | undefined;

  const want = async (wanted: boolean) => {
    isWanted = wanted;
    button.setAttribute('aria-pressed', String(wanted));
    history.replaceState(history.state, '', addressWith(location.href, wanted));
    try {
      english ??= import('./side-by-side.ts').then(({ fetchEnglish }) => fetchEnglish(button));
      const ready = await english;
      report(false);
      if (wanted === isWanted) ready.show(wanted); // else the reader has changed their mind
    } catch {
      english = undefined; // so that a retry loads it again
      if (!isWanted) return;
      isWanted = false;
      button.setAttribute('aria-pressed', 'false');
      report(true);
    }
  };

  button.addEventListener('click', () => {
    keepChoice('english', isWanted ? undefined : 'show');
    void want(!isWanted);
  });
  // The browser's Back and Forward buttons change the query but not what's shown, so this corrects the query.
  addEventListener('popstate', () => history.replaceState(history.state, '', addressWith(location.href, isWanted)));
  if (new URL(location.href).searchParams.get('english') === 'show' || readChoice('english') === 'show')
    void want(true);
}
