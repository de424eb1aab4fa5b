'use client';

import { useDesk } from '../desk/desk-context.client.tsx';
import { ColumnPicker } from './column-picker.tsx';

/** Which version is read, and what the underlining means. */
export function ReadingBar({ token, facts }: { readonly token: string; readonly facts: string }) {
  const { change } = useDesk();
  return (
    <div className="pair-bar">
      <ColumnPicker name="Reading" token={token} facts={facts} onPick={(t) => change({ of: t })} />
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
        <span className="heat-missing">
          <b aria-hidden>‸</b> others have words here
        </span>
      </p>
    </div>
  );
}
