import { useCallback, useEffect, useLayoutEffect, useRef, useTransition } from 'react';

/**
 * Has the server draw the desk, and writes the desk's address: one hand for both. Next takes an address that is written while it draws
 * for a navigation: it gives up what it was drawing and ends by loading the page anew. So such a one is written past the router, as
 * the router writes its own, and is told to it when it is done; until then `address` knows it, as the router may put an older one on show.
 * `told` hears of what is told late.
 */
export function useDeskDrawing(told: (href: string) => void): DeskDrawing {
  const [waiting, start] = useTransition();
  const busy = useRef(false);
  /** What the router has not heard of. */
  const owed = useRef<string | null>(null);

  const draw = useCallback((work: () => void | Promise<void>) => {
    busy.current = true;
    start(work);
  }, []);

  const write = useCallback((href: string, push = false) => {
    if (busy.current) owed.current = href;
    // Next leaves a state alone that has its own sign, `__NA`: see `pushState` in its app-router.js.
    const state = busy.current ? window.history.state : null;
    window.history[push ? 'pushState' : 'replaceState'](state, '', href);
    return !busy.current;
  }, []);

  const address = useCallback(() => owed.current ?? shown(), []);

  // In the commit itself, behind the router's own writing: whatever is pressed next meets a router that knows the address.
  useLayoutEffect(() => {
    if (waiting) return;
    busy.current = false;
    const late = owed.current;
    owed.current = null;
    if (late === null || late === shown()) return;
    window.history.replaceState(null, '', late);
    told(late);
  }, [waiting, told]);

  // Back and Forward go to an address of their own.
  useEffect(() => {
    const forget = () => {
      owed.current = null;
    };
    window.addEventListener('popstate', forget);
    return () => window.removeEventListener('popstate', forget);
  }, []);

  return { waiting, draw, write, address };
}

export type DeskDrawing = {
  /** True from the work's beginning until what the router was asked for stands on the page. */
  readonly waiting: boolean;
  /** Does what asks the router for something. */
  readonly draw: (work: () => void | Promise<void>) => void;
  /** Shows the address, as a step of its own in the browser's history with `push`. False: the router hears of it later. */
  readonly write: (href: string, push?: boolean) => boolean;
  /** The address from its path on, as it was last written. */
  readonly address: () => string;
};

function shown(): string {
  const { pathname, search, hash } = window.location;
  return pathname + search + hash;
}
