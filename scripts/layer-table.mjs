/**
 * Who may import whom: the one source for the rules (../.dependency-cruiser.mjs), their test and the map in
 * ARCHITECTURE.md. `may` is what a folder may import beside itself; `instead` tells whoever is stopped where the thing
 * belongs. npm packages are free.
 */
const STAGES = ['align', 'diff', 'classify', 'facts', 'findings'];
const PIPELINE = ['lib/model', 'lib/text', 'lib/lexicon'];
const HAND_OVER =
  'Stages never import each other: take what you need as model data in an argument, and let lib/collate/collate.ts hand it over.';

export const layers = [
  { name: 'lib/model', may: [], instead: 'The model stands on nothing: move the type here, or the code out.' },
  {
    name: 'lib/text',
    may: ['lib/model'],
    instead: 'Text knows only lib/model; what knows more belongs to the stage that needs it.',
  },
  {
    name: 'lib/lexicon',
    may: ['lib/model'],
    instead: 'Dictionaries know only lib/model; matching them in text belongs to a stage.',
  },
  ...STAGES.map((stage) => ({ name: `lib/${stage}`, may: PIPELINE, instead: HAND_OVER })),
  {
    name: 'lib/collate',
    may: [...PIPELINE, ...STAGES.map((stage) => `lib/${stage}`)],
    instead:
      'The pipeline joins the stages and nothing else: whoever wants its result calls it (lib/server, lib/worker, bin).',
  },
  {
    name: 'lib/contract',
    may: ['lib/model'],
    instead: 'The contract is schemas over lib/model; whoever crosses a border calls it.',
  },
  {
    name: 'lib/ingest',
    may: ['lib/model', 'lib/text'],
    instead: 'Importers know lib/model and lib/text; collate judges what they propose.',
  },
  {
    name: 'lib/view',
    may: ['lib/model', 'lib/text'],
    instead: 'A view is drawn from a Collation (lib/model) it is given, never computed here.',
  },
  {
    name: 'lib/export',
    may: ['lib/model', 'lib/text', 'lib/view', 'lib/contract'],
    instead: 'An exporter writes a Collation it is given; use lib/view for runs and rows, lib/contract for shapes.',
  },
  {
    name: 'lib/worker',
    // What opens a carried comparison in the browser goes the whole way, from copies to a page.
    may: ['lib/model', 'lib/text', 'lib/collate', 'lib/ingest', 'lib/contract', 'lib/export'],
    instead: 'The worker is the pipeline behind a port: call lib/collate, and leave storing and serving to lib/server.',
  },
  {
    name: 'lib/review',
    may: ['lib/model', 'lib/text'],
    instead: 'Decisions fold over lib/model and find their words by lib/text; storing them is for lib/store.',
  },
  {
    name: 'lib/store',
    may: ['lib/model'],
    instead: 'A store keeps lib/model data; what to keep is decided in lib/server.',
  },
  {
    name: 'lib/samples',
    may: ['lib/model'],
    instead: 'Samples are data in lib/model types; tests may import them, they import nothing.',
  },
  {
    name: 'lib/server',
    may: ['lib'],
    instead: 'The server calls lib; what is drawn belongs to components and app, which call it.',
  },
  { name: 'bin', may: ['lib'], instead: 'The command line calls lib; screens and scripts are not for it.' },
  {
    name: 'components/ui',
    may: [],
    instead: 'ui knows no word of the domain: pass data as props, or move the component up into components.',
  },
  {
    name: 'components',
    // Of the worker its messages: a browser starts one where a comparison came whole in its link.
    may: ['lib/model', 'lib/view', 'lib/worker'],
    instead:
      'Components get data and actions as props: prepare data in lib/view, fetch and act in app through lib/server.',
  },
  {
    name: 'app',
    may: ['components', 'lib/model', 'lib/view', 'lib/server'],
    instead: 'A route makes one call into lib/server and renders: put the work behind a query or mutation there.',
  },
  {
    name: 'pages',
    may: ['lib/server'],
    instead:
      'Here stands only the API route that has to be answered by way of Node: everything else is a route of app.',
  },
  {
    name: 'e2e',
    may: ['lib/samples'],
    instead: 'Browser tests see what a reader sees: the page, and the stories of lib/samples.',
  },
  { name: 'scripts', may: ['lib'], instead: 'Scripts may read lib only: nothing on a screen is their business.' },
  { name: 'bench', may: ['lib', 'scripts'], instead: 'Benchmarks measure lib: what a page shows is for e2e.' },
];

/**
 * Folders of lib that may be entered by any file. Every other one is entered by the file named after it:
 * lib/align/align.ts.
 */
export const openFolders = ['model', 'text', 'lexicon', 'view', 'store', 'server'];

/** What unit tests may import beside their row: the sample stories, and what makes a real Collation of real text. */
export const alsoForTests = ['lib/samples', 'lib/ingest', 'lib/collate'];

/** Folders that are cruised; in them stands every line of code that the rules govern. */
export const codeFolders = ['app', 'bench', 'bin', 'components', 'deploy', 'e2e', 'lib', 'pages', 'scripts'];

/** Files at the top that belong to a layer: Next calls them, and they may what app may. */
export const rootFilesOfApp = ['instrumentation', 'instrumentation-client', 'proxy'];

/** Test files, and what they share (x-under-test.ts): they may more than the code beside them, and are no part of the house. */
export const TESTS = '(\\.test|-under-test)\\.tsx?$';
