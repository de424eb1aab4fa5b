'use client';

import { useState } from 'react';
import { GROUP_WHAT } from '../../lib/view/group-what.ts';
import { GROUP_TEXT, GROUPS } from '../../lib/view/groups.ts';
import { Dialog } from '../ui/dialog.client.tsx';
import { Key } from '../ui/key.tsx';
import { useDesk } from './desk-context.client.tsx';
import { areKeysOff, turnKeys } from './keys-off.client.ts';
import { Legend } from './legend.tsx';

const KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['n', 'p'], does: 'next, previous mark' },
  { keys: ['N', 'P'], does: 'next, previous finding' },
  { keys: ['j', 'k'], does: 'next, previous row, or fact' },
  { keys: ['h', 'l'], does: 'column to the left, to the right' },
  { keys: ['H', 'L'], does: 'move the column left, right (for everybody)' },
  { keys: ['o'], does: 'open the card, or a fold' },
  { keys: ['m'], does: 'go to the other place of a moved paragraph' },
  { keys: ['b'], does: 'compare the others with this column, or with the majority again' },
  { keys: ['1', '–', '8'], does: 'hide or show a column' },
  { keys: ['/'], does: 'find in all versions' },
  { keys: ['f'], does: 'go to the filters' },
  { keys: ['w', 'd', 'q'], does: 'confirm, dismiss, query the mark whose card is open' },
  { keys: ['c'], does: 'write a note on it; Esc leaves the note, and the keys above save it' },
  { keys: ['e'], does: 'seen, or not seen' },
  { keys: ['a'], does: 'flag the selected words as garbled, or query them' },
  { keys: ['y'], does: 'copy the link to the words, finding, row or page' },
  { keys: ['Esc'], does: 'close the card' },
];

/** Letters that act by themselves are in the way of who dictates, or leans on a key: they can do without. */
function KeysSwitch() {
  const [on, setOn] = useState(() => !areKeysOff());
  return (
    <label className="mt-3 flex items-start gap-2 text-[0.8125rem]">
      <input
        type="checkbox"
        className="mt-0.5 size-4 accent-blue"
        checked={on}
        onChange={(e) => {
          turnKeys(e.target.checked ? 'on' : 'off');
          setOn(e.target.checked);
        }}
      />
      <span>
        Single keys are on.{' '}
        <span className="text-soft">Off, no letter does anything by itself; this browser keeps it.</span>
      </span>
    </label>
  );
}

/** The keys, the marks, and what the filters hold. */
export function HelpSheet() {
  const { helpOpen, setHelpOpen, views } = useDesk();
  const keys = [...KEYS, ...views.map((v) => ({ keys: ['g', v.key], does: `${v.title}: ${v.what}` }))];
  return (
    <Dialog open={helpOpen} onOpenChange={setHelpOpen} title="Keys and marks" wide>
      <p className="mt-2 text-[0.8125rem] text-soft">
        Everything here has a button too: in the strip and its compass menu, in a column’s head, a row’s margin or a
        card.
      </p>
      <KeysSwitch />
      <div className="mt-4 grid gap-x-8 gap-y-6 md:grid-cols-2">
        <dl className="grid grid-cols-[auto_1fr] content-start gap-x-3 gap-y-1.5">
          {keys.map(({ keys, does }) => (
            <div key={does} className="contents">
              <dt className="flex items-start gap-0.5">
                {keys.map((k, i) => {
                  const place = `${k}${i}`; // g g has the same key twice
                  return k === '–' ? <span key={place}>–</span> : <Key key={place}>{k}</Key>;
                })}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <div>
          <Legend />
          <h3 className="mt-5 text-xs font-semibold text-soft">What the filters hold</h3>
          <dl className="mt-1.5 space-y-1.5 text-[0.8125rem] leading-snug">
            {GROUPS.map((g) => (
              <div key={g}>
                <dt className="inline font-semibold">{GROUP_TEXT[g].many}: </dt>
                <dd className="inline text-soft">{GROUP_WHAT[g]}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-3 text-[0.8125rem] leading-snug text-soft">
            “3 of 41” beside the arrows counts the places <Key>n</Key> stops at. Where a finding tells of a difference,
            the two are one place there; the filters count both.
          </p>
        </div>
      </div>
    </Dialog>
  );
}
