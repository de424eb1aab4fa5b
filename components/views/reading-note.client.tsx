'use client';

import { actText } from '../../lib/view/judgements.ts';
import type { ReadingNote } from '../../lib/view/reading.ts';
import { useDesk } from '../desk/desk-context.client.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';

const GLYPHS: Readonly<Record<ReadingNote['kind'], IconName>> = {
  finding: 'flag',
  alone: 'plus',
  lacked: 'plus',
  moved: 'arrow-up-down',
  missing: 'minus',
};

/** A note in the margin, with what a person said of it. It leads to its place, and is gone when its group is filtered away. */
export function ReadingNoteView({ note, href }: { readonly note: ReadingNote; readonly href: string }) {
  const { judgements, state } = useDesk();
  if (state.off.includes(note.group)) return null;
  const said = note.kind === 'finding' && note.stop ? judgements[note.stop.slice(2)] : undefined;
  const judgement = said?.verdict ?? said?.flag;
  return (
    <li className="reading-note" data-kind={note.kind} data-verdict={judgement?.verdict}>
      <Icon name={GLYPHS[note.kind]} size={13} />
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
