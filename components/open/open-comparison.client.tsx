'use client';

import { type DragEvent, useCallback, useEffect, useRef, useState } from 'react';
import { type Carried, carriedHref, carriedIn, carriedPart, readCarried } from '../../lib/view/carried.ts';
import { progressText } from '../../lib/view/progress-text.ts';
import { PageFrame } from '../page/page-frame.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { late } from '../ui/late.client.tsx';
import { type Comparing, compareHere, type OpenedHere, percentOf } from './compare-here.client.ts';

const CarriedDesk = late(() => import('./carried-desk.tsx').then((m) => m.CarriedDesk));

type State =
  | { readonly kind: 'empty' }
  | { readonly kind: 'working'; readonly copies: number; readonly at: number; readonly text: string }
  | { readonly kind: 'open'; readonly set: string; readonly carried: Carried; readonly opened: OpenedHere }
  | { readonly kind: 'refused'; readonly message: string };

const CUT =
  'This link does not hold a whole comparison: programs that send links often cut long ones. Ask for the file instead, and drop it here.';
const NO_COMPARISON = 'That file holds no comparison. Drop one that was downloaded as JSON from a comparison’s menu.';

/** Of a file the texts go into the address up to so many characters, so that a reload keeps them; browsers take no longer one. */
const LONGEST_ADDRESS = 200_000;

/** Opens a comparison that came whole in the link or in a file: compared in this browser, sent and stored nowhere. */
export function OpenComparison() {
  const [state, setState] = useState<State>({ kind: 'empty' });
  const comparing = useRef<Comparing | null>(null);
  /** The part of the address that is open, so that another place in it opens nothing anew. */
  const shown = useRef<string | null>(null);

  const open = useCallback((set: string, carried: Carried | null, otherwise: string) => {
    comparing.current?.end();
    shown.current = set;
    if (!carried) {
      setState({ kind: 'refused', message: otherwise });
      return;
    }
    const copies = carried.copies.length;
    setState({ kind: 'working', copies, at: 0, text: progressText(null) });
    const own = compareHere(carried, (progress) =>
      setState({ kind: 'working', copies, at: percentOf(progress), text: progressText(progress) }),
    );
    comparing.current = own;
    own.done.then(
      (opened) => setState({ kind: 'open', set, carried, opened }),
      (error: Error) => {
        if (comparing.current === own) setState({ kind: 'refused', message: error.message });
      },
    );
  }, []);

  useEffect(() => {
    const arrive = async () => {
      const { hash } = window.location;
      const part = carriedPart(hash);
      if (part ? part !== shown.current : hash.startsWith('#c=')) open(part ?? '#', await readCarried(hash), CUT);
    };
    arrive();
    window.addEventListener('hashchange', arrive);
    return () => {
      window.removeEventListener('hashchange', arrive);
      comparing.current?.end();
    };
  }, [open]);

  const take = async (file: File | undefined) => {
    const carried = file ? carriedIn(await file.text()) : null;
    if (!file) return;
    const href = carried ? await carriedHref(carried) : '';
    const fits = carried !== null && href.length <= LONGEST_ADDRESS;
    window.history.replaceState(null, '', fits ? href : '/open');
    open(fits ? (carriedPart(new URL(href, window.location.href).hash) ?? '#') : '#', carried, NO_COMPARISON);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  const stop = () => {
    comparing.current?.end();
    comparing.current = null;
    setState({ kind: 'refused', message: 'The comparison was stopped. Reload the page, or choose the file again.' });
  };

  return (
    // Dropping is a convenience: the field takes the same file.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div onDrop={drop} onDragOver={(e) => e.preventDefault()}>
      {state.kind === 'open' ? (
        <CarriedDesk key={state.set} set={state.set} carried={state.carried} opened={state.opened} />
      ) : (
        <PageFrame wide>
          <h1 className="font-copy text-4xl leading-tight font-medium tracking-[-0.01em]">
            Open a comparison from a link or a file
          </h1>
          <p className="mt-3 max-w-[38em] font-copy text-lg leading-relaxed">
            The texts are in the link itself, or in the file. They are compared in this browser: nothing is sent to the
            server, and nothing is stored.
          </p>
          {state.kind === 'working' ? (
            <div className="mt-6 max-w-[38rem]">
              <progress className="waiting-bar" max={100} value={state.at} aria-label="Comparing the copies">
                {state.at} %
              </progress>
              <p className="mt-2 text-[0.8125rem] text-soft tabular-nums">
                {state.copies} copies: {state.text}
              </p>
              <Button className="mt-4" onClick={stop}>
                Stop comparing
              </Button>
            </div>
          ) : (
            <label className="mt-6 block text-sm">
              <span className="block pb-1 text-soft">
                A downloaded comparison (JSON): choose it, or drop it on this page
              </span>
              <input
                type="file"
                accept="application/json,.json"
                className="w-full file:mr-3 file:min-h-8 file:rounded-[3px] file:border file:border-solid file:border-rule-strong file:bg-sheet file:px-3 file:py-1 file:text-[0.8125rem] file:font-medium"
                onChange={(e) => take(e.target.files?.[0])}
              />
            </label>
          )}
          <div role="status" className="mt-4">
            {state.kind === 'refused' ? <Banner tone="alert">{state.message}</Banner> : null}
          </div>
        </PageFrame>
      )}
    </div>
  );
}
