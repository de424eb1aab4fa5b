import { useEffect, useState } from 'react';
import { useDesk } from '../desk/desk-context.client.tsx';
import { recallKnown } from './known.client.ts';
import { KnownNote } from './known-note.tsx';
import { type Removal, recallRemoval } from './removal.client.ts';
import type { StoryActions } from './story-change.ts';
import { TakenOut } from './taken-out.tsx';

/** Copies that were stored already, or one that was taken out, with the way back. */
export function TabNotes({ actions }: { readonly actions: StoryActions }) {
  const { set } = useDesk();
  const [known, setKnown] = useState<string | null>(null);
  const [removal, setRemoval] = useState<Removal | null>(null);
  useEffect(() => {
    const told = recallKnown(set); // it is told once
    if (told) setKnown(told);
    setRemoval(recallRemoval(set));
  }, [set]);
  return (
    <>
      {known ? <KnownNote message={known} onOver={() => setKnown(null)} /> : null}
      {removal ? <TakenOut actions={actions} removal={removal} onOver={() => setRemoval(null)} /> : null}
    </>
  );
}
