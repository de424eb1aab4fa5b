import type { Kysely, Transaction } from 'kysely';
import type { Decision } from '../model/decision.ts';
import { asText } from './as-text.ts';
import { keepAlong } from './request-rows.ts';
import type { Tables } from './schema.ts';
import { storable } from './storable.ts';
import type { Added, Store } from './store.ts';
import type { Db } from './story-rows.ts';

type Write = <T>(story: string | null, work: (tx: Transaction<Tables>) => Promise<T>) => Promise<T>;

/** The log of decisions as rows. An entry counts as a change of its story, as what the story's links show hangs on it. */
export function decisionRows(db: Kysely<Tables>, write: Write): Pick<Store, 'addDecision' | 'decisionsOf'> {
  return {
    addDecision: (story, set, { decision, along, after }) =>
      write(story, async (tx): Promise<Added> => {
        if (along && !(await keepAlong(tx, story, along))) return 'answered';
        const notAdded = async (why: Added) => {
          // What did not happen must not be answered as if it had.
          if (along) await tx.deleteFrom('answers').where('key', '=', along.key).execute();
          return why;
        };
        if (after !== undefined && (await logOf(tx, set)).length !== after) return notAdded('stale');
        const added = await tx
          .insertInto('decisions')
          .columns(['story_id', 'set_id', 'version_id', 'decision'])
          .expression((e) =>
            e
              .selectFrom('stories')
              .select([
                'stories.id',
                asText(set).as('set_id'),
                asText(decision.target.anchor.version).as('version_id'),
                asText(storable(JSON.stringify(decision))).as('decision'),
              ])
              .where('stories.id', '=', story)
              .where(({ exists, selectFrom }) =>
                exists(selectFrom('texts').select('id').where('id', '=', decision.target.anchor.version)),
              ),
          )
          .executeTakeFirst();
        return (added.numInsertedOrUpdatedRows ?? 0n) > 0n ? 'added' : notAdded('gone');
      }),
    decisionsOf: async (set) => (await logOf(db, set)).map((r) => JSON.parse(r.decision) as Decision),
  };
}

async function logOf(db: Db, set: string): Promise<{ decision: string }[]> {
  return db
    .selectFrom('story_sets')
    .innerJoin('decisions', 'decisions.story_id', 'story_sets.story_id')
    .select('decision')
    .where('story_sets.set_id', '=', set)
    .orderBy('seq')
    .execute();
}
