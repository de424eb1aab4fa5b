import { randomBytes } from 'node:crypto';
import { processState } from '../current.ts';
import { readEnv } from '../env.ts';
import { answering, refusal } from './answers.ts';
import { crossSite, foreignHost } from './cross-site.ts';
import { pagePolicy } from './page-policy.ts';

/** What happens to a request for a page: it is answered here, sent to sign in, or goes on to the page with a policy of its own. */
export type Passage =
  | { readonly kind: 'answered'; readonly response: Response }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'on'; readonly policy: string };

/** Pages that are open to whoever has their address: shared links, and the door itself. */
const OPEN = /^\/(s|embed|login)(\/|$)/;

/** Before every page. The data has its own check behind this one; here a reader is shown the door instead of an error. */
export async function passageOf(request: Request): Promise<Passage> {
  const env = readEnv();
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const foreign = reads ? foreignHost(request.headers, env) : crossSite(request.headers, env);
  if (foreign) return { kind: 'answered', response: refusal([foreign]) };
  // What an action does has its own check, and its refusal is a sentence on the page; the door's page would be no answer to a script.
  const isAction = !reads && request.headers.has('next-action');
  const open = isAction || OPEN.test(new URL(request.url).pathname);
  if (env.password !== null && !open) {
    let entered = false;
    const response = await answering(async () => {
      const { gate } = await processState();
      entered = await gate.mayEnter(request.headers);
      return new Response();
    });
    if (!response.ok) return { kind: 'answered', response };
    if (!entered) return { kind: 'sign-in' };
  }
  const nonce = randomBytes(16).toString('base64');
  return { kind: 'on', policy: pagePolicy(nonce, { developing: process.env.NODE_ENV === 'development' }) };
}
