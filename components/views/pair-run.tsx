import type { PairRun } from '../../lib/view/pair.ts';
import type { PairColumns } from '../../lib/view/pair-columns.ts';
import { type RunContext, RunsView } from '../desk/run-view.tsx';
import { Icon } from '../ui/icon.tsx';

export type PairRunProps = { readonly run: PairRun; readonly columns: PairColumns; readonly context: RunContext };

/** A stretch of words: as it is, taken out (`del`) or put in (`ins`), told to a screen reader where it begins. */
export function PairRunView({ run, columns: { base, other }, context }: PairRunProps) {
  const words = <RunsView runs={run.runs} context={context} />;
  if (run.kind === 'same') return run.moved ? <span className="pair-here">{words}</span> : words;
  const off = run.group !== null && context.off.includes(run.group);
  const gone = run.kind !== 'new';
  const Tag = gone ? 'del' : 'ins';
  const moved = run.kind === 'from' ? run.moved : null;
  return (
    <>
      <Tag
        className={`pair-${run.kind}${run.moved ? ' pair-moved' : ''}`}
        data-g={run.group ?? 'wording'}
        {...(run.stop ? { 'data-stop': run.stop } : {})}
        {...(off ? { role: 'none' } : { tabIndex: -1 })}
      >
        {run.first || !run.stop ? (
          <span className="sr-only" dir="ltr" data-apart>
            {run.kind === 'from'
              ? `moved to row ${run.moved?.number}: `
              : `only in ${gone ? base.letter : other.letter}: `}
          </span>
        ) : null}
        {words}
      </Tag>
      {moved && run.first ? (
        <button type="button" className="moved-chip pair-chip" data-g="move" data-go={moved.row} data-apart>
          <Icon name="corner-down-right" size={11} className="self-center" />
          moved to row {moved.number}
        </button>
      ) : null}
    </>
  );
}
