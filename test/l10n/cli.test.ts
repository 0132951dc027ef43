/** Common to all commands: help, exit codes, the three output formats of diagnostics, and the progress line. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readArguments } from '../../tools/l10n/cli/arguments.ts';
import { type Command, UsageError } from '../../tools/l10n/cli/command.ts';
import { COMMANDS } from '../../tools/l10n/commands/command-list.ts';
import { createProgress } from '../../tools/l10n/cli/progress.ts';
import { withProject } from './l10n-command.ts';

const DIAGNOSTIC = {
  path: 'src/content/fr-FR/a.mdx',
  line: 3,
  rule: 'spaces',
  message: '100 % wrong,\nso: wrong',
  hint: 'do it right',
};
const FILES = { 'src/content/en-US/strings.json': '{}' };

const look: Command = {
  name: 'look',
  summary: 'looks',
  usage: '<thing> [more]',
  takes: [1, 2],
  about: 'Looks at a thing.',
  options: [
    { name: 'loud', about: 'says more' },
    { name: 'by', value: 'NAME', about: 'who looks' },
  ],
  example: 'look here',
  run: ({ args, today }) => {
    const [thing = ''] = args.positionals;
    if (thing === 'away') throw new UsageError('"away" cannot be looked at.');
    const text = `${thing} ${String(args.has('loud'))} ${args.valueOf('by') ?? 'nobody'} ${today()}`;
    return {
      text,
      data: { thing },
      diagnostics: thing === 'bad' ? [DIAGNOSTIC] : [],
      writes: [{ path: 'seen', text }],
    };
  },
};

describe('arguments', () => {
  test.each([
    [[], 2, '', ''],
    [['--help'], 0, 'look  looks', ''],
    [['look', '--help'], 0, 'npm run l10n -- look <thing> [more]\n\nLooks at a thing.', ''],
    [['look', '--help'], 0, '  --by NAME  who looks\n', ''],
    [['look', '--help'], 0, 'Example: npm run l10n -- look here', ''],
    [['stare'], 2, '', 'There is no command "stare".'],
    [
      ['look'],
      2,
      '',
      'look takes <thing> [more], not no arguments.\n\nnpm run l10n -- look <thing> [more]\nFor help, run:',
    ],
    [['look', 'a', 'b', 'c'], 2, '', 'look takes <thing> [more], not "a b c".'],
    [['look', 'a', '--fast'], 2, '', "Unknown option '--fast'."],
    [['look', 'a', '--by'], 2, '', "Option '--by <value>' argument missing"],
    [['look', 'a', '--json', '--github'], 2, '', 'Use either --json or --github, not both.'],
    [['look', 'away'], 2, '', '"away" cannot be looked at.'],
    [['look', 'a'], 0, 'a false nobody 2021-09-01\n', ''],
    [['look', 'a', '--loud', '--by', 'Ana'], 0, 'a true Ana 2021-09-01\n', ''],
    [['look', 'bad'], 1, 'bad false nobody 2021-09-01\n', ''],
  ])('%j give the exit code %i', async (typed, code, out, err) => {
    await withProject([look], FILES, async ({ run }) => {
      const result = await run(...typed);
      expect(result.code).toBe(code);
      expect(result.out).toContain(out);
      expect(result.err).toContain(err);
      expect(result.err === '').toBe(err === '');
    });
  });

  test('that are a usage error write nothing', async () => {
    await withProject([look], FILES, async ({ run, read }) => {
      await run('look', 'away');
      await expect(read('seen')).rejects.toThrow('ENOENT');
      await run('look', 'here');
      expect(await read('seen')).toContain('here');
    });
  });

  test('are a usage error in a folder that isn’t a project', async () => {
    await withProject([look], {}, async ({ run }) => {
      const { code, err } = await run('look', 'a');
      expect(code).toBe(2);
      expect(err).toContain('There is no src/content here.');
    });
  });
});

describe('diagnostics', () => {
  test.each([
    [[], 'src/content/fr-FR/a.mdx:3: 100 % wrong,\nso: wrong; do it right\nbad false nobody 2021-09-01\n', ''],
    [
      ['--github'],
      '::error file=src/content/fr-FR/a.mdx,line=3,title=spaces::100 %25 wrong,%0Aso: wrong; do it right\n',
      'bad false nobody 2021-09-01\n',
    ],
  ])('are printed with the options %j', async (form, out, err) => {
    await withProject([look], FILES, async ({ run }) => {
      expect(await run('look', 'bad', ...form)).toEqual({ code: 1, out, err });
    });
  });

  test('are printed as JSON', async () => {
    await withProject([look], FILES, async ({ json }) => {
      expect(await json('look', 'bad')).toEqual({
        code: 1,
        command: 'look',
        diagnostics: [DIAGNOSTIC],
        data: { thing: 'bad' },
      });
      expect(await json('look', 'good')).toMatchObject({ code: 0, diagnostics: [] });
    });
  });
});

describe('progress', () => {
  const linesAt = (times: readonly number[], isTerminal: boolean) => {
    const written: string[] = [];
    let time = 0;
    const { say, clear } = createProgress({ isTerminal, write: (text) => void written.push(text), now: () => time });
    times.forEach((at, index) => {
      time = at;
      say('Checking', index + 1, times.length);
    });
    clear();
    return written;
  };

  test.each([
    ['quick work shows nothing', [10, 500, 999], true, []],
    ['long work shows one line, rewritten', [500, 1000, 1050, 1200], true, ['2/4', '4/4', '\r\u001B[2K']],
    ['a log gets a line now and then', [500, 1000, 2000, 6500], false, ['2/4\n', '4/4\n']],
  ])('%s', (_, times, isTerminal, expected) => {
    const written = linesAt(times, isTerminal);
    expect(written).toHaveLength(expected.length);
    expected.forEach((end, index) => expect(written[index]?.endsWith(end)).toBe(true));
  });
});

test('the program has exit codes, and prints help on stdout', () => {
  const run = (...typed: readonly string[]) =>
    spawnSync(process.execPath, ['tools/l10n/main.ts', ...typed], { encoding: 'utf8' });
  const helped = run('--help');
  expect(helped).toMatchObject({ status: 0, stderr: '' });
  expect(helped.stdout).toContain('npm run l10n -- <command>');
  expect(run('nothing')).toMatchObject({ status: 2, stdout: '' });
});

describe('the documentation', () => {
  test.each(COMMANDS.map((command) => [command.name, command] as const))(
    'has a valid example of %s',
    async (name, command) => {
      const [first, ...rest] = command.example.match(/"[^"]*"|\S+/g) ?? [];
      expect(first).toBe(name);
      expect(() => readArguments(command, rest)).not.toThrow();
      const documented = (await readFile('CONTRIBUTING.md', 'utf8')).split('\n');
      const at = documented.findIndex((line) => line.startsWith(`$ npm run l10n -- ${name}`));
      expect(at, 'CONTRIBUTING.md has an example of the command').toBeGreaterThan(0);
      expect(documented[at + 1], 'CONTRIBUTING.md shows what the command prints').toMatch(/^[^$`]/);
    },
  );
});
