import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { MessagePage } from '../../components/page/page-frame.tsx';
import { buttonClass } from '../../components/ui/button.tsx';
import { hasDoor } from '../../lib/server/queries.ts';
import { storiesHref } from '../../lib/view/href.ts';
import { paramsOf, type SearchParams } from '../../lib/view/search-params.ts';

// Under the site's no-referrer the form would name no origin, and the server takes no password from nowhere.
export const metadata: Metadata = { title: 'Sign in', robots: { index: false }, referrer: 'same-origin' };

/** The door of a server with a password. A plain form: it works without a script. */
export default async function LoginPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  // A server without a password has no door, and nothing to try.
  if (!hasDoor()) redirect(storiesHref());
  const params = paramsOf(await searchParams);
  const wait = Number(params.get('wait'));
  const problem =
    params.get('wrong') !== null
      ? 'That is not the password. Ask whoever runs this server for it.'
      : wait > 0
        ? `Too many wrong passwords. Try again in ${wait > 60 ? `${Math.ceil(wait / 60)} minutes` : 'a minute'}.`
        : null;
  return (
    <MessagePage title="Sign in" plain>
      <p>The stories here are for the newsroom. Links that were shared with you open without signing in.</p>
      <form action="/session" method="post" className="mt-6 flex flex-wrap items-end gap-3 font-sans">
        <input type="hidden" name="next" value={params.get('next') ?? '/'} />
        <label className="flex min-w-0 flex-[0_1_18rem] flex-col gap-1 text-sm">
          Password of this server
          <input
            name="password"
            type="password"
            autoComplete="current-password"
            required
            aria-invalid={problem !== null}
            aria-describedby={problem ? 'problem' : undefined}
            className="min-h-9 w-full rounded-[3px] border border-rule-strong bg-sheet px-2 text-base text-ink"
          />
        </label>
        <button type="submit" className={buttonClass('solid', 'min-h-9')}>
          Sign in
        </button>
      </form>
      {problem ? (
        <p id="problem" role="alert" className="text-orange">
          {problem}
        </p>
      ) : null}
    </MessagePage>
  );
}
