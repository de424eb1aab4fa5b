import { AsyncLocalStorage } from 'node:async_hooks';
import { type Problem, type Result, refused } from '../contract/contract.ts';
import { isNamed } from '../store/named-error.ts';
import { foreignHost } from './http/cross-site.ts';
import type { Current } from './server-state.ts';

/** Thrown where somebody asks for what only people of the newsroom may see or do. The message is for the reader. */
export class AccessRefused extends Error {
  override readonly name = 'AccessRefused';
  static override [Symbol.hasInstance](error: unknown): boolean {
    return isNamed(error, 'AccessRefused');
  }
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/**
 * The one check that stands before the data. `shared`: what a link opens for whoever has it; everything else is for those who signed
 * in. Outside a request (the command line has the store itself) there is nobody to ask for a password.
 */
export async function assertAccess({ env, gate }: Current, want: 'shared' | 'all'): Promise<void> {
  const headers = await requestHeaders();
  if (headers === null) {
    if (env.password === null || want === 'shared') return;
    throw new AccessRefused(signedOut());
  }
  const foreign = foreignHost(headers, env);
  if (foreign) throw new AccessRefused(foreign);
  if (want === 'all' && !(await gate.mayEnter(headers))) throw new AccessRefused(signedOut());
}

/** What somebody asked for, or, where only others may have it, the refusal as a value: for actions of pages, which show it in their place. */
export async function allowed<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AccessRefused) return refused(error.problem);
    throw error;
  }
}

/** What whoever is not signed in is told. */
function signedOut(): Problem {
  return {
    code: 'not-signed-in',
    message:
      'You are not signed in, or your session has ended: sign in with the password of this server, and try again. Shared links open without it.',
  };
}

/** The headers of a request that Next hands over as Node has it, for which `next/headers` knows nothing. */
const asked = new AsyncLocalStorage<Pick<Headers, 'get'>>();

/** Does the work as part of the answer to a request with these headers: who may have what is judged by them. */
export function askedBy<T>(headers: Pick<Headers, 'get'>, work: () => T): T {
  return asked.run(headers, work);
}

/** Not imported at the top: the command line has no Next. */
let nextHeaders: Promise<typeof import('next/headers.js')> | undefined;

/** The headers of the request that is being answered; null outside one. Next's other errors are signals of its own, and go on. */
async function requestHeaders(): Promise<Pick<Headers, 'get'> | null> {
  const given = asked.getStore();
  if (given) return given;
  nextHeaders ??= import('next/headers.js');
  const { headers } = await nextHeaders;
  try {
    return await headers();
  } catch (error) {
    if (String(error).includes('outside a request scope')) return null;
    throw error;
  }
}
