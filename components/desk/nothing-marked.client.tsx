'use client';

import { counted } from '../../lib/view/counted.ts';
import type { Group } from '../../lib/view/groups.ts';
import { hiddenBy } from '../../lib/view/hidden-by.ts';
import { Button } from '../ui/button.tsx';
import { useDesk } from './desk-context.client.tsx';

/** How many frames the list may take to come: some seconds. */
const WITHIN = 120;

/** Opens the list's first section once it is drawn: style stands folded at first, and whoever asked for it wants to see it. */
function openFirst(frames: number): void {
  const section = document.querySelector<HTMLDetailsElement>('.panel .section');
  if (section) {
    section.open = true;
    section.querySelector<HTMLElement>('summary')?.focus();
  } else if (frames > 0) requestAnimationFrame(() => openFirst(frames - 1));
}

/** What the list says when it has no entry: that nothing differs, that only style does, or that the filters hide the rest. With the way to see it. */
export function NothingMarked() {
  const { cards, columns, state, change, say } = useDesk();
  const hidden = hiddenBy(
    cards.map((c) => c.stop),
    state.off,
  );
  const styleOnly = hidden.groups.length === 1 && hidden.groups[0] === 'style';
  const shown = columns.filter((c) => c.shown);
  const apart = shown.length > 1 && shown.filter((c) => !c.apart).length < 2;
  const show = (off: readonly Group[]) => {
    // The button goes with what it says: the focus goes to the list that takes its place.
    document.querySelector<HTMLElement>('.panel')?.focus();
    change({ off });
    openFirst(WITHIN);
    say(`${counted(hidden.count, 'difference')} shown`);
  };
  return (
    <>
      <h2 className="panel-title">{styleOnly ? 'Only style differs' : 'Nothing is marked'}</h2>
      <div className="px-4 pb-4 text-[0.8125rem] text-soft">
        {hidden.count > 0 ? (
          <>
            <p className="mb-3">
              {styleOnly
                ? `${counted(hidden.count, 'difference')} of spelling, punctuation and house style ${hidden.count === 1 ? 'is' : 'are'} hidden.`
                : `The filters hide ${counted(hidden.count, 'difference')}.`}
            </p>
            <Button onClick={() => show(styleOnly ? state.off.filter((g) => g !== 'style') : [])}>
              {styleOnly ? 'Show style' : 'Show everything'}
            </Button>
          </>
        ) : (
          <p>
            {apart
              ? 'These copies share no passage, so there is nothing to compare. No damage found.'
              : shown.length > 1
                ? 'No differences and no damage found.'
                : 'No damage found.'}
          </p>
        )}
      </div>
    </>
  );
}
