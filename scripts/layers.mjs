import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import configuration from '../.dependency-cruiser.mjs';
import { codeFolders, rootFilesOfApp } from './layer-table.mjs';
import { filesBelow, root, slashed } from './project.mjs';

const CODE = /\.(ts|tsx|mts|js|jsx|mjs|cjs)$/;

/**
 * Cruises the code of a tree (default: this repository). Gives `{ modules, violations, unseen }`: what imports what,
 * which imports break a rule, and which files the cruiser did not see. Files are compared with the disk because a
 * parser that fails makes it report "no violations (0 modules)": green and blind, as happened with TypeScript 7.
 *
 * @typedef {{ rule: string, from: string, to: string, cycle?: string[] }} Violation
 * @param {string} tree
 * @returns {Promise<{ modules: import('dependency-cruiser').IModule[], violations: Violation[], unseen: string[] }>}
 */
export async function cruiseTree(tree = root) {
  const files = filesOf(tree);
  const folders = [...new Set(files.map((file) => file.split('/')[0]))];
  if (files.length === 0) return { modules: [], violations: [], unseen: [] };
  const { forbidden, options } = configuration;
  // The alias is given by hand: dependency-cruiser reads the paths of a tsconfig.json only when it is called from its
  // command line, and silently leaves `@/…` unresolved otherwise, so that no rule would hold for such an import.
  const { output } = await cruise(
    folders,
    { ...options, tsConfig: undefined, baseDir: tree, validate: true, ruleSet: { forbidden } },
    { alias: { '@': tree } },
  );
  const seen = new Set(output.modules.filter((module) => !module.couldNotResolve).map((module) => module.source));
  return {
    modules: output.modules,
    violations: output.summary.violations.map((violation) => ({
      rule: violation.rule.name,
      from: violation.from,
      to: violation.to,
      cycle: violation.cycle?.map((step) => step.name),
    })),
    unseen: files.filter((file) => !seen.has(file)),
  };
}

/** Code files that the rules govern, as paths inside the tree. */
function filesOf(tree) {
  const below = codeFolders
    .flatMap((folder) => filesBelow(join(tree, folder), tree))
    .map((path) => slashed(path, tree));
  const top = rootFilesOfApp.map((name) => `${name}.ts`).filter((name) => existsSync(join(tree, name)));
  return [...below.filter((path) => CODE.test(path)), ...top];
}

const adviceOf = (rule) => configuration.forbidden.find(({ name }) => name === rule)?.comment;

/** Says what a cruise found against the rules, each with what to import instead. True when nothing is, and all code was seen. */
export function areKept({ modules, violations, unseen }) {
  for (const { rule, from, to, cycle } of violations) {
    console.error(`${from} → ${cycle ? cycle.join(' → ') : to}\n    ${rule}\n    ${adviceOf(rule)}`);
  }
  if (unseen.length > 0)
    console.error(`Not seen by dependency-cruiser, so no rule holds for them:\n  ${unseen.join('\n  ')}`);
  if (modules.length === 0) console.error('No module was cruised at all: the rules are blind.');
  console.log(`${modules.length} modules looked at, ${violations.length} imports against the rules`);
  return violations.length + unseen.length === 0 && modules.length > 0;
}
