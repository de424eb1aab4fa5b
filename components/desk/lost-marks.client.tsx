'use client';

import { dayOf } from '../../lib/view/day.ts';
import { actText } from '../../lib/view/judgements.ts';
import { useDesk } from './desk-context.client.tsx';
import { Sigil } from './sigil.tsx';

/** Marks whose words are gone, or whose finding is no longer made: what was said of them stays readable. */
export function LostMarks() {
  const { lost } = useDesk();
  if (lost.length === 0) return null;
  return (
    <section aria-labelledby="lost-marks" className="border-t border-rule px-4 py-3">
      <h3 id="lost-marks" className="text-[0.8125rem] font-semibold">
        Marks on words that are not marked here now
      </h3>
      <ul className="mt-2 space-y-2.5">
        {lost.map(({ id, exact, letter, said }) => (
          <li key={id} className="text-[0.8125rem]">
            <q className="font-copy text-base">{exact}</q>{' '}
            {letter ? (
              <>
                in <Sigil letter={letter} />, where nothing is marked now
              </>
            ) : (
              'is in no copy here any more'
            )}
            <span className="block text-soft">
              {actText(said.verdict)} by {said.by}, {dayOf(said.at)}
              {said.note ? `: “${said.note}”` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
