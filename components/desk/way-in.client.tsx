'use client';

import { loginHref } from '../../lib/view/href.ts';

/** Why something was refused, and for whoever is not signed in the way to the door and back to this very place. */
export function refusalText(message: string, code: string | undefined) {
  if (code !== 'not-signed-in') return message;
  return (
    <>
      {message}{' '}
      <a
        className="font-medium underline underline-offset-2"
        href={loginHref(window.location.pathname + window.location.search)}
      >
        Sign in
      </a>
    </>
  );
}
