/** Installs packages that only the benchmarks need, when a benchmark needs them. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @param folder the folder with the lock file. Nothing happens if it already has node_modules */
export function install(folder: string): void {
  if (existsSync(join(folder, 'node_modules'))) return;
  console.log(`Installing the packages of ${folder} …`);
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
}
