import { describe, expect, test } from 'vitest';
import { findDamage } from '../../lib/findings/findings.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { SAMPLES } from '../../lib/samples/samples.ts';
import { readCopies } from './read-copies.ts';

const found = (copies: readonly string[], language?: string): readonly Finding[] =>
  findDamage(readCopies(copies, language)).findings;
const moscow = SAMPLES.find((s) => s.id.startsWith('moscow')) ?? SAMPLES[0];

describe('damage in the sample story', () => {
  const versions = moscow?.versions ?? [];
  const all = findDamage(readCopies(versions.map((v) => v.text)));

  test('most of what was planted is pointed at, each with evidence', () => {
    let hit = 0;
    let planted = 0;
    versions.forEach((v, version) => {
      for (const g of moscow?.expected.garbled[v.key] ?? []) {
        planted++;
        let at = -1;
        for (let n = 0; n < (g.occurrence ?? 1); n++) at = v.text.indexOf(g.exact, at + 1);
        if (
          all.findings.some(
            (f) =>
              f.confidence >= 0.3 &&
              f.target.version === version &&
              f.target.start < at + g.exact.length &&
              at < f.target.end,
          )
        )
          hit++;
      }
    });
    expect(planted).toBeGreaterThan(20);
    expect(hit / planted).toBeGreaterThan(0.75);
    for (const f of all.findings) {
      expect(f.evidence.length).toBeGreaterThan(0);
      expect(f.message).toMatch(/look/);
    }
  });

  test('the clean copies are left in peace', () => {
    versions.forEach((v, version) => {
      if ((moscow?.expected.garbled[v.key] ?? []).length > 0) return;
      const loud = all.findings
        .filter((f) => f.target.version === version && f.confidence >= 0.5)
        .map((f) => f.target.exact);
      expect(loud.length, `${v.key}: ${loud.join(' | ')}`).toBeLessThanOrEqual(1);
    });
  });

  test('the copy that went through Japanese is told so, with reasons, and no clean one is', () => {
    versions.forEach((v, version) => {
      const a = all.assessments[version];
      const damaged = (moscow?.expected.garbled[v.key] ?? []).length > 5;
      if (damaged) {
        expect(a?.machineTranslated).toBeGreaterThan(0.8);
        expect(a?.pivot).toBe('ja');
        expect(a?.reasons.length).toBeGreaterThan(1);
      } else expect(a?.machineTranslated).toBeLessThan(0.4);
    });
  });
});

describe('honest rewording', () => {
  const plain =
    'The council of Kerning met on Monday evening to speak about the flood in the lower town. It will repair the old bridge by the mill before winter.\n\nThe mayor said that the school in Mill Lane would open again next week.';
  test('is never a finding, alone or beside the original', () => {
    const reworded =
      'Kerning’s council gathered on Monday evening to discuss the flooding of the lower town. The old bridge near the mill will be mended before the winter.\n\nThe school in Mill Lane is to reopen next week, the mayor said.';
    expect(found([plain, reworded]).filter((f) => f.confidence >= 0.5)).toEqual([]);
    expect(found([reworded])).toEqual([]);
  });
});

describe('a cue alone', () => {
  test('weighs less in a clean copy than the same cue in a damaged one', () => {
    const slip = 'The council met at at the mill on Monday and spoke of the bridge for two hours.';
    const damage =
      '\n\nThe river rose again on Tuesday. .\n\nIt is said that there is. Stated.\n\nThey closed the school[in the town]for a week. and the mill as well.\n\nHe said “it is open. The mayor left.';
    const of = (text: string): number => found([text]).find((f) => f.detector === 'doubled-words')?.confidence ?? 0;
    expect(of(slip + damage)).toBeGreaterThan(of(slip) + 0.02);
  });
});

describe('names, order and ids', () => {
  test('an id stays when another paragraph changes, and differs between equal words in equal places', () => {
    const line =
      'In the afternoon of that long day they met at at the harbour on Monday to speak about the storm that had shut it.';
    const before = found([`The river rose on Sunday and fell again.\n\n${line}`]);
    const after = found([`The river rose on Sunday, the mayor said, and it fell again soon after.\n\n${line}`]);
    const id = (f: readonly Finding[]): string | undefined => f.find((x) => x.detector === 'doubled-words')?.id;
    expect(id(before)).toBeDefined();
    expect(id(after)).toBe(id(before));
    const twice = found([`${line}\n\n${line}`]).filter((f) => f.detector === 'doubled-words');
    expect(new Set(twice.map((f) => f.id)).size).toBe(twice.length);
  });
});

describe('bad input', () => {
  test('another language is not judged as English, and the assessment says what was not checked', () => {
    const { findings, assessments } = findDamage(
      readCopies(['Der Rat von Kerning tagte am Montag. und stritt über die Brücke. . „Nie', 'Der Rat tagte.'], 'de'),
    );
    expect(findings.filter((f) => f.detector === 'broken-sentence' || f.detector === 'case-slip')).toEqual([]);
    expect(assessments[0]?.reasons.join(' ')).toMatch(/not checked/);
  });

  test('nothing throws: no words, capitals only, verse, headlines only, all copies garbled alike', () => {
    const garbled = 'The king met. Stated. rice field. ” .\n\nIt is a thing that has';
    for (const copies of [
      [''],
      ['…'],
      ['THE MAYOR SAYS “NO” TO THE BRIDGE. .'],
      ['O wild west wind\nthou breath of\nautumn’s being'],
      ['Storm shuts port\nMayor to resign'],
      [garbled, garbled.replace('king', 'plum'), garbled.replace('rice', 'wet')],
    ]) {
      const { assessments } = findDamage(readCopies(copies));
      expect(assessments.length).toBe(copies.length);
    }
  });

  test('the work grows with the words, not with their square', () => {
    const line =
      'The council met on Monday. and spoke of the bridge[by the mill]for two hours, said, it is open,” he added. ” ';
    const cuesAt = (n: number): number => found([line.repeat(n)]).length;
    // A million characters in one paragraph come back at all; a quadratic step would not.
    expect(cuesAt(2_000)).toBeGreaterThan(1_000);
  }, 60_000);
});
