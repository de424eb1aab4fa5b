import type { CollationContract } from '../contract/contract.ts';

type Contract = CollationContract;
export type Variation = Contract['variations'][number];

/** What a reading says, and who says it. `words` is empty where the versions lack them. */
export type ReadingLine = {
  readonly sigla: readonly string[];
  readonly words: string;
  readonly ranges: Variation['readings'][number]['ranges'];
};

/** A variation's readings in words, in the contract's order: most versions first. */
export function readingLines(collation: Contract, variation: Variation): readonly ReadingLine[] {
  return variation.readings.map(({ versions, ranges }) => {
    const [first] = ranges;
    const words = first ? textOf(collation, first.version).slice(first.start, first.end) : '';
    return { sigla: versions.map((v) => siglumOf(collation, v)), words, ranges };
  });
}

/** The letter of a version named by its id. */
export function siglumOf(collation: Contract, version: string): string {
  return collation.versions.find((v) => v.id === version)?.siglum ?? '?';
}

function textOf(collation: Contract, version: string): string {
  return collation.versions.find((v) => v.id === version)?.text ?? '';
}
