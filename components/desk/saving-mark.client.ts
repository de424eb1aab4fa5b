import { type ReactNode, useState, useTransition } from 'react';
import { useDesk } from './desk-context.client.tsx';
import type { Mark } from './mark.ts';
import { rememberName } from './own-name.client.ts';
import { refusalText } from './way-in.client.tsx';

/**
 * Stores a mark and draws the page anew. `save` gives the id its link has, null when it was refused: `problem` then says why, and
 * whoever called keeps what was typed.
 */
export function useSavingMark(): {
  readonly save: (mark: Mark, done: (review: string) => void) => void;
  readonly pending: boolean;
  readonly problem: ReactNode;
} {
  const { mark, redraw } = useDesk();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<ReactNode>(null);
  const save = (input: Mark, done: (review: string) => void) => {
    rememberName(input.by);
    start(async () => {
      const result = await mark?.(input).catch(() => ({
        ok: false as const,
        message: 'The server did not answer: check that it runs and try again.',
        code: undefined,
      }));
      if (!result?.ok) {
        if (!result) return; // nothing is offered to mark with there
        const message = `${result.message} Nothing was lost: your note is still in the field.`;
        setProblem(refusalText(message, result.code));
        return;
      }
      setProblem(null);
      done(result.review);
      redraw();
    });
  };
  return { save, pending, problem };
}
