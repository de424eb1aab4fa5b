import { readdirSync, readFileSync } from 'node:fs';

/** One document of the mqm bench: versions of one text, paragraph by paragraph, with experts' marks. */
export type MqmDoc = {
  readonly id: string;
  readonly versions: readonly {
    readonly id: string;
    readonly human: boolean;
    readonly system: string;
    readonly paragraphs: readonly string[];
  }[];
  readonly panels: readonly (readonly string[])[];
  readonly gold: readonly {
    readonly version: string;
    readonly paragraph: number;
    readonly start: number;
    readonly end: number;
    readonly serious: boolean;
    readonly category?: string;
    readonly rater: string;
  }[];
};

export function readMqm(folder: string): readonly MqmDoc[] {
  return readdirSync(folder)
    .filter((f) => f.endsWith('.json'))
    .sort()
    .map((f) => JSON.parse(readFileSync(`${folder}/${f}`, 'utf8')) as MqmDoc);
}

/** Where each paragraph begins in the text that `draftOf` makes of them. */
export function paragraphStarts(paragraphs: readonly string[]): readonly number[] {
  let at = 0;
  return paragraphs.map((p) => {
    const start = at;
    at += p.length + 2;
    return start;
  });
}
