import type { z } from 'zod';
import {
  accepted,
  type CopyContract,
  describeIssues,
  type Problem,
  type Result,
  refused,
} from '../../contract/contract.ts';
import type { CopyInput, Limits } from '../copy-input.ts';
import { size } from '../intake.ts';

const MEGABYTE = 1_048_576;

/** Requests without texts: a decision with its note, a title. */
export const SMALL_BODY = 256 * 1024;

/** The most a request with copies may weigh: JSON can double a text (line ends, quotation marks), and names come on top. */
export function bodyLimit(limits: Limits): number {
  return limits.maxVersions * limits.maxTextBytes * 2 + MEGABYTE;
}

/** The body's bytes. Refused by its announced length before anything is read, else as soon as the limit is passed. */
export async function readBytes(request: Request, limit: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > limit) return refused(tooLarge(announced, limit));
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > limit) {
      await reader.cancel();
      return refused(tooLarge(length, limit));
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return accepted(bytes);
}

/** A JSON body, checked against its schema. */
export async function readJson<S extends z.ZodType>(
  request: Request,
  schema: S,
  limit: number,
): Promise<Result<z.output<S>>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/([a-z0-9.+-]+\+)?json\b/i.test(type)) {
    return refused({
      code: 'not-json',
      message: `Send JSON with the header Content-Type: application/json (it said “${type}”).`,
    });
  }
  const bytes = await readBytes(request, limit);
  if (!bytes.ok) return bytes;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused({ code: 'bad-json', message: `The body is not JSON in UTF-8: ${reason.slice(0, 300)}` });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return accepted(parsed.data);
  return refused({
    code: 'bad-request',
    message: `The body does not have the form it should: ${describeIssues(parsed.error)}.`,
  });
}

/** A request's query, checked against its schema; a key that is there twice counts once. */
export function readQuery<S extends z.ZodType>(request: Pick<Request, 'url'>, schema: S): Result<z.output<S>> {
  const parsed = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (parsed.success) return accepted(parsed.data);
  return refused({ code: 'bad-request', message: `The query cannot be read: ${describeIssues(parsed.error)}.` });
}

/** A story in a request: JSON, or a form with files. */
export type StoryBody = { readonly title: string | undefined; readonly copies: readonly CopyInput[] };

type StoryJson = { readonly title?: string | undefined; readonly versions: readonly CopyContract[] };

/**
 * Copies out of JSON (checked against `schema`) or out of `multipart/form-data`: every `file` or `text` part is a copy, in the order of
 * the form; `label`, `publisher`, `url`, `byline`, `published` and `language` parts may be repeated in the same order.
 */
export async function readCopies(
  request: Request,
  schema: z.ZodType<StoryJson>,
  limits: Limits,
): Promise<Result<StoryBody>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type)) {
    const body = await readJson(request, schema, bodyLimit(limits));
    if (!body.ok) return body;
    return accepted({ title: body.value.title, copies: body.value.versions.map(copyOfContract) });
  }
  const form = await readForm(request, bodyLimit(limits));
  if (!form.ok) return form;
  return accepted({ title: textField(form.value, 'title', 0), copies: await copiesOfForm(form.value) });
}

/** A form's fields. Refused as `readBytes` does, and where the body is no form of the kind it says it is. */
export async function readForm(request: Request, limit: number): Promise<Result<FormData>> {
  const bytes = await readBytes(request, limit);
  if (!bytes.ok) return bytes;
  const type = request.headers.get('content-type') ?? '';
  try {
    return accepted(await new Response(bytes.value, { headers: { 'Content-Type': type } }).formData());
  } catch {
    const message = `The form could not be read: it is cut off, or not what it says it is (“${type}”).`;
    return refused({ code: 'bad-form', message });
  }
}

async function copiesOfForm(form: FormData): Promise<readonly CopyInput[]> {
  const parts = [...form.entries()].filter(([key, value]) => key === 'file' || (key === 'text' && value !== ''));
  // A form sends an empty, nameless file for a file field that was left alone.
  const given = parts.filter(([, value]) => typeof value === 'string' || value.name !== '' || value.size > 0);
  return Promise.all(
    given.map(async ([, value], i): Promise<CopyInput> => {
      const field = (key: string) => textField(form, key, i);
      const content =
        typeof value === 'string'
          ? ({ kind: 'text', text: asTyped(value) } as const)
          : ({
              kind: 'file',
              name: value.name || `file ${i + 1}`,
              bytes: new Uint8Array(await value.arrayBuffer()),
            } as const);
      const source = { publisher: field('publisher'), url: field('url'), byline: field('byline') };
      return {
        content,
        label: field('label'),
        language: field('language'),
        published: field('published'),
        source: withoutGaps(source),
      };
    }),
  );
}

/** Forms send every line end as CR LF, whatever was typed; undone, so that a pasted text and a file of the same words are one text. */
function asTyped(field: string): string {
  return field.replaceAll('\r\n', '\n');
}

function textField(form: FormData, key: string, i: number): string | undefined {
  const value = form.getAll(key)[i];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function withoutGaps<T extends Record<string, string | undefined>>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

/** A copy of a JSON request as the server takes it in. */
export function copyOfContract({ text, paragraphs, source, ...rest }: CopyContract): CopyInput {
  const content = paragraphs
    ? ({ kind: 'paragraphs', paragraphs } as const)
    : ({ kind: 'text', text: text ?? '' } as const);
  return { ...rest, content, source: source && withoutGaps(source) };
}

function tooLarge(bytes: number, limit: number): Problem {
  const message = `The request has ${size(bytes)}; at most ${size(limit)} are read. Send fewer copies, or only the story itself of each.`;
  return { code: 'body-too-large', message };
}
