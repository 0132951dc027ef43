import { readFileSync } from 'node:fs';
import llmstxt from 'vitepress-plugin-llms';
import { addOgImage } from 'vitepress-plugin-og';

const { url } = JSON.parse(readFileSync('site.json', 'utf8'));

export const plugins = {
  ignoreDeadLinks: false,
  vite: { plugins: [llmstxt({ domain: url })] },
  transformPageData: (page, context) => addOgImage(page, context, { domain: url }),
};
