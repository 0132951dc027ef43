/** A project in Git whose English changed twice after it was translated. */
import { spawnSync } from 'node:child_process';
import type { Command } from '../../tools/l10n/cli/command.ts';
import { type TestProject, withProject } from './l10n-command.ts';
import { ENGLISH, PATHS, STRINGS, json, site } from './site.ts';

export const git = (root: string, ...args: readonly string[]) => {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  const env = { ...process.env, GIT_AUTHOR_DATE: '2021-07-15T12:00:00Z', GIT_COMMITTER_DATE: '2021-07-15T12:00:00Z' };
  const { status: code, stderr } = spawnSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8', env });
  if (code !== 0) throw new Error(stderr);
};

export const commitAll = (root: string) => {
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', 'A change');
};

export async function withHistory(
  commands: readonly Command[],
  use: (project: TestProject) => Promise<void>,
): Promise<void> {
  await withProject(commands, site(), async (project) => {
    git(project.root, 'init', '-q');
    commitAll(project.root);
    await project.write(PATHS.english, ENGLISH.replace('writes twice', 'writes to you twice'));
    commitAll(project.root);
    await project.write(
      PATHS.english,
      ENGLISH.replace('writes twice', 'sends two letters').replace('once a year', 'yearly'),
    );
    await project.write(PATHS.englishStrings, json({ ...STRINGS, 'nav.planner': 'Plan' }));
    await use(project);
  });
}
