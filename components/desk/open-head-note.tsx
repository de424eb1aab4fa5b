import type { Assessment } from '../../lib/model/assessment.ts';
import type { HiddenCount } from '../../lib/view/hidden-characters.ts';
import { isByHand } from '../../lib/view/is-by-hand.ts';
import type { Signs } from '../../lib/view/signs.ts';
import { OpenPopover } from '../ui/open-popover.tsx';
import type { PopoverProps } from '../ui/popover-props.ts';
import { useDesk } from './desk-context.client.tsx';

export type OpenHeadNoteProps = {
  readonly letter: string;
  readonly of: LooksOf | HiddenOf;
  readonly trigger: PopoverProps['trigger'];
};

type LooksOf = {
  readonly kind: 'looks';
  readonly assessment: Assessment;
  readonly signs: Signs;
  /** Whether the copy is said to look machine-translated. */
  readonly likely: boolean;
};

type HiddenOf = { readonly kind: 'hidden'; readonly hidden: readonly HiddenCount[] };

type LooksOfCopyProps = { readonly letter: string; readonly of: LooksOf; readonly close: () => void };

/** The sheet behind a note at a copy’s head. */
export function OpenHeadNote({ letter, of, trigger }: OpenHeadNoteProps) {
  if (of.kind === 'looks')
    return (
      <OpenPopover label={`How ${letter} looks`} align="start" className="w-80" trigger={trigger}>
        {(close) => <LooksOfCopy letter={letter} of={of} close={close} />}
      </OpenPopover>
    );
  return (
    <OpenPopover label={`Hidden characters in ${letter}`} align="start" className="w-72" trigger={trigger}>
      {() => <HiddenByCode hidden={of.hidden} />}
    </OpenPopover>
  );
}

/** The characters nobody can see, by their codes. */
function HiddenByCode({ hidden }: Pick<HiddenOf, 'hidden'>) {
  return (
    <>
      <p>They do not show in print. In the text each is marked with its code.</p>
      <ul className="mt-2 space-y-1">
        {hidden.map(({ code, count }) => (
          <li key={code}>
            <span className="font-medium">{code}</span> × {count}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The signs for which a copy looks as it does, each leading to its place, and what was not looked for in it. */
function LooksOfCopy({ letter, of: { assessment, signs, likely }, close }: LooksOfCopyProps) {
  const { cards, select } = useDesk();
  const { checked } = assessment;
  // Fetched with the rows, where the comparison is long.
  const list = cards.filter(
    (c) => c.stop.kind === 'finding' && c.finding && !isByHand(c.finding) && c.context?.letter === letter,
  );
  return (
    <>
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
                <button
                  type="button"
                  className="min-h-6 text-left font-copy text-[0.9375rem] underline decoration-rule-strong underline-offset-2"
                  onClick={() => {
                    close();
                    select(c.stop.id, { push: true });
                  }}
                >
                  {c.stop.words}
                </button>
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
            {checked.detectors} of {checked.of} checks were run on this copy.
          </p>
        </>
      ) : null}
    </>
  );
}
