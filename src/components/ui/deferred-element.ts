/**
 * Elements that are server-rendered HTML until they're first used, or until the URL asks for them: then each loads its
 * script, which takes over the element and repeats what the reader did in the meantime (take-over.ts).
 *
 * Astro inlines this file into the page, because it's small and imports nothing. So it works before any other script is
 * loaded, and can show a message if one fails to load. An element's own script is in the `<template>` next to it.
 * `data-asks` lists the query parameters that make the element load at once. Without the attribute, it always does.
 */
const EVENTS = ['focusin', 'pointerdown', 'input', 'paste', 'click', 'submit'];

export class DeferredElement extends HTMLElement {
  /** What the reader did before the script was loaded. */
  readonly events: Event[] = [];

  connectedCallback(): void {
    const form = this.querySelector('form');
    const { asks } = this.dataset;
    const { parentElement: parent } = this;
    const note = parent?.querySelector<HTMLElement>('[data-failed]');
    const script = parent?.querySelector('template')?.content.querySelector('script');
    const query = new URLSearchParams(location.search);
    let failures = 0;
    let isLoading = false;
    let isReady = false;
    /** Whether the form's values are in the URL. */
    let isInAddress = false;

    const load = async () => {
      if (isLoading) return;
      isLoading = true;
      try {
        // Browsers remember the URL of a module that failed to load, so each retry has a new one.
        await import(/* @vite-ignore */ `${script?.getAttribute('src')}${'?'.repeat(failures)}`);
        isReady = true;
      } catch (failure) {
        failures++;
        reportError(failure);
      }
      isLoading = false;
      if (note) note.hidden = isReady;
    };

    const handle = (event: Event) => {
      const { type, target } = event;
      if (isReady) return;
      if (type === 'input') isInAddress = false;
      if (failures > 0 && navigator.onLine) {
        // The script failed to load, so the browser submits the form as plain HTML.
        if (type === 'submit') return;
        // After a deployment, an older page's files no longer exist: reload the page, with the reader's input in its URL.
        if (type === 'click' && target instanceof Element && target.closest('[data-failed]')) {
          if (isInAddress) location.reload();
          else form?.submit();
          return;
        }
      }
      if (type === 'submit') event.preventDefault();
      this.events.push(event);
      void load();
    };

    for (const type of EVENTS) this.addEventListener(type, handle);
    for (const name of asks?.split(' ') ?? []) {
      const value = query.get(name);
      if (!value) continue;
      isInAddress = true;
      // If the form was submitted as plain HTML, its values are in the URL: they go back into the fields.
      const field = form?.elements.namedItem(name);
      if (field && 'value' in field && (!field.value || field instanceof RadioNodeList)) field.value = value;
    }
    if (isInAddress || !asks) void load();
  }
}

for (const name of ['calculator', 'comparison', 'planner', 'search']) {
  customElements.define(`renewal-${name}`, class extends DeferredElement {});
}
