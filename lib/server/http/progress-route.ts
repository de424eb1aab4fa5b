import { getProgress } from '../waiting.ts';
import { answering } from './answers.ts';

/** `GET /api/progress/<set>`: how far a comparison is, as JSON; empty (204) when its page has something else to show. */
export function getProgressOf(request: Request, set: string): Promise<Response> {
  return answering(async () => {
    const telling = await getProgress(set, new URL(request.url).searchParams.get('engine'));
    const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
    return telling ? Response.json(telling, { headers }) : new Response(null, { status: 204, headers });
  });
}
