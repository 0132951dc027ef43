/** SITE_URL, BASE_PATH, REPOSITORY_URL, and DEPLOY in a real build. For valid values, see test/hosts/settings.test.ts. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withProject } from './project.ts';

/** Overrides the settings in the environment of the tests. */
const NO_SETTINGS = {
  SITE_URL: '',
  BASE_PATH: '',
  REPOSITORY_URL: '',
  SUGGESTION_URL: '',
  DEPLOY: '',
  NETLIFY: '',
  CF_PAGES: '',
};

const warningsIn = (output: string) => output.split('\n').filter((line) => line.includes("SITE_URL isn't set"));

test('invalid settings fail the build before it writes anything, with a hint', async () => {
  await withProject(async ({ folder, build }) => {
    for (const [env, message] of [
      [{ SITE_URL: 'https://docs.example.org/guide' }, 'Set SITE_URL=https://docs.example.org and BASE_PATH=/guide.'],
      [{ SITE_URL: 'docs.example.org' }, 'SITE_URL is "docs.example.org", which isn\'t a web address.'],
      [{ BASE_PATH: '/a;b' }, 'BASE_PATH is "/a;b".'],
      [{ REPOSITORY_URL: 'you/guide' }, 'REPOSITORY_URL is "you/guide", which isn\'t the web address of a repository.'],
      [{ SUGGESTION_URL: 'https://example.org/' }, 'SUGGESTION_URL is "https://example.org/".'],
      [{ DEPLOY: '1', CI: '1' }, "SITE_URL isn't set, and this is a build to deploy."],
    ] as const) {
      const { code, output } = await build({ ...NO_SETTINGS, ...env });
      expect([env, code]).toEqual([env, 1]);
      expect(output).toContain(message);
      await expect(access(join(folder, 'dist'))).rejects.toThrow();
    }
  });
});

test('without SITE_URL, a build in CI warns once; a build to deploy uses the configured URLs', async () => {
  await withProject(async ({ build, page }) => {
    const local = await build({ ...NO_SETTINGS, CI: '1' });
    expect([local.code, warningsIn(local.output).length]).toEqual([0, 1]);
    expect(await page('en-us/index.html')).toContain('<link rel="canonical" href="http://localhost:4321/en-us/"');
    const deployed = await build({
      ...NO_SETTINGS,
      CI: '1',
      DEPLOY: '1',
      SITE_URL: 'https://guide.example.org/',
      BASE_PATH: 'docs//guide',
      REPOSITORY_URL: 'https://github.com/you/guide.git',
    });
    expect([deployed.code, warningsIn(deployed.output).length]).toEqual([0, 0]);
    const html = await page('en-us/index.html');
    expect(html).toContain('<link rel="canonical" href="https://guide.example.org/docs/guide/en-us/"');
    expect(html).toContain('href="https://github.com/you/guide/issues/new?title=');
    expect(html).toContain('https%3A%2F%2Fguide.example.org%2Fdocs%2Fguide%2Fen-us%2F'); // the page's URL in the prefilled issue
    expect(html).not.toContain('localhost');
    expect(await page('sitemap.xml')).toContain('<loc>https://guide.example.org/docs/guide/en-us/</loc>');
  });
});
