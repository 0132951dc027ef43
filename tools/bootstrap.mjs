// Installs what's missing: the npm packages and, with --browser, --hosts, or --engines, the programs that some tests
// need. This is plain JavaScript without dependencies, because it runs on Node 20 and before node_modules exists. The
// newer Node that Astro needs is one of the packages. npm scripts find it first on their path.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { findChromium } from './chromium.mjs';
import { findFirefox, findMiniBrowser } from './engines/find.mjs';

/** The file in node_modules with the hash of the lock file that the packages were installed from. */
const STAMP = '.installed-from';
/** The folder where wrangler is installed. It's separate, because only the host tests need it. */
const HOSTS_FOLDER = 'node_modules/.hosts';
const NGINX_BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
/** The oldest Node that can install the packages. */
const MIN_NODE = 20;
/** The oldest Node that Astro runs on. */
const MIN_NODE_FOR_ASTRO = [22, 12];

/**
 * @param {string} command @param {readonly string[]} args
 * @returns {boolean} whether it succeeded
 */
function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isTooOldForAstro =
  major < MIN_NODE_FOR_ASTRO[0] || (major === MIN_NODE_FOR_ASTRO[0] && minor < MIN_NODE_FOR_ASTRO[1]);

/**
 * Hides npm's warnings that packages need a newer Node, because that Node is one of the packages.
 * @param {readonly string[]} args
 * @returns {Promise<boolean>} whether it succeeded
 */
async function runNpmCi(args) {
  console.log(`> npm ci ${args.join(' ')}`);
  if (isTooOldForAstro)
    console.log(`This is Node ${process.versions.node}. The newer Node that the site needs comes with it.`);
  const child = spawn('npm', ['ci', ...args], {
    stdio: ['inherit', 'inherit', 'pipe'],
    shell: process.platform === 'win32',
  });
  const exitCode = new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  for await (const line of createInterface(child.stderr)) {
    if (!/^npm warn EBADENGINE/i.test(line)) console.error(line);
  }
  return (await exitCode) === 0;
}

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

const lockHashOf = (/** @type {string} */ folder) =>
  createHash('sha256')
    .update(readFileSync(`${folder}/package-lock.json`))
    .digest('hex');

const recordInstallation = (/** @type {string} */ folder) =>
  writeFileSync(`${folder}/node_modules/${STAMP}`, lockHashOf(folder));

/**
 * Installs the packages in a folder's lock file, unless they're already installed.
 * @param {string} folder @param {readonly string[]} npmOptions
 */
async function ensurePackages(folder, npmOptions) {
  const stamp = `${folder}/node_modules/${STAMP}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHashOf(folder)) return;
  if (!(await runNpmCi(['--no-audit', '--no-fund', '--prefix', folder, ...npmOptions]))) {
    stop('The packages could not be installed. Check the connection to the npm registry, then run the command again.');
  }
  recordInstallation(folder);
}

/** A function that runs apt-get, as root or with sudo. Undefined if neither is possible. */
function aptGet() {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  const isRoot = process.getuid?.() === 0;
  const canSudo = !isRoot && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!isRoot && !canSudo) return undefined;
  return (/** @type {string[]} */ ...args) => (isRoot ? run('apt-get', args) : run('sudo', ['apt-get', ...args]));
}

/**
 * If this fails, updates the package lists and tries again.
 * @param {readonly string[]} packages
 * @returns {boolean} whether it succeeded
 */
function install(packages) {
  const apt = aptGet();
  if (!apt) return false;
  return apt('install', '-y', ...packages) || (apt('update') && apt('install', '-y', ...packages));
}

/** Also true if fc-list, which lists the fonts, isn't installed. */
const hasChineseFont = () => {
  const fonts = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return fonts.status !== 0 || fonts.stdout.trim() !== '';
};

function ensureBrowser() {
  if (!findChromium()) {
    if (!install(['chromium', 'fonts-noto-cjk', 'fonts-liberation'])) {
      stop('The tests need Chromium or Chrome. Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH.');
    }
    // This package is optional. With it, the tests take two thirds of the time.
    install(['chromium-headless-shell']);
  }
  // Without a Chinese font, labels would be measured as empty boxes.
  if (process.platform === 'linux' && !hasChineseFont() && !install(['fonts-noto-cjk'])) {
    stop('The tests measure Chinese text. Install a font for it (Debian: apt-get install fonts-noto-cjk).');
  }
}

/** Maps the external tools with which tests read exported XLIFF files to their Debian packages. */
const XLIFF_TOOLS = { xliff2po: 'translate-toolkit', xmllint: 'libxml2-utils' };

function ensureXliffTools() {
  const isInstalled = (/** @type {string} */ tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
  const packages = Object.entries(XLIFF_TOOLS).flatMap(([tool, name]) => (isInstalled(tool) ? [] : [name]));
  if (packages.length === 0 || install(packages)) return;
  console.log(`${packages.join(' and ')} not installed: the tests that read XLIFF with them say "not run".`);
}

async function ensureHosts() {
  mkdirSync(HOSTS_FOLDER, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(`tools/hosts/${file}`, `${HOSTS_FOLDER}/${file}`);
  await ensurePackages(HOSTS_FOLDER, ['--ignore-scripts']);
  const hasNginx = existsSync('/usr/sbin/nginx') && existsSync(NGINX_BROTLI_MODULE);
  if (!hasNginx && !install(['nginx', 'libnginx-mod-http-brotli-static'])) {
    stop(
      'These tests need nginx with its Brotli module. On Debian: apt-get install nginx libnginx-mod-http-brotli-static',
    );
  }
}

function ensureEngines() {
  if (!findFirefox() && !install(['firefox-esr'])) {
    stop('These tests need Firefox. Install it (Debian: apt-get install firefox-esr), or set FIREFOX_PATH.');
  }
  if (!findMiniBrowser() && !install(['webkit2gtk-driver', 'xvfb', 'xauth'])) {
    stop('These tests need WebKitGTK with its driver. On Debian: apt-get install webkit2gtk-driver xvfb xauth');
  }
}

if (major < MIN_NODE) {
  stop(`Node ${MIN_NODE} or newer is needed; this is ${process.versions.node}.`);
}
// npm runs this as the postinstall script, so packages from "npm ci" aren't installed a second time.
if (process.argv.includes('--installed')) {
  const { npm_command: command, npm_config_dry_run: isDryRun, npm_config_omit: omitted } = process.env;
  if (command === 'ci' && !isDryRun && !omitted) recordInstallation('.');
  process.exit();
}
await ensurePackages('.', []);
if (process.argv.includes('--browser')) {
  ensureBrowser();
  ensureXliffTools();
}
if (process.argv.includes('--hosts')) await ensureHosts();
if (process.argv.includes('--engines')) ensureEngines();
