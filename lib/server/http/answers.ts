import { createHash } from 'node:crypto';
import { type Problem, type ProblemDetails, problemKind } from '../../contract/contract.ts';
import type { Exporter } from '../../export/export.ts';
import { StoreUnusable } from '../../store/store-unusable.ts';
import { fileStem, plainStem } from '../../view/file-name.ts';
import { AccessRefused } from '../access.ts';
import { logError } from '../log.ts';

const SAFE = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' };

/** A reading request, as much of it as an answer may hang on. `url`: a whole address. */
export type Asked = Pick<Request, 'url'> & { readonly headers: Pick<Headers, 'get'> };

/** An answer that may still go out as a Response or by Node's own way. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | string | null;
};

export function asResponse({ status, headers, body }: Answer): Response {
  return new Response(body, { status, headers });
}

/** JSON that no browser takes for a page. */
export function json(value: unknown, init: { status?: number; headers?: Record<string, string> } = {}): Response {
  return jsonText(JSON.stringify(value), init);
}

/** The same for a value that is JSON text already. */
export function jsonText(text: string, init: { status?: number; headers?: Record<string, string> } = {}): Response {
  return asResponse(jsonAnswer(text, init));
}

function jsonAnswer(text: string, init: { status?: number; headers?: Record<string, string> }): Answer {
  const headers = { ...SAFE, 'Content-Type': 'application/json; charset=utf-8', ...init.headers };
  return { status: init.status ?? 200, headers, body: text };
}

/** What a file is named by; null where the set's story is not known, and then by the set. */
export type FileOf = { readonly set: string; readonly story: { readonly title: string; readonly day: string } | null };

/** Tells a browser to keep what comes as a file, and what to call it (RFC 6266: the plain name for what reads no other). */
export function attached({ set, story }: FileOf, extension: string): Record<string, string> {
  const bySet = `variorum-${set.replace(/[^a-z0-9]/g, '').slice(0, 12)}`;
  const stem = story ? fileStem(story.title, story.day) : bySet;
  const plain = plainStem(stem) ?? bySet;
  const wide = plain === stem ? '' : `; filename*=UTF-8''${encodeURIComponent(`${stem}.${extension}`)}`;
  return { 'Content-Disposition': `attachment; filename="${plain}.${extension}"${wide}` };
}

/** The headers of a comparison as a file to keep: never a page of this site, whatever its type. */
export function fileHeaders(exporter: Exporter, file: FileOf): Record<string, string> {
  return {
    'Content-Type': `${exporter.mediaType}; charset=utf-8`,
    ...attached(file, exporter.extension),
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  };
}

/** The ETags the caller has. */
export function knownTags(request: Pick<Asked, 'headers'>): readonly string[] {
  const given = request.headers.get('if-none-match');
  return given === null ? [] : given.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}

/**
 * What is kept as bytes, under a strong ETag: an answer that many people open is not written for each of them. `found` without a body:
 * the caller has it already. Caches must ask again, as a purge shows at once. Never packed here: Next drops the header
 * that would say so, and packs by itself what a caller can unpack.
 */
export function fromBytes(
  found: { readonly etag: string; readonly body?: Uint8Array<ArrayBuffer> },
  more: Record<string, string> = {},
): Answer {
  const headers = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-cache', ETag: found.etag };
  if (!found.body) return { status: 304, headers, body: null };
  const type = { 'Content-Type': 'application/json; charset=utf-8' };
  return { status: 200, headers: { ...headers, ...type, ...more }, body: found.body };
}

/** JSON under a weak ETag of its own words, or 304 when the caller has it already. */
export function jsonOrUnchanged(request: Request, value: unknown): Response {
  const text = JSON.stringify(value);
  const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
  if (knownTags(request).includes(etag.slice(2))) {
    return new Response(null, { status: 304, headers: { ...headers, 'X-Content-Type-Options': 'nosniff' } });
  }
  return jsonText(text, { headers });
}

/** Problems as RFC 9457 problem details; the first one's code decides the status. */
export function refusal(problems: readonly Problem[], more: Record<string, string> = {}): Response {
  return asResponse(refusalAnswer(problems, more));
}

/** The same before it has a form. */
export function refusalAnswer(problems: readonly Problem[], more: Record<string, string> = {}): Answer {
  const code = problems[0]?.code ?? 'server-error';
  const { status, title } = problemKind(code);
  // HTTP wants it said how one comes in (RFC 9110); a browser asks nobody for a bearer token, so no page is disturbed.
  const how: Readonly<Record<string, string>> = status === 401 ? { 'WWW-Authenticate': 'Bearer realm="variorum"' } : {};
  const details: ProblemDetails = {
    type: `urn:variorum:problem:${code}`,
    title,
    status,
    detail: problems.map((p) => p.message).join(' '),
    problems: [...problems],
  };
  const headers = { 'Content-Type': 'application/problem+json; charset=utf-8', ...how, ...more };
  return jsonAnswer(JSON.stringify(details), { status, headers });
}

/** Runs a handler; what it throws is logged here and told to the caller without the inside of the program. */
export async function answering(handler: () => Promise<Response>): Promise<Response> {
  try {
    return await handler();
  } catch (error) {
    return refusal([problemOf(error)]);
  }
}

/** What a caller is told of an error that a handler threw. Logs it, unless it only says that something is not for this caller. */
export function problemOf(error: unknown): Problem {
  if (error instanceof AccessRefused) return error.problem;
  logError('answering', error);
  if (error instanceof StoreUnusable) return { code: 'store-unusable', message: error.message };
  const message =
    'The server met an error of its own; it was logged. Nothing that was stored before is lost. Try again, and report it if it stays.';
  return { code: 'server-error', message };
}
