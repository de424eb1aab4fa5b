import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './project.mjs';

/**
 * Writes the shapes of lucide's icons that the pages draw to components/ui/icon-shapes.ts: `node scripts/draw-icons.mjs`. A page carries
 * each shape once and no script of the package, whose components would each be a piece of JavaScript to fetch and to run.
 */
const NAMES = [
  'arrow-down',
  'arrow-left',
  'arrow-left-right',
  'arrow-right',
  'arrow-up',
  'arrow-up-down',
  'check',
  'chevron-down',
  'chevron-right',
  'chevron-up',
  'circle-exclamation-point',
  'columns-2',
  'compass',
  'corner-down-right',
  'crosshair',
  'download',
  'ellipsis-vertical',
  'equal-approximately',
  'external-link',
  'eye',
  'eye-off',
  'file-plus-corner',
  'flag',
  'grip-vertical',
  'info',
  'library',
  'link-2',
  'list-ordered',
  'minus',
  'network',
  'pencil-line',
  'pilcrow',
  'plus',
  'scale',
  'search',
  'share',
  'sliders-horizontal',
  'star',
  'x',
];

const FILE = join(root, 'components/ui/icon-shapes.ts');

/** The file's text, from the package as it is installed. */
export async function drawIcons() {
  const shapes = [];
  for (const name of NAMES) {
    const { __iconData } = await import(`lucide-react/icons/${name}`);
    const nodes = __iconData.node.map(([tag, { key: _, ...attributes }]) => {
      const written = Object.entries(attributes).map(([k, v]) => ` ${k}="${v}"`);
      return `<${tag}${written.join('')}/>`;
    });
    shapes.push(`  '${name}': '${nodes.join('')}',`);
  }
  const head = '// Made by scripts/draw-icons.mjs from lucide-react (ISC licence): not to be edited by hand.';
  const doc = '/** What is inside each icon, on a field of 24 by 24. */';
  return `${head}\n\n${doc}\nexport const ICON_SHAPES = {\n${shapes.map(unquoted).join('\n')}\n} as const;\n`;
}

/** As the formatter wants it, which also breaks long lines: run `npm run format` afterwards. */
function unquoted(line) {
  return line.replace(/^ {2}'([a-z]+)':/, '  $1:');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(FILE, await drawIcons());
