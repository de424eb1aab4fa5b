'use client';

import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { counted } from '../../lib/view/excerpt.ts';
import { useDesk } from './desk-context.client.tsx';
import { bring, openFoldOf } from './page-marks.client.ts';
import { domRange, paint, searchDrawn } from './page-text.client.ts';
import { type FoundWords, rowPort } from './row-port.client.ts';

/** On the page, or, of a table that is drawn in part, wherever it is. */
type Hit = Range | FoundWords;

function elementOf(hit: Hit): Element | null {
  if (hit instanceof Range) return hit.startContainer.parentElement;
  rowPort()?.drawRow(hit.row);
  return domRange(hit.token, hit.range)?.startContainer.parentElement ?? null;
}

/** Searches the words of all shown versions, folded rows too. Enter goes to the next place. */
export function SearchBox() {
  const { state, live, change, say } = useDesk();
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const at = useRef(-1);
  const query = state.query;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another base or other columns are searched anew
  useEffect(() => {
    const drawn = searchDrawn(query);
    setHits(rowPort()?.search(query) ?? drawn);
    paint('searched', drawn);
    at.current = -1;
    return () => paint('searched', []);
  }, [query, live]);

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
    const element = hit ? elementOf(hit) : null;
    if (!element) return;
    openFoldOf(element);
    bring(element, 'center');
    if (rowPort()) paint('searched', searchDrawn(query));
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
