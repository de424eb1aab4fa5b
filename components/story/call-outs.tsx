import type { ReactNode } from 'react';
import type { Hint } from '../desk/take-hint.client.ts';
import { buttonClass } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

/**
 * Three things to try on the worked example, shown until they are put away: once on every machine. Drawn by the server whole, so that
 * nothing moves when the scripts come; the desk does what its buttons say.
 */
export function CallOuts() {
  return (
    <section aria-labelledby="call-outs" className="call-outs">
      <div className="flex items-start justify-between gap-2">
        <h2 id="call-outs" className="font-copy text-lg leading-tight font-semibold">
          Three things to try
        </h2>
        <button
          type="button"
          className="icon-button"
          aria-label="Dismiss these hints"
          title="Put away"
          data-hint={'away' satisfies Hint}
        >
          <Icon name="x" size={16} />
        </button>
      </div>
      <ol>
        <Point act="Go to the first one" hint="first">
          A wavy line with a flag stands under words that <b>look garbled</b>. The card beside the text says what the
          other copies have there.
        </Point>
        <Point act="Go to the filters" hint="filters">
          Each count above is a <b>filter</b>. Differences of style are hidden at first; hiding takes off the marks,
          never a word.
        </Point>
        <Point act="Go to the link" hint="link">
          The page, a row, a finding and any words you select have a <b>link</b> of their own, to send to whoever should
          look.
        </Point>
      </ol>
    </section>
  );
}

function Point({ act, hint, children }: { readonly act: string; readonly hint: Hint; readonly children: ReactNode }) {
  return (
    <li>
      <p>{children}</p>
      <button
        type="button"
        className={buttonClass('quiet', 'mt-1 !px-0 underline underline-offset-2')}
        data-hint={hint}
      >
        {act}
      </button>
    </li>
  );
}
