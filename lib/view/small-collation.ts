import type { Role } from '../model/block.ts';
import type { Change, ChangeClass, Place } from '../model/change.ts';
import type { CollatedVersion, Collation } from '../model/collation.ts';
import type { Finding } from '../model/finding.ts';
import type { Relation } from '../model/relation.ts';
import type { Variation } from '../model/variation.ts';
import { siglumOf } from '../model/version.ts';

/** What a test says of a collation; the rest is made up to fit. Versions are named by index. */
export type SmallInput = {
  /** The paragraphs of each version; `role: words` for one that is not body. */
  readonly texts: readonly (readonly string[])[];
  /** For each row, the block indices of each version. */
  readonly rows: readonly (readonly (readonly number[])[])[];
  /** A place where versions differ: for each version its words (`''` with `at`: missing after those words), or null when it is not in the row. */
  readonly differ?: readonly {
    readonly row: number;
    readonly words: readonly (string | { readonly after: string } | null)[];
    readonly classes: readonly ChangeClass[];
    /** Classes of single pairs, `0-2`, where they are others than those of the whole place. */
    readonly pairs?: Readonly<Record<string, readonly ChangeClass[]>>;
  }[];
  readonly findings?: readonly {
    readonly id: string;
    readonly version: number;
    readonly exact: string;
    readonly confidence?: number;
  }[];
  readonly relations?: readonly Partial<Relation>[];
  readonly moved?: Readonly<Record<number, readonly number[]>>;
};

/** A collation by hand, for tests of what is drawn of one. */
export function smallCollation(input: SmallInput): Collation {
  const versions = input.texts.map(versionOf);
  const rows = input.rows.map((cells, i) => {
    const roles = cells.flatMap((blocks, v) => blocks.map((b) => versions[v]?.blocks[b]?.role));
    const owners = cells.filter((c) => c.length > 0).length;
    const story = roles.some((r) => r === 'body' || r === 'headline' || r === 'standfirst');
    const kind = !story ? ('furniture' as const) : owners > 1 ? ('aligned' as const) : ('lone' as const);
    return { id: `row${i}`, kind, cells, moved: input.moved?.[i] ?? [], confidence: 1, coarse: false };
  });
  const place = (version: number, row: number, words: string | { readonly after: string }): Place => {
    const text = versions[version]?.text ?? '';
    const blocks = (input.rows[row]?.[version] ?? []).map((b) => versions[version]?.blocks[b]);
    const from = blocks[0]?.start ?? 0;
    const wanted = typeof words === 'string' ? words : words.after;
    const at = text.indexOf(wanted, from);
    if (at < 0) throw new Error(`version ${version} does not say “${wanted}” in row ${row}`);
    if (typeof words === 'string') return { version, start: at, end: at + wanted.length };
    return { version, start: at + wanted.length, end: at + wanted.length };
  };

  const variations: Variation[] = [];
  const changes: Change[] = [];
  for (const { row, words, classes, pairs } of input.differ ?? []) {
    const places = words.map((w, v) =>
      w === null ? null : { said: typeof w === 'string' ? w : '', place: place(v, row, w) },
    );
    const said = [...new Set(places.flatMap((p) => (p ? [p.said] : [])))];
    const readings = said
      .map((s) => {
        const own = places.flatMap((p) => (p?.said === s ? [p.place] : []));
        return { versions: own.map((p) => p.version), ranges: own };
      })
      .sort((a, b) => b.versions.length - a.versions.length || (a.versions[0] ?? 0) - (b.versions[0] ?? 0));
    variations.push({ row, readings, classes });
    for (const [a, p] of places.entries()) {
      for (const [b, q] of places.entries()) {
        if (a >= b || !p || !q || p.said === q.said) continue;
        const kind = p.said === '' ? 'insert' : q.said === '' ? 'delete' : 'replace';
        changes.push({ row, a: p.place, b: q.place, kind, classes: pairs?.[`${a}-${b}`] ?? classes });
      }
    }
  }

  const findings = (input.findings ?? []).map(({ id, version, exact, confidence = 0.8 }): Finding => {
    const start = versions[version]?.text.indexOf(exact) ?? -1;
    if (start < 0) throw new Error(`version ${version} does not say “${exact}”`);
    const target = { version, start, end: start + exact.length, exact };
    return {
      id,
      detector: 'by-hand',
      category: 'accuracy/mistranslation',
      severity: 'major',
      confidence,
      target,
      message: `“${exact}” looks wrong.`,
      evidence: [{ ...target, says: 'stands alone' }],
    };
  });

  const relations = versions.flatMap((_, a) =>
    versions.flatMap((__, b): Relation[] => {
      if (a >= b) return [];
      const given = input.relations?.find((r) => r.a === a && r.b === b);
      return [
        {
          a,
          b,
          similarity: given?.similarity ?? 0.9,
          kind: given?.kind ?? 'same-story',
          reasons: given?.reasons ?? [],
        },
      ];
    }),
  );

  return {
    engine: 'test',
    versions,
    links: [],
    sentenceLinks: [],
    rows,
    related: [],
    changes,
    variations,
    facts: [],
    findings,
    assessments: versions.map((_, version) => ({
      version,
      machineTranslated: 0,
      pivot: null,
      reasons: [],
      checked: { detectors: 28, of: 28, gaps: [] },
    })),
    relations,
  };
}

function versionOf(paragraphs: readonly string[], index: number): CollatedVersion {
  let text = '';
  const blocks = paragraphs.map((raw) => {
    const m = /^(headline|standfirst|byline|date|caption|related|boilerplate|credit): (.*)$/s.exec(raw);
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += m?.[2] ?? raw;
    return { role: (m?.[1] ?? 'body') as Role, start, end: text.length };
  });
  // Ids that look like hashes and sort as the indices do.
  const id = `${index}${'abcdef0123'.slice(index % 5, (index % 5) + 5)}`.padEnd(64, String(index));
  return {
    id,
    siglum: siglumOf(index),
    text,
    language: 'en',
    published: null,
    blocks,
    sentences: blocks.map((b, block) => ({ ...b, block })),
  };
}
