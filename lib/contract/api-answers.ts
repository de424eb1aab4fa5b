import { z } from 'zod';
import { STANDINGS } from '../model/version.ts';
import { noticeSchema } from './problem.ts';

const instant = z.string().meta({ description: 'An instant, ISO 8601.', format: 'date-time' });
const count = z.number().int().nonnegative();

const source = z.object({
  standing: z.enum(STANDINGS).optional(),
  publisher: z.string().optional(),
  url: z.string().optional(),
  byline: z.string().optional(),
  published: z.string().optional(),
  retrieved: z.string().optional(),
});

const summary = z.object({
  findings: count,
  majorFindings: count,
  substantive: count.meta({ description: 'Places at which the versions differ in more than style.' }),
  style: count,
  otherStories: count,
  kinds: z.record(z.string(), count).optional().meta({ description: 'Places of substance by filter group.' }),
  worst: z
    .object({ version: z.string(), start: count, end: count })
    .nullable()
    .optional()
    .meta({ description: 'Where the worst finding stands.' }),
});

const card = {
  id: z.string(),
  title: z.string(),
  set: z.string().meta({ description: "The story's newest comparison: `/s/<set>`." }),
  createdAt: instant,
  updatedAt: instant,
  sample: z.boolean(),
  engine: z.string().nullable().meta({
    description:
      'The engine to ask for so that today’s reading comes, where the plain link shows an older one; else null.',
  }),
  summary: summary.nullable().meta({ description: 'Null until the comparison has been computed.' }),
};

/** `GET /api/v1/stories`. */
export const storiesSchema = z
  .object({
    stories: z.array(
      z.object({
        ...card,
        versions: z.array(z.object({ id: z.string(), labels: z.array(z.string()), words: count })),
        worst: z.object({ words: z.string(), label: z.string() }).nullable().optional(),
      }),
    ),
    total: count.meta({ description: 'How many match in all.' }),
  })
  .meta({ title: 'variorum/stories@1' });

/** `GET /api/v1/stories/<id>`. */
export const storySchema = z
  .object({
    ...card,
    versions: z.array(
      z.object({
        id: z.string(),
        labels: z.array(z.string()),
        source,
        language: z.string(),
        published: z.string().nullable(),
        words: count,
        addedAt: instant,
      }),
    ),
  })
  .meta({ title: 'variorum/story@1' });

/** What a deletion answers. */
export const deletedSchema = z
  .object({ story: z.string(), set: z.string().nullable(), notices: z.array(noticeSchema) })
  .meta({ title: 'variorum/deleted@1' });

/** What adding a decision answers: how many there are now. */
export const decidedSchema = z
  .object({ decisions: count, review: z.string().meta({ description: 'The id of what it is about.' }) })
  .meta({ title: 'variorum/decided@1' });

const oembed = {
  version: z.literal('1.0'),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.string(),
  thumbnail_url: z.string().meta({ description: 'The drawn card of the place, a PNG.' }),
  thumbnail_width: count,
  thumbnail_height: count,
};

/** oEmbed 1.0: a frame for a row or a finding's row (`rich`), title and drawn card for a whole comparison (`link`). */
export const oembedSchema = z
  .discriminatedUnion('type', [
    z.object({ ...oembed, type: z.literal('rich'), width: count, height: count, html: z.string() }),
    z.object({ ...oembed, type: z.literal('link') }),
  ])
  .meta({ title: 'oEmbed 1.0' });

/** The parts of a form with files, for the description only: the form itself is read part by part. */
export const formSchema = z.object({
  title: z.string().optional(),
  file: z.array(z.string().meta({ format: 'binary' })).optional(),
  text: z.array(z.string()).optional(),
  label: z.array(z.string()).optional(),
  publisher: z.array(z.string()).optional(),
  url: z.array(z.string()).optional(),
  byline: z.array(z.string()).optional(),
  published: z.array(z.string()).optional(),
  language: z.array(z.string()).optional(),
});
