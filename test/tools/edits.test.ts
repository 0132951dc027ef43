/** `npm run test:edits`: its edits to the policy, its options, and how it finds failed tests whose message doesn't say what to change. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { failedTests, hasHint } from '../../tools/edits/hints.ts';
import { POLICY_CHANGES, withEdit } from '../../tools/edits/policy.ts';

describe.each(Object.entries(POLICY_CHANGES))('%s', (_, { data, copies }) => {
  test.each([...data, ...copies])('$path has the text to replace exactly once', async (edit) => {
    const text = await readFile(edit.path, 'utf8');
    const edited = withEdit(text, edit);
    expect(edited).not.toBe(text);
    expect(text.match(new RegExp(edit.find, 'gm'))).toHaveLength(1);
  });
});

test('an unknown step of --only is an error, even next to a known one', () => {
  // With --help, no copy of the project is made, whether or not the step is reported.
  const args = ['tools/edits/main.ts', '--help', '--only', 'unit,sites'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toMatch(/^--only has unknown steps: sites\. Use these steps: hints, build, .*, site, content\.$/m);
  expect(status).toBe(1);
});

test('an edit whose text is gone is an error', () => {
  const edit = { path: 'x.ts', find: /gone/, replace: () => '' };
  expect(() => withEdit('text', edit)).toThrow('x.ts has no /gone/. Correct tools/edits/policy.ts.');
});

test('a failed test has a hint if one of its messages has one; a file that can’t run is a failure without a hint', () => {
  const failed = (fullName: string, ...failureMessages: readonly string[]) => ({
    fullName,
    status: 'failed',
    failureMessages,
  });
  const report = JSON.stringify({
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          { fullName: 'passes', status: 'passed', failureMessages: [] },
          failed('published', 'AssertionError: If the published policy changed, change it here.'),
          failed('other', 'AssertionError: expected 31 to be 30'),
        ],
      },
      { name: 'b.test.ts', status: 'failed', message: 'SyntaxError', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', message: '', assertionResults: [] },
    ],
  });
  expect(failedTests(report).map((one) => [one.name, hasHint(one)])).toEqual([
    ['a.test.ts: published', true],
    ['a.test.ts: other', false],
    ['b.test.ts', false],
  ]);
});
