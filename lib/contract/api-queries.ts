import { z } from 'zod';

/** A whole number in a query, as text; a blank one counts as absent. */
const whole = (fallback: number) =>
  z
    .string()
    .regex(/^\d{0,15}$/, 'must be a whole number from 0 on')
    .default('')
    .transform((text) => (text === '' ? fallback : Number(text)))
    .meta({ description: `A whole number; ${fallback} when absent.` });

/** Stories on one page of the list at the most. */
const MOST_STORIES = 200;

/** `GET /api/v1/stories?…`. */
export const listQuerySchema = z.object({
  q: z.string().optional().meta({
    description: 'Every word (of more than twelve, the first twelve) must occur in the title, a label or a text.',
  }),
  limit: whole(50).transform((n) => Math.min(n, MOST_STORIES)),
  offset: whole(0),
});

/** `DELETE /api/v1/stories/<id>/versions/<version>?…`. */
export const removeQuerySchema = z.object({
  purge: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'true: out of the store, for good, in every story that has it.' }),
});

/** `GET /api/v1/comparisons/<set>?…`. */
export const comparisonQuerySchema = z.object({
  format: z.string().default('json').meta({ description: 'One of docs/contracts/exports.md; json when absent.' }),
  engine: z
    .string()
    .optional()
    .meta({ description: 'Whose reading; absent: the one that the links to the set were made with.' }),
});

/** `GET /api/v1/oembed?…`. */
export const oembedQuerySchema = z.object({
  url: z.url().meta({ description: 'The address of a comparison, a row or a finding: /s/<set>/r/<row>.' }),
  format: z.enum(['json']).default('json'),
  maxwidth: whole(640),
  maxheight: whole(480),
});
