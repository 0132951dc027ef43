/** What a command costs: time, processor time, and the memory it and all it starts hold at once, at most. */
import { spawn } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';

export interface ProcessCost {
  readonly code: number | null;
  readonly output: string;
  readonly seconds: number;
  /** Seconds of all processors, children included. Linux only, else NaN. */
  readonly processorSeconds: number;
  /** The sum of resident sets, children included; what they share counts for each. Linux only, else NaN. */
  readonly megabytes: number;
}

const EVERY = 200; // milliseconds between two looks
const PAGE = 4096;
const TICKS = 100; // of /proc in a second

/** A process and all below it; empty where it has ended. */
async function familyOf(pid: number): Promise<readonly number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  const children = lists.join(' ').split(' ').filter(Boolean).map(Number);
  return [pid, ...(await Promise.all(children.map(familyOf))).flat()];
}

async function residentBytes(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return Number(text.split(' ')[1] ?? 0) * PAGE;
}

/** Processor time of a process and of its children that have ended. */
async function processorTime(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / TICKS;
}

export async function costOf(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ProcessCost> {
  const began = performance.now();
  const own = { NO_COLOR: '1', NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(command, args, { cwd, env: { ...process.env, ...own, ...env } });
  const isSeen = process.platform === 'linux';
  let output = '';
  let bytes = isSeen ? 0 : Number.NaN;
  let processorSeconds = isSeen ? 0 : Number.NaN;
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const look = async () => {
    const family = await familyOf(child.pid ?? 0);
    const [sizes, times] = await Promise.all([
      Promise.all(family.map(residentBytes)),
      Promise.all(family.map(processorTime)),
    ]);
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    bytes = Math.max(bytes, sum(sizes));
    processorSeconds = Math.max(processorSeconds, sum(times));
  };
  const looking = setInterval(() => void look(), EVERY);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(looking);
  return { code, output, seconds: (performance.now() - began) / 1000, processorSeconds, megabytes: bytes / 1e6 };
}
