import type { DeskState } from '../../lib/view/desk-state.ts';
import type { Group } from '../../lib/view/groups.ts';
import { deskHref } from '../../lib/view/href.ts';
import { labelOf } from '../../lib/view/label.ts';
import type { Stop } from '../../lib/view/stops.ts';
import type { RunContext } from './run-view.tsx';

/** What drawing words needs to know beside them. `off` is asked for at every mark, so that it may be a matter of the moment. */
export function runContextOf(
  set: string,
  stops: readonly Stop[],
  state: DeskState,
  off: () => readonly Group[],
): RunContext {
  const byId = new Map(stops.map((s) => [s.id, s]));
  const findings = new Map<string, number>();
  for (const s of stops) if (s.kind === 'finding') findings.set(s.row, (findings.get(s.row) ?? 0) + 1);
  return {
    prefixes: {
      get: (id) => {
        const stop = byId.get(id);
        return stop && `${labelOf(stop)}, ${stop.who}`;
      },
    },
    findingHref: (stop) => deskHref(set, { kind: 'finding', id: stop.slice(2) }, state),
    findingsIn: (row) => findings.get(row) ?? 0,
    get off() {
      return off();
    },
  };
}
