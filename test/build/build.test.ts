/** Real builds of a changed copy: what stops them, missing or outdated translations, other bases, pictures. */
import { access, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { withProject } from './project.ts';

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

test('a build stops on content it cannot carry, says where and what to do, and makes nothing', async () => {
  await withProject(async ({ folder, edit, build }) => {
    await edit('src/content/sv-SE/renew-mpn-offers.mdx', (text) =>
      text.replace('<RuleDays of="window"', '<RuleDays of="fönster"'),
    );
    await edit('src/content/fr-FR/strings.json', (text) => text.replace('{\n', '{\n  "site.nom": "Guide",\n'));
    await edit('src/content/nl-NL/strings.json', (text) => text.replace('{{replaced}}', '{{vervangen}}'));
    const { code, output } = await build();
    expect(code).not.toBe(0);
    expect(output).toMatch(
      /src\/content\/sv-SE\/renew-mpn-offers\.mdx:\d+: <RuleDays> knows no of="fönster"; use one of/,
    );
    expect(output).toContain(
      'src/content/fr-FR/strings.json:2: "site.nom" is not a key of the English strings; remove it',
    );
    expect(output).toMatch(
      /src\/content\/nl-NL\/strings\.json:\d+: "site\.colophon" has the holes \{\{vervangen\}\}, the English has/,
    );
    expect(output).toContain('3 findings in the content. Nothing was built.');
    expect(await exists(join(folder, 'dist'))).toBe(false);
  });
});

test('missing and outdated translations, another base and origin', async () => {
  await withProject(async ({ folder, edit, remove, build, page }) => {
    for (const file of await readdir(join(folder, 'src/content/sv-SE'))) {
      if (file.endsWith('.mdx')) await remove(`src/content/sv-SE/${file}`);
    }
    await edit('src/content/en-US/renew-mpn-offers.mdx', (text) =>
      text.replace('Microsoft writes twice', 'Microsoft writes to you twice'),
    );
    await edit('src/content/fr-FR/strings.json', (text) => text.replace(/ {2}"nav\.articles": .*\n/, ''));
    const env = {
      SITE_URL: 'https://example.org',
      BASE_PATH: '/docs',
      REPOSITORY_URL: 'https://example.org/repository',
    };
    const { code, output } = await build(env);
    expect(output).toContain('Complete!');
    expect(code).toBe(0);

    const fallback = await page('sv-se/renew-mpn-offers/index.html');
    expect(fallback).toContain('<html lang="sv-SE"');
    expect(fallback).toContain('<h1 lang="en-US">Renew your MPN offers</h1>');
    expect(fallback).toContain('data-notice="missing"');
    expect(fallback).toContain('30\u00a0days');
    expect(fallback).toContain('<link rel="canonical" href="https://example.org/docs/en-us/renew-mpn-offers/"');
    expect(fallback).toContain('<meta name="robots" content="noindex"');
    expect(fallback).not.toContain('data-pagefind-body');
    expect(fallback).not.toContain('hreflang="x-default"');

    const english = await page('en-us/renew-mpn-offers/index.html');
    expect(english).not.toContain('<link rel="alternate" hreflang="sv-SE"');
    expect(english).toMatch(/hreflang="sv-SE"[^>]*>\s*Svenska\s*<\/a>[\s\S]{0,60}in English/);
    const index = JSON.parse(await page('pagefind/pagefind-entry.json')) as {
      languages: Readonly<Record<string, { page_count: number }>>;
    };
    expect(index.languages['sv-se']?.page_count).toBe(1); // the glossary, which is translated
    expect(await page('sitemap.xml')).not.toContain('/sv-se/renew');

    const outdated = await page('nl-nl/renew-mpn-offers/index.html');
    expect(outdated).toContain('data-notice="outdated"');
    expect(outdated).toMatch(/data-notice="outdated"[\s\S]{0,400}erinneringen/);
    expect(outdated).toContain('href="/docs/en-us/renew-mpn-offers/"');
    expect(await page('fr-fr/index.html')).toMatch(/<span lang="en-US">Articles<\/span>|lang="en-US"[^>]*>\s*Articles/);

    for (const html of [fallback, english, outdated]) {
      const addresses = Array.from(html.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g), (match) => match[1]);
      expect(addresses.length).toBeGreaterThan(5);
      expect(addresses.filter((address) => !address?.startsWith('/docs/'))).toEqual([]);
    }
    expect(english).toContain('https://example.org/repository/edit/main/src/content/en-US/renew-mpn-offers.mdx');
  });
});

test('a picture comes from the folder of its language, else from the English one, which is said', async () => {
  await withProject(async ({ folder, edit, build, page }) => {
    const picture = await readFile('docs/images/answer.png');
    const put = async (place: string) => {
      const file = join(folder, 'src/content', place);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, Buffer.concat([picture, Buffer.from(place)])); // bytes of its own: equal files become one
    };
    await put('en-US/images/english-only.png');
    await put('en-US/images/both.png');
    await put('fr-FR/images/both.png');
    const both = '![First](./images/english-only.png)\n\n![Second](./images/both.png)\n\n## ';
    for (const tag of ['en-US', 'fr-FR']) {
      await edit(`src/content/${tag}/renew-mpn-offers.mdx`, (text) => text.replace('## ', both));
    }
    const { code, output } = await build();
    expect(output).toContain('Complete!');
    expect(code).toBe(0);

    const figures = (html: string) =>
      Array.from(html.matchAll(/<figure class="picture">([\s\S]*?)<\/figure>/g), ([, inside = '']) => ({
        alt: /alt="([^"]*)"/.exec(inside)?.[1],
        file: /src="\/_astro\/([a-z-]+)\./.exec(inside)?.[1],
        caption: /<figcaption>([^<]*)</.exec(inside)?.[1],
      }));
    const first = { alt: 'First', file: 'english-only', caption: undefined };
    const second = { alt: 'Second', file: 'both', caption: undefined };
    expect(figures(await page('en-us/renew-mpn-offers/index.html'))).toEqual([first, second]);
    expect(figures(await page('fr-fr/renew-mpn-offers/index.html'))).toEqual([
      { ...first, caption: 'Image en anglais.' },
      second,
    ]);
  });
});

test('a build after a change renders what shows it, and makes what a whole build makes', async () => {
  await withProject(async ({ folder, edit, build }) => {
    await build();
    // The English makes its translations outdated; the title stands on its neighbours, in lists and on its card.
    await edit('src/content/en-US/mpn-get-action-pack.mdx', (text) =>
      text.replace(/\n\n## /, '\n\nA new paragraph.\n\n## '),
    );
    await edit('src/content/nl-NL/advanced-specializations.mdx', (text) =>
      text.replace(/^title: .*$/m, 'title: Anders'),
    );
    const { output } = await build();
    const rendered = Array.from(output.matchAll(/├─ (\S+\/\S+) \(\+/g), ([, path = '']) => path.replace(/^\//, ''));
    const articles = rendered.filter((path) => /^(cards\/)?\w\w-\w\w\/[\w-]+(\/index\.html|\.md|\.png)$/.test(path));
    const everywhere = ['en-us', 'fr-fr', 'zh-cn', 'zh-tw', 'sv-se', 'nl-nl'].flatMap((path) => [
      `${path}/mpn-get-action-pack.md`,
      `${path}/mpn-get-action-pack/index.html`,
    ]);
    const retitled = [
      'cards/nl-nl/advanced-specializations.png',
      'nl-nl/advanced-specializations.md',
      'nl-nl/advanced-specializations/index.html',
      'nl-nl/learn-about-competencies/index.html',
      'nl-nl/search/index.html',
    ];
    expect(articles.sort()).toEqual([...everywhere, ...retitled].sort());

    await rename(join(folder, 'dist'), join(folder, 'kept'));
    await rm(join(folder, '.astro'), { recursive: true });
    await build();
    const paths = (await readdir(join(folder, 'dist'), { recursive: true })).filter(
      (path) => /\.(html|md|png|txt|xml|json)$/.test(path) && !path.startsWith('pagefind'),
    );
    expect(paths.length).toBeGreaterThan(100);
    for (const path of paths) {
      const [kept, whole] = await Promise.all(
        ['kept', 'dist'].map((root) => readFile(join(folder, root, path), 'base64')),
      );
      expect(kept === whole, path).toBe(true);
    }
  });
});
