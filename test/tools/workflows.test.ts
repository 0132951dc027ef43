/** The GitHub workflows. */
import { readFile, readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const FOLDER = '.github/workflows';
const files = (await readdir(FOLDER)).map((name) => `${FOLDER}/${name}`);

test.each(files)('%s pins each action to a commit, with its version in a comment', async (file) => {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => /\buses:/.test(line));
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly run?: string; readonly env?: object }[] }>
  >;
}

test('the Pages workflow runs a build to deploy with the site’s URL, base, and repository', async () => {
  const { jobs } = parse(await readFile(`${FOLDER}/pages.yml`, 'utf8')) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const build = steps.find(({ run }) => run?.includes('npm run build'));
  expect(build?.run).toBe('npm run build:deploy');
  expect(Object.keys(build?.env ?? {})).toEqual(['SITE_URL', 'BASE_PATH', 'REPOSITORY_URL']);
});
