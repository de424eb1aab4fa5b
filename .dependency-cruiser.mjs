import { alsoForTests, codeFolders, layers, openFolders, rootFilesOfApp, TESTS } from './scripts/layer-table.mjs';

const OURS = `^(${codeFolders.join('|')}|public|docs)/`;
const ROOT_OF_APP = `^(${rootFilesOfApp.join('|')})\\.tsx?$`;
const inside = (names) => names.map((name) => `^${name}/`);
const list = (names) => (names.length > 0 ? names.join(', ') : 'nothing of ours');

/**
 * One rule for a row of the table, and one for its tests. A row never speaks for a folder below it that has a row of
 * its own.
 */
function rowRules({ name, may, instead }) {
  const below = layers.map((layer) => layer.name).filter((other) => other.startsWith(`${name}/`));
  const from = name === 'app' ? [`^${name}/`, ROOT_OF_APP] : `^${name}/`;
  return [
    {
      name: `${name} imports ${list(may)}`,
      severity: 'error',
      comment: instead,
      from: { path: from, pathNot: [TESTS, ...inside(below)] },
      to: { path: OURS, pathNot: inside([name, ...may]) },
    },
    {
      name: `tests of ${name} import ${list([...may, ...alsoForTests])}`,
      severity: 'error',
      comment: `${instead} A test may also use lib/samples, lib/ingest/ingest.ts and lib/collate/collate.ts.`,
      from: { path: `^${name}/.*${TESTS}`, pathNot: inside(below) },
      to: { path: OURS, pathNot: inside([name, ...may, ...alsoForTests]) },
    },
  ];
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layers.flatMap(rowRules),
    {
      name: 'a folder is entered by the file named after it',
      severity: 'error',
      comment:
        'Import lib/<folder>/<folder>.ts and export there what is meant for others. Only model, text, lexicon, view, store and server are open.',
      // $1 is the folder of the importing file. bench and scripts look behind the doors: they measure and generate.
      from: { path: '^(?:lib/([^/]+)/|app/|components/|bin/|e2e/)' },
      to: {
        path: '^lib/([^/]+)/',
        pathNot: ['^lib/$1/', '^lib/worker/', `^lib/(${openFolders.join('|')})/`, ...doors()],
      },
    },
    {
      name: 'the worker is reached by new Worker(new URL(…)) only',
      severity: 'error',
      comment: "Start it with new Worker(new URL('../worker/….ts', import.meta.url)); only its types may be imported.",
      from: { pathNot: ['^lib/worker/', '^(scripts|bench)/'] },
      to: { path: '^lib/worker/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the server compares in a worker',
      severity: 'error',
      comment:
        'Its own thread must not hold the engine and its dictionaries: hand the work to lib/server/collator.ts, or ask lib/server/engine.ts for it.',
      from: { path: '^lib/server/', pathNot: TESTS },
      to: {
        path: '^lib/(collate|align|diff|classify|facts|findings|lexicon)/',
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'lib is pure: no Node',
      severity: 'error',
      comment:
        'The pipeline runs in browsers and workers too: take the data as an argument and let lib/server, lib/store or bin read it.',
      from: { path: '^lib/', pathNot: ['^lib/(server|store)/', '^lib/worker/[^/]+\\.worker\\.ts$', TESTS] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'a worker file has the port of node:worker_threads and nothing else of Node',
      severity: 'error',
      comment:
        'The file that Node starts as a worker takes its port there; the work itself stands in files without Node.',
      from: { path: '^lib/worker/[^/]+\\.worker\\.ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?worker_threads$' },
    },
    {
      name: 'lib is pure: no React',
      severity: 'error',
      comment: 'lib computes what a screen draws (lib/view) and components draw it.',
      from: { path: '^lib/', pathNot: '^lib/(server|store)/' },
      to: { path: '(^|node_modules/)(react|react-dom|next|server-only|radix-ui|lucide-react)(/|$)' },
    },
    {
      name: 'no cycles',
      severity: 'error',
      comment: 'Two files that need each other are one idea, or share a third: move what both need into its own file.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no import that leads nowhere',
      severity: 'error',
      comment: 'An import that cannot be resolved is one that no rule sees: mend the path.',
      from: {},
      to: { couldNotResolve: true, path: '^(@/|\\.)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count: a stage that needs another stage's types depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

function doors() {
  return layers
    .map((layer) => layer.name.match(/^lib\/(.+)$/)?.[1])
    .filter((folder) => folder && !openFolders.includes(folder))
    .map((folder) => `^lib/${folder}/${folder}\\.tsx?$`);
}
