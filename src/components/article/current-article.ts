/** The script of every article. */
import { followContents } from './follow-contents.ts';
import { setUpEnglish } from './english/toggle.ts';
import { addHeadingLinks } from './heading-links.ts';
import { copyMarkdown } from './markdown-copy.ts';

/** Returns a function that fills the status line or, without a text, clears it. */
function createAnnouncer(status: Element): (text: string | undefined, link?: { href: string; text: string }) => void {
  return (text = '', link) => {
    // The line has `role="status"` only while it has text. At other times, the calculator's element is the only one on
    // the page with this role.
    if (text) status.setAttribute('role', 'status');
    else status.removeAttribute('role');
    status.replaceChildren(text);
    if (!link) return;
    const anchor = document.createElement('a');
    anchor.href = link.href;
    anchor.textContent = link.text;
    status.append(' ', anchor);
  };
}

const tools = document.querySelector<HTMLElement>('.tools');
const status = tools?.querySelector('.told');
const contents = document.querySelector<HTMLElement>('.toc');
const prose = document.querySelector('.prose');

if (contents) followContents(contents);
if (tools && status) {
  const messages = tools.dataset;
  const announce = createAnnouncer(status);
  const englishButton = tools.querySelector<HTMLButtonElement>('[data-english]');
  if (englishButton) {
    const { english: href = '' } = englishButton.dataset;
    setUpEnglish(englishButton, (isFailed) => {
      if (isFailed) announce(messages['englishFailed'], { href, text: messages['englishRead'] ?? '' });
      else announce(undefined);
    });
  }
  const markdownButton = tools.querySelector<HTMLButtonElement>('[data-markdown]');
  markdownButton?.addEventListener('click', () => {
    const { markdown: href = '' } = markdownButton.dataset;
    copyMarkdown(href).then(
      () => announce(messages['markdownCopied']),
      () => announce(messages['markdownFailed'], { href, text: messages['markdownOpen'] ?? '' }),
    );
  });
  tools.querySelector('[data-print]')?.addEventListener('click', () => print());
  if (prose) {
    addHeadingLinks(prose, messages['link'] ?? '', (isCopied) =>
      announce(messages[isCopied ? 'linkCopied' : 'linkFailed']),
    );
  }
}
