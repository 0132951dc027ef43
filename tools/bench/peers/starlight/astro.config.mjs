// The articles of this site in Starlight as it comes: its layout, its navigation, its search.
import { readFileSync } from 'node:fs';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

const { name, locales } = JSON.parse(readFileSync('site.json', 'utf8'));

export default defineConfig({
  integrations: [
    starlight({
      title: name,
      locales: Object.fromEntries(locales.map(({ path, tag, label }) => [path, { label, lang: tag }])),
      defaultLocale: locales[0].path,
      head: [
        { tag: 'script', attrs: { type: 'module', src: '/calculator.js' } },
        { tag: 'link', attrs: { rel: 'stylesheet', href: '/calculator.css' } },
      ],
    }),
  ],
});
