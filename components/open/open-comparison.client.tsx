'use client';

import { type DragEvent, useCallback, useEffect, useRef, useState } from 'react';
import { type Carried, carriedIn, readCarried } from '../../lib/view/carried.ts';
import type { OpenReply, OpenRequest } from '../../lib/worker/messages.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

type State =
  | { readonly kind: 'empty' }
  | { readonly kind: 'working'; readonly copies: number }
  | { readonly kind: 'open'; readonly page: string; readonly carried: Carried }
  | { readonly kind: 'refused'; readonly message: string };

const CUT =
  'This link does not hold a whole comparison: programs that send links often cut long ones. Ask for the file instead, and drop it here.';
const NO_COMPARISON =
  'That file holds no comparison. Drop one that was downloaded as JSON from the menu of a comparison.';

/** Opens a comparison that came whole in the link or in a file: compared in this browser, sent and stored nowhere. */
export function OpenComparison() {
  const [state, setState] = useState<State>({ kind: 'empty' });
  const worker = useRef<Worker | null>(null);

  const open = useCallback((carried: Carried | null, otherwise: string) => {
    worker.current?.terminate();
    if (!carried) {
      setState({ kind: 'refused', message: otherwise });
      return;
    }
    setState({ kind: 'working', copies: carried.copies.length });
    const own = new Worker(new URL('../../lib/worker/open.worker.ts', import.meta.url), { type: 'module' });
    worker.current = own;
    own.onmessage = ({ data }: MessageEvent<OpenReply>) => {
      setState(
        data.kind === 'done'
          ? { kind: 'open', page: data.page, carried }
          : { kind: 'refused', message: `The copies could not be compared: ${data.message}` },
      );
      own.terminate();
    };
    own.onerror = () => setState({ kind: 'refused', message: 'The comparison could not be made in this browser.' });
    own.postMessage(carried satisfies OpenRequest);
  }, []);

  useEffect(() => {
    const arrive = async () => {
      if (window.location.hash.length > 1) open(await readCarried(window.location.hash), CUT);
    };
    arrive();
    window.addEventListener('hashchange', arrive);
    return () => {
      window.removeEventListener('hashchange', arrive);
      worker.current?.terminate();
    };
  }, [open]);

  const take = async (file: File | undefined) => {
    if (file) open(carriedIn(await file.text()), NO_COMPARISON);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };

  return (
    // Dropping is a convenience: the field beneath takes the same file.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div onDrop={drop} onDragOver={(e) => e.preventDefault()}>
      <label className="mt-6 block text-sm">
        <span className="block pb-1 text-soft">A downloaded comparison (JSON): choose it, or drop it on this page</span>
        <input type="file" accept="application/json,.json" onChange={(e) => take(e.target.files?.[0])} />
      </label>
      <div role="status" className="mt-4">
        {state.kind === 'working' ? <p>Comparing {state.copies} copies in this browser …</p> : null}
        {state.kind === 'refused' ? <Banner tone="alert">{state.message}</Banner> : null}
      </div>
      {state.kind === 'open' ? <Opened page={state.page} carried={state.carried} /> : null}
    </div>
  );
}

function Opened({ page, carried }: { readonly page: string; readonly carried: Carried }) {
  const save = () => {
    const address = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'variorum-comparison.html';
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <section aria-label="The comparison">
      <div className="flex flex-wrap items-center gap-3 py-2">
        <h2 className="min-w-0 flex-1 font-copy text-xl font-medium">{carried.title || 'A comparison'}</h2>
        <Button onClick={save}>Download as a web page</Button>
      </div>
      {/* Without a script of its own, and not allowed one. */}
      <iframe
        title={carried.title || 'The comparison'}
        srcDoc={page}
        sandbox="allow-popups"
        className="h-[80vh] w-full rounded-[3px] border border-rule"
      />
    </section>
  );
}
