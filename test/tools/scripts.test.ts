/** The scripts of package.json. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };

test('every script that runs Astro disables its telemetry', () => {
  const calls = Object.values(scripts).flatMap((script) => script.match(/(?:\S+ )?\S*\bastro\b\S*/g) ?? []);
  expect(calls.length).toBeGreaterThan(4);
  for (const call of calls) expect(['node tools/astro.mjs', '--silent astro']).toContain(call);
});

test('no script calls "node" after it installs a newer Node, because the shell may have cached the old one’s path', () => {
  const afterInstallation = Object.values(scripts).flatMap((script) => script.split('tools/bootstrap.mjs').slice(1));
  expect(afterInstallation.length).toBeGreaterThan(4);
  for (const rest of afterInstallation) expect(rest).not.toMatch(/\bnode /);
});

test('packages that "npm ci" has installed aren’t installed again', async () => {
  expect(scripts['postinstall']).toBe('node tools/bootstrap.mjs --installed');
  const folder = await mkdtemp(join(tmpdir(), 'renewal-guide-installed-'));
  await mkdir(join(folder, 'node_modules'));
  await writeFile(join(folder, 'package-lock.json'), '{}');
  // There's no npm in this PATH, so an installation fails.
  const bootstrap = async (args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) => {
    const child = spawn(process.execPath, [resolve('tools/bootstrap.mjs'), ...args], {
      cwd: folder,
      env: { PATH: folder, ...env },
    });
    const [output] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    return [child.exitCode, output.trim()];
  };
  const failed = [1, expect.stringContaining('The packages could not be installed.')];
  expect(await bootstrap()).toEqual(failed);
  for (const env of [{ npm_command: 'install' }, { npm_command: 'ci', npm_config_dry_run: 'true' }]) {
    expect(await bootstrap(['--installed'], env)).toEqual([0, '']);
    expect(await bootstrap(), JSON.stringify(env)).toEqual(failed);
  }
  expect(await bootstrap(['--installed'], { npm_command: 'ci' })).toEqual([0, '']);
  expect(await bootstrap()).toEqual([0, '']);
  await writeFile(join(folder, 'package-lock.json'), '{ "version": 2 }');
  expect(await bootstrap()).toEqual(failed);
  await rm(folder, { recursive: true });
});

/** Runs Astro in the project with a temporary home directory and without the environment's settings. */
async function runAstro(args: readonly string[], home: string, env: Readonly<Record<string, string>>) {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, ['tools/astro.mjs', ...args], {
    env: { PATH, HOME: home, USERPROFILE: home, APPDATA: home, XDG_CONFIG_HOME: home, NO_COLOR: '1', ...env },
  });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: child.exitCode, output: output + errors };
}

test('Astro neither asks about telemetry nor stores an ID for it; a build to deploy needs SITE_URL', async () => {
  const home = await mkdtemp(join(tmpdir(), 'renewal-guide-home-'));
  const { code, output } = await runAstro(['build', '--deploy'], home, {});
  expect([code, output]).toEqual([1, expect.stringContaining("SITE_URL isn't set, and this is a build to deploy.")]);
  expect(output).not.toMatch(/telemetry|anonymous/i);
  expect(await readdir(home)).toEqual([]);
  await rm(home, { recursive: true });
});
