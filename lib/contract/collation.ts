import { z } from 'zod';
import { GAP_KINDS } from '../model/assessment.ts';
import { ROLES } from '../model/block.ts';
import { STYLE_CLASSES, SUBSTANCE_CLASSES } from '../model/change.ts';
import { ACTS, CHANGE_MARKS, VERDICTS } from '../model/decision.ts';
import { BOUNDS, QUOTE_RENDERINGS, STANCES } from '../model/fact.ts';
import { CATEGORIES } from '../model/finding.ts';
import { STANDINGS } from '../model/version.ts';
import { noticeSchema } from './problem.ts';

export const COLLATION_SCHEMA = 'variorum/collation@1';

const index = z.number().int().nonnegative();
const unit = z.number().min(0).max(1);
const versionName = z.string().meta({ description: 'The id of one of `versions`.' });

const range = { start: index, end: index };
const place = z.object({ version: versionName, ...range });
const blockRef = z.object({ version: versionName, block: index });
const sentenceRef = z.object({ version: versionName, sentence: index });
const quoted = place.extend({ exact: z.string() });
const changeClass = z.enum([...STYLE_CLASSES, ...SUBSTANCE_CLASSES, 'move']);

const source = z.object({
  standing: z
    .enum(STANDINGS)
    .optional()
    .meta({ description: 'What the copy is among the copies of its story, where a person said so.' }),
  publisher: z.string().optional(),
  url: z.string().optional(),
  byline: z.string().optional(),
  published: z.string().optional(),
  retrieved: z.string().optional(),
});

const version = z.object({
  id: z.string().meta({ description: "The caller's own id; in stored comparisons the hash of the text." }),
  label: z.string(),
  siglum: z.string().meta({ description: 'A, B, C … in the order of the hashes of the texts.' }),
  text: z.string().meta({ description: 'As it came in, made well-formed UTF-16. All ranges point into it.' }),
  blocks: z.array(z.object({ role: z.enum(ROLES), ...range })),
  sentences: z.array(z.object({ ...range, block: index })),
  language: z.string(),
  published: z.string().nullable(),
  source: source.optional(),
  also: z
    .array(z.object({ id: z.string(), label: z.string() }))
    .optional()
    .meta({ description: 'Other names under which the very same text came in.' }),
});

const finding = z.object({
  id: z.string(),
  detector: z.string(),
  category: z.enum(CATEGORIES),
  severity: z.enum(['minor', 'major']),
  confidence: unit.meta({ description: 'The estimate that a professional would mark the place as a serious error.' }),
  target: quoted,
  message: z.string(),
  evidence: z.array(quoted.extend({ says: z.string() })).min(1),
  suggestion: z.string().optional(),
});

const said = {
  by: z.string().meta({ description: 'As that person typed the name.' }),
  at: z.string(),
  note: z.string(),
};

/** What people said of a finding, of a difference, or of words that they selected. */
const mark = z.object({
  id: z.string().meta({ description: 'The finding’s id, or for words an id of their own: `/s/<set>/f/<id>`.' }),
  kind: z.enum(['finding', 'passage', 'change']),
  change: z
    .enum(CHANGE_MARKS)
    .optional()
    .meta({ description: 'Of a difference: its words, a paragraph that some have, or one that moved.' }),
  words: z.string().meta({ description: 'As they were when they were last spoken of.' }),
  target: place.nullable().meta({ description: 'Where they stand; null when this comparison has them no more.' }),
  flagged: z.object(said).optional().meta({ description: 'Who says that the words look garbled.' }),
  verdict: z
    .object({ verdict: z.enum(VERDICTS), ...said })
    .optional()
    .meta({ description: 'The verdict that stands.' }),
  seen: z.object(said).optional(),
  log: z.array(z.object({ act: z.enum(ACTS), ...said })).meta({ description: 'Every entry, the oldest first.' }),
});

/** `variorum/collation@1`, the shape others build on. It only ever grows: new fields may come, none changes or goes. */
export const collationSchema = z
  .object({
    schema: z.literal(COLLATION_SCHEMA),
    id: z.string().meta({ description: "The caller's id of the story; the set in stored comparisons." }),
    engine: z.string(),
    versions: z.array(version).min(1),
    links: z.array(z.object({ a: blockRef, b: blockRef, score: unit, moved: z.boolean() })),
    sentenceLinks: z.array(z.object({ a: sentenceRef, b: sentenceRef, score: unit })),
    rows: z.array(
      z.object({
        id: z.string(),
        cells: z
          .record(z.string(), z.array(index))
          .meta({ description: 'Version id to block indices; versions without a block are left out.' }),
        moved: z.array(versionName),
        coarse: z.boolean(),
        kind: z.enum(['aligned', 'lone', 'furniture']),
        confidence: unit,
      }),
    ),
    related: z.array(z.object({ a: blockRef, b: blockRef, score: unit })),
    changes: z.array(
      z.object({
        row: index.meta({ description: 'Index into `rows`.' }),
        a: place,
        b: place,
        kind: z.enum(['insert', 'delete', 'replace', 'move']),
        classes: z.array(changeClass),
      }),
    ),
    variations: z.array(
      z.object({
        row: index,
        readings: z.array(z.object({ versions: z.array(versionName), ranges: z.array(place) })),
        classes: z.array(changeClass),
      }),
    ),
    facts: z.array(
      z.object({
        kind: z.enum(['quotation', 'name', 'number', 'date', 'role', 'place', 'attribution']),
        slot: z.string(),
        values: z.array(
          place.extend({
            value: z.string(),
            rendering: z.enum(QUOTE_RENDERINGS).optional(),
            bound: z.enum(BOUNDS).optional(),
            verb: z.object(range).optional(),
            stance: z.enum(STANCES).optional(),
          }),
        ),
        agree: z.boolean(),
      }),
    ),
    findings: z.array(finding),
    assessments: z.array(
      z.object({
        version: versionName,
        machineTranslated: unit,
        pivot: z.string().nullable(),
        reasons: z.array(z.string()),
        checked: z.object({
          detectors: index.meta({ description: 'How many detectors read this version.' }),
          of: index.meta({ description: 'How many there are.' }),
          gaps: z
            .array(z.object({ kind: z.enum(GAP_KINDS), says: z.string() }))
            .meta({ description: 'What was not checked, and why; empty when everything was.' }),
        }),
      }),
    ),
    relations: z.array(
      z.object({
        a: versionName,
        b: versionName,
        similarity: unit,
        kind: z.enum(['same-story', 'same-event', 'other-story']),
        reasons: z.array(z.string()),
      }),
    ),
    marks: z
      .array(mark)
      .optional()
      .meta({ description: 'What people marked, by hand; only in stored comparisons on which somebody did.' }),
    notices: z.array(noticeSchema).optional(),
  })
  .meta({ title: COLLATION_SCHEMA });

export type CollationContract = z.infer<typeof collationSchema>;
