import { z } from 'zod';
import { ROLES } from '../model/block.ts';
import { STANDINGS } from '../model/version.ts';
import { problemSchema } from './problem.ts';

/** An integer is taken as its digits: ids out of a database are often numbers. */
const id = z.union([z.string().min(1), z.number().int()]).transform(String);

/** Long enough for any honest label; a text pasted into the wrong field is not stored as a name. */
const MAX_NAME = 500;
const MAX_URL = 4_000;

const name = z.string().max(MAX_NAME);

const sourceSchema = z.object({
  standing: z
    .enum(STANDINGS)
    .optional()
    .meta({ description: 'What the copy is among the copies of its story. Proposed on the page when absent.' }),
  publisher: name.optional(),
  url: z.string().max(MAX_URL).optional(),
  byline: name.optional(),
  published: name.optional(),
  retrieved: name.optional(),
});

const rolesSchema = z.array(z.object({ start: z.number().int().nonnegative(), role: z.enum(ROLES) }));

const copyFields = {
  label: name.optional(),
  text: z.string().optional().meta({ description: 'The copy, as it came in. Ignored when `paragraphs` is given.' }),
  paragraphs: z.array(z.string()).optional().meta({
    description:
      'One block of role body each, in this order; the text is then the paragraphs joined by two line feeds.',
  }),
  language: z.string().max(MAX_NAME).optional().meta({ description: 'BCP 47; guessed when absent.' }),
  published: name.optional().meta({ description: 'ISO 8601.' }),
  source: sourceSchema.optional(),
  roles: rolesSchema.optional().meta({
    description: 'Corrections of what a block is, by the offset at which it starts. They win over every guess.',
  }),
};

const hasWords = (copy: { text?: string | undefined; paragraphs?: string[] | undefined }) =>
  copy.text !== undefined || copy.paragraphs !== undefined;
const WORDS_MISSING = 'needs "text" or "paragraphs"';
/** The same for the JSON Schema, which cannot be told by a function. */
const EITHER = { anyOf: [{ required: ['text'] }, { required: ['paragraphs'] }] };

/** A copy in a request, where an id of the caller's own is welcome but not needed. */
export const copySchema = z
  .object({ id: id.optional(), ...copyFields })
  .refine(hasWords, WORDS_MISSING)
  .meta(EITHER);
export type CopyContract = z.infer<typeof copySchema>;

/** One line of `variorum collate --batch`. Unknown keys are ignored. */
export const batchLineSchema = z
  .object({
    id,
    versions: z
      .array(
        z
          .object({ id, ...copyFields })
          .refine(hasWords, WORDS_MISSING)
          .meta(EITHER),
      )
      .min(1),
  })
  .meta({ title: 'variorum/batch-line@1' });

/** What stands in the place of a line that could not be collated; `id` is null when the line had none that can be read. */
export const batchErrorSchema = z
  .object({ id: z.string().nullable(), error: problemSchema.pick({ code: true, message: true }) })
  .meta({ title: 'variorum/batch-error@1' });
export type BatchError = z.infer<typeof batchErrorSchema>;

/** The first few things wrong with a value, in words: `versions[2].text has to be text`. */
export function describeIssues(error: z.ZodError): string {
  const shown = error.issues.slice(0, 3).map((issue) => {
    const path = issue.path
      .map((p) => (typeof p === 'number' ? `[${p}]` : `.${String(p)}`))
      .join('')
      .replace(/^\./, '');
    return path ? `${path} ${inWords(issue)}` : `it ${inWords(issue)}`;
  });
  const more = error.issues.length - shown.length;
  return shown.join('; ') + (more > 0 ? `; and ${more} more` : '');
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  string: 'text',
};

/** What is wrong at a place, for whoever writes the file and does not know the checker; what we say ourselves is said as it is. */
function inWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message.endsWith('received undefined')) return 'is missing';
      return `has to be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `has to be ${issue.values.map((v) => JSON.stringify(v)).join(' or ')}`;
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string' ? 'is empty' : `has to be ${issue.minimum} at least`;
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `has to be ${issue.maximum} at most`
        : `is too long: ${issue.maximum} at most`;
    case 'invalid_union':
      return 'is of none of the kinds it may be';
    case 'custom':
      return issue.message;
    default:
      return `is not as it should be: ${issue.message}`;
  }
}
