'use client';

import { ArrowUpDown, Flag, Minus, Plus } from 'lucide-react';
import { actText } from '../../lib/view/judgements.ts';
import type { ReadingNote } from '../../lib/view/reading.ts';
import { useDesk } from '../desk/desk-context.client.tsx';

const GLYPHS = { finding: Flag, alone: Plus, lacked: Plus, moved: ArrowUpDown, missing: Minus } as const;

/** A note in the margin, with what a person said of it. It leads to its place, and is gone when its group is filtered away. */
export function ReadingNoteView({ note, href }: { readonly note: ReadingNote; readonly href: string }) {
  const { judgements, state } = useDesk();
  if (state.off.includes(note.group)) return null;
  const said = note.kind === 'finding' && note.stop ? judgements[note.stop.slice(2)] : undefined;
  const judgement = said?.verdict ?? said?.flag;
  const Glyph = GLYPHS[note.kind];
  return (
    <li className="reading-note" data-kind={note.kind} data-verdict={judgement?.verdict}>
      <Glyph size={13} aria-hidden />
      <span>
        <a href={href} data-opens={note.stop ?? undefined}>
          {note.text}
        </a>
        {judgement ? (
          <span className="block text-soft">
            {actText(judgement.verdict)} by {judgement.by}
            {judgement.note ? `: “${judgement.note}”` : ''}
          </span>
        ) : null}
      </span>
    </li>
  );
}
