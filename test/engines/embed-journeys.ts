/** The embedded calculator on pages of another site, in every engine. */
import { expect, inject, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { differences } from '../embed/examples.ts';
import { type HostSite, NONCE, embedTag, serveHostPage, strictPolicy } from '../embed/host-page.ts';
import { message } from '../strings.ts';
import { closes } from '../window.ts';
import { type EmbedReport, reportScript } from './embed-report.ts';
import { type Engine, TIMEOUT_MS } from './engine.ts';

export function embedJourneys(browser: () => Engine): void {
  test.each(LOCALES)(
    '$tag: the embedded calculator answers every worked example under a strict policy, without axe violations',
    async ({ tag, path: folder }) => {
      const guide = inject('origin');
      let site: HostSite | undefined;
      try {
        site = await serveHostPage({
          lang: tag,
          headers: { 'Content-Security-Policy': strictPolicy(guide) },
          app: reportScript(),
          body: `${embedTag(guide, `lang="${tag}"`)}<pre></pre><script nonce="${NONCE}" src="/app.js"></script>`,
        });
        await browser().open(site.origin);
        await expect.poll(() => browser().count('pre[id]'), { timeout: 4 * TIMEOUT_MS }).toBe(1);
        const { failure, title, answers, violations } = JSON.parse(await browser().text('pre')) as EmbedReport;
        expect(failure).toBeUndefined();
        expect(title).toBe(message(tag, 'calculator.form.title'));
        expect(differences(answers, `${guide}/${folder}/`)).toEqual([]);
        expect(violations).toEqual([]);
      } finally {
        site?.close();
      }
    },
  );

  test('calculators in six languages can be embedded in one page with a strict policy', async () => {
    const guide = inject('origin');
    const questions = [
      ['en-US', 'offer="competency" anniversary="2021-06-22" today="2021-07-10"'],
      ['fr-FR', 'offer="action-pack" purchase="2020-09-01" today="2021-09-02"'],
      ['zh-CN', 'offer="solutions-partner-designation" anniversary="2026-12-15" today="2026-11-26"'],
      ['zh-TW', 'offer="advanced-specialization" anniversary="2021-03-01" today="2021-04-01"'],
      ['sv-SE', 'offer="network-membership"'],
      ['nl-NL', 'offer="competency" anniversary="2020-03-01" today="2020-05-01"'],
    ];
    const script = `
        document.addEventListener('renewal-answer', ({ target, detail }) => {
          const { lang, shadowRoot } = target;
          const title = shadowRoot.querySelector('h2').textContent;
          const font = getComputedStyle(shadowRoot.querySelector('.btn')).fontSize;
          const line = [lang, title, detail.stage, detail.events['window-closes'] ?? detail.events['renew-on'] ?? '-', font].join(' | ');
          const item = document.createElement('li');
          item.id = lang;
          item.textContent = line;
          document.querySelector('main > ul').append(item);
        });`;
    const tags = questions.map(
      ([lang, question]) => `<renewal-calculator lang="${lang}" ${question}></renewal-calculator>`,
    );
    let site: HostSite | undefined;
    try {
      site = await serveHostPage({
        headers: { 'Content-Security-Policy': strictPolicy(guide) },
        body:
          `<ul></ul><script nonce="${NONCE}">${script}</script>${tags.join('')}` +
          `<script type="module" src="${guide}/embed/v1/renewal-calculator.js"></script>`,
      });
      await browser().open(site.origin);
      await expect.poll(() => browser().count('main > ul > li'), { timeout: TIMEOUT_MS }).toBe(6);
      const expected = {
        'en-US': `open | ${closes('2021-06-22')}`,
        'fr-FR': `open | ${closes('2021-09-01')}`,
        'zh-CN': 'check | 2026-12-15',
        'zh-TW': `lapsed | ${closes('2021-03-01')}`,
        'sv-SE': 'none | -',
        'nl-NL': `reactivation | ${closes('2020-03-01')}`,
      };
      for (const [tag, answer] of Object.entries(expected)) {
        const title = message(tag, 'calculator.form.title');
        expect(await browser().text(`#${tag}`)).toBe(`${tag} | ${title} | ${answer} | 15px`);
      }
    } finally {
      site?.close();
    }
  });
}
