import { buttonClass } from '../ui/button.tsx';

/** The way out on a machine that others use too. A plain form: it works without a script. */
export function SignOut() {
  return (
    <form action="/session" method="post">
      <input type="hidden" name="out" value="yes" />
      <button type="submit" className={buttonClass('quiet', 'shrink-0')}>
        Sign out
      </button>
    </form>
  );
}
