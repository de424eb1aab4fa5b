import { isNamed } from './named-error.ts';

/** The store cannot be used as things are: the message is for people, and says what they can do. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable';
  static override [Symbol.hasInstance](error: unknown): boolean {
    return isNamed(error, 'StoreUnusable');
  }
}

/**
 * What each kind of trouble means for whoever runs the server; `null` when it is none of these, but a bug. `opening`: the store could not
 * even be opened, so nothing goes on.
 */
export function troubleOf(reason: string, { opening = false }: { readonly opening?: boolean } = {}): string | null {
  const trouble = TROUBLES.find(({ signs }) => signs.test(reason));
  return (opening ? trouble?.atOpening : undefined) ?? trouble?.advice ?? null;
}

/** Whether an engine says that a file is damaged, or none of its own. */
export function isDamage(reason: string): boolean {
  return DAMAGE.test(reason);
}

const DAMAGE = /not a database|malformed|corrupt|NOTADB/i;

type Trouble = { readonly signs: RegExp; readonly advice: string; readonly atOpening?: string };

const TROUBLES: readonly Trouble[] = [
  {
    signs: DAMAGE,
    advice:
      'The file is damaged or not ours; it was left as it is. Restore a backup (variorum restore), or point VARIORUM_DATA to another folder.',
  },
  {
    // Making a folder where nothing may be written is told as a folder that is not there.
    signs: /readonly|read-only|READONLY|EACCES|EROFS|EPERM|ENOTDIR|EEXIST|ENOENT.*mkdir|unable to open|CANTOPEN/i,
    advice:
      'Allow this user to write to the folder, or point VARIORUM_DATA to another one. Nothing was changed; reading goes on.',
    atOpening:
      'Allow this user to write to the folder, or point VARIORUM_DATA to another one. Until then nothing can be shown or stored; what the folder holds was not touched.',
  },
  {
    signs: /database or disk is full|SQLITE_FULL|ENOSPC|No space left|disk full|53100/i,
    advice:
      'The disk is full. Nothing was changed; what was stored before is safe, and reading goes on. Free some space and try again.',
    atOpening:
      'The disk is full: free some space. Until then nothing can be shown or stored; what was stored before was not touched.',
  },
  {
    signs: /disk I\/O error|IOERR|EFBIG|cannot rollback|cannot commit/i,
    advice: 'The disk refused to write. Nothing was changed; check the disk and its free space.',
    atOpening: 'The disk refused to be read or written: check it and its free space.',
  },
  {
    signs: /database is locked|SQLITE_BUSY|\bbusy\b/i,
    advice: 'Another program is using the database: close it and try again.',
  },
  {
    signs:
      /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|timeout exceeded when trying to connect|Connection terminated|terminating connection|server closed the connection|57P0|not accepting connections|starting up/i,
    advice: 'PostgreSQL does not answer. Start it, or check DATABASE_URL; what was stored is as it was.',
  },
  {
    signs:
      /password authentication failed|no pg_hba\.conf entry|role "[^"]*" does not exist|database "[^"]*" does not exist|permission denied|SASL/i,
    advice:
      'PostgreSQL answers but does not let Variorum in: check the user, the password and the name of the database in DATABASE_URL.',
  },
  {
    signs: /remaining connection slots|too many clients/i,
    advice: 'PostgreSQL has no connection left: raise max_connections, or run fewer servers.',
  },
];
