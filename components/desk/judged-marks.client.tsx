'use client';

import { useEffect } from 'react';
import { useDesk } from './desk-context.client.tsx';
import { showJudged } from './page-marks.client.ts';

/** Shows in the text what people said of its marks. The rows are the server's, or drawn as they come: so by attribute. */
export function JudgedMarks() {
  const { judgements, live, state, waiting } = useDesk();
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew whenever other rows are drawn
  useEffect(() => {
    const said = Object.entries(judgements).flatMap(([id, { kind, verdict, seen }]): [string, string][] => {
      const word = verdict?.verdict ?? (seen ? 'seen' : null);
      return word ? [[kind === 'change' ? id : `f-${id}`, word]] : [];
    });
    showJudged(new Map(said));
  }, [judgements, live, state, waiting]);
  return null;
}
