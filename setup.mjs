// Sets up what one command needs on this machine: node setup.mjs [check|test|demo|start|gallery|bench|pack|crash]
// Runs on Node 20 without any package. What is there already is left alone; one line per step.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

process.chdir(import.meta.dirname);
const started = performance.now();
const log = join('.cache', 'setup.log');
const isRoot = process.getuid?.() === 0;
const tessdata = join('assets', 'tessdata');
const missing = [];

const realElectron = () => existsSync(join('node_modules', 'electron', 'dist', 'version'));
const hasDisplay = () => Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Debian packages by what they are for. */
const debian = {
  chromium: ['chromium', 'fonts-khmeros'],
  // The same engine without a browser around it, for tests of the window.
  shell: ['chromium-headless-shell'],
  display: ['xvfb', 'xauth', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'fonts-khmeros'],
  servers: [
    ...['restic', 'radosgw', 'ceph-mon', 'ceph-osd', 'ceph-common'],
    ...['swift-proxy', 'swift-account', 'swift-container', 'swift-object', 'memcached', 'attr'],
  ],
  peers: ['tesseract-ocr', 'poppler-utils', 'sqlite3'],
  scanner: ['sane-utils'],
  zip: ['p7zip-full'],
};

/** Language data for reading pages: file, where it comes from, SHA-256. */
const languages = [
  {
    file: 'Khmer.traineddata',
    from: 'tesseract-ocr-script-khmr',
    sha256: '330366535d1155974af0f99630df3060c9a98c657b1e4b29f458125f1d10e44a',
  },
  {
    file: 'khm.traineddata',
    from: 'tesseract-ocr-khm',
    sha256: '47f110575341b322052f3becbefee61a3ecf1ef549352b5d4d33d28afe30d099',
  },
  {
    file: 'osd.traineddata',
    from: 'tesseract-ocr-osd',
    sha256: '9cf5d576fcc47564f11265841e5ca839001e7e6f38ff7f7aacf46d15a96b00ff',
  },
  {
    file: 'eng.traineddata',
    from: 'node_modules/@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
    sha256: '5dc5d8d640a212c9d6184921ba103b186f50e0fed9ee716c53e6b312b400d747',
  },
];

/** Chromium draws invented paper, shows the window alone, and is the stand-in's; Electron needs a display. */
const forWindow = () => [
  ...debian.chromium,
  ...(realElectron() && !hasDisplay() ? debian.display : []),
];

const purposes = {
  check: () => [],
  start: () => (realElectron() ? [] : debian.chromium),
  test: () => [
    ...forWindow(),
    ...debian.shell,
    ...debian.servers,
    ...debian.peers,
    ...debian.scanner,
  ],
  demo: () => [...forWindow(), ...debian.servers, ...debian.peers],
  gallery: () => forWindow(),
  bench: () => [...forWindow(), ...debian.servers, ...debian.peers],
  crash: () => [...forWindow(), ...debian.servers],
  pack: () => [...forWindow(), ...debian.zip],
};

function say(text, since) {
  const seconds =
    since === undefined ? '' : ` (${((performance.now() - since) / 1000).toFixed(1)} s)`;
  console.log(`setup: ${text}${seconds}`);
}

/** Runs a program, its output into the log; true when it ended well. */
function run(program, args, options = {}) {
  mkdirSync('.cache', { recursive: true });
  const result = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
    ...options,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...options.env },
  });
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`;
  writeFileSync(log, `$ ${program} ${args.join(' ')}\n${output}\n`, { flag: 'a' });
  return { ok: result.status === 0, output };
}

function fail(what, output) {
  const errors = output.split('\n').filter((line) => /error/i.test(line));
  console.error(`setup: ${[what, ...errors.slice(0, 12)].join('\n')}`);
  console.error(`setup: all output is in ${log}`);
  process.exit(1);
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** True when node_modules holds what package-lock.json says, by npm's own record of it. */
function modulesMatch() {
  const record = join('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional);
  });
}

function setUpModules() {
  if (!modulesMatch()) {
    const t = performance.now();
    const { ok, output } = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
    if (!ok) fail('npm ci failed', output);
    say('installed the npm packages', t);
  }
  const wanted = JSON.parse(
    readFileSync(join('node_modules', 'node', 'package.json'), 'utf8'),
  ).version;
  const version = () =>
    spawnSync(join('node_modules', '.bin', 'node'), ['--version'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
  if (version().stdout?.trim() === `v${wanted}`) return;
  const t = performance.now();
  const { ok, output } = run('npm', ['rebuild', 'node', '--foreground-scripts']);
  if (!ok || version().stdout?.trim() !== `v${wanted}`)
    fail(`Node ${wanted} could not be installed`, output);
  say(`installed Node ${wanted} for this project`, t);
}

/** Tries once a day to fetch Electron's own runtime; offline this ends within seconds. */
function tryRealElectron() {
  if (realElectron()) return;
  const stamp = join('.cache', 'electron-not-reachable');
  const day = new Date().toISOString().slice(0, 10);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === day) return;
  const t = performance.now();
  const node = join('node_modules', '.bin', 'node');
  run(node, [join('node_modules', 'electron', 'install.js')], { timeout: 600_000 });
  if (realElectron()) return say('fetched the Electron runtime', t);
  writeFileSync(stamp, day);
  say('the Electron runtime cannot be reached from here; with a network: npx install-electron', t);
}

function languageIsThere({ file, sha256: expected }) {
  const path = join(tessdata, file);
  return existsSync(path) && sha256(readFileSync(path)) === expected;
}

/** Bytes of one language file, out of its Debian package (no root needed) or its npm package. */
function fetchLanguage({ file, from }) {
  if (from.endsWith('.gz')) return gunzipSync(readFileSync(from));
  const dir = join('.cache', 'deb', from);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const download = () => run('apt-get', ['download', from], { cwd: dir }).ok;
  if (!download() && !(refreshPackageLists() && download())) return undefined;
  const deb = readdirSync(dir).find((name) => name.endsWith('.deb'));
  if (!deb || !run('dpkg-deb', ['-x', deb, 'out'], { cwd: dir }).ok) return undefined;
  const found = readdirSync(dir, { recursive: true }).find((name) => name.endsWith(`/${file}`));
  return found && readFileSync(join(dir, found));
}

function setUpLanguages() {
  const wanted = languages.filter((language) => !languageIsThere(language));
  if (wanted.length === 0) return;
  const t = performance.now();
  const absent = [];
  mkdirSync(tessdata, { recursive: true });
  for (const language of wanted) {
    const bytes = fetchLanguage(language);
    if (!bytes) {
      absent.push(
        `${language.file} in ${tessdata}; Debian 12 has it: apt-get download ${language.from}`,
      );
      continue;
    }
    if (sha256(bytes) !== language.sha256) fail(`${language.file} is not the file we know`, '');
    writeFileSync(join(tessdata, language.file), bytes);
  }
  rmSync(join('.cache', 'deb'), { recursive: true, force: true });
  missing.push(...absent);
  if (absent.length === 0) say(`language data for reading pages is in ${tessdata}`, t);
}

let refreshed = false;
function refreshPackageLists() {
  if (!isRoot || refreshed) return false;
  refreshed = true;
  return run('apt-get', ['-qq', 'update']).ok;
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholders
const dpkgFormat = '${Package} ${db:Status-Status}\n';

function notInstalled(packages) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', dpkgFormat, ...packages], {
    encoding: 'utf8',
  });
  const installed = new Set(
    (stdout ?? '')
      .split('\n')
      .filter((l) => l.endsWith(' installed'))
      .map((l) => l.split(' ')[0]),
  );
  return packages.filter((name) => !installed.has(name));
}

/** Installs Debian packages as root, with no service started by it; else names them. */
function setUpDebian(packages) {
  const wanted = notInstalled([...new Set(packages)]);
  if (wanted.length === 0) return;
  const install = [
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    '-o',
    'DPkg::Lock::Timeout=300',
    ...wanted,
  ];
  const byHand = `Debian packages; with root: apt-get install --no-install-recommends ${wanted.join(' ')}`;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) {
    missing.push(byHand);
    return;
  }
  const t = performance.now();
  const guard = '/usr/sbin/policy-rc.d';
  const ours = !existsSync(guard);
  if (ours) writeFileSync(guard, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    const { ok } = run('apt-get', install);
    if (!ok && !(refreshPackageLists() && run('apt-get', install).ok)) {
      missing.push(byHand);
      return;
    }
  } finally {
    if (ours) rmSync(guard, { force: true });
  }
  say(`installed ${wanted.join(' ')}`, t);
}

const purpose = process.argv[2] ?? 'check';
if (!(purpose in purposes)) {
  console.error(`setup: unknown purpose; one of ${Object.keys(purposes).join(' ')}`);
  process.exit(2);
}
if (purpose === 'start' && process.platform === 'linux' && !hasDisplay()) {
  console.error(
    'There is no display here to open a window on. `npm run demo` shows all without one.',
  );
  process.exit(1);
}
setUpModules();
if (purpose === 'start') tryRealElectron();
setUpLanguages();
setUpDebian(purposes[purpose]());
for (const line of missing) console.error(`setup: missing: ${line}`);
if (missing.length === 0) say(`ready for ${purpose}`, started);
