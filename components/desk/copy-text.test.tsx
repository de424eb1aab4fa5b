import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CopyText } from './copy-text.tsx';

/** The texts between the tags and comments of what is drawn, one a node of the page. */
const nodesOf = (text: string) => renderToString(<CopyText text={text} />).split('<!-- -->');

test('a text that fits a node of the page is one', () => {
  expect(nodesOf('The ferry stays in port.')).toEqual(['The ferry stays in port.']);
});

test('a copy without line breaks is drawn in nodes that the browser’s parser leaves whole, with every letter once', () => {
  for (const text of ['ferry '.repeat(30_000), `a${'🛟'.repeat(70_000)}`]) {
    const nodes = nodesOf(text);
    expect(Math.max(...nodes.map((n) => n.length))).toBeLessThanOrEqual(65_536);
    expect(nodes.join('')).toBe(text);
    expect(nodes.some((n) => /[\uD800-\uDBFF]$/.test(n))).toBe(false);
  }
});
