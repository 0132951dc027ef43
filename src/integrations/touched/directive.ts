import type { ClientDirective } from 'astro';

type Load = Parameters<ClientDirective>[0];

declare global {
  interface Window {
    Astro: { touched: (load: Load) => unknown };
  }
}

/** Where Astro's code for islands is to be had: put in when the page is finished (late-island.ts). */
const ISLAND_CODE = '%island-code%';

/**
 * Hydrates at the first touch (focus, pointer, input), or at once: if the address has a parameter the island
 * is about, or for `*`. A submit, a click or a paste that comes before the scripts is kept and done again when they are there;
 * what is typed meanwhile stays in the fields, which are real. Where the scripts cannot be fetched, the
 * `[data-failed]` note in the island or beside it is shown, and the next touch tries again. Its button asks for the
 * page itself, with what was typed: after a deploy the scripts of the older page are gone for good.
 */
const directive: ClientDirective = (load, options, island) => {
  const touches = ['focusin', 'pointerdown', 'input', 'paste', 'submit', 'click'] as const;
  const asked = new URLSearchParams(location.search);
  const isAsked = options.value.split(' ').some((name) => asked.get(name));
  let kept: (() => void) | undefined;
  let isLoading = false;

  const keep = (event: Event) => {
    const { target } = event;
    if (target instanceof HTMLFormElement && event.type === 'submit') {
      event.preventDefault();
      kept = () => target.requestSubmit();
    } else if (event.type === 'paste') {
      kept = () => target?.dispatchEvent(new Event('paste', { bubbles: true }));
    } else if (event.type === 'click' && target instanceof Element) {
      const button = target.closest<HTMLButtonElement>('button[type=button]');
      if (button) kept = () => button.click();
    }
  };

  /** Resolves to whether the scripts could be fetched; astro-island reports a failure as an event. */
  const fetchAndHydrate = async (): Promise<boolean> => {
    const failures: Event[] = [];
    const note = (event: Event) => failures.push(event);
    island.addEventListener('astro:hydration-error', note, { once: true });
    await (
      await load()
    )();
    island.removeEventListener('astro:hydration-error', note);
    return failures.length === 0;
  };

  const hydrate = async () => {
    if (isLoading) return;
    isLoading = true;
    const isReady = await fetchAndHydrate();
    isLoading = false;
    island.parentElement?.querySelector('[data-failed]')?.toggleAttribute('hidden', isReady);
    if (!isReady) return;
    touches.forEach((type) => island.removeEventListener(type, touch));
    kept?.();
  };

  const touch = (event: Event) => {
    const { target } = event;
    if (event.type === 'click' && navigator.onLine && target instanceof Element && target.closest('[data-failed]')) {
      if (isAsked) location.reload();
      else island.querySelector('form')?.submit();
      return;
    }
    keep(event);
    void hydrate();
  };

  touches.forEach((type) => island.addEventListener(type, touch));
  if (isAsked || options.value === '*') void hydrate();
};

/** An island that waits has its words in a file. */
async function fetchProps(island: HTMLElement): Promise<void> {
  const { props } = island.dataset;
  if (props === undefined) return;
  const answer = await fetch(props);
  if (!answer.ok) throw new Error(`${props}: ${answer.status}`);
  island.setAttribute('props', await answer.text());
  delete island.dataset['props'];
}

/** For a page that does not carry Astro's code for islands: it is fetched with the island's own, and then takes over. */
function fetchingLoad(island: HTMLElement): Load {
  let astros: Promise<Load> | undefined;
  let tries = 0;
  const fetchAstros = async (): Promise<Load> => {
    const handedOver = new Promise<Load>((resolve) => (window.Astro.touched = resolve));
    // A browser remembers that a module could not be had, by its address.
    await Promise.all([import(ISLAND_CODE + '?'.repeat(tries++)), fetchProps(island)]);
    return handedOver;
  };
  return async () => {
    for (const name of ['component-url', 'renderer-url']) {
      import(island.getAttribute(name) ?? '').catch(() => undefined); // Astro's code asks again, and says so.
    }
    astros ??= fetchAstros();
    try {
      return await (
        await astros
      )();
    } catch {
      astros = undefined;
      island.dispatchEvent(new Event('astro:hydration-error'));
      return () => Promise.resolve();
    }
  };
}

const island = document.currentScript?.previousElementSibling;
if (island instanceof HTMLElement && island.localName === 'astro-island') {
  island.removeAttribute('await-children'); // They are there: this stands behind them.
  const options = JSON.parse(island.getAttribute('opts') ?? '') as Parameters<ClientDirective>[1];
  queueMicrotask(() => directive(fetchingLoad(island), options, island)); // once Astro has put its name on it
}

export default directive;
