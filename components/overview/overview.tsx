import type { Desk } from '../../lib/view/desk.ts';
import { overview } from '../../lib/view/overview.ts';
import { OverviewBar } from './overview-bar.tsx';
import { OverviewTable } from './overview-table.tsx';

/** Lines of the bar: more than that are thinner than a pointer can tell apart. */
const LINES = 240;
/** Lines of the table in words: a long comparison is taken together until it can be read. */
const TABLE_LINES = 100;

/** The comparison from above: a picture beside the text, above it where the window is narrow. */
export function Overview({ desk }: { readonly desk: Desk }) {
  if (desk.shown.length < 2) return null;
  const lines = overview(desk, LINES);
  if (lines.length < 2) return null;
  return (
    <div
      className="overview"
      title="Rows by version. Darker: more differs. Line: not there. Dot: likely garbled. Bar: moved."
    >
      <OverviewBar lines={lines} direction="down" />
      <OverviewBar lines={lines} direction="across" />
    </div>
  );
}

/** The same in words, behind a line that opens it. */
export function OverviewInWords({ desk }: { readonly desk: Desk }) {
  if (desk.shown.length < 2) return null;
  const lines = overview(desk, TABLE_LINES);
  return lines.length < 2 ? null : (
    <details className="overview-words">
      <summary>The overview as a table: how much of each row differs in each version</summary>
      <OverviewTable lines={lines} />
    </details>
  );
}
