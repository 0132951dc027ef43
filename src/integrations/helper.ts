/**
 * Work that a build need not wait for: a module in a process of its own, which says what it has found as it goes.
 * A process and not a thread, because what a thread held stays with the build until its end: a gigabyte for thousands
 * of articles.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

type Message<Said> = { readonly said: Partial<Said> } | { readonly problem: string };

/**
 * @param module what the process runs: it calls `help`; all it says together is `Said`
 * @param order what it is told, small enough for a command line
 * @returns what it has said or will say, by name. Nobody has to wait for it: a failure is told to whoever does
 * @example const ask = startHelper<Said>(new URL('./helper.ts', import.meta.url), order); await ask('modules')
 */
export function startHelper<Said extends object>(
  module: URL,
  order: unknown,
): <Name extends keyof Said>(name: Name) => Promise<Said[Name]> {
  let said: Partial<Said> = {};
  let problem: string | undefined;
  const waiting = new Set<() => void>();
  const hear = (more: Partial<Said>) => {
    said = { ...said, ...more };
    waiting.forEach((look) => look());
  };
  const fail = (why: string) => {
    problem ??= why;
    waiting.forEach((look) => look());
  };
  const child = fork(fileURLToPath(module), [JSON.stringify(order)]);
  child.on('message', (message: Message<Said>) => ('problem' in message ? fail(message.problem) : hear(message.said)));
  child.on('error', ({ message }) => fail(message));
  child.on('close', (code) => fail(`${module.pathname} ended with ${code} and left something unsaid.`));
  return <Name extends keyof Said>(name: Name) =>
    new Promise<Said[Name]>((resolve, reject) => {
      const look = () => {
        if (name in said) resolve(said[name] as Said[Name]);
        else if (problem !== undefined) reject(new Error(problem));
        else return;
        waiting.delete(look);
      };
      waiting.add(look);
      look();
    });
}

/**
 * A helper's side: does what it is told, says what it finds, and ends when the build does.
 * @example await help<Said>(async (order, say) => say({ modules: await compileArticles(order as CompileOrder) }))
 */
export async function help<Said extends object>(
  work: (order: unknown, say: (said: Partial<Said>) => void) => Promise<void>,
): Promise<void> {
  process.once('disconnect', () => process.exit(1));
  const sending: Promise<void>[] = [];
  const send = (message: Message<Said>) => {
    sending.push(new Promise((resolve) => (process.send ? process.send(message, () => resolve()) : resolve())));
  };
  try {
    await work(JSON.parse(process.argv[2] ?? 'null'), (said) => send({ said }));
  } catch (error) {
    send({ problem: error instanceof Error ? error.message : String(error) });
  }
  await Promise.all(sending);
  process.removeAllListeners('disconnect');
  process.disconnect();
}
