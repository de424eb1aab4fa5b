'use client';

import { useEffect, useRef, useState } from 'react';
import { counted } from '../../lib/view/counted.ts';
import { countWords, excerpt, oneLine } from '../../lib/view/excerpt.ts';
import { ROLE_TEXT } from '../../lib/view/role-text.ts';
import type { CopyFields, FurnitureLine } from '../../lib/view/story-form.ts';
import type { ReadCopy } from './read-copy.ts';

export type FurnitureProps = {
  readonly copy: CopyFields;
  /** The letter it will have. */
  readonly letter: string;
  readonly scripted: boolean;
  readonly readCopy: ReadCopy;
  readonly onChange: (key: string, patch: Partial<CopyFields>) => void;
};

/** So many characters come at once when a text is pasted, dropped or brought back; a typist is left alone. */
const PASTED = 120;
/** How long the text has to rest before it is looked at, in ms. */
const REST_MS = 300;

/** Enough of a line to know it by. */
const SAID_WORDS = 24;

type Seen = { readonly text: string; readonly lines: readonly FurnitureLine[]; readonly message: string | null };

/** How many words a copy has, and which of its lines are folded as page furniture, each to be restored and folded again. */
export function Furniture({ copy, letter, scripted, readCopy, onChange }: FurnitureProps) {
  const [seen, setSeen] = useState<Seen | null>(null);
  const length = useRef(0);
  const { key, text, label, restored } = copy;
  const look = async () => {
    const data = new FormData();
    data.set('text', text);
    data.set('label', label);
    const result = await readCopy(data).catch(() => ({ ok: false as const, message: 'The server did not answer.' }));
    setSeen(
      result.ok ? { text, lines: result.furniture, message: null } : { text, lines: [], message: result.message },
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the text changes, and for the text as it is then
  useEffect(() => {
    const grown = Math.abs(text.length - length.current);
    length.current = text.length;
    if (grown < PASTED || text.trim() === '') return;
    const timer = setTimeout(() => void look(), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);

  if (text.trim() === '') return null;
  const stale = seen === null || seen.text !== text;
  const lines = seen?.lines ?? [];
  const folded = lines.filter((l) => !restored.includes(l.words)).length;
  const toggle = (words: string) =>
    onChange(key, { restored: restored.includes(words) ? restored.filter((r) => r !== words) : [...restored, words] });

  return (
    <div className="mt-1 text-xs text-soft">
      {counted(countWords(text), 'word')}
      {scripted && stale ? (
        <button type="button" className="ml-2 min-h-6 underline underline-offset-2" onClick={look}>
          {seen ? 'Check again for page furniture' : 'What counts as page furniture?'}
        </button>
      ) : null}
      <div role="status">
        {seen && !stale ? (
          <p className="mt-1">
            {seen.message ??
              (lines.length === 0
                ? 'No page furniture found: every line counts as part of the story.'
                : folded === 0
                  ? 'No lines are folded as page furniture any more.'
                  : `${counted(folded, 'line')} of page furniture will be folded, not cut:`)}
          </p>
        ) : null}
      </div>
      {lines.length > 0 && !stale ? (
        <ul
          className="mt-1 max-h-56 overflow-y-auto border-y border-rule"
          aria-label={`Page furniture in copy ${letter}`}
        >
          {[...new Map(lines.map((l) => [l.words, l])).values()].map(({ words, role }) => {
            const back = restored.includes(words);
            const said = excerpt(oneLine(words), SAID_WORDS);
            return (
              <li
                key={words}
                className="flex flex-wrap items-center gap-x-3 border-t border-rule py-0.5 first:border-t-0 md:flex-nowrap"
              >
                <span className="w-full shrink-0 md:w-24">{back ? 'the story’s own' : ROLE_TEXT[role]}</span>
                <span dir="auto" className={`min-w-0 flex-1 font-copy text-[0.9375rem] ${back ? 'text-ink' : ''}`}>
                  {said}
                </span>
                <button
                  type="button"
                  aria-label={`${back ? 'Fold again' : 'Restore'}: ${said}`}
                  className="min-h-6 shrink-0 px-1 underline underline-offset-2"
                  onClick={() => toggle(words)}
                >
                  {back ? 'Fold again' : 'Restore'}
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}
