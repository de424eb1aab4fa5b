import { expect, test } from 'vitest';
import { type BlockLinks, type Blocks, type NamedBlocks, numberedLinks } from './block-links.ts';
import { glue } from './glue.ts';

const PER_VERSION = 10;
const VERSIONS = [0, 1, 2, 3, 4];
const blocks: Blocks = {
  count: VERSIONS.length * PER_VERSION,
  versions: VERSIONS.length,
  base: Uint32Array.from([...VERSIONS, VERSIONS.length], (v) => v * PER_VERSION),
  versionOf: Uint16Array.from({ length: VERSIONS.length * PER_VERSION }, (_, b) => Math.floor(b / PER_VERSION)),
};

function link(a: readonly [number, number], b: readonly [number, number], score = 0.9): NamedBlocks {
  const [[va, ba], [vb, bb]] = a[0] < b[0] ? [a, b] : [b, a];
  return { a: { version: va, block: ba }, b: { version: vb, block: bb }, score };
}

function columns(links: readonly NamedBlocks[]): BlockLinks {
  return numberedLinks(blocks, links);
}

/** Links every block to every other of another version. */
function clique(...refs: readonly (readonly [number, number])[]): NamedBlocks[] {
  return refs.flatMap((a, i) =>
    refs
      .slice(i + 1)
      .filter((b) => b[0] !== a[0])
      .map((b) => link(a, b)),
  );
}

function together(links: readonly NamedBlocks[], a: readonly [number, number], b: readonly [number, number]): boolean {
  const { groups } = glue(columns(links), blocks);
  const lead = ([v, block]: readonly [number, number]): number => groups.leader(v * PER_VERSION + block);
  return lead(a) === lead(b);
}

test('a paragraph that merges two which all others keep apart holds all of them in one row', () => {
  const links = [...clique([1, 0], [2, 0], [3, 0]), ...clique([1, 1], [2, 1], [3, 1])];
  for (const v of [1, 2, 3]) links.push(link([0, 0], [v, 0]), link([0, 0], [v, 1]));
  expect(together(links, [1, 0], [3, 1])).toBe(true);
});

test('a likeness that one copy alone has does not glue two rows together', () => {
  const links = [
    ...clique([0, 0], [1, 0], [2, 0], [3, 0]),
    ...clique([0, 1], [1, 1], [2, 1], [3, 1]),
    link([0, 0], [1, 1], 0.7),
  ];
  expect(together(links, [0, 0], [0, 1])).toBe(false);
  expect(glue(columns(links), blocks).held.a).toHaveLength(links.length - 1);
});

test('with two versions, whatever is linked is one row', () => {
  const links = [link([0, 0], [1, 0]), link([0, 0], [1, 1], 0.4), link([0, 1], [1, 1], 0.5)];
  expect(together(links, [0, 0], [0, 1])).toBe(true);
  expect(glue(columns(links), blocks).held).toEqual(columns(links));
});

test('the order of the links does not matter', () => {
  const links = [...clique([0, 0], [1, 0], [2, 0]), link([2, 0], [3, 4], 0.5), link([1, 0], [3, 5], 0.5)];
  const leads = (ls: readonly NamedBlocks[]): number[] =>
    Array.from({ length: blocks.count }, (_, b) => glue(columns(ls), blocks).groups.leader(b));
  expect(leads([...links].reverse())).toEqual(leads(links));
});
