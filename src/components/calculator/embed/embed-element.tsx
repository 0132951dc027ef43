/** `<renewal-calculator>` for other sites' pages, in a shadow root with its own styles. See docs/embed.md. */
import { render } from 'preact';
import { EDITION_IDS, type EditionId, editionOf, isOfferOf } from '../../../rules/index.ts';
import { EmbeddedCalculator } from './EmbeddedCalculator.tsx';
import { FailureNote } from './FailureNote.tsx';
import type { AnswerDetail } from './answer-detail.ts';
import { STYLES } from './embed-styles.ts';
import { fetchMessages } from './embed-messages.ts';
import { localeFor } from './reader-locale.ts';

const ELEMENT_NAME = 'renewal-calculator';

/** They have the same names and values as the calculator's query parameters. */
const QUESTION_ATTRIBUTES = ['offer', 'anniversary', 'purchase', 'parity', 'today'] as const;

/** Today's program, whose offers most readers ask about. */
const CURRENT_EDITION: EditionId = EDITION_IDS.at(-1) ?? 'mpn-2021';

class EmbeddedElement extends HTMLElement {
  static readonly observedAttributes = ['lang', ...QUESTION_ATTRIBUTES];

  readonly #root = this.attachShadow({ mode: 'open' });
  /** The number of updates so far. Each update renders a new calculator with the question in the attributes. */
  #version = 0;
  #isUpdating = false;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [STYLES];
    this.#root.addEventListener('click', (event) => this.#followLink(event));
  }

  connectedCallback(): void {
    this.#update();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#update();
  }

  /** In a microtask, so that a page that sets several attributes causes only one update. */
  #update(): void {
    if (this.#isUpdating) return;
    this.#isUpdating = true;
    queueMicrotask(() => {
      this.#isUpdating = false;
      void this.#show();
    });
  }

  async #show(): Promise<void> {
    const version = ++this.#version;
    const tag = localeFor(this);
    const offer = this.getAttribute('offer') ?? '';
    const edition = isOfferOf(offer) ? editionOf(offer) : CURRENT_EDITION;
    const question = QUESTION_ATTRIBUTES.flatMap((name) => {
      const value = this.getAttribute(name);
      return value ? [[name, value]] : [];
    });
    const query = new URLSearchParams(question).toString();
    try {
      const catalog = await fetchMessages(tag, edition);
      if (version !== this.#version) return; // the attributes have changed again
      const calculator = (
        <EmbeddedCalculator key={version} {...{ tag, edition, catalog, query }} announce={this.#announce} />
      );
      render(calculator, this.#root);
    } catch (failure) {
      if (version !== this.#version) return;
      reportError(failure);
      render(<FailureNote tag={tag} retry={() => this.#update()} />, this.#root);
    }
  }

  readonly #announce = (detail: AnswerDetail): void => {
    this.dispatchEvent(new CustomEvent('renewal-answer', { detail, bubbles: true, composed: true }));
  };

  /** Browsers look for the target of a `#…` link only in the document, not in a shadow root. */
  #followLink(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const target = link?.getAttribute('href')?.startsWith('#') ? this.#root.getElementById(link.hash.slice(1)) : null;
    if (!target) return;
    event.preventDefault();
    target.focus();
  }
}

if (customElements.get(ELEMENT_NAME)) {
  console.warn(`<${ELEMENT_NAME}> is already defined on this page, so this script (${import.meta.url}) does nothing.`);
} else {
  customElements.define(ELEMENT_NAME, EmbeddedElement);
}
