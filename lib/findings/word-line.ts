import { needles } from './needles.ts';
import type { Copy, Line, Stretch } from './room.ts';
import { createTrigrams } from './trigrams.ts';

/** Where a pattern was found: its tokens, the sentence they stand in, and which of the patterns it was. */
export type Found = Stretch & { readonly sentence: Line; readonly pattern: number };

/** What stands for a mark: by default the full stop, the comma and the per cent sign themselves, quotation marks as `“` and `”`, others `|`. */
function plainMark(form: string): string {
  if (/^[.,%“”]$/.test(form)) return form;
  return form === '"' ? '”' : '|';
}

/**
 * Where patterns match in the sentences of a copy, in text order. They run over a sentence's words and numbers in folded form, one
 * space apart, each mark as `mark` says (one character); they must be global and are written for lower case. A pattern of whose
 * words the copy has none (`needles.ts`) is not run at all, so that hundreds of them cost little.
 */
export function findInSentences(
  copy: Copy,
  patterns: readonly RegExp[],
  mark: (form: string) => string = plainMark,
): readonly Found[] {
  const lines = copy.sentences.map((s) => lineOf(copy, s, mark));
  const whole = lines.join('\n');
  const mayHold = createTrigrams(whole);
  const ends: number[] = [];
  for (const line of lines) ends.push((ends.at(-1) ?? -1) + 1 + line.length);
  const out: Found[] = [];
  patterns.forEach((pattern, n) => {
    const wanted = needles(pattern);
    if (wanted === null) for (let k = 0; k < lines.length; k++) search(k);
    else for (const k of linesWith(wanted)) search(k);

    function search(k: number): void {
      const line = lines[k] as string;
      const sentence = copy.sentences[k] as Line;
      for (const m of matchesOf(line, pattern)) {
        // A match may begin or end with the space between two words; tokens have none in them.
        const start = m.index + m[0].length - m[0].trimStart().length;
        const end = m.index + m[0].trimEnd().length;
        if (end <= start) continue;
        const from = sentence.from + spaces(line, 0, start);
        out.push({ from, to: from + spaces(line, start, end) + 1, sentence, pattern: n });
      }
    }
  });
  return out.sort((a, b) => a.from - b.from || a.to - b.to || a.pattern - b.pattern);

  /** The lines that hold one of the strings, each once. Found in the whole text at one go: most strings stand in no line. */
  function linesWith(wanted: readonly string[]): ReadonlySet<number> {
    const found = new Set<number>();
    for (const w of wanted) {
      if (!mayHold(w)) continue;
      let k = 0;
      for (let at = whole.indexOf(w); at >= 0; at = whole.indexOf(w, ends[k])) {
        while ((ends[k] as number) < at + w.length) k++;
        found.add(k);
      }
    }
    return found;
  }
}

/** What `line.matchAll(pattern)` gives, without a copy of the pattern for every line: most lines have no match. */
function matchesOf(line: string, pattern: RegExp): readonly RegExpExecArray[] {
  const out: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let m = pattern.exec(line); m !== null; m = pattern.exec(line)) {
    out.push(m);
    if (m[0] === '') pattern.lastIndex++;
  }
  return out;
}

function lineOf(copy: Copy, { from, to }: Stretch, mark: (form: string) => string): string {
  let line = '';
  for (let i = from; i < to; i++) {
    if (i > from) line += ' ';
    line += copy.isWord(i) || copy.kind(i) === 'number' ? copy.folded(i) : mark(copy.form(i));
  }
  return line;
}

function spaces(line: string, from: number, to: number): number {
  let n = 0;
  for (let k = from; k < to; k++) if (line[k] === ' ') n++;
  return n;
}
