import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readEnv } from '../lib/server/env.ts';
import { backUp, type Place, restore } from '../lib/store/backup.ts';
import { UsageError } from './usage-error.ts';

/** Writes a whole copy of the store into a file, while the server goes on. */
export async function backupStore(file: string): Promise<number> {
  const stories = await backUp(place(), resolve(file));
  process.stdout.write(`${stories} ${stories === 1 ? 'story' : 'stories'}\t${resolve(file)}\n`);
  process.stderr.write('What is purged later stays in this file: keep it as you keep drafts, and delete it in time.\n');
  return 0;
}

/** Puts a backup in the place of the store; the server has to be stopped. */
export async function restoreStore(file: string, replace: boolean): Promise<number> {
  if (!existsSync(resolve(file))) throw new UsageError(`“${file}” cannot be read: there is no such file.`);
  const stories = await restore(resolve(file), place(), { replace, now: Date.now() });
  process.stdout.write(`${stories} ${stories === 1 ? 'story' : 'stories'} restored\n`);
  return 0;
}

function place(): Place {
  const { dataFolder, databaseUrl } = readEnv();
  return { file: join(dataFolder, 'variorum.db'), databaseUrl };
}
