import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outlierParagraph } from '../../lib/findings/detectors/outlier-paragraph.ts';
import { DETECTORS } from '../../lib/findings/detectors.ts';
import { findDamage } from '../../lib/findings/findings.ts';
import { openRoom } from '../../lib/findings/open-room.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { SAMPLES } from '../../lib/samples/samples.ts';
import { sureText } from '../../lib/view/label.ts';
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

  test('the worked example of the README is what is found', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, message = '', sure = ''] = /^D {2}(“.*”\.)\n.*?(very likely, \d+ %)/m.exec(readme) ?? [];
    const finding = all.findings.find((f) => f.message === message);
    expect(finding && sureText(finding.confidence)).toBe(sure);
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

describe('two copies that accuse each other', () => {
  test('the one that shows much more damage is told, the sound one is not', () => {
    const sound =
      'The clip was shown by the Coastal Global Television Network on Monday. The mayor of Kerning saw it in the old mill by the river and spoke to his guests.';
    const spun =
      'The clip was shown by the Coastal World Tv Network on Monday. The mayor of Kerning noticed it in the old mill by the river and spoke to his visitors.';
    const damage =
      '\n\nThey stayed as a result of he had been tired of ties with america. and left. .\n\nThe 2 took time to speak, they name it a deal. Stated.\n\nHe requested Mr Berg in a yr about ties with russia.';
    const { findings } = findDamage(readCopies([`${spun}${damage}`, sound]));
    expect(findings.some((f) => f.target.version === 0 && f.target.exact.includes('World Tv'))).toBe(true);
    expect(findings.filter((f) => f.target.version === 1).map((f) => f.target.exact)).toEqual([]);
  });
});

describe('witnesses', () => {
  test('words that look damaged by themselves accuse nobody: the White House is not odd for the White Home', () => {
    const line = (house: string): string => `Aides at the ${house} said on Friday that the bridge would open in May.`;
    const { findings } = findDamage(readCopies([line('White Home'), line('White House')]));
    expect(findings.some((f) => f.target.version === 0 && f.target.exact.includes('Home'))).toBe(true);
    expect(findings.filter((f) => f.target.version === 1)).toEqual([]);
  });

  test('retellings of one event are not accused for their words', () => {
    const copies = [
      'The river Kern broke its banks early on Monday and drove some two hundred people from the lower town, the mayor said.\n\nThe old bridge was closed, and trains stopped short of the station. Nobody was hurt.',
      'About 200 residents had to leave their homes when floodwater came over the wall before dawn.\n\nRail services ended one stop early, and drivers were turned back at the crossing. There were no injuries, according to the fire brigade.',
      'Kerning woke to water in the streets: families carried children up the hill, shops stayed shut.\n\n“We got everyone out,” said the head of the rescue service. The line to the coast remains cut.',
    ];
    expect(found(copies).filter((f) => f.confidence >= 0.5)).toEqual([]);
  });

  test('a looping decoder is one finding, not one a word', () => {
    const loop = `He taught at the school of ${'Kern, '.repeat(30)}and left for the coast.`;
    const plain = 'He taught at the school of Brunton and left for the coast.';
    const names = found([loop, plain, plain.replace('left', 'moved')]).filter((f) => f.target.exact.includes('Kern'));
    expect(names.length).toBeGreaterThan(0);
    expect(names.length).toBeLessThanOrEqual(3);
  });
});

describe('a name cut or spelled in another way', () => {
  const story = (fund: string, port: string): string =>
    `The ${fund} fund grew by a tenth in the spring, the bank in ${port} said on Monday.\n\nSavers in ${port} put more into ${fund} than they did in the autumn, it said.\n\nAnalysts said ${fund} would go on growing.`;
  const others = [story('Yu’ebao', 'Kronstadt'), story('Yu’ebao', 'Kronstadt').replace('on Monday', 'Monday')];

  test('is no wrong name, however often it comes', () => {
    const { findings } = findDamage(readCopies([story('Yu Ebao', 'Kronstadt'), ...others]));
    expect(findings.filter((f) => f.target.version === 0).map((f) => `${f.detector} ${f.target.exact}`)).toEqual([]);
  });

  test('shares one quiet verdict when it is spelled as nobody else spells it', () => {
    const { findings } = findDamage(readCopies([story('Yu’ebao', 'Kronshtadt'), ...others]));
    const own = findings.filter((f) => f.target.version === 0);
    expect(own.map((f) => f.detector)).toEqual(['name-variant']);
    expect(own[0]?.confidence).toBeLessThan(0.5);
    expect(own[0]?.message).toMatch(/2 times/);
  });
});

describe('a paragraph in other words than two that are one text', () => {
  test('is no outlier: a wire story and the paper that ran it are one witness', () => {
    const frame = (middle: string): string =>
      `The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\n${middle}\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.`;
    const wire =
      'The river rose again on the third day of the storm, and the old bridge was closed to all traffic until the weekend.';
    const own =
      'Lorries and cars were turned back at the crossing, whose arches the stream had nearly filled by Wednesday.';
    const room = openRoom(readCopies([frame(own), frame(wire), frame(wire.replace('closed', 'shut'))]));
    expect(outlierParagraph.detect(room)).toEqual([]);
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
    const able = DETECTORS.filter((d) => d.language === 'any').length;
    const checked = assessments[0]?.checked;
    expect(checked?.gaps[0]?.kind).toBe('language');
    expect(checked?.gaps[0]?.says).toMatch(
      new RegExp(`^Only ${able} of the ${DETECTORS.length} checks can read this language;.* not checked`),
    );
    expect(checked?.detectors).toBeLessThanOrEqual(able);
  });

  const gapsOf = (copies: readonly string[]): readonly (readonly string[])[] =>
    findDamage(readCopies(copies)).assessments.map((a) => a.checked.gaps.map((g) => g.kind));
  const story =
    'The council of Kerning met on Monday evening to speak about the flood in the lower town. It will mend the bridge.';

  test('a copy without another to compare with says so, and how many detectors looked', () => {
    const alone = DETECTORS.filter((d) => d.needs !== 'others').length;
    const { checked } = findDamage(readCopies([story])).assessments[0] ?? {};
    expect(checked).toMatchObject({ detectors: alone, of: DETECTORS.length });
    expect(checked?.gaps[0]?.says).toMatch(
      new RegExp(`^There is no other version to compare it with, so .*${alone} of ${DETECTORS.length} checks`),
    );
    const other = 'Lund won the final in two hours. She had lost to Berg three times before and said she was tired.';
    for (const a of findDamage(readCopies([story, other])).assessments)
      expect(a.checked.gaps[0]?.says).toMatch(/^There is no other version to compare it with: none of the others/);
    // What the page calls the same event may not be called another story here.
    const apart = readCopies([story, other]);
    const event = { ...apart, relations: apart.relations.map((r) => ({ ...r, kind: 'same-event' as const })) };
    for (const a of findDamage(event).assessments) {
      expect(a.checked.gaps[0]?.says).toContain('what is told of the event elsewhere is in other words');
      expect(a.checked.gaps[0]?.says).not.toMatch(/none of the others|detectors/);
    }
  });

  test('with one other copy nobody breaks a tie; with two others nothing is left out', () => {
    const second =
      'The council of Kerning sat on Monday night to talk about the flooded lower town. The bridge will be mended.';
    const third =
      'Kerning’s council met on Monday evening to discuss the flood in the lower town. It is to repair the bridge.';
    expect(gapsOf([story, second])).toEqual([['one-other'], ['one-other']]);
    expect(gapsOf([story, second, third])).toEqual([[], [], []]);
    const { checked } = findDamage(readCopies([story, second, third])).assessments[0] ?? {};
    expect(checked).toEqual({ detectors: DETECTORS.length, of: DETECTORS.length, gaps: [] });
  });

  test('paragraphs that no other copy has, and copies that repeat each other, are said', () => {
    const third =
      'Kerning’s council met on Monday evening to discuss the flood in the lower town. It is to repair the bridge.';
    const own = `${story}\n\nIn other news the ferry to Lund was late again, for the ninth day this month, and nobody knows why.`;
    expect(gapsOf([own, third, story])[0]).toEqual(['own-paragraphs']);
    expect(gapsOf([story, `${story} `, `${story}  `])[0]).toEqual(['one-witness']);
    // Only of what they have: a copy of which others have a paragraph is not repeated by them.
    const [first] = findDamage(readCopies([own, story, `${story} `])).assessments;
    expect(first?.checked.gaps.at(-1)).toMatchObject({
      kind: 'one-witness',
      says: expect.stringMatching(/^What other versions have of it is/),
    });
  });

  test('copies that are all damaged back each other, and it is said', () => {
    const garbled =
      'The river rose on Monday. .\n\nIt is said that there is. Stated.\n\nThey closed the school[in the town]for a week. and the mill as well.\n\nHe said “it is open. The mayor left. rice field. ”';
    const gaps = gapsOf([garbled, garbled.replace('Monday', 'Tuesday'), garbled.replace('week', 'month')]);
    for (const g of gaps) expect(g).toContain('alike');
  });

  test('capitals say nothing where everything is in them, and sentences nothing where nothing ends', () => {
    const loud = 'THE COUNCIL OF KERNING MET ON MONDAY EVENING TO SPEAK ABOUT THE FLOOD. IT WILL MEND THE BRIDGE.';
    const verse =
      'the river took the lower town\nand gave it back by day\nthe miller put his lantern down\nand had no more to say';
    expect(gapsOf([loud])[0]).toContain('capitals');
    expect(gapsOf([verse])[0]).toContain('lines');
    expect(gapsOf(['Storm shuts port for ninth day\nMayor to resign over the flooded town'])[0]).toContain('lines');
    expect(found([loud]).concat(found([verse]))).toEqual([]);
    expect(found([loud, loud.replace('MONDAY', 'TUESDAY')]).filter((f) => f.confidence >= 0.5)).toEqual([]);
  });

  test('nothing throws: no words, capitals only, verse, headlines only, all copies garbled alike', () => {
    const garbled = 'The king met. Stated. rice field. ” .\n\nIt is a thing that has';
    for (const copies of [
      [''],
      ['…'],
      ['THE MAYOR SAYS “NO” TO THE BRIDGE. .'],
      ['O wild west wind\nthou breath of\nautumn’s being'],
      ['Storm shuts port\nMayor to resign'],
      [garbled, garbled, garbled],
      ['WANG MEETS LAVROV. STATED. THE KING LEFT', 'THE KING LEFT. WANG MET LAVROV'],
      ['“ ” “ ” ‘ „ «', '” “'],
      [garbled, garbled.replace('king', 'plum'), garbled.replace('rice', 'wet')],
    ]) {
      const { assessments } = findDamage(readCopies(copies));
      expect(assessments.length).toBe(copies.length);
    }
  });

  test('a megabyte comes back, a quarter of it one paragraph: the work grows with the words, not with their square', () => {
    const line =
      'The council met on Monday. and spoke of the bridge[by the mill]for two hours, said, it is open,” he added. ” ';
    const paragraph =
      'The council of Kerning met on Monday. and spoke of the bridge for two hours, the mayor said. Stated. “It is open, he said.\n\n';
    const findings = found([`${line.repeat(2_400)}\n\n${paragraph.repeat(Math.ceil(750_000 / paragraph.length))}`]);
    // Either part is searched.
    const inLine = (f: { readonly target: { readonly start: number } }) => f.target.start < line.length * 2_400;
    expect(findings.filter(inLine).length).toBeGreaterThan(100);
    expect(findings.filter((f) => !inLine(f)).length).toBeGreaterThan(100);
  }, 120_000);

  test('two long copies that are garbled alike come back', () => {
    const short =
      'The council of Kerning met on Monday. and spoke of the bridge. Stated. “It is open, he said.\n\n'.repeat(150);
    expect(findDamage(readCopies([short, short.replace('Monday', 'Tuesday')])).assessments.length).toBe(2);
  }, 60_000);
});
