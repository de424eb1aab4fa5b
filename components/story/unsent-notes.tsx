import { labelOf } from '../../lib/view/label.ts';
import { rowOf } from '../../lib/view/stops.ts';
import { useDesk } from '../desk/desk-context.client.tsx';
import { unsentNotes } from '../desk/note-draft.client.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

/**
 * Notes that were typed in this browser and never stored: their tab was closed, the server was gone. `keys`: what each is on, as the forms name it: a
 * finding, a difference by its stop, or a paragraph of a copy.
 */
export function UnsentNotes({
  keys: found,
  onOver,
}: {
  readonly keys: readonly string[];
  readonly onOver: () => void;
}) {
  const { set, cards, columns, select } = useDesk();
  const still = unsentNotes(`${set}.`);
  const keys = found.filter((key) => still.includes(key));
  const count = keys.length;
  if (count === 0) return null;
  return (
    <Banner
      tone="alert"
      actions={
        <Button look="quiet" onClick={onOver}>
          Later
        </Button>
      }
    >
      {count === 1 ? 'There is an unsaved note here' : `${count} notes were typed here and not saved`}; nothing of{' '}
      {count === 1 ? 'it' : 'them'} is lost.{' '}
      {keys.map((key) => {
        const card = cards.find(({ stop }) => stop.id === key || stop.id === `f-${key}`);
        const letter = columns.find((c) => key.startsWith(`${c.token}.`))?.letter;
        if (card)
          return (
            <Button key={key} look="quiet" onClick={() => select(card.stop.id, { push: true })}>
              Open it: {rowOf(card.stop)}, {labelOf(card.stop)}
            </Button>
          );
        return letter ? (
          <span key={key}>One is on words in {letter}: select them again and press Mark, and it is in the field. </span>
        ) : null;
      })}
    </Banner>
  );
}
