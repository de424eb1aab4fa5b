'use client';

import { Popover } from 'radix-ui';
import type { Assessment } from '../../lib/model/assessment.ts';
import { isByHand } from '../../lib/view/by-hand.ts';
import { counted } from '../../lib/view/excerpt.ts';
import { languageName } from '../../lib/view/notices.ts';
import type { Signs } from '../../lib/view/signs.ts';
import { useDesk } from './desk-context.client.tsx';

/** From here on a copy is said to look machine-translated. */
const LIKELY = 0.5;

type HeadNoteProps = { readonly letter: string; readonly assessment: Assessment; readonly signs: Signs };

/** How a copy as a whole looks, with its signs one click away, and what was not looked for in it. Nothing to say: nothing is drawn. */
export function HeadNote({ letter, assessment, signs }: HeadNoteProps) {
  const { cards, select } = useDesk();
  const { machineTranslated, pivot, checked } = assessment;
  const likely = machineTranslated >= LIKELY;
  // Fetched with the rows, where the comparison is long.
  const list = cards.filter((c) => c.finding && !isByHand(c.finding) && c.context?.letter === letter);
  if (!likely && checked.gaps.length === 0) return null;
  return (
    <Popover.Root>
      <Popover.Trigger
        className={`mt-0.5 block min-h-6 text-left text-xs underline underline-offset-2 ${likely ? 'font-medium text-orange' : 'text-soft'}`}
      >
        {likely
          ? `likely machine-translated${pivot ? `, through ${languageName(pivot)}` : ''}: ${counted(signs.count, 'sign')}`
          : 'checked in part'}
        <span className="sr-only">, {letter}: details</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={12}
          aria-label={`How ${letter} looks`}
          className="z-50 max-h-[60dvh] w-80 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-[3px] border border-rule bg-sheet p-4 text-[0.8125rem] leading-snug shadow-float"
        >
          {likely ? (
            <>
              <ul className="list-disc space-y-1 pl-4">
                {signs.reasons.map((r) => (
                  <li key={r}>{r}</li>
                ))}
              </ul>
              {list.length > 0 ? <h3 className="mt-3 text-xs font-semibold text-soft">The signs</h3> : null}
              <ol className="mt-1 space-y-0.5">
                {list.map((c) => (
                  <li key={c.stop.id}>
                    <Popover.Close
                      className="min-h-6 text-left font-copy text-[0.9375rem] underline decoration-rule-strong underline-offset-2"
                      onClick={() => select(c.stop.id, { push: true })}
                    >
                      {c.stop.words}
                    </Popover.Close>
                  </li>
                ))}
              </ol>
            </>
          ) : null}
          {checked.gaps.length > 0 ? (
            <>
              <h3 className={`text-xs font-semibold text-soft ${likely ? 'mt-3' : ''}`}>What was not checked</h3>
              <ul className="mt-1 list-disc space-y-1 pl-4">
                {checked.gaps.map((g) => (
                  <li key={g.kind}>{g.says}</li>
                ))}
              </ul>
              <p className="mt-2 text-xs text-soft">
                {checked.detectors} of {checked.of} detectors read this copy.
              </p>
            </>
          ) : null}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
