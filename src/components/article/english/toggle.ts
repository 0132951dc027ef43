/**
 * The button "Show English original": remembered, and in the address as `?english=show`, so that a link shows what
 * its sender saw. The rest comes when it is used.
 */
import { addressWith } from './english-url.ts';
import type { English } from './side-by-side.ts';

const KEY = 'english';

/** Storage may be blocked or full: the choice then holds for this page. */
function remember(isShown: boolean): void {
  try {
    if (isShown) localStorage.setItem(KEY, 'show');
    else localStorage.removeItem(KEY);
  } catch {
    // Nothing to do.
  }
}

function isRemembered(): boolean {
  try {
    return localStorage.getItem(KEY) === 'show';
  } catch {
    return false;
  }
}

/** @param report says that the English could not be had, or takes that back */
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
      if (wanted === isWanted) ready.show(wanted); // else the reader has changed their mind meanwhile
    } catch {
      english = undefined; // so that trying again tries
      if (!isWanted) return;
      isWanted = false;
      button.setAttribute('aria-pressed', 'false');
      report(true);
    }
  };

  button.addEventListener('click', () => {
    remember(!isWanted);
    void want(!isWanted);
  });
  // Back and forward change the query, not what is shown.
  addEventListener('popstate', () => history.replaceState(history.state, '', addressWith(location.href, isWanted)));
  if (new URL(location.href).searchParams.get('english') === 'show' || isRemembered()) void want(true);
}
