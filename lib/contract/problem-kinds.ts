/** A kind of problem: its status in HTTP, and a title that holds whenever it occurs (RFC 9457); what happened here says the `detail`. */
export type ProblemKind = { readonly status: number; readonly title: string };

const UNREADABLE = 'The request cannot be read';
const COPIES = 'The copies cannot be used as they are';
const NO_MARK = 'The mark cannot be kept as it is';

/** Every code that the API answers with. The page about the contract names them all; a test sees to it. */
export const PROBLEM_KINDS: Readonly<Record<string, ProblemKind>> = {
  'bad-json': { status: 400, title: UNREADABLE },
  'bad-form': { status: 400, title: UNREADABLE },
  'bad-request': { status: 400, title: UNREADABLE },
  'not-signed-in': { status: 401, title: 'This is for people of the newsroom' },
  'cross-site': { status: 403, title: 'The request comes from another site' },
  'no-such-story': { status: 404, title: 'There is no such story' },
  'no-such-version': { status: 404, title: 'There is no such copy in the story' },
  'no-such-set': { status: 404, title: 'There is no such comparison' },
  'last-copy': { status: 409, title: 'A story keeps one copy at least' },
  'key-at-work': { status: 409, title: 'The first request under this key is still at work' },
  purged: { status: 410, title: 'This was deleted for good' },
  'too-large': { status: 413, title: 'A copy is too large' },
  'too-much-text': { status: 413, title: 'The copies are too large together' },
  'body-too-large': { status: 413, title: 'The request is too large' },
  'not-json': { status: 415, title: 'This kind of request body is not read here' },
  'invalid-utf8': { status: 422, title: COPIES },
  'nul-character': { status: 422, title: COPIES },
  binary: { status: 422, title: COPIES },
  'unsupported-format': { status: 422, title: COPIES },
  'no-versions': { status: 422, title: COPIES },
  'empty-text': { status: 422, title: COPIES },
  'duplicate-id': { status: 422, title: COPIES },
  'too-many-versions': { status: 422, title: COPIES },
  'key-used': { status: 422, title: 'This key was used for another request' },
  'anchor-lost': { status: 422, title: 'The words do not stand where the mark says' },
  'no-such-finding': { status: 422, title: 'There is no such finding in this comparison' },
  'no-name': { status: 422, title: NO_MARK },
  'note-too-long': { status: 422, title: NO_MARK },
  'passage-too-long': { status: 422, title: NO_MARK },
  'flagged-already': { status: 422, title: NO_MARK },
  'nothing-to-withdraw': { status: 422, title: NO_MARK },
  'too-many-writes': { status: 429, title: 'Too many changes in a minute' },
  'not-compared': { status: 500, title: 'The copies could not be compared' },
  'server-error': { status: 500, title: 'Something went wrong on the server' },
  'store-unusable': { status: 503, title: 'The store cannot be used' },
  draining: { status: 503, title: 'The server is stopping' },
};

/** Of a code that only a page meets: the caller's content is at fault. */
const OTHER: ProblemKind = { status: 422, title: 'This cannot be done as it was asked' };

export function problemKind(code: string): ProblemKind {
  return PROBLEM_KINDS[code] ?? OTHER;
}
