import { type NextRequest, NextResponse } from 'next/server';
import { passageOf } from './lib/server/http/page-gate.ts';

/** Before every page: who may see it, and a policy with a nonce that Next puts on its own scripts. */
export async function proxy(request: NextRequest): Promise<Response> {
  const passage = await passageOf(request);
  if (passage.kind === 'answered') return passage.response;
  if (passage.kind === 'sign-in') {
    const door = new URL('/login', request.url);
    door.searchParams.set('next', request.nextUrl.pathname + request.nextUrl.search);
    return NextResponse.redirect(door, 303);
  }
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', passage.policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', passage.policy);
  return response;
}

// Not what is no page: stored JSON is served ten times as fast without this, and uploads pass whole.
export const config = {
  matcher: ['/((?!api/|_next/|embed/|session$|health$|ready$|metrics$|[^/]*\\.[a-z0-9]+$).*)'],
};
