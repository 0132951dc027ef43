/** The pages of new locales in a browser: the calculator, search, the language suggestion, and right-to-left layout. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headlessOptions } from '../../../tools/browser.ts';
import { createSiteServer } from '../../../tools/serve/server.ts';
import type { Project } from '../project.ts';
import { ARTICLE } from './change.ts';

const QUESTION = '?offer=competency&anniversary=2021-06-07&today=2021-06-20';

export function testNewLocales(built: () => Project, slug: string): void {
  describe('in a browser', () => {
    let browser: Browser;
    let server: Server;

    beforeAll(async () => {
      browser = await chromium.launch(headlessOptions());
      server = createSiteServer({ folder: join(built().folder, 'dist'), base: '/docs/' });
      await once(server.listen(0), 'listening');
    });
    afterAll(async () => {
      await browser.close();
      server.close();
    });

    async function visit<T>(path: string, use: (page: Page) => Promise<T>, options = {}): Promise<T> {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      try {
        const page = await context.newPage();
        await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/docs/${path}`);
        return await use(page);
      } finally {
        await context.close();
      }
    }

    test.each([
      ['ja-jp', '2021年7月7日'],
      ['ko-kr', '2021년 7월 7일'],
      ['ar-sa', '7 يوليو 2021'],
    ])(
      'the calculator on /%s/ answers with the locale’s dates, and has spaces between English sentences',
      async (path, lastDay) => {
        const text = await visit(`${path}/${ARTICLE}/${QUESTION}`, (page) => page.locator('[data-result]').innerText());
        expect(text).toContain(lastDay);
        expect(text).not.toMatch(/[a-z]\.[A-Z]/);
      },
    );

    test('a new language is suggested to its readers by its name, until the suggestion is translated', async () => {
      const suggestion = await visit(
        `en-us/${slug}/`,
        async (page) => {
          const bar = page.locator('.offer');
          return [await bar.getAttribute('lang'), await bar.getByRole('link').innerText()];
        },
        { locale: 'ja-JP' },
      );
      expect(suggestion).toEqual(['ja-JP', '日本語']);
    });

    test.each([
      ['ja-jp', '更新する', [`/docs/ja-jp/${slug}/`]],
      ['ar-sa', 'renewal', ['/docs/ar-sa/embed/', '/docs/ar-sa/what-changed/']],
    ])('a search on /%s/ finds its own pages and links to the same search in English', async (path, query, found) => {
      const [urls, english] = await visit(`${path}/search/?q=${encodeURIComponent(query)}`, async (page) => {
        const link = page.locator('main a[href*="/en-us/search/"]');
        const href = await link.getAttribute('href');
        const links = await page
          .locator('[data-search-results] a')
          .evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href).pathname));
        return [links, href] as const;
      });
      expect([...new Set(urls)].sort()).toEqual(found);
      expect(new URL(english ?? '').searchParams.get('q')).toBe(query);
    });

    test.each([1280, 390])('at %d px, a right-to-left page is mirrored, and nothing overflows', async (width) => {
      const layout = await visit(
        `ar-sa/${ARTICLE}/${QUESTION}`,
        async (page) => {
          await page.locator('[data-result]').waitFor();
          return page.evaluate(() => {
            const box = (selector: string) =>
              document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
            // The days before the window are to its right.
            const [before, window] = ['.axis', '.day'].map((shape) => box(`.answer .tl-w ${shape}`).left);
            const root = document.documentElement;
            return {
              direction: getComputedStyle(document.body).direction,
              english: getComputedStyle(document.querySelector('.prose') ?? document.body).direction,
              overflow: root.scrollWidth - root.clientWidth,
              brand: box('.top .brand').right > box('.top .lang').right,
              contents: box('.toc').left - box('.prose').left,
              timeline: (before ?? 0) - (window ?? 0),
            };
          });
        },
        { viewport: { width, height: 800 } },
      );
      expect(layout).toMatchObject({ direction: 'rtl', english: 'ltr', overflow: 0, brand: true });
      if (width > 1000) expect(layout.contents).toBeGreaterThan(400);
      if (width > 1000) expect(layout.timeline).toBeGreaterThan(200);
    });

    test('a page in a left-to-right language isn’t mirrored', async () => {
      expect(await built().page(`fr-fr/${ARTICLE}/index.html`)).not.toContain('dir="rtl"');
    });
  });
}
