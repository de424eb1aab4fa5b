import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { anchorOf } from '../../lib/view/anchor-of.ts';
import { withMarksByHand } from '../../lib/view/by-hand.ts';
import { viewDesk } from '../../lib/view/desk.ts';
import { FIRST_STATE } from '../../lib/view/desk-state.ts';
import { specimenComparison } from '../../lib/view/specimen.ts';
import { PrintFindings } from './print-findings.tsx';

const { collation, sources } = specimenComparison();

test('on paper a mark by hand is told once, with its note and without the certainty of an engine', () => {
  const copy = collation.versions[2];
  if (!copy) throw new Error('the specimen has lost a copy');
  const start = copy.text.indexOf('hold the king');
  const range = { start, end: start + 'hold'.length };
  const flag = { by: 'Ada', at: '2026-03-03T10:00:00Z', note: 'keep, surely', verdict: 'flagged' as const };
  const own = { anchor: anchorOf(copy, range), place: { version: 2, ...range }, made: true, flag, seen: null, log: [] };
  const review = { id: 'w', kind: 'passage' as const, verdict: null, ...own };
  const desk = viewDesk(withMarksByHand(collation, [review]), sources, FIRST_STATE);
  const html = renderToStaticMarkup(<PrintFindings desk={desk} judgements={{ w: { ...review } }} />);
  const [line = ''] = html.split('<li>').filter((li) => li.includes('“hold”'));
  expect(line.replace(/<.*/, '')).toMatch(
    /^C, row \d+\. “hold” Flagged as garbled by Ada, 3 Mar 2026: “keep, surely”\.$/,
  );
  expect(html.split('“hold”')).toHaveLength(2);
});
