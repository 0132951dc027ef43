/** What reading the article costs, scrolled to its end: 20,000 bytes and 9 requests (DESIGN 5). */
import { LOCALES, articlePath, expect, test } from './site.ts';

const BYTES = 20_000;
const REQUESTS = 9;

for (const { tag, path } of LOCALES) {
  // As a reader of that language: one of another is also offered theirs, and pays for the offer.
  test.describe(() => {
    test.use({ locale: tag });
    test(`${tag}: the article stays within ${BYTES} bytes and ${REQUESTS} requests`, async ({ page }) => {
      const sizes: { readonly url: string; readonly bytes: number }[] = [];
      page.on('requestfinished', async (request) => {
        const { responseHeadersSize, responseBodySize } = await request.sizes();
        expect(responseHeadersSize).toBeGreaterThan(0);
        sizes.push({ url: request.url(), bytes: responseBodySize });
      });
      await page.goto(articlePath(path), { waitUntil: 'networkidle' });
      await page.evaluate(async () => {
        for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
          scrollTo(0, top);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      });
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(500);
      const bytes = sizes.reduce((sum, one) => sum + one.bytes, 0);
      test.info().annotations.push({ type: 'cost', description: `${bytes} bytes in ${sizes.length} requests` });
      expect(sizes.length, JSON.stringify(sizes)).toBeLessThanOrEqual(REQUESTS);
      expect(bytes, JSON.stringify(sizes)).toBeLessThanOrEqual(BYTES);
      expect(bytes).toBeGreaterThan(5_000);
    });
  });
}
