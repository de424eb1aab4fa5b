'use client';

import { useEffect, useRef } from 'react';
import { useDesk } from './desk-context.client.tsx';
import { remark } from './page-marks.client.ts';

/** Shows in the text what people said of its marks, and the one the reader is at. The rows are the server's, or drawn as they come: so by attribute. */
export function JudgedMarks() {
  const { judgements, cards, live, state, waiting } = useDesk();
  const shown = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew whenever other rows are drawn
  useEffect(() => {
    remark();
    // Where nobody has said anything yet there is nothing to fetch; where the last mark was taken back, that is to be shown.
    shown.current ||= Object.keys(judgements).length > 0;
    if (shown.current)
      import('./show-judged.client.ts').then((m) => m.showJudged(judgements, cards)).catch(() => undefined);
  }, [judgements, cards, live, state, waiting]);
  return null;
}
