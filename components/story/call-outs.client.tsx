'use client';

import { type ReactNode, useState } from 'react';
import { useDesk } from '../desk/desk-context.client.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { CALL_OUTS } from './call-outs-cookie.ts';

const YEAR_S = 365 * 24 * 3600;

/** Three things to try on the worked example, shown until they are put away: once on every machine. */
export function CallOuts() {
  const { step, say } = useDesk();
  const [shown, setShown] = useState(true);
  if (!shown) return null;
  const putAway = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the store for cookies is not in every browser yet
    document.cookie = `${CALL_OUTS}=seen; path=/; max-age=${YEAR_S}; samesite=lax`;
    setShown(false);
    document.querySelector<HTMLElement>('.desk-main')?.focus();
    say('put away; ? has the keys');
  };
  const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
  return (
    <section aria-labelledby="call-outs" className="call-outs">
      <div className="flex items-start justify-between gap-2">
        <h2 id="call-outs" className="font-copy text-lg leading-tight font-semibold">
          Three things to try
        </h2>
        <button
          type="button"
          className="icon-button"
          aria-label="Put these hints away"
          title="Put away"
          onClick={putAway}
        >
          <Icon name="x" size={16} />
        </button>
      </div>
      <ol>
        <Point act="Go to the first one" onAct={() => step(1, 'finding')}>
          A wavy line with a flag stands under words that <b>look garbled</b>. The card beside the text says what the
          other copies have there.
        </Point>
        <Point act="Go to the filters" onAct={() => focus('.filter')}>
          Each count above is a <b>filter</b>. Differences of style are hidden at first; hiding takes off the marks,
          never a word.
        </Point>
        <Point act="Go to the link" onAct={() => focus('[aria-label="Copy link to this view"]')}>
          The page, a row, a finding and any words you select have a <b>link</b> of their own, to send to whoever should
          look.
        </Point>
      </ol>
    </section>
  );
}

function Point({
  act,
  onAct,
  children,
}: {
  readonly act: string;
  readonly onAct: () => void;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <p>{children}</p>
      <Button look="quiet" className="mt-1 !px-0 underline underline-offset-2" onClick={onAct}>
        {act}
      </Button>
    </li>
  );
}
