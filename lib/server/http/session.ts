import { processState } from '../current.ts';
import { readEnv } from '../env.ts';
import { answering, refusal } from './answers.ts';
import { readForm, SMALL_BODY } from './body.ts';
import { crossSite } from './cross-site.ts';

/** `POST /session`: a form with `password` and where to go on to (`next`), or with `out`. Answers with a way on; needs no script. */
export function postSession(request: Request): Promise<Response> {
  return answering(async () => {
    const foreign = crossSite(request.headers, readEnv());
    if (foreign) return refusal([foreign]);
    const read = await readForm(request, SMALL_BODY);
    if (!read.ok) return refusal(read.problems);
    const form = read.value;
    const { gate } = await processState();
    if (form.has('out')) return onTo('/', gate.signOut);
    const next = wayOn(form.get('next'));
    const answer = await gate.signIn(String(form.get('password') ?? ''), { headers: request.headers });
    if (answer.kind === 'signed-in') return onTo(next, answer.cookie);
    const why = answer.kind === 'wait' ? `wait=${answer.seconds}` : 'wrong=1';
    return onTo(`/login?${why}&next=${encodeURIComponent(next)}`);
  });
}

/** Only a path of our own: a link to the door must not send whoever passes it elsewhere. */
export function wayOn(next: unknown): string {
  const path = typeof next === 'string' ? next : '';
  // Browsers read a backslash as a slash, and skip line ends.
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) ? path : '/';
}

/** Relative, as a proxy in front may have another name for us. */
function onTo(location: string, cookie?: string): Response {
  const headers = new Headers({ Location: location, 'Cache-Control': 'no-store' });
  if (cookie) headers.set('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}
