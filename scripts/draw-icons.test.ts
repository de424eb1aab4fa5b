import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawIcons } from './draw-icons.mjs';

const root = join(import.meta.dirname, '..');

test('the icons on the pages are those of the package that is installed', async () => {
  // The formatter puts a long shape on a line of its own.
  const written = readFileSync(join(root, 'components/ui/icon-shapes.ts'), 'utf8').replace(/:\n +'/g, ": '");
  expect(written).toBe(await drawIcons());
});
