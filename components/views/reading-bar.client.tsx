'use client';

import { useDesk } from '../desk/desk-context.client.tsx';
import { Sigil } from '../desk/sigil.tsx';

/** Which version is read, and what the underlining means. */
export function ReadingBar({ token, facts }: { readonly token: string; readonly facts: string }) {
  const { columns, change } = useDesk();
  const letter = columns.find((c) => c.token === token)?.letter ?? '';
  return (
    <div className="pair-bar">
      <div>
        <label className="flex items-center gap-1.5 text-xs">
          <span className="text-soft">Reading</span>
          <Sigil letter={letter} />
          <select className="picker" value={token} onChange={(e) => change({ of: e.target.value })}>
            {columns.map((c) => (
              <option key={c.token} value={c.token}>
                {c.letter} · {c.label}
              </option>
            ))}
          </select>
        </label>
        <span className="block text-xs text-soft">{facts}</span>
      </div>
      <p className="heat-legend">
        <span>Other copies differ:</span>
        <span className="heat" data-heat="1">
          few
        </span>
        <span className="heat" data-heat="2">
          many
        </span>
        <span className="heat" data-heat="3">
          nearly all
        </span>
      </p>
    </div>
  );
}
