import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { codeFolders, layers } from './layer-table.mjs';
import { filesBelow, isProgram, root, slashed } from './project.mjs';

const DRAWERS = /^(utils?|helpers?|common|misc)$/i;
const DRAWER_ADVICE = 'name it after the idea it holds, or put it where it is used';
const READS_ENVIRONMENT = /^(app|components|lib|pages)\//;
const PURE = /^lib\/(?!server\/|store\/).*\.tsx?$/;
const TEST = /\.test\.tsx?$/;

/** What the pipeline may not call: the same texts give the same bytes on every machine and at any time. */
const IMPURE = new Map([
  ['Math.random', 'no randomness: derive it from a hash of the text'],
  ['Date.now', 'no clock: take the instant as an argument'],
  ['performance.now', 'no clock: bound the work by counting'],
  ['crypto.randomUUID', 'no randomness: ids are hashes of words'],
  ['crypto.getRandomValues', 'no randomness: ids are hashes of words'],
  ['Intl.Segmenter', "no Intl.Segmenter: it differs between machines; use lib/text's own segmentation"],
  ['Intl.Collator', 'no Intl.Collator: it differs between machines; compare code units'],
]);

/**
 * What dependency-cruiser cannot see, as `path: what is wrong`: files and folders that are drawers (index, utils,
 * helpers, common, misc), folders of lib without a row in the layer table, the environment read outside lib/server, and
 * clock or chance in the pure part of lib. Config files, bin, scripts, bench and e2e may read the environment.
 */
export function breachesIn(tree = root) {
  const files = codeFolders
    .flatMap((folder) => filesBelow(join(tree, folder), tree))
    .map((path) => slashed(path, tree));
  return files.flatMap((path) => [...misnamed(path), ...misbehaving(path, tree)].map((what) => `${path}: ${what}`));
}

function misnamed(path) {
  const parts = path.split('/');
  const name = parts.at(-1).split('.')[0];
  const found = [...parts.slice(0, -1), name]
    .filter((part) => DRAWERS.test(part))
    .map((part) => `"${part}": ${DRAWER_ADVICE}`);
  if (name === 'index' && /\.[cm]?[jt]sx?$/.test(path))
    found.push('no index files: a folder is entered by the file named after it');
  if (parts[0] === 'lib' && !layers.some((layer) => path.startsWith(`${layer.name}/`))) {
    found.push('no row in scripts/layer-table.mjs: say there first what this folder may import');
  }
  return found;
}

function misbehaving(path, tree) {
  const isCode = /\.[cm]?[jt]sx?$/.test(path);
  const readsNone = READS_ENVIRONMENT.test(path) && !path.startsWith('lib/server/');
  const isPure = PURE.test(path) && !TEST.test(path);
  if (!isCode || !(readsNone || isPure)) return [];
  const text = readFileSync(join(tree, path), 'utf8');
  // Parsing is the slow part, and most files name none of these.
  if (!/\b(process|env|Math|Date|performance|crypto|Intl|localeCompare)\b/.test(text)) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    const at = () => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (readsNone && readsEnvironment(node)) {
      found.push(`line ${at()}: only lib/server reads the environment; take the value as an argument or a prop`);
    }
    const impure = isPure && impurity(node);
    if (impure) found.push(`line ${at()}: ${impure}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * `process.env`, `process['env']`, `globalThis.process`, `{ env } = process`, `import … from 'node:process'`,
 * `import.meta.env`.
 */
function readsEnvironment(node) {
  if (ts.isImportDeclaration(node)) return /^(node:)?process$/.test(node.moduleSpecifier.text);
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'process')
    return node.expression.getText() === 'globalThis';
  if (ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.MetaProperty)
    return node.name.text === 'env';
  if (!ts.isIdentifier(node) || node.text !== 'process') return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node && parent.name.text === 'env';
  if (ts.isElementAccessExpression(parent)) return parent.expression === node;
  return ts.isVariableDeclaration(parent) && parent.initializer === node;
}

function impurity(node) {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return IMPURE.get('Date.now');
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  if (node.name.text === 'localeCompare') return 'no localeCompare: it differs between machines; compare code units';
  return IMPURE.get(node.getText().replace(/^globalThis\./, ''));
}

if (isProgram(import.meta)) {
  const breaches = breachesIn();
  for (const breach of breaches) console.error(breach);
  process.exitCode = breaches.length > 0 ? 1 : 0;
}
