import type { ClientDirective } from 'astro';

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

export default directive;
