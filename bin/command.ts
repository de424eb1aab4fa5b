import { type ParseArgsConfig, parseArgs } from 'node:util';
import packageJson from '../package.json' with { type: 'json' };
import { UsageError } from './usage-error.ts';

const usage = (formats: readonly string[]) => `Variorum: several copies of one news story, compared.

Usage:
  variorum collate FILE… [--format ${formats.join('|')}] [--out FILE] [--style FILE | --server URL]
      Compare text files (.txt, .md); the result goes to --out or to the standard output.
      --server lets a running Variorum compare them; nothing is stored there.
      --style names a variorum.style.yaml with your newsroom's own rules (docs/house-style.md).
  variorum collate --batch < stories.ndjson > collations.ndjson
      One story a line in, one collation a line out, in the same order. A line that cannot be used gets
      {"id","error":{"code","message"}} in its place, and the exit code is then 1.
  variorum import FOLDER… [--server URL]
      Load stories into the app's store: the .txt and .md files of a folder are one story, each of its
      subfolders is one as well. --server sends them to a running Variorum instead of the folder of the store.
  variorum backup FILE
      Write the whole store into FILE, also while the server runs; one file, whichever engine the store is on.
  variorum restore FILE [--replace]
      Put a backup in the place of the store. Stop the server first; --replace moves a database that is there aside.
  variorum --help | --version

Settings (environment):
  VARIORUM_PASSWORD        the password of the --server, if it has one
  VARIORUM_DATA            folder of the store (the app's own: data)
  DATABASE_URL             a PostgreSQL database in its place
  VARIORUM_MAX_TEXT_BYTES  most text a copy may have (1048576)
  VARIORUM_MAX_VERSIONS    most copies a story may have (20)
  VARIORUM_DEBUG           any value: an error that is a bug comes with its stack

Exit codes: 0 all well; 1 something was refused or failed, and the message says what; 2 the command was not understood,
or a file it names cannot be read.

Formats, shapes and limits: docs/contracts/collation.md
`;

/**
 * Runs one command line and gives its exit code, 2 for what was not understood; what went wrong stands on stderr. What a verb needs is
 * loaded when it is called: a comparison loads no database, and `--version` loads nothing.
 */
export async function command(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    const usage = error instanceof UsageError;
    const message = error instanceof Error ? error.message : String(error);
    const debug = !usage && error instanceof Error && process.env.VARIORUM_DEBUG ? `\n${error.stack}` : '';
    process.stderr.write(`${message}${debug}\n${usage ? 'variorum --help shows what there is.\n' : ''}`);
    return usage ? 2 : 1;
  }
}

async function run(args: readonly string[]): Promise<number> {
  const [verb, ...rest] = args;
  if (verb === undefined || verb === 'help' || verb === '--help' || verb === '-h') {
    await help();
    return verb === undefined ? 2 : 0;
  }
  if (verb === '--version' || verb === '-v' || verb === 'version') {
    process.stdout.write(`${packageJson.version}\n`);
    return 0;
  }
  if (verb === 'collate') return collateCommand(rest);
  if (verb === 'import') return importCommand(rest);
  if (verb === 'backup') return backupCommand(rest);
  if (verb === 'restore') return restoreCommand(rest);
  throw new UsageError(`There is no command “${verb}”. The commands are collate, import, backup and restore.`);
}

/** What there is, or only what a verb does. */
async function help(verb?: string): Promise<number> {
  const { FORMATS } = await import('./formats.ts');
  const whole = usage(FORMATS);
  const parts = whole.split(/\n(?= {2}variorum )/).filter((part) => part.startsWith(`  variorum ${verb} `));
  process.stdout.write(
    verb === undefined ? whole : `${parts.join('\n')}\n\nvariorum --help shows the rest, and the settings.\n`,
  );
  return 0;
}

async function collateCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, {
    batch: { type: 'boolean' },
    format: { type: 'string' },
    out: { type: 'string', short: 'o' },
    style: { type: 'string' },
    server: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) return help('collate');
  const out = text(values.out);
  if (values.batch) {
    if (positionals.length > 0) throw new UsageError('--batch reads the standard input; it takes no files.');
    if (values.server !== undefined) throw new UsageError('--server is for files and folders; --batch compares here.');
    if (values.style !== undefined) throw new UsageError('--style is for files; --batch has no rules of your own yet.');
    if (values.format !== undefined && values.format !== 'json') throw new UsageError('--batch writes JSON only.');
    const { collateBatch } = await import('./batch.ts');
    return collateBatch({ input: process.stdin, out });
  }
  if (positionals.length === 0) throw new UsageError('Name the files to compare, or use --batch.');
  const [style, server] = [text(values.style), text(values.server)];
  if (style !== undefined && server !== undefined)
    throw new UsageError('A server has rules of its own: give --style or --server, not both.');
  const { collateFiles } = await import('./collate-files.ts');
  return collateFiles({ files: positionals, format: text(values.format) ?? 'json', out, style, server });
}

async function importCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, { server: { type: 'string' }, help: { type: 'boolean', short: 'h' } });
  if (values.help) return help('import');
  if (positionals.length === 0) throw new UsageError('Name the folders to load.');
  const { importFolders } = await import('./import-folders.ts');
  return importFolders(positionals, text(values.server));
}

async function backupCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, { help: { type: 'boolean', short: 'h' } });
  if (values.help) return help('backup');
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Name one file to write the backup to.');
  const { backupStore } = await import('./backup.ts');
  return backupStore(file);
}

async function restoreCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, {
    replace: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) return help('restore');
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Name the one backup to restore.');
  const { restoreStore } = await import('./backup.ts');
  return restoreStore(file, values.replace === true);
}

function parsed(
  args: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
} {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(optionProblem(error as NodeJS.ErrnoException));
  }
}

/** Node's words on an option speak of positional arguments; these say what to type. */
function optionProblem({ code, message }: NodeJS.ErrnoException): string {
  const option = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1];
  if (option === undefined) return message;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option “${option}”.`;
  if (/does not take/.test(message)) return `“${option}” takes no value.`;
  return `“${option}” wants a value behind it.`;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
