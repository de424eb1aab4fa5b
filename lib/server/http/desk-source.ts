import { getPackedDesk } from '../queries.ts';
import { answering, jsonText, refusal } from './answers.ts';

/** `GET /api/desk/<set>`: the packed desk. Kept by the browser, and asked for again by its ETag. */
export function getDeskSource(request: Request, set: string): Promise<Response> {
  return answering(async () => {
    const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    const found = await getPackedDesk(set, { known, engine: new URL(request.url).searchParams.get('engine') });
    if (found.kind === 'unknown')
      return refusal([{ code: 'no-such-set', message: 'There is no such comparison on this server.' }]);
    if (found.kind === 'failed') return refusal([{ code: 'not-compared', message: found.message }]);
    const headers = { ETag: found.etag, 'Cache-Control': 'private, no-cache' };
    if (found.kind === 'found') return jsonText(found.body, { headers });
    return new Response(null, { status: 304, headers: { ...headers, 'X-Content-Type-Options': 'nosniff' } });
  });
}
