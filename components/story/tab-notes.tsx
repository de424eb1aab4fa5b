import { useEffect, useState } from 'react';
import { useDesk } from '../desk/desk-context.client.tsx';
import { unsentNotes } from '../desk/note-draft.client.ts';
import { recallKnown } from './known.client.ts';
import { KnownNote } from './known-note.tsx';
import { type Removal, recallRemoval } from './removal.client.ts';
import type { StoryActions } from './story-change.ts';
import { TakenOut } from './taken-out.tsx';
import { UnsentNotes } from './unsent-notes.tsx';

/** Copies that were stored already, one that was taken out, with the way back, and notes that were typed and not stored. */
export function TabNotes({ actions }: { readonly actions: StoryActions }) {
  const { set } = useDesk();
  const [known, setKnown] = useState<string | null>(null);
  const [unsent, setUnsent] = useState<readonly string[]>([]);
  const [removal, setRemoval] = useState<Removal | null>(null);
  useEffect(() => {
    const told = recallKnown(set); // it is told once
    if (told) setKnown(told);
    setRemoval(recallRemoval(set));
    setUnsent(unsentNotes(`${set}.`));
  }, [set]);
  return (
    <>
      {known ? <KnownNote message={known} onOver={() => setKnown(null)} /> : null}
      {unsent.length > 0 ? <UnsentNotes keys={unsent} onOver={() => setUnsent([])} /> : null}
      {removal ? <TakenOut actions={actions} removal={removal} onOver={() => setRemoval(null)} /> : null}
    </>
  );
}
