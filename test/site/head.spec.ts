/** An article's metadata for shared links and search engines, and its Markdown file. */
import { ARTICLE_LOCALES, articlePath, expect, message, test } from './site.ts';

for (const { tag, path } of ARTICLE_LOCALES) {
  test(`${tag}: title, shared link, image, structured data, and Markdown file match the page`, async ({ page }) => {
    await page.goto(articlePath(path));
    const title = (await page.locator('h1').innerText()).replaceAll('\u2060', '');
    await expect(page).toHaveTitle(`${title} · ${message(tag, 'site.name')}`);
    const meta = (name: string) =>
      page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
    const address = await page.locator('link[rel=canonical]').getAttribute('href');
    expect([await meta('og:title'), await meta('og:url'), await meta('og:locale')]).toEqual([
      title,
      address,
      tag.replace('-', '_'),
    ]);
    expect(await meta('twitter:card')).toBe('summary_large_image');
    const image = new URL((await meta('og:image')) ?? '');
    const response = await page.request.get(image.pathname);
    expect([response.status(), response.headers()['content-type']]).toEqual([200, 'image/png']);
    const bytes = await response.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]); // width and height in the PNG's header

    const data = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText()) as {
      readonly '@graph': readonly Readonly<Record<string, unknown>>[];
    };
    const [article, breadcrumbs] = data['@graph'];
    expect([article?.['@type'], article?.['inLanguage'], article?.['headline'], breadcrumbs?.['@type']]).toEqual([
      'TechArticle',
      tag,
      title,
      'BreadcrumbList',
    ]);
    expect(article?.['dateModified']).toMatch(/^\d{4}-\d{2}-\d{2}$/);

    // The Markdown file has the same text, and llms.txt lists it.
    const markdownUrl = new URL((await page.locator('link[type="text/markdown"]').getAttribute('href')) ?? '');
    const markdownFile = await page.request.get(markdownUrl.pathname);
    expect(markdownFile.headers()['content-type']).toBe('text/markdown; charset=utf-8');
    const markdown = await markdownFile.text();
    for (const heading of await page
      .locator('.prose h2')
      .evaluateAll((all) => all.map((one) => one.firstChild?.textContent)))
      expect(markdown).toContain(`## ${heading}\n`);
    for (const day of await page.locator('.prose time').allInnerTexts()) expect(markdown).toContain(day);
    expect(markdown).toContain(message(tag, 'site.colophon').split('{{')[0] ?? '');
    expect(markdown).not.toMatch(/<[A-Z]|\{#|\.mdx/);
    const llms = await (await page.request.get('/llms.txt')).text();
    expect(llms).toContain(`(${markdownUrl.href})`);
  });
}
