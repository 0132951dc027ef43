/** The "Show English original" button. Its state is in the URL, so that a shared link shows the same. */
import { keepChoice, readChoice } from '../../shell/choices.ts';
import { addressWith } from './english-url.ts';
import type { EnglishView } from './side-by-side.ts';

/** @param report shows or hides the message that the English page couldn't be loaded */
export function setUpEnglish(button: HTMLButtonElement, report: (isFailed: boolean) => void): void {
  /** What the reader wants now. The English page may still be loading. */
  let isWanted = false;
  let englishView: Promise<EnglishView> | undefined;

  const setShown = async (isShown: boolean) => {
    isWanted = isShown;
    button.setAttribute('aria-pressed', String(isShown));
    history.replaceState(history.state, '', addressWith(location.href, isShown));
    try {
      englishView ??= import('./side-by-side.ts').then(({ fetchEnglish }) => fetchEnglish(button));
      const view = await englishView;
      report(false);
      if (isShown === isWanted) view.show(isShown); // else the reader has changed their mind
    } catch {
      englishView = undefined; // so that a retry loads it again
      if (!isWanted) return;
      isWanted = false;
      button.setAttribute('aria-pressed', 'false');
      report(true);
    }
  };

  button.addEventListener('click', () => {
    keepChoice('english', isWanted ? undefined : 'show');
    void setShown(!isWanted);
  });
  // The browser's Back and Forward buttons change the query but not what's shown, so this corrects the query.
  addEventListener('popstate', () => history.replaceState(history.state, '', addressWith(location.href, isWanted)));
  if (new URL(location.href).searchParams.get('english') === 'show' || readChoice('english') === 'show')
    void setShown(true);
}
