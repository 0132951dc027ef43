/**
 * The base class of the site's custom elements. An element is server-rendered HTML until a reader first uses it. It
 * then loads the script in the `<template>` next to it, which hydrates the element and repeats what the reader did in
 * the meantime (take-over.ts). If the URL has a query parameter that's in the attribute `data-asks`, or if there's no
 * such attribute, the script is loaded immediately.
 *
 * Astro inlines this file into the page, because it's small and has no imports. It therefore works before any other
 * script is loaded, and it can show a message if one can't be loaded.
 */

/** take-over.ts repeats these events after hydration. */
const EVENTS = ['focusin', 'pointerdown', 'input', 'paste', 'click', 'submit'];

export class DeferredElement extends HTMLElement {
  /** The events that occurred before the script was loaded. */
  readonly events: Event[] = [];

  connectedCallback(): void {
    const form = this.querySelector('form');
    const { asks: loadParameters } = this.dataset;
    const { parentElement: parent } = this;
    const note = parent?.querySelector<HTMLElement>('[data-failed]');
    const script = parent?.querySelector('template')?.content.querySelector('script');
    const query = new URLSearchParams(location.search);
    let failures = 0;
    let isLoading = false;
    let isReady = false;
    /** Whether the form's values are in the URL. */
    let isFormInUrl = false;

    const load = async () => {
      if (isLoading) return;
      isLoading = true;
      try {
        // Browsers don't fetch a module again from a URL that has failed, so each retry adds a `?` to the URL.
        await import(/* @vite-ignore */ `${script?.getAttribute('src')}${'?'.repeat(failures)}`);
        isReady = true;
      } catch (failure) {
        failures++;
        reportError(failure);
      }
      isLoading = false;
      if (note) note.hidden = isReady;
    };

    const handleEvent = (event: Event) => {
      const { type, target } = event;
      if (isReady) return;
      if (type === 'input') isFormInUrl = false;
      if (failures > 0 && navigator.onLine) {
        // The script failed to load, so this lets the browser submit the form as plain HTML.
        if (type === 'submit') return;
        // After a deployment, an older page's files no longer exist, so this reloads it with the reader's input in its
        // URL.
        if (type === 'click' && target instanceof Element && target.closest('[data-failed]')) {
          if (isFormInUrl) location.reload();
          else form?.submit();
          return;
        }
      }
      if (type === 'submit') event.preventDefault();
      this.events.push(event);
      void load();
    };

    for (const type of EVENTS) this.addEventListener(type, handleEvent);
    for (const name of loadParameters?.split(' ') ?? []) {
      const value = query.get(name);
      if (!value) continue;
      isFormInUrl = true;
      // If the form was submitted as plain HTML, its values are in the URL. This puts them back into the fields.
      const field = form?.elements.namedItem(name);
      if (field && 'value' in field && (!field.value || field instanceof RadioNodeList)) field.value = value;
    }
    if (isFormInUrl || !loadParameters) void load();
  }
}

for (const name of ['calculator', 'comparison', 'planner', 'search']) {
  customElements.define(`renewal-${name}`, class extends DeferredElement {});
}
