import { z } from 'zod';
import { batchErrorSchema, batchLineSchema } from './batch.ts';
import { collationSchema } from './collation.ts';

/**
 * The contract as a JSON Schema (draft 2020-12), as text for `docs/contracts/collation.schema.json`: the collation at the root, a batch
 * line and a batch error under `$defs`. Open to fields it does not know, since the contract may grow.
 */
export function contractJsonSchema(): string {
  const draft = {
    target: 'draft-2020-12',
    io: 'input',
    // Every integer would say that it is no larger than JavaScript's largest, which helps nobody.
    override: ({ jsonSchema }: { jsonSchema: { maximum?: number | undefined } }) => {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  } as const;
  const { $schema: _line, ...line } = z.toJSONSchema(batchLineSchema, draft);
  const { $schema: _error, ...error } = z.toJSONSchema(batchErrorSchema, draft);
  const { $schema, ...root } = z.toJSONSchema(collationSchema, draft);
  const schema = { $schema, ...root, $defs: { batchLine: line, batchError: error } };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
