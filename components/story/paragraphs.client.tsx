'use client';

import { useCallback, useEffect, useState } from 'react';
import { ROLES, type Role } from '../../lib/model/block.ts';
import type { Pin, PinEnd } from '../../lib/model/pin.ts';
import type { Paragraph, ParagraphList } from '../../lib/view/paragraphs.ts';
import { ROLE_TEXT } from '../../lib/view/role-text.ts';
import { currentRow } from '../desk/row-steps.client.ts';
import { Sigil } from '../desk/sigil.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.client.tsx';
import { useChanging } from './changing.client.ts';
import type { StoryMenuProps } from './story-change.ts';

type Version = ParagraphList['versions'][number];

/** Corrects by hand what a paragraph is, and which paragraphs of the other versions it goes with. */
export function Paragraphs({
  actions,
  row,
  onClose,
}: StoryMenuProps & { readonly row: string; readonly onClose: () => void }) {
  const { make, pending, problem } = useChanging(actions);
  const [list, setList] = useState<ParagraphList | null>(null);
  const [lost, setLost] = useState(false);
  const [at, setAt] = useState<PinEnd | null>(null);

  const load = useCallback(() => {
    actions.paragraphs().then(
      (l) => (l ? setList(l) : setLost(true)),
      () => setLost(true),
    );
  }, [actions]);
  useEffect(load, [load]);
  useEffect(() => {
    if (list && !at) setAt(firstAt(list, row || (currentRow()?.dataset.row ?? '')));
  }, [list, at, row]);

  const version = list?.versions.find((v) => v.id === at?.version);
  const paragraph = version?.paragraphs.find((p) => p.start === at?.start);
  const change = (c: Parameters<typeof make>[0]) => make(c, load);

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Correct paragraphs"
      description="Corrections stay when the story is compared again, and can be undone here."
      wide
    >
      {lost ? <p className="mt-4">The paragraphs could not be read. Close this and try again.</p> : null}
      {list && version && paragraph && at ? (
        <div className="mt-4 space-y-5">
          <div className="grid gap-3 md:grid-cols-[1fr_2fr]">
            <label className="text-xs text-soft">
              Version
              <select
                className="field mt-0.5"
                value={version.id}
                onChange={(e) => {
                  const next = list.versions.find((v) => v.id === e.target.value);
                  const own = next?.paragraphs.find((p) => p.row === paragraph.row) ?? next?.paragraphs[0];
                  if (next && own) setAt({ version: next.id, start: own.start });
                }}
              >
                {list.versions.map((v) => (
                  <option key={v.id} value={v.id}>
                    {v.letter} · {v.label}
                  </option>
                ))}
              </select>
            </label>
            <ParagraphPicker
              label="Paragraph"
              version={version}
              value={paragraph.start}
              onPick={(start) => setAt({ version: version.id, start })}
            />
          </div>
          <label className="block text-xs text-soft">
            What it is
            <select
              className="field mt-0.5 block md:!w-64"
              value={paragraph.role}
              disabled={pending}
              onChange={(e) =>
                change({ kind: 'role', version: version.id, start: paragraph.start, role: e.target.value as Role })
              }
            >
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {ROLE_TEXT[role]}
                </option>
              ))}
            </select>
          </label>
          <fieldset>
            <legend className="text-xs font-semibold text-soft">Goes with</legend>
            <ul>
              {list.versions
                .filter((v) => v.id !== version.id)
                .map((other) => (
                  <Partner
                    key={other.id}
                    own={at}
                    row={paragraph.row}
                    other={other}
                    list={list}
                    pending={pending}
                    onPin={(pins) => change({ kind: 'pin', pins })}
                    onUnpin={(pins) => change({ kind: 'unpin', pins })}
                  />
                ))}
            </ul>
          </fieldset>
          <p role="status" className="text-xs text-soft">
            {pending ? 'Comparing anew …' : ''}
          </p>
          {problem ? (
            <p role="alert" className="text-[0.8125rem] text-orange">
              {problem}
            </p>
          ) : null}
        </div>
      ) : null}
      {!list && !lost ? <p className="mt-4 text-soft">Reading the paragraphs …</p> : null}
    </Dialog>
  );
}

type PartnerProps = {
  readonly own: PinEnd;
  readonly row: string;
  readonly other: Version;
  readonly list: ParagraphList;
  readonly pending: boolean;
  readonly onPin: (pins: readonly Pin[]) => void;
  readonly onUnpin: (pins: readonly Pin[]) => void;
};

/** What the paragraph goes with in one other version, and how to say otherwise. */
function Partner({ own, row, other, list, pending, onPin, onUnpin }: PartnerProps) {
  const [pick, setPick] = useState(other.paragraphs[0]?.start ?? 0);
  const beside = other.paragraphs.filter((p) => p.row === row);
  const made = list.pins.filter(
    (p) => [p.a, p.b].some((e) => isAt(e, own)) && [p.a, p.b].some((e) => e.version === other.id),
  );
  const end = (start: number): PinEnd => ({ version: other.id, start });
  /** A paragraph is in a row by any of the links it has there: to take it out, all of them are cut. */
  const cutsFrom = (start: number, from: string): readonly Pin[] =>
    matesIn(list, from, other.id).map((b) => ({ a: end(start), b, linked: false }));
  const link = (): readonly Pin[] => {
    const old = other.paragraphs.find((p) => p.start === pick)?.row ?? row;
    return [...(old === row ? [] : cutsFrom(pick, old)), { a: own, b: end(pick), linked: true }];
  };
  /** What was cut with one press is mended with one: every cut of either paragraph. */
  const ofOne = (pin: Pin): readonly Pin[] =>
    list.pins.filter(
      (p) => p === pin || (!p.linked && !pin.linked && [p.a, p.b].some((e) => isAt(e, pin.a) || isAt(e, pin.b))),
    );
  return (
    <li className="border-t border-rule py-2.5">
      <div className="flex items-start gap-2">
        <Sigil letter={other.letter} />
        <div className="min-w-0 flex-1 space-y-1.5">
          {beside.length === 0 ? <p className="text-[0.8125rem] text-soft">nothing in {other.letter}</p> : null}
          {beside.map((p) => (
            <div key={p.start} className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
              <span className="min-w-0 flex-1 basis-52 font-copy">{p.words}</span>
              <Button
                disabled={pending}
                onClick={() => onPin(cutsFrom(p.start, row))}
                aria-label={`Take “${p.words}” of ${other.letter} out of this row`}
              >
                Take out
              </Button>
            </div>
          ))}
          {made.map((pin) => (
            <div key={`${pin.a.start} ${pin.b.start}`} className="flex flex-wrap items-center gap-2 text-[0.8125rem]">
              <span>{pin.linked ? 'Linked' : 'Parted'} by hand: </span>
              <span className="min-w-0 flex-1 text-soft">{wordsAt(other, [pin.a, pin.b])}</span>
              <Button disabled={pending} onClick={() => onUnpin(ofOne(pin))}>
                Undo
              </Button>
            </div>
          ))}
          <div className="flex flex-wrap items-end gap-2">
            <div className="min-w-0 flex-1 basis-52">
              <ParagraphPicker
                label={`Link to another paragraph of ${other.letter}`}
                version={other}
                value={pick}
                onPick={setPick}
              />
            </div>
            <Button disabled={pending || beside.some((p) => p.start === pick)} onClick={() => onPin(link())}>
              Link
            </Button>
          </div>
        </div>
      </div>
    </li>
  );
}

function ParagraphPicker({
  label,
  version,
  value,
  onPick,
}: {
  readonly label: string;
  readonly version: Version;
  readonly value: number;
  readonly onPick: (start: number) => void;
}) {
  return (
    <label className="block text-xs text-soft">
      {label}
      <select className="field mt-0.5" value={value} onChange={(e) => onPick(Number(e.target.value))}>
        {version.paragraphs.map((p) => (
          <option key={p.start} value={p.start}>
            {named(p)}
          </option>
        ))}
      </select>
    </label>
  );
}

function named({ rowNumber, role, words }: Paragraph): string {
  return `${rowNumber > 0 ? rowNumber : ROLE_TEXT[role]}: ${words}`;
}

/** The paragraphs that the other versions have in a row. */
function matesIn(list: ParagraphList, row: string, except: string): readonly PinEnd[] {
  return list.versions
    .filter((v) => v.id !== except)
    .flatMap((v) => v.paragraphs.filter((p) => p.row === row).map((p) => ({ version: v.id, start: p.start })));
}

function isAt(end: PinEnd, at: PinEnd): boolean {
  return end.version === at.version && end.start === at.start;
}

function wordsAt(version: Version, ends: readonly PinEnd[]): string {
  const end = ends.find((e) => e.version === version.id);
  return version.paragraphs.find((p) => p.start === end?.start)?.words ?? 'a paragraph that is not here';
}

function firstAt(list: ParagraphList, row: string): PinEnd | null {
  for (const version of list.versions) {
    const own = version.paragraphs.find((p) => p.row === row);
    if (own) return { version: version.id, start: own.start };
  }
  const [first] = list.versions;
  return first?.paragraphs[0] ? { version: first.id, start: first.paragraphs[0].start } : null;
}
