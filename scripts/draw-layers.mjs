import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layers, rootFilesOfApp, TESTS } from './layer-table.mjs';
import { areKept, cruiseTree } from './layers.mjs';
import { isProgram, root } from './project.mjs';
import { writeWhole } from './stamp.mjs';

const START = '<!-- layers:start (drawn by scripts/draw-layers.mjs: npm run layers) -->';
const END = '<!-- layers:end -->';

/** The page with the map between its markers renewed; all prose stays. A page without markers gets them at its end. */
export function withMap(page, map) {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  const section = `${START}\n\n${map}\n\n${END}`;
  if (start < 0 || end < start) return `${page.trimEnd()}\n\n${section}\n`;
  return page.slice(0, start) + section + page.slice(end + END.length);
}

/** Which folder imports which, as the code has it today (tests left out): a drawing of the gist and a table of all. */
export function drawMap(modules) {
  const folders = foldersOf(modules);
  const names = [...folders.keys()];
  const id = (name) => name.replace(/\W/g, '_');
  const arrows = names.flatMap((name) => withoutDetours(name, folders).map((to) => `  ${id(name)} --> ${id(to)}`));
  const rows = names.map((name) => {
    const imports = [...folders.get(name).imports].sort().map((to) => `\`${to}\``);
    return `| \`${name}\` | ${imports.join(', ') || 'nothing of ours'} |`;
  });
  return [
    'An arrow means *imports*; one that a longer way implies is left out of the drawing and stands in the table.',
    '',
    '```mermaid',
    'flowchart TD',
    ...names.map((name) => `  ${id(name)}["${name}"]`),
    ...arrows,
    '```',
    '',
    '| folder | imports |',
    '| --- | --- |',
    ...rows,
  ].join('\n');
}

/**
 * Folder → the folders it imports, in the order of the layer table. Scripts and tests are not the house.
 */
function foldersOf(modules) {
  const code = modules.filter((module) => !new RegExp(TESTS).test(module.source) && folderOf(module.source));
  const folders = new Map();
  for (const { name } of layers) {
    const own = code.filter((module) => folderOf(module.source) === name);
    if (own.length === 0) continue;
    const targets = own.flatMap((module) => module.dependencies.map((dependency) => folderOf(dependency.resolved)));
    folders.set(name, { imports: new Set(targets.filter((target) => target && target !== name)) });
  }
  return folders;
}

function folderOf(path) {
  if (rootFilesOfApp.some((name) => path === `${name}.ts`)) return 'app';
  const fitting = layers.map((layer) => layer.name).filter((name) => path.startsWith(`${name}/`));
  return fitting.filter((name) => !['scripts', 'bench', 'e2e'].includes(name)).sort((a, b) => b.length - a.length)[0];
}

/** The imports of a folder that none of its other imports leads to: with them all, the drawing is a ball of wool. */
function withoutDetours(name, folders) {
  const imports = [...folders.get(name).imports].sort();
  const reached = (from, seen = new Set()) => {
    for (const next of folders.get(from)?.imports ?? []) {
      if (!seen.has(next)) reached(next, seen.add(next));
    }
    return seen;
  };
  return imports.filter((to) => !imports.some((other) => other !== to && reached(other).has(to)));
}

// With `--check` it is the check of the layers too: reading what imports what takes most of the time of either.
if (isProgram(import.meta)) {
  const path = join(root, 'ARCHITECTURE.md');
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '# Architecture\n';
  const cruised = await cruiseTree();
  const renewed = withMap(page, drawMap(cruised.modules));
  const stale = renewed !== page || !existsSync(path);
  if (!process.argv.includes('--check')) {
    if (stale) writeWhole(path, renewed);
    console.log(stale ? 'ARCHITECTURE.md: the map is drawn anew.' : 'ARCHITECTURE.md: the map is as it was.');
  } else {
    const kept = areKept(cruised);
    if (stale) console.error('The map in ARCHITECTURE.md is not what the code imports today. Draw it: npm run layers');
    process.exitCode = kept && !stale ? 0 : 1;
  }
}
