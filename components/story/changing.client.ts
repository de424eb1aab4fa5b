import { useRouter } from 'next/navigation';
import { type ReactNode, useState, useTransition } from 'react';
import { deskHref } from '../../lib/view/href.ts';
import { useDesk } from '../desk/desk-context.client.tsx';
import { refusalText } from '../desk/way-in.client.tsx';
import type { StoryActions, StoryChange } from './story-change.ts';

/** Makes a change of the story and shows what came of it: the same page drawn anew, or the new comparison. */
export function useChanging(actions: Pick<StoryActions, 'change'>) {
  const { set, state, say, redraw } = useDesk();
  const router = useRouter();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<ReactNode>(null);
  const make = (change: StoryChange, done: (set: string) => void = () => undefined) =>
    start(async () => {
      const result = await actions.change(change).catch(() => ({
        ok: false as const,
        message: 'The server did not answer. Nothing was changed, and what you typed is still here: try again.',
        code: undefined,
      }));
      if (!result.ok) {
        setProblem(refusalText(result.message, result.code));
        return;
      }
      setProblem(null);
      done(result.set);
      const [notice] = result.notices;
      if (notice) say(notice);
      if (result.set === set) redraw();
      else router.push(deskHref(result.set, undefined, { ...state, versions: null }));
    });
  return { make, pending, problem, clear: () => setProblem(null) };
}
