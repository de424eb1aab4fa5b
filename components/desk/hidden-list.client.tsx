import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useDesk } from './desk-context.client.tsx';
import { Sigil } from './sigil.tsx';
import { toggleColumn } from './toggle-column.client.ts';

/** The columns a reader has put away, each one click from coming back. */
export function HiddenList() {
  const desk = useDesk();
  const hidden = desk.columns.filter((c) => !c.shown);
  return (
    <p className="flex flex-wrap items-center gap-2 border-b border-rule px-4 py-1.5 text-xs text-soft">
      Hidden:
      {hidden.map((c) => (
        <Button
          key={c.letter}
          look="quiet"
          className="!min-h-7 !px-1.5"
          onClick={() => toggleColumn(desk, c.letter)}
          aria-label={`Show ${c.letter}, ${c.label}`}
        >
          <Sigil letter={c.letter} /> {c.label} <Icon name="eye" size={14} />
        </Button>
      ))}
    </p>
  );
}
