'use client';

import { deskHref } from '../../lib/view/href.ts';
import { Icon } from '../ui/icon.tsx';
import { useDesk } from './desk-context.client.tsx';
import { SearchBox } from './search-box.client.tsx';
import { ShareMenu } from './share-menu.client.tsx';

/** What stands beside the title where there is room, and behind the filters' button where there is not. */
export function DeskTools() {
  const desk = useDesk();
  return (
    <>
      <AgainstPicker />
      <SearchBox />
      <span className="flex">
        <button
          type="button"
          className="icon-button"
          title="Copy link to this view (y)"
          aria-label="Copy link to this view"
          onClick={() => desk.copyLink(deskHref(desk.set, undefined, desk.state), 'Link')}
        >
          <Icon name="link-2" size={16} />
        </button>
        <ShareMenu />
        <button
          type="button"
          className="icon-button font-semibold"
          aria-label="Keys and help"
          title="Keys and help (?)"
          onClick={() => desk.setHelpOpen(true)}
        >
          ?
        </button>
      </span>
    </>
  );
}

/** What the copies are held against. */
function AgainstPicker() {
  const { columns, baseLetter, setBase, pair } = useDesk();
  const shown = columns.filter((c) => c.shown);
  if (shown.length < 2) return null;
  return (
    // Between two there is nothing to choose; beside the title its room is kept, so that the views stay where they are.
    <label className="against" data-idle={pair ? '' : undefined}>
      <span className="text-soft">Against</span>
      <select
        className="picker"
        value={baseLetter ?? ''}
        onChange={(e) => setBase(e.target.value === '' ? null : e.target.value)}
      >
        <option value="">the majority</option>
        {shown.map((c) => (
          <option key={c.letter} value={c.letter}>
            {c.letter} · {c.label}
          </option>
        ))}
      </select>
    </label>
  );
}
