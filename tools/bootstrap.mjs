// Installs only what's missing. Plain JavaScript without dependencies: it runs on Node 20, before
// node_modules exists; the newer Node that Astro needs comes with it, and npm puts it first on the path.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { findChromium } from './chromium.mjs';
import { findFirefox, findMiniBrowser } from './engines/find.mjs';

const STAMP = '.installed-from';
/** Where wrangler is installed: apart from all else, because only the tests on hosts need it. */
const HOSTS = 'node_modules/.hosts';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const OLDEST_NODE = 20;
/** The oldest one that Astro runs on. */
const NEEDED_NODE = [22, 12];

/** @param {string} command @param {readonly string[]} args */
function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isOld = major < NEEDED_NODE[0] || (major === NEEDED_NODE[0] && minor < NEEDED_NODE[1]);

/**
 * Runs `npm ci` without its warnings that packages want a newer Node than the one it runs on: the packages bring it.
 * Whatever else npm says is shown as it comes.
 * @param {readonly string[]} args
 * @returns {Promise<boolean>} whether it has worked
 */
async function runNpmCi(args) {
  console.log(`> npm ci ${args.join(' ')}`);
  if (isOld) console.log(`This is Node ${process.versions.node}. The newer Node that the site needs comes with it.`);
  const child = spawn('npm', ['ci', ...args], {
    stdio: ['inherit', 'inherit', 'pipe'],
    shell: process.platform === 'win32',
  });
  const ended = new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  for await (const line of createInterface(child.stderr)) {
    if (!/^npm warn EBADENGINE/i.test(line)) console.error(line);
  }
  return (await ended) === 0;
}

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/**
 * Installs the packages in a folder's lock file, unless they're already installed.
 * @param {string} folder @param {readonly string[]} more
 */
async function readyPackages(folder, more) {
  const lock = createHash('sha256')
    .update(readFileSync(`${folder}/package-lock.json`))
    .digest('hex');
  const stamp = `${folder}/node_modules/${STAMP}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  if (!(await runNpmCi(['--no-audit', '--no-fund', '--prefix', folder, ...more]))) {
    stop('The packages could not be installed. Check the connection to the npm registry, then run the command again.');
  }
  writeFileSync(stamp, lock);
}

/** apt-get as root or with sudo; undefined where there is neither. */
function aptGet() {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  const isRoot = process.getuid?.() === 0;
  const canSudo = !isRoot && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!isRoot && !canSudo) return undefined;
  return (/** @type {string[]} */ ...args) => (isRoot ? run('apt-get', args) : run('sudo', ['apt-get', ...args]));
}

/** @param {readonly string[]} packages */
function install(packages) {
  const apt = aptGet();
  if (!apt) return false;
  return apt('install', '-y', ...packages) || (apt('update') && apt('install', '-y', ...packages));
}

const hasChineseFont = () => {
  const fonts = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return fonts.status !== 0 || fonts.stdout.trim() !== '';
};

function readyBrowser() {
  if (!findChromium()) {
    if (!install(['chromium', 'fonts-noto-cjk', 'fonts-liberation'])) {
      stop('The tests need Chromium or Chrome. Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH.');
    }
    // Nothing needs it, but with it the tests take two thirds of the time.
    install(['chromium-headless-shell']);
  }
  // Without one, Chinese labels would be measured as empty boxes.
  if (process.platform === 'linux' && !hasChineseFont() && !install(['fonts-noto-cjk'])) {
    stop('The tests measure Chinese text. Install a font for it (Debian: apt-get install fonts-noto-cjk).');
  }
}

/** External tools that read exported files, by their Debian package. */
const READERS = { xliff2po: 'translate-toolkit', xmllint: 'libxml2-utils' };

function readyReaders() {
  const isThere = (/** @type {string} */ tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
  const packages = Object.entries(READERS).flatMap(([tool, name]) => (isThere(tool) ? [] : [name]));
  if (packages.length === 0 || install(packages)) return;
  console.log(`${packages.join(' and ')} not installed: the tests that read XLIFF with them say "not run".`);
}

async function readyHosts() {
  mkdirSync(HOSTS, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(`tools/hosts/${file}`, `${HOSTS}/${file}`);
  await readyPackages(HOSTS, ['--ignore-scripts']);
  const hasNginx = existsSync('/usr/sbin/nginx') && existsSync(BROTLI);
  if (!hasNginx && !install(['nginx', 'libnginx-mod-http-brotli-static'])) {
    stop(
      'These tests need nginx with its Brotli module. On Debian: apt-get install nginx libnginx-mod-http-brotli-static',
    );
  }
}

function readyEngines() {
  if (!findFirefox() && !install(['firefox-esr'])) {
    stop('These tests need Firefox. Install it (Debian: apt-get install firefox-esr), or set FIREFOX_PATH.');
  }
  if (!findMiniBrowser() && !install(['webkit2gtk-driver', 'xvfb', 'xauth'])) {
    stop('These tests need WebKitGTK with its driver. On Debian: apt-get install webkit2gtk-driver xvfb xauth');
  }
}

if (major < OLDEST_NODE) {
  stop(`Node ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}.`);
}
await readyPackages('.', []);
if (process.argv.includes('--browser')) {
  readyBrowser();
  readyReaders();
}
if (process.argv.includes('--hosts')) await readyHosts();
if (process.argv.includes('--engines')) readyEngines();
