'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { counted } from '../../lib/view/counted.ts';
import { Icon } from '../ui/icon.tsx';
import { useDesk } from './desk-context.client.tsx';
import { leaveField } from './last-row.client.ts';

const load = () => import('./find-words.client.ts');

/** Shorter words are in every line. */
const SHORTEST = 2;

/** Searches the words of all shown versions, folded rows too. Enter goes to the next place. The code comes with the first letter. */
export function SearchBox() {
  const { state, live, change, say } = useDesk();
  const [count, setCount] = useState<number | null>(null);
  const at = useRef(-1);
  const field = useRef<HTMLInputElement>(null);
  const query = state.query;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another base or other columns are searched anew
  useEffect(() => {
    at.current = -1;
    // Back and Forward, and the other field of the page.
    if (field.current && field.current !== document.activeElement) field.current.value = query;
    if (query.trim().length < SHORTEST) {
      setCount(null);
      return;
    }
    let gone = false;
    load().then(({ findWords }) => (gone ? undefined : setCount(findWords(query).length)));
    return () => {
      gone = true;
      load().then(({ forgetWords }) => forgetWords());
    };
  }, [query, live]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { value } = event.currentTarget;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      change({ query: '' });
      leaveField();
      return;
    }
    if (event.key !== 'Enter' || value.trim().length < SHORTEST) return;
    event.preventDefault();
    load().then(({ nextPlace }) => {
      const next = nextPlace(value, at.current, event.shiftKey ? -1 : 1);
      at.current = next.at;
      if (next.says) say(next.says);
    });
  };

  return (
    <search className="relative flex items-center gap-1 text-xs">
      <Icon name="search" size={14} className="text-soft" />
      <input
        ref={field}
        type="search"
        className="desk-search picker"
        placeholder="Find"
        aria-label="Find in all versions"
        defaultValue={query}
        onChange={(e) => change({ query: e.target.value })}
        onKeyDown={onKeyDown}
        onFocus={() => void load().catch(() => undefined)}
      />
      <span className="search-count">{count === null ? '' : counted(count, 'place')}</span>
    </search>
  );
}
