import { describe, expect, it } from 'vitest';
import { readStyleFile } from './style-file.ts';

function problems(text: string): string[] {
  const read = readStyleFile(text);
  return read.ok ? [] : read.problems.map((p) => `${p.line}:${p.column} ${p.message}`);
}

describe('a style file', () => {
  it('has pairs, patterns, and outlets for which a rule holds', () => {
    const text = [
      '# our own',
      'pairs:',
      '  - [politicians, lawmakers]',
      '  - forms: [7, no,  per   cent]',
      '    outlets: [The Example]',
      'patterns:',
      '  - [<number> metres, <number> yards]',
    ].join('\n');
    expect(readStyleFile(text)).toEqual({
      ok: true,
      rules: [
        { forms: ['politicians', 'lawmakers'], outlets: [] },
        { forms: ['7', 'no', 'per cent'], outlets: ['The Example'] },
        { forms: ['<number> metres', '<number> yards'], outlets: [] },
      ],
    });
  });

  it('names every mistake with its line and column, in their order', () => {
    const text = [
      'pairs:',
      '  - [politicians]',
      '  - forms: [a b, A  B]',
      '    outlet: [The Example]',
      '  - [<word> said, <word> stated]',
      'paterns: []',
    ].join('\n');
    const found = problems(text);
    expect(found.map((p) => p.split(' ')[0])).toEqual(['6:1']);
    const rest = problems(text.replace(/paterns.*/, ''));
    expect(rest.map((p) => p.split(' ')[0])).toEqual(['2:5', '3:18', '4:5', '5:5']);
    expect(rest[0]).toMatch(/at least two forms/);
    expect(rest[1]).toMatch(/twice/);
    expect(rest[2]).toMatch(/“outlet”/);
    expect(rest[3]).toMatch(/“patterns”/);
  });

  it('is refused when it is not YAML, is empty, or refers to itself', () => {
    expect(problems('pairs:\n  - [a, b')[0]).toMatch(/^2:\d+ This is not YAML/);
    expect(problems('')[0]).toMatch(/^1:1 /);
    expect(problems('pairs: []')[0]).toMatch(/no rule/);
    expect(problems('- [a, b]')[0]).toMatch(/“pairs:”/);
    expect(problems('pairs:\n  - &x [a, b]\n  - *x')[0]).toMatch(/^2:\d+ References/);
  });

  it('takes no regular expression and no placeholder that it does not know', () => {
    for (const form of ["'/lawmakers?/'", "'law.*'", "'(?i)law'", "'politician|lawmaker'", "'law\\w'"])
      expect(problems(`pairs:\n  - [lawmakers, ${form}]`)[0]).toMatch(/^2:\d+ .*regular expression/);
    expect(problems("patterns:\n  - ['<name> said', '<name> stated']")[0]).toMatch(/<word> and <number>/);
    expect(problems("patterns:\n  - ['<word>', '<word> it']")[0]).toMatch(/hold for everything/);
    expect(problems("patterns:\n  - ['<word> said <number>', '<number> said <word>']")[0]).toMatch(/same order/);
    expect(problems('pairs:\n  - [a b c d e f g h i, x]')[0]).toMatch(/at most 8/);
  });

  it('lets a form have the stops, hyphens and signs that print has', () => {
    const read = readStyleFile(
      "pairs:\n  - [U.S., US]\n  - [co-op, coop]\n  - ['per cent', '%']\n  - [Mr. Wang, Wang]",
    );
    expect(read.ok).toBe(true);
  });
});
