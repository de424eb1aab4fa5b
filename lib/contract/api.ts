import { z } from 'zod';
import { ACTS } from '../model/decision.ts';
import { copySchema } from './batch.ts';
import { noticeSchema, problemSchema } from './problem.ts';

/** `POST /api/v1/stories` as JSON. */
export const storyRequestSchema = z
  .object({ title: z.string().optional(), versions: z.array(copySchema).min(1) })
  .meta({ title: 'variorum/story-request@1' });

/** `POST /api/v1/stories/<id>/versions` as JSON. */
export const copiesRequestSchema = z
  .object({ versions: z.array(copySchema).min(1) })
  .meta({ title: 'variorum/copies-request@1' });

/** `POST /api/v1/collate`: a batch line whose ids may be left out. */
export const collateRequestSchema = z
  .object({
    id: z
      .union([z.string().min(1), z.number().int()])
      .transform(String)
      .default('story'),
    versions: z.array(copySchema).min(1),
  })
  .meta({ title: 'variorum/collate-request@1' });

const offset = z.number().int().nonnegative();
const anchor = z.object({
  version: z.string(),
  range: z.object({ start: offset, end: offset }),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});

/** `POST /api/v1/comparisons/<set>/decisions`. */
export const decisionRequestSchema = z
  .object({
    target: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('finding'), id: z.string(), anchor }),
      z.object({ kind: z.literal('passage'), anchor }),
    ]),
    verdict: z.enum(ACTS),
    by: z.string(),
    note: z.string().optional(),
    engine: z.string().optional().meta({
      description: 'Whose reading the target was seen in; absent: the one that the links to the set were made with.',
    }),
  })
  .meta({ title: 'variorum/decision-request@1' });

/** What creating or changing a story answers. */
export const savedSchema = z
  .object({
    story: z.string(),
    title: z.string(),
    set: z.string(),
    created: z.boolean(),
    notices: z.array(noticeSchema),
  })
  .meta({ title: 'variorum/saved@1' });

/** An error, after RFC 9457: `problems` has one entry for each copy or reason, with a `code` for programs. */
export const problemDetailsSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    problems: z.array(problemSchema),
  })
  .meta({ title: 'variorum/problem-details@1' });
export type ProblemDetails = z.infer<typeof problemDetailsSchema>;
