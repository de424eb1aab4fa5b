import { z } from 'zod';
import { batchErrorSchema, batchLineSchema } from './batch.ts';
import { collationSchema } from './collation.ts';

/** A schema in draft 2020-12, as what is sent has to be. Every integer would say that it is no larger than JavaScript's largest, which helps nobody. */
export function jsonSchemaOf(schema: z.ZodType) {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
}

/**
 * The contract as a JSON Schema (draft 2020-12), as text for `docs/contracts/collation.schema.json`: the collation at the root, a batch
 * line and a batch error under `$defs`. Open to fields it does not know, since the contract may grow.
 */
export function contractJsonSchema(): string {
  const { $schema: _line, ...line } = jsonSchemaOf(batchLineSchema);
  const { $schema: _error, ...error } = jsonSchemaOf(batchErrorSchema);
  const { $schema, ...root } = jsonSchemaOf(collationSchema);
  const schema = { $schema, ...root, $defs: { batchLine: line, batchError: error } };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
