import type { DeskColumn } from '../../lib/view/columns.ts';
import { listed } from '../../lib/view/counted.ts';

/** What was not checked in which copy, and why: once for all of them, at the foot of the page. Nothing left out: nothing is drawn. */
export function Unchecked({ columns }: { readonly columns: readonly DeskColumn[] }) {
  const partly = columns.filter((c) => (c.assessment?.checked.gaps.length ?? 0) > 0);
  if (partly.length === 0) return null;
  return (
    <details className="unchecked">
      <summary>Not every check could be run on {listed(partly.map((c) => c.letter))}</summary>
      <dl>
        {partly.map(({ id, letter, assessment }) => (
          <div key={id}>
            <dt>{letter}</dt>
            <dd>{assessment?.checked.gaps.map((g) => g.says).join(' ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
