/**
 * Reads earlier versions of the English files from Git, only to show *what* changed: whether a translation is out of
 * date is decided without it. If there's no history, nothing fails: `limit` says why.
 */
import { spawn } from 'node:child_process';

export interface Version {
  readonly commit: string;
  /** The day of the commit, YYYY-MM-DD. */
  readonly day: string;
  readonly text: string;
}

export interface History {
  /** Why there's no history, or why it's incomplete. Undefined if it's complete. */
  readonly limit: string | undefined;
  /** The versions of a file below `src/content/en-US`, newest first. */
  readonly versionsOf: (path: string) => Promise<readonly Version[]>;
}

interface FileChange {
  readonly commit: string;
  readonly day: string;
  readonly blob: string;
}

const SOURCE_FOLDER = 'src/content/en-US';
const NO_BLOB = /^0+$/; // the blob of a deleted file

/** Rejects with git's message if the command fails. */
function runGit(root: string, args: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-c', 'core.quotepath=off', ...args], { cwd: root });
    const chunks: Buffer[] = [];
    let errorText = '';
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => (errorText += chunk.toString()));
    child.on('error', reject);
    child.stdin.on('error', () => undefined); // git may stop before it has read all
    child.stdin.end(input);
    child.on('close', (code) => {
      const [message = ''] = errorText.replace(/^(fatal|error): /, '').split('\n');
      if (code === 0) resolve(Buffer.concat(chunks));
      else reject(new Error(message === '' ? `git ended with ${code}` : message));
    });
  });
}

/** Explains a failed git command to a user who may not know git's error messages. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('ENOENT')) return "Git isn't installed";
  if (message.includes('not a git repository')) return "this folder isn't a Git repository";
  if (message.includes('does not have any commits')) return 'the repository has no commits yet';
  return `git says: ${message}`;
}

/**
 * Parses `git log --raw`: a line with U+0001, the commit, and its day, then a line for each file that it changed.
 * @returns maps file paths to their changes, newest first
 */
export function parseLog(log: string): ReadonlyMap<string, readonly FileChange[]> {
  const changes = new Map<string, FileChange[]>();
  let commit = '';
  let day = '';
  for (const line of log.split('\n')) {
    if (line.startsWith('\u0001')) [commit = '', day = ''] = line.slice(1).split(' ');
    const match = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) \w\t(.+)$/.exec(line);
    const [, blob = '', path = ''] = match ?? [];
    if (!match || NO_BLOB.test(blob)) continue;
    const fileChanges = changes.get(path) ?? [];
    changes.set(path, fileChanges);
    // Git compares a merge with each of its parents, so the same version of a file can be listed twice.
    if (fileChanges.at(-1)?.blob !== blob) fileChanges.push({ commit, day, blob });
  }
  return changes;
}

/** Parses `git cat-file --batch`: for each file, "<blob> blob <bytes>", its content, and a line break. */
function parseBatch(batch: Buffer): readonly string[] {
  const texts: string[] = [];
  for (let at = 0; at < batch.length;) {
    const end = batch.indexOf('\n', at);
    const size = Number(batch.toString('utf8', at, end).split(' ')[2] ?? 0);
    texts.push(batch.toString('utf8', end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return texts;
}

/** @param root the project's folder, which can be a subfolder of the repository */
export async function openHistory(root: string): Promise<History> {
  try {
    const isShallow = (await runGit(root, ['rev-parse', '--is-shallow-repository'])).toString().trim() === 'true';
    const format = '--format=%x01%H %cs';
    const options = ['--full-history', '-m', '--raw', '--relative', '--no-abbrev', '--no-renames'];
    const changes = parseLog((await runGit(root, ['log', ...options, format, '--', SOURCE_FOLDER])).toString());
    return {
      limit: isShallow ? 'the clone is shallow: "git fetch --unshallow" brings the rest' : undefined,
      versionsOf: async (path) => {
        const fileChanges = changes.get(path) ?? [];
        if (fileChanges.length === 0) return [];
        const blobs = fileChanges.map(({ blob }) => `${blob}\n`).join('');
        const texts = parseBatch(await runGit(root, ['cat-file', '--batch'], blobs));
        return fileChanges.map(({ commit, day }, index) => ({ commit, day, text: texts[index] ?? '' }));
      },
    };
  } catch (error) {
    return { limit: reasonOf(error), versionsOf: () => Promise.resolve([]) };
  }
}
