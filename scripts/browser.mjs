import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { run, runNode } from './processes.mjs';
import { root } from './project.mjs';
import { alone } from './stamp.mjs';

/**
 * No background traffic: the tests talk to the loopback and to nobody else. --no-sandbox, as containers run everything
 * as root.
 */
const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const SYSTEM_PATHS = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

const ANSWER_WITHIN_MS = 20_000;

/**
 * A Chromium that starts on this machine: `{ name, version, executablePath, args, env }`, ready for Playwright's
 * `launchOptions`. Tried in this order, each by really starting it: Playwright's own, the system's, the one that npm
 * carries (@sparticuz/chromium, Linux x64 only: needs no download beyond npm and no system library), a download by
 * Playwright. Throws with what to do.
 */
export async function pickBrowser(tell = () => {}) {
  return (await playwrightsOwn()) ?? system() ?? (await carriedByNpm(tell)) ?? (await downloaded(tell)) ?? giveUp();
}

async function playwrightsOwn() {
  const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test');
  return checked("Playwright's own Chromium", chromium.executablePath());
}

function system() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const path of [...onPath, ...(SYSTEM_PATHS[process.platform] ?? [])]) {
    const found = checked(`the system's ${path}`, path);
    if (found) return found;
  }
  return undefined;
}

/**
 * Unpacks @sparticuz/chromium (66 MB to 197 MB, 2 s) beside its package, once. The package takes whatever lies in the
 * temporary folder as its own, so it gets a private one, and it is told that it runs on AWS so that it unpacks the
 * libraries a bare system lacks.
 */
async function carriedByNpm(tell) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packageFolder = join(root, 'node_modules/@sparticuz/chromium');
  if (!existsSync(packageFolder)) return undefined;
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const home = join(root, 'node_modules/.cache', `chromium-${version}`);
  if (!existsSync(home)) {
    await alone(
      'browser',
      () => tell('Another Variorum process unpacks the browser; waiting for it.'),
      () => unpack(home, tell),
    );
  }
  const path = join(home, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(home, 'fonts.conf') };
  const name = 'the Chromium that came with npm';
  return checked(name, path, fonts) ?? checked(name, path, { ...fonts, LD_LIBRARY_PATH: join(home, 'al2023/lib') });
}

async function unpack(home, tell) {
  if (existsSync(home)) return;
  tell('Unpacking the browser for the tests (once) …');
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'unpacking-'));
  const script = "import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())";
  const env = { TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const { code, output } = await run(process.execPath, ['--input-type=module', '-e', script], { env, quiet: true });
  if (code === 0) {
    writeFileSync(join(draft, 'fonts.conf'), fontsConfig(home));
    renameSync(draft, home);
  } else {
    tell(`The browser that came with npm could not be unpacked: ${output.trim()}`);
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The package's own fonts.conf knows only paths of AWS and hides the system's fonts. This one has both. */
const fontsConfig = (home) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${home}/fonts/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;

async function downloaded(tell) {
  tell('No Chromium found here; asking Playwright to download one …');
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  const { code, output } = await runNode(cli, ['install', 'chromium'], { quiet: true });
  if (code !== 0) tell(output.trim().split('\n').slice(-5).join('\n'));
  return playwrightsOwn();
}

function giveUp() {
  throw new Error(
    'No Chromium starts on this machine, so the browser tests cannot run. Install one (Debian, Ubuntu: apt-get install chromium; ' +
      'elsewhere: npx playwright install --with-deps chromium) and run npm test again.',
  );
}

/**
 * The browser when it answers `--version`: a file alone proves nothing, libraries may be missing or it may be a stub.
 */
function checked(name, executablePath, extra = {}) {
  if (!existsSync(executablePath)) return undefined;
  const env = { ...process.env, ...extra };
  const { status, stdout } = spawnSync(executablePath, ['--version'], {
    env,
    encoding: 'utf8',
    timeout: ANSWER_WITHIN_MS,
  });
  // Chrome for Windows opens a window instead of answering; its file has to do.
  if (process.platform !== 'win32' && status !== 0) return undefined;
  return { name, version: stdout?.trim() ?? '', executablePath, args: FLAGS, env: extra };
}
