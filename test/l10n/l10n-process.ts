/** `node test/l10n/l10n-process.ts <command> …` runs `npm run l10n -- <command> …` in the current folder and loads only that command. */
import { runCommandLine } from '../../tools/l10n/cli/run.ts';
import type { Command } from '../../tools/l10n/cli/command.ts';

const LOADERS: Readonly<Record<string, () => Promise<Command>>> = {
  apply: async () => (await import('../../tools/l10n/commands/apply.ts')).apply,
  import: async () => (await import('../../tools/l10n/commands/import.ts')).importHandoffs,
  'new-locale': async () => (await import('../../tools/l10n/commands/new-locale.ts')).newLocale,
};

const command = await LOADERS[process.argv[2] ?? '']?.();
process.exitCode = await runCommandLine(process.argv.slice(2), command ? [command] : [], {
  root: process.cwd(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isTerminal: false,
  now: () => 0,
  today: () => '2021-09-01',
  onInterrupt: (listener) => {
    process.on('SIGINT', listener);
    return () => process.off('SIGINT', listener);
  },
});
