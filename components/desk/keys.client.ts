import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { DeskControl } from './desk-control.ts';

/** What may be a key of the desk: what they do is fetched with the first of them. */
const KEYS = /^([a-z/?1-8]|Escape)$/i;

type Press = (key: string, desk: DeskControl, at: number) => boolean;

/** The desk's keys. None fires while typing, with a modifier, or while a dialog or menu is open. Gives the desk as it is at any time. */
export function useKeys(desk: DeskControl): { readonly current: DeskControl } {
  const latest = useRef(desk);
  latest.current = desk;

  useEffect(() => {
    let press: Press | null = null;
    let early = Promise.resolve();
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const { key, timeStamp } = event;
      if (!KEYS.test(key)) return;
      if (press) {
        if (press(key, latest.current, timeStamp)) event.preventDefault();
        return;
      }
      // Keys that come before their code are kept, and pressed in their order.
      if (key !== 'Escape') event.preventDefault();
      early = early
        .then(() => import('./typed-key.client.ts'))
        .then((m) => {
          press = m.typeKey;
          flushSync(() => m.typeKey(key, latest.current, timeStamp)); // the next key meets what this one did
        })
        .catch(() => latest.current.say('The keys could not be fetched from the server: press again.'));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return latest;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
