import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { WHOLE } from '../../lib/view/href.ts';
import { PurgedComparison } from './purged-comparison.tsx';

test('a deleted comparison claims nothing of texts that other stories hold', () => {
  const page = (what: 'story' | 'version') =>
    renderToStaticMarkup(<PurgedComparison at="2026-03-03T10:00:00Z" what={what} newest={null} place={WHOLE} />);
  for (const html of [page('story'), page('version')]) {
    expect(html).toContain('a text that another story holds as well stays in that story');
    expect(html).not.toMatch(/Nothing of (?:them|it) is kept/);
  }
});
