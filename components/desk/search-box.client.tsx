'use client';

import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { counted } from '../../lib/view/excerpt.ts';
import { useDesk } from './desk-context.client.tsx';
import { openFoldOf } from './page-marks.client.ts';
import { paint, searchDrawn } from './page-text.client.ts';

/** Searches the words of all shown versions, folded rows too. Enter goes to the next place. */
export function SearchBox() {
  const { state, change, say } = useDesk();
  const [hits, setHits] = useState<readonly Range[]>([]);
  const at = useRef(-1);
  const query = state.query;

  useEffect(() => {
    const found = searchDrawn(query);
    setHits(found);
    paint('searched', found);
    at.current = -1;
    return () => paint('searched', []);
  }, [query]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') {
      change({ query: '' });
      event.currentTarget.blur();
      return;
    }
    if (event.key !== 'Enter' || hits.length === 0) return;
    event.preventDefault();
    at.current = (at.current + (event.shiftKey ? hits.length - 1 : 1)) % hits.length;
    const hit = hits[at.current];
    const element = hit?.startContainer.parentElement;
    if (!element) return;
    openFoldOf(element);
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
    say(`${at.current + 1} of ${hits.length}, ${element.closest('[data-letter]')?.getAttribute('data-letter') ?? ''}`);
  };

  return (
    <search className="flex items-center gap-1 text-xs">
      <Search size={14} aria-hidden className="text-soft" />
      <input
        type="search"
        className="desk-search picker w-28"
        placeholder="Find"
        aria-label="Find in all versions"
        defaultValue={query}
        onChange={(e) => change({ query: e.target.value })}
        onKeyDown={onKeyDown}
      />
      {query.trim().length >= 2 ? <span className="text-soft">{counted(hits.length, 'place')}</span> : null}
    </search>
  );
}
