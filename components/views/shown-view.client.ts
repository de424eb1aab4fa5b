import { startTransition, useEffect, useState } from 'react';
import type { ViewName } from '../../lib/view/desk-state.ts';
import { COLUMNS_FIT, fits, ROWS_FIT } from './widths.ts';

/**
 * The view that the style sheet shows at this width when none is chosen. Null until the width is known. It becomes known without haste:
 * at once, every part of the page whose code is still being fetched would be taken away and put back, under the reader's eyes.
 */
export function useFittingView(): ViewName | null {
  const [fitting, setFitting] = useState<ViewName | null>(null);
  useEffect(() => {
    const follow = () => startTransition(() => setFitting(fittingView()));
    follow();
    return listen(follow);
  }, []);
  return fitting;
}

/** In the narrowest windows the list of changes, in wide ones the grid; between them stacked rows. */
function fittingView(): ViewName {
  if (!fits(ROWS_FIT)) return 'changes';
  return fits(COLUMNS_FIT) ? 'grid' : 'rows';
}

/** The view of the rows that fits this window. */
export function tableView(): ViewName {
  const fitting = fittingView();
  return fitting === 'changes' ? 'rows' : fitting;
}

/** True in a window that shows the list of changes, if at all, because it was asked to: on the server it is not known. */
export function hidesDetails(): boolean {
  return (
    typeof window !== 'undefined' && !window.location.search.includes('view=changes') && fittingView() !== 'changes'
  );
}

function listen(onChange: () => void): () => void {
  const queries = [ROWS_FIT, COLUMNS_FIT].map((query) => window.matchMedia(query));
  for (const q of queries) q.addEventListener('change', onChange);
  return () => {
    for (const q of queries) q.removeEventListener('change', onChange);
  };
}
