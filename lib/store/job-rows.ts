import type { ExpressionBuilder, Kysely } from 'kysely';
import { type JobTable, latestLease } from './job-table.ts';
import type { Tables } from './schema.ts';

const UNTOUCHED = { owner: null, lease_until: 0, attempts: 0, failure: null, progress: null };

/** The jobs as rows. Each method is one statement, so that two processes never hold the same job. */
export function jobRows(db: Kysely<Tables>): JobTable {
  return {
    async add({ id, data }, at) {
      await db
        .insertInto('jobs')
        .values({ id, data, ...UNTOUCHED, created_at: at })
        .onConflict((c) =>
          c
            .column('id')
            .doUpdateSet({ ...UNTOUCHED, created_at: at })
            .where('jobs.failure', 'is not', null),
        )
        .execute();
    },
    async take(owner, { at, until }) {
      const isFree = (e: ExpressionBuilder<Tables, 'jobs'>) =>
        e.or([
          e('lease_until', '<', at),
          e.and([e('lease_until', '>', latestLease({ at, until })), e('owner', '!=', owner)]),
        ]);
      const row = await db
        .updateTable('jobs')
        .set((e) => ({ owner, lease_until: until, attempts: e('attempts', '+', 1) }))
        .where('id', '=', (e) =>
          e
            .selectFrom('jobs')
            .select('id')
            .where('failure', 'is', null)
            .where(isFree)
            .orderBy('created_at')
            .orderBy('id')
            .limit(1),
        )
        .where(isFree) // again: PostgreSQL looks at it once more after it has waited for another taker
        .returning(['id', 'data', 'attempts'])
        .executeTakeFirst();
      return row ?? null;
    },
    async renew(owner, until) {
      await db
        .updateTable('jobs')
        .set({ lease_until: until })
        .where('owner', '=', owner)
        .where('failure', 'is', null)
        .execute();
    },
    async end(id, owner, failure) {
      if (failure === null) await db.deleteFrom('jobs').where('id', '=', id).where('owner', '=', owner).execute();
      else
        await db
          .updateTable('jobs')
          .set({ failure, lease_until: 0 })
          .where('id', '=', id)
          .where('owner', '=', owner)
          .execute();
    },
    async release(owner) {
      await db
        .updateTable('jobs')
        .set((e) => ({ owner: null, lease_until: 0, attempts: e('attempts', '-', 1) }))
        .where('owner', '=', owner)
        .where('failure', 'is', null)
        .execute();
    },
    async tell(id, owner, progress) {
      const told = await db
        .updateTable('jobs')
        .set((e) => ({ progress: progress ?? e.ref('progress') }))
        .where('id', '=', id)
        .where('owner', '=', owner)
        .where('failure', 'is', null)
        .executeTakeFirst();
      return told.numUpdatedRows > 0n;
    },
    async stop(id, failure) {
      await db
        .updateTable('jobs')
        .set({ failure, owner: null, lease_until: 0 })
        .where('id', '=', id)
        .where('failure', 'is', null)
        .execute();
    },
    async state(id) {
      const row = await db.selectFrom('jobs').select(['failure', 'progress']).where('id', '=', id).executeTakeFirst();
      if (!row) return null;
      return row.failure === null ? { kind: 'open', progress: row.progress } : { kind: 'failed', failure: row.failure };
    },
    async before(id) {
      const own = await db
        .selectFrom('jobs')
        .select('created_at')
        .where('id', '=', id)
        .where('owner', 'is', null)
        .where('failure', 'is', null)
        .executeTakeFirst();
      if (!own) return 0;
      const earlier = await db
        .selectFrom('jobs')
        .select((e) => e.fn.countAll().as('count'))
        .where('failure', 'is', null)
        .where((e) =>
          e.or([
            e('owner', 'is not', null),
            e('created_at', '<', own.created_at),
            e.and([e('created_at', '=', own.created_at), e('id', '<', id)]),
          ]),
        )
        .executeTakeFirst();
      return Number(earlier?.count ?? 0);
    },
    async count(at) {
      const rows = await db.selectFrom('jobs').select(['lease_until']).where('failure', 'is', null).execute();
      const running = rows.filter((r) => r.lease_until >= at).length;
      return { waiting: rows.length - running, running };
    },
  };
}
