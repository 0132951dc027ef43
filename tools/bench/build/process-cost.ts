/** Measures a command: time, CPU time, and peak memory, including all processes that it starts. */
import { spawn } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';

export interface ProcessCost {
  /** The exit code; null if the command was stopped. */
  readonly code: number | null;
  readonly isTimedOut: boolean;
  readonly output: string;
  readonly seconds: number;
  /** Seconds on all processors, child processes included. NaN outside Linux. */
  readonly processorSeconds: number;
  /** The highest sum of all processes' resident sets. Shared memory counts once per process. NaN outside Linux. */
  readonly megabytes: number;
}

export interface Command {
  /** The arguments of `node`. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The command and its child processes are killed after this many seconds. */
  readonly limitSeconds?: number | undefined;
}

const SAMPLE_INTERVAL_MS = 200;
/** /proc counts memory in pages. */
const PAGE_BYTES = 4096;
/** /proc counts CPU time in ticks. */
const TICKS_PER_SECOND = 100;

const ENVIRONMENT = { NO_COLOR: '1', NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** A process and its descendants; only the process itself outside Linux. */
async function withDescendants(pid: number): Promise<readonly number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  const children = lists.join(' ').split(' ').filter(Boolean).map(Number);
  return [pid, ...(await Promise.all(children.map(withDescendants))).flat()];
}

async function residentBytes(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return Number(text.split(' ')[1] ?? 0) * PAGE_BYTES;
}

/** In seconds, with child processes that have ended. */
async function processorTime(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return total(fields.slice(11, 15).map(Number)) / TICKS_PER_SECOND;
}

/** Kills a process and its descendants. */
async function killAll(pid: number): Promise<void> {
  for (const descendant of await withDescendants(pid)) {
    try {
      process.kill(descendant, 'SIGKILL');
    } catch {
      // The process has ended in the meantime.
    }
  }
}

export async function costOf({ args, cwd, env = {}, limitSeconds }: Command): Promise<ProcessCost> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...ENVIRONMENT, ...env } });
  const pid = child.pid ?? 0;
  const isLinux = process.platform === 'linux';
  let output = '';
  let peakBytes = isLinux ? 0 : Number.NaN;
  let processorSeconds = isLinux ? 0 : Number.NaN;
  let isTimedOut = false;
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const sample = async () => {
    const pids = await withDescendants(pid);
    const sizes = await Promise.all(pids.map(residentBytes));
    const times = await Promise.all(pids.map(processorTime));
    peakBytes = Math.max(peakBytes, total(sizes));
    processorSeconds = Math.max(processorSeconds, total(times));
  };
  const sampling = setInterval(() => void sample(), SAMPLE_INTERVAL_MS);
  const limit = setTimeout(
    () => {
      isTimedOut = true;
      void killAll(pid);
    },
    (limitSeconds ?? 86_400) * 1000,
  );
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(sampling);
  clearTimeout(limit);
  const seconds = (performance.now() - start) / 1000;
  return { code, isTimedOut, output, seconds, processorSeconds, megabytes: peakBytes / 1e6 };
}
