/**
 * Prevents two builds of a project at the same time, because both would write the same files. The lock is a socket. The
 * operating system closes it when the build ends, even if the build is killed. A lock file with a process ID would stay
 * after a killed build, and in a container another process soon has the same ID.
 */
import { createHash } from 'node:crypto';
import { realpathSync, rmSync, statSync } from 'node:fs';
import { type Server, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Outside the project, whose path may be too long for a socket. */
function addressOf(root: string): string {
  const id = createHash('sha256').update(realpathSync(root)).digest('hex').slice(0, 16);
  const name = `renewal-guide-build-${id}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

const canConnect = (address: string) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(address)
      .on('connect', () => {
        socket.destroy();
        resolve(true);
      })
      .on('error', () => resolve(false));
  });

const PAUSE_MS = 50;

/** Tries twice, because a new build has the address a moment before it listens. */
const isListening = async (address: string) =>
  (await canConnect(address)) || (await setTimeout(PAUSE_MS, address).then(canConnect));

/** @returns undefined if the address is in use or no socket can be created */
const listen = (address: string) =>
  new Promise<Server | undefined>((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.on('error', () => resolve(undefined));
    server.listen(address, () => resolve(server));
  });

/** The inode changes if another build replaces the socket. */
const inodeAt = (address: string) => statSync(address, { throwIfNoEntry: false })?.ino;

/**
 * Holds a project's lock until this process ends. If no socket can be created, the build runs without a lock.
 * @returns false if another build has the lock
 */
export async function lockBuild(root: string): Promise<boolean> {
  const address = addressOf(root);
  let server = await listen(address);
  if (!server) {
    if (await isListening(address)) return false;
    rmSync(address, { force: true }); // left over from a killed build
    server = await listen(address);
    // Another build may have removed the old socket, too, and listened first.
    if (!server) return !(await isListening(address));
    const ownInode = inodeAt(address);
    await setTimeout(PAUSE_MS); // another build may have done the same and removed this build's socket
    if (inodeAt(address) !== ownInode) return false;
  }
  server.unref();
  process.on('exit', () => server.close());
  return true;
}

export function buildLock(): AstroIntegration {
  return {
    name: 'build-lock',
    hooks: {
      'astro:config:setup': async ({ config, command }) => {
        if (command !== 'build' || (await lockBuild(fileURLToPath(config.root)))) return;
        throw new Error('Another build of this folder is running. Wait for it to end, or stop it, then build again.');
      },
    },
  };
}
