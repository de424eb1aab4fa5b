import { parseDeskState } from '../../view/desk-state.ts';
import { getPackedDesk } from '../queries.ts';
import { answering, asResponse, fromBytes, knownTags, refusal } from './answers.ts';

/** `GET /api/desk/<set>`: the packed desk. Kept by the browser, and asked for again by its ETag. */
export function getDeskSource(request: Request, set: string): Promise<Response> {
  return answering(async () => {
    const { engine = null } = parseDeskState(new URL(request.url).searchParams);
    const found = await getPackedDesk(set, { known: knownTags(request), engine });
    if (found.kind === 'unknown')
      return refusal([{ code: 'no-such-set', message: 'There is no such comparison on this server.' }]);
    if (found.kind === 'failed') return refusal([{ code: 'not-compared', message: found.message }]);
    return asResponse(fromBytes(found));
  });
}
