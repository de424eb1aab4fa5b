import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './processes.mjs';
import { filesBelow, root } from './project.mjs';
import { alone, hashFiles, readStamp, writeWhole } from './stamp.mjs';

export const next = join(root, 'node_modules/next/dist/bin/next');
const stampPath = join(root, '.next/.stamp');
const FOLDERS = ['app', 'components', 'lib', 'pages', 'public'];
const ROOT_FILES = /^(next\.config|postcss\.config|instrumentation|proxy|package-lock|tsconfig)\b/;

/**
 * Builds the site unless the build at hand is of exactly these sources. Gives `{ built, seconds }`; throws with the
 * tool's output in the message when the build fails. The stamp is removed first and written last, so a killed build is
 * never taken for a whole one.
 */
export async function ensureBuilt(tell) {
  return alone(
    'build',
    () => tell('Another Variorum process is building; waiting for it.'),
    async () => {
      const sources = hashFiles(sourceFiles());
      if (readStamp(stampPath) === sources && existsSync(join(root, '.next/BUILD_ID')))
        return { built: false, seconds: 0 };
      const began = Date.now();
      tell('Building the site (only when the sources changed; half a minute on a quiet machine) …');
      rmSync(stampPath, { force: true });
      const { code, output } = await runNode(next, ['build'], { quiet: true, env: { NODE_ENV: 'production' } });
      if (code !== 0) throw new Error(`${output.trim()}\n\nThe build failed: the first error above says where.`);
      writeWhole(stampPath, sources);
      return { built: true, seconds: (Date.now() - began) / 1000 };
    },
  );
}

/** What a build depends on. Tests are left out: editing one must not cost a build. */
function sourceFiles() {
  const atRoot = readdirSync(root).filter((name) => ROOT_FILES.test(name) && !name.endsWith('.tsbuildinfo'));
  const below = FOLDERS.flatMap((folder) => filesBelow(join(root, folder)));
  return [...atRoot.map((name) => join(root, name)), ...below].filter((path) => !/\.test\.tsx?$/.test(path)).sort();
}
