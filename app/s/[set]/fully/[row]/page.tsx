import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { CoarseRow } from '../../../../../components/page/coarse-row.tsx';
import { openComparison } from '../../../../../lib/server/waiting.ts';
import { rowNumbers } from '../../../../../lib/view/differences.ts';
import { deskHref } from '../../../../../lib/view/href.ts';
import { fully } from '../../../comparing-actions.ts';

// See app/new/page.tsx.
export const metadata: Metadata = { title: 'Compare a row fully', robots: { index: false }, referrer: 'same-origin' };

/** Where a row that was compared coarsely is compared fully. */
export default async function FullyPage({
  params,
}: {
  readonly params: Promise<{ readonly set: string; readonly row: string }>;
}) {
  const { set, row } = await params;
  const comparison = await openComparison(set, null);
  const href = deskHref(set, { kind: 'row', id: row });
  if (comparison.kind === 'unknown') notFound();
  if (comparison.kind !== 'found') redirect(deskHref(set));
  const { rows } = comparison.collation;
  const at = rows.findIndex((r) => r.id === row);
  if (!rows[at]?.coarse) redirect(href);
  return (
    <CoarseRow
      number={rowNumbers(comparison.collation)[at] ?? 0}
      href={href}
      asked={comparison.fully.includes(row)}
      fully={fully.bind(null, set, row)}
    />
  );
}
