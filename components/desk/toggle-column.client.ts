import type { DeskControl } from './desk-control.ts';
import type { ColumnKey } from './desk-keys.ts';

/** Shows a column that is hidden, or hides it; the last one stays. While another choice is still being drawn this one goes on from that. */
export function toggleColumn({ columns, asked, change, say, waiting }: DeskControl, letter: string): void {
  const { versions } = asked();
  const isShown = ({ shown, token }: ColumnKey) => (waiting ? (versions?.includes(token) ?? true) : shown);
  const shown = columns.filter((c) => isShown(c) !== (c.letter === letter));
  if (shown.length === 0) {
    say('the last column stays');
    return;
  }
  change({ versions: shown.length === columns.length ? null : shown.map((c) => c.token) });
  say(`${letter} ${shown.some((c) => c.letter === letter) ? 'shown' : 'hidden'}`);
}
