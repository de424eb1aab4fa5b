import { Popover } from 'radix-ui';
import type { Card } from '../../lib/view/cards.ts';
import { counted } from '../../lib/view/counted.ts';
import { VERDICT_TEXT } from '../../lib/view/judgements.ts';
import { labelOf } from '../../lib/view/label.ts';
import { walkOf } from '../../lib/view/stops.ts';
import { Button } from '../ui/button.tsx';
import { useDesk } from './desk-context.client.tsx';
import { paragraphsIn } from './words-to-mark.client.ts';

export type RowMenuProps = {
  /** The button in the row's gutter. */
  readonly at: HTMLElement;
  readonly onClose: () => void;
};

/** Findings and differences are listed up to here; the list beside the text has them all. */
const LISTED = 8;

/** From a row's gutter: what is marked in the row and what people said of it, each leading to its card, and words of it to be marked by hand. */
export function RowMenu({ at, onClose }: RowMenuProps) {
  const { cards, state, judgements, columns, mark, select, startMarking } = useDesk();
  const row = at.closest<HTMLElement>('.row')?.dataset.row ?? '';
  const on = new Set(
    walkOf(
      cards.map((c) => c.stop),
      state.off,
    ).map((s) => s.id),
  );
  const own = cards.filter((c) => c.stop.row === row && on.has(c.stop.id));
  const ordered = [...own.filter((c) => c.finding), ...own.filter((c) => !c.finding)];
  const number = ordered[0]?.stop.rowNumber || at.dataset.number;
  const left = (then: () => void) => {
    onClose();
    then();
  };
  return (
    <Popover.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Popover.Anchor virtualRef={{ current: at }} />
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={12}
          aria-label={`Marks in row ${number}`}
          onCloseAutoFocus={(e) => {
            e.preventDefault();
            if (document.activeElement === document.body) at.focus({ preventScroll: true });
          }}
          className="z-50 max-h-[60dvh] w-80 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-[3px] border border-rule bg-sheet p-3 text-[0.8125rem] leading-snug shadow-float"
        >
          {ordered.length === 0 ? <p className="text-soft">Nothing is marked in this row.</p> : null}
          <ol>
            {ordered.slice(0, LISTED).map((card) => (
              <li key={card.stop.id}>
                <button
                  type="button"
                  className="block min-h-6 w-full rounded-[2px] px-1.5 py-1 text-left hover:bg-sunken"
                  onClick={() => left(() => select(card.stop.id, { push: true }))}
                >
                  <span className="font-copy text-[0.9375rem]">{card.stop.words || '␣'}</span>
                  <span className="block text-xs text-soft">
                    {[labelOf(card.stop), card.stop.who, saidOf(card, judgements)].filter(Boolean).join(' · ')}
                  </span>
                </button>
              </li>
            ))}
          </ol>
          {ordered.length > LISTED ? (
            <p className="px-1.5 py-1 text-xs text-soft">
              and {counted(ordered.length - LISTED, 'more', 'more')}, in the list beside the text
            </p>
          ) : null}
          {mark ? (
            <div className="mt-2 flex flex-wrap items-center gap-1 border-t border-rule pt-2">
              <span className="mr-1 text-xs text-soft">Flag words of</span>
              {paragraphsIn(row).map(({ letter, words }) => (
                <Button
                  key={letter}
                  look="outline"
                  className="!min-h-7 !px-2"
                  title={columns.find((c) => c.letter === letter)?.label}
                  onClick={() => left(() => startMarking(words))}
                >
                  {letter}
                </Button>
              ))}
            </div>
          ) : null}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function saidOf({ finding, stop }: Card, judgements: ReturnType<typeof useDesk>['judgements']): string | null {
  const said = judgements[finding?.id ?? stop.id];
  if (said?.verdict) return `${VERDICT_TEXT[said.verdict.verdict].done.toLowerCase()} by ${said.verdict.by}`;
  return said?.seen ? 'seen' : finding ? 'not judged' : null;
}
