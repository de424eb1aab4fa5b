import {
  collateRequestSchema,
  copiesRequestSchema,
  decisionRequestSchema,
  listQuerySchema,
  openApiJson,
  removeQuerySchema,
  storyRequestSchema,
} from '../../contract/contract.ts';
import { collateCopies } from '../contracts.ts';
import { processState } from '../current.ts';
import { readEnv } from '../env.ts';
import { addVersions, decide, purgeStory, purgeVersion, removeVersion, saveStory } from '../mutations.ts';
import { getStory, listStories } from '../queries.ts';
import { noStory } from '../saving.ts';
import { isDraining } from '../serving.ts';
import { answering, json, jsonOrUnchanged, jsonText, refusal } from './answers.ts';
import { bodyLimit, copyOfContract, readCopies, readJson, readQuery, SMALL_BODY } from './body.ts';
import { crossSite } from './cross-site.ts';
import { type Along, onceOnly } from './idempotent.ts';
import { tooManyWrites } from './write-limit.ts';

/** `GET /api/v1/stories?q=&limit=&offset=` */
export function getStories(request: Request): Promise<Response> {
  return answering(async () => {
    const query = readQuery(request, listQuerySchema);
    return query.ok ? jsonOrUnchanged(request, await listStories(query.value)) : refusal(query.problems);
  });
}

/** `POST /api/v1/stories`: 201 with the story's place, or 200 when the store had these very texts. */
export function postStory(request: Request): Promise<Response> {
  return creating(request, bodyLimit(readEnv().limits), async (again) => {
    const body = await readCopies(again, storyRequestSchema, readEnv().limits);
    if (!body.ok) return refusal(body.problems);
    const saved = await saveStory(body.value);
    if (!saved.ok) return refusal(saved.problems);
    const headers = { Location: `/api/v1/stories/${saved.value.story}` };
    return json(saved.value, { status: saved.value.created ? 201 : 200, headers });
  });
}

/** `GET /api/v1/stories/<id>` */
export function getOneStory(request: Request, id: string): Promise<Response> {
  return answering(async () => {
    const story = await getStory(id);
    return story ? jsonOrUnchanged(request, story) : refusal([noStory()]);
  });
}

/** `DELETE /api/v1/stories/<id>`: for good. */
export function deleteStory(request: Request, id: string): Promise<Response> {
  return changing(request, async () => {
    const purged = await purgeStory(id);
    return purged.ok ? json(purged.value) : refusal(purged.problems);
  });
}

/** `POST /api/v1/stories/<id>/versions` */
export function postVersions(request: Request, id: string): Promise<Response> {
  return creating(request, bodyLimit(readEnv().limits), async (again) => {
    const body = await readCopies(again, copiesRequestSchema, readEnv().limits);
    if (!body.ok) return refusal(body.problems);
    const saved = await addVersions(id, body.value.copies);
    return saved.ok ? json(saved.value) : refusal(saved.problems);
  });
}

/** `DELETE /api/v1/stories/<id>/versions/<version>`: off the list; with `?purge=true` out of the store, for good. */
export function deleteVersion(request: Request, id: string, version: string): Promise<Response> {
  return changing(request, async () => {
    const query = readQuery(request, removeQuerySchema);
    if (!query.ok) return refusal(query.problems);
    const done = query.value.purge === 'true' ? await purgeVersion(id, version) : await removeVersion(id, version);
    return done.ok ? json(done.value) : refusal(done.problems);
  });
}

/** `POST /api/v1/collate`: the contract for the copies in the body; nothing is stored. */
export function postCollate(request: Request): Promise<Response> {
  return changing(request, async () => {
    const body = await readJson(request, collateRequestSchema, bodyLimit(readEnv().limits));
    if (!body.ok) return refusal(body.problems);
    const collated = await collateCopies({ id: body.value.id, copies: body.value.versions.map(copyOfContract) });
    return collated.ok ? json(collated.value) : refusal(collated.problems);
  });
}

/** `POST /api/v1/comparisons/<set>/decisions` */
export function postDecision(request: Request, set: string): Promise<Response> {
  return creating(request, SMALL_BODY, async (again, along) => {
    const body = await readJson(again, decisionRequestSchema, SMALL_BODY);
    if (!body.ok) return refusal(body.problems);
    const decided = await decide(set, body.value, along ? (answer) => along(answer, 201) : undefined);
    return decided.ok ? json(decided.value, { status: 201 }) : refusal(decided.problems);
  });
}

/** `GET /api/v1/openapi.json`: what this file does, for programs. */
export async function getOpenApi(): Promise<Response> {
  return jsonText(openApiJson(), { headers: { 'Cache-Control': 'public, max-age=3600' } });
}

/** `GET /health`: this process answers. */
export async function health(): Promise<Response> {
  return json({ status: 'ok' });
}

/** `GET /ready`: this process answers, its store can be read, and it is not on its way out. */
export function ready(): Promise<Response> {
  return answering(async () => {
    if (isDraining())
      return refusal([{ code: 'draining', message: 'This server is stopping; another one takes over.' }]);
    const { store } = await processState();
    await store.check();
    return json({ status: 'ready' });
  });
}

function changing(request: Request, handler: () => Promise<Response>): Promise<Response> {
  return answering(async () => {
    const foreign = crossSite(request.headers, readEnv());
    if (foreign) return refusal([foreign]);
    const over = await tooManyWrites();
    return over ? refusal([over.problem], { 'Retry-After': String(over.wait) }) : handler();
  });
}

/** A change that a key keeps from being made twice. `limit`: the most bytes that its body may have. */
function creating(
  request: Request,
  limit: number,
  handler: (request: Request, along: Along | null) => Promise<Response>,
): Promise<Response> {
  return changing(request, () => onceOnly(request, limit, handler));
}
