import { createHash } from 'node:crypto';
import type { Problem, Result } from '../../contract/contract.ts';
import type { AnswerAlong } from '../../store/store.ts';
import { current } from '../current.ts';
import { atWork } from '../deciding.ts';
import { jsonText, refusal } from './answers.ts';
import { readBytes } from './body.ts';

const HEADER = 'idempotency-key';
const LONGEST_KEY = 200;

type Kept = { readonly location: string | null; readonly body: string };

/** Makes of a change's answer what the store keeps along with the change itself. */
export type Along = (body: unknown, status: number) => AnswerAlong;

/**
 * Runs a handler once for each Idempotency-Key: a request that is sent again gets the first one's answer, whichever process it
 * reaches and even after a restart. Only what changed something is kept; a refusal may be mended and sent again under its key.
 * A request without a key goes through as it is. A handler that adds where nothing else shows that it was done already (a log) takes
 * `along`, and has the answer kept in the transaction of its change; the others do no harm when a killed server's work is done again.
 */
export async function onceOnly(
  request: Request,
  limit: number,
  handler: (request: Request, along: Along | null) => Promise<Response>,
): Promise<Response> {
  const key = request.headers.get(HEADER);
  if (key === null) return handler(request, null);
  if (key.trim() === '' || key.length > LONGEST_KEY) return refusal([badKey()]);
  const read: Result<Uint8Array<ArrayBuffer>> = await readBytes(request, limit);
  if (!read.ok) return refusal(read.problems);

  const { store, now } = await current();
  const { pathname } = new URL(request.url);
  const name = digest([request.method, pathname, key]);
  const sent = digest([bodyToCompare(request, read.value)]);
  const at = now();
  const claim = await store.claimAnswer(name, sent, at);
  if (claim.kind === 'taken') {
    if (claim.request !== sent) return refusal([otherRequest()]);
    if (claim.answer === null) return refusal([atWork()]);
    if (claim.answer.body === null) return refusal([purgedSince()]);
    const { location, body } = JSON.parse(claim.answer.body) as Kept;
    const headers = { 'Idempotent-Replayed': 'true', ...(location === null ? {} : { Location: location }) };
    return jsonText(body, { status: claim.answer.status, headers });
  }
  let response: Response | null = null;
  let keptAlong = false;
  const along: Along = (body, status) => {
    keptAlong = true;
    const kept: Kept = { location: null, body: JSON.stringify(body) };
    return { key: name, request: sent, at, status, body: JSON.stringify(kept) };
  };
  try {
    const { method, headers, url } = request;
    response = await handler(new Request(url, { method, headers, body: read.value }), along);
  } finally {
    if (!response?.ok) await store.dropAnswer(name);
  }
  if (response.ok && !keptAlong) {
    const body = await response.clone().text();
    const kept: Kept = { location: response.headers.get('location'), body };
    const { story = null } = JSON.parse(body) as { story?: string };
    await store.keepAnswer(name, { story, status: response.status, body: JSON.stringify(kept) });
  }
  return response;
}

/** The bytes, but for the boundary of a form, which clients draw anew each time they send it. */
function bodyToCompare(request: Request, bytes: Uint8Array): string | Uint8Array {
  const type = request.headers.get('content-type') ?? '';
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  return boundary ? Buffer.from(bytes).toString('latin1').replaceAll(boundary, '-') : bytes;
}

function digest(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

function badKey(): Problem {
  return {
    code: 'bad-request',
    message: `The header Idempotency-Key must hold 1 to ${LONGEST_KEY} characters, a new text for each request.`,
  };
}

function otherRequest(): Problem {
  return {
    code: 'key-used',
    message: 'This Idempotency-Key came with another request before. Send this one under a key of its own.',
  };
}

function purgedSince(): Problem {
  return {
    code: 'purged',
    message: 'This request was carried out, and its texts were deleted for good since. Nothing was stored again.',
  };
}
