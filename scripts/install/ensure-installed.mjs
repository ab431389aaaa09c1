/**
 * Installs the dependencies exactly as package-lock.json says, when they are missing or the lock file has changed; otherwise returns at
 * once. Runs before npm's scripts on whatever Node the machine has, so it is plain JavaScript without dependencies. Afterwards `node`
 * inside npm scripts is the Node 24 of node_modules/.bin.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const MINIMUM_NODE = 20;
const root = resolve(process.argv[2] ?? join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..'));
const stampFile = join(root, 'node_modules/.installed-lockfile');

const major = Number(process.versions.node.split('.')[0]);
if (major < MINIMUM_NODE) {
  console.error(
    `Node.js ${process.versions.node} is too old to install the platform: it takes Node.js ${MINIMUM_NODE} or newer.\n` +
      'Install a current one (https://nodejs.org, or your distribution’s package) and try again.',
  );
  process.exit(1);
}

const lockFile = readFileSync(join(root, 'package-lock.json'), 'utf8');
const wanted = createHash('sha256').update(lockFile).digest('hex');

if (!isStamped()) {
  if (!isInstalledByHand()) install();
  writeFileSync(stampFile, wanted);
}

function isStamped() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;
}

/** Someone ran `npm ci` or `npm install`: npm then keeps a list of what it installed. */
function isInstalledByHand() {
  const installedList = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedList)) return false;
  const { packages: installed } = JSON.parse(readFileSync(installedList, 'utf8'));
  const required = Object.entries(JSON.parse(lockFile).packages).filter(
    ([path, { optional }]) => path.includes('node_modules/') && !optional,
  );
  return required.every(([path, { version }]) => installed[path] && installed[path].version === version);
}

function install() {
  console.log('Abhängigkeiten werden installiert (beim ersten Mal etwa zwei bis drei Minuten) …');
  const started = Date.now();
  const npm = process.env.npm_execpath;
  const [command, words] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status, error } = spawnSync(command, [...words, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error(
      `The installation failed${error ? ` (${error.message})` : ''}. What npm wrote above says why; ` +
        'often the network or a proxy is missing (`npm config get proxy`) or the disk is full. Then try again.',
    );
    process.exit(1);
  }
  console.log(`Abhängigkeiten installiert in ${Math.round((Date.now() - started) / 1000)} s.`);
}
