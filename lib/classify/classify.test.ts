import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStyleOnly, STYLE_CLASSES, SUBSTANCE_CLASSES } from '../model/change.ts';
import { readExample } from './bracketed.ts';
import { classify } from './classify.ts';

const ORDER: readonly string[] = [...STYLE_CLASSES, ...SUBSTANCE_CLASSES, 'move'];

function classesOf(a: string, b: string): readonly string[] {
  return classify(readExample({ a, b })).changes[0]?.classes ?? [];
}

describe('classify', () => {
  it('names substance alone when style changed beside it', () => {
    expect(classesOf('the [US defence chief] left', 'the [U.S. defense minister] left')).toEqual(['role']);
  });

  it('takes a swapped date for one date', () => {
    expect(classesOf('signed on [22 February] by both', 'signed on [February 22] by both')).toEqual(['house-style']);
    const input = readExample({ a: 'signed on [22 ]February[] by both', b: 'signed on []February[ 22] by both' });
    for (const c of classify(input).changes) expect(c.classes).toEqual(['house-style']);
  });

  it('takes a score or a vote turned round for another, not for words in another order', () => {
    const classes = (a: string, b: string) => classify(readExample({ a, b })).changes.map((c) => c.classes.join());
    expect(classes('They beat Lom []2[-1] at home.', 'They beat Lom [1-]2[] at home.')).toEqual(['number', 'number']);
    expect(classes('It passed []7[–2] on Monday.', 'It passed [2–]7[] on Monday.')).toEqual(['number', 'number']);
    expect(classes('It ran []2[-2] on Monday.', 'It ran [2-]2[] on Monday.')).not.toContain('number');
    expect(classes('It was [2019-21] then.', 'It was [2019 to 2021] then.')).toEqual(['house-style']);
  });

  it('lets a first name or an office go only when the other version has it elsewhere', () => {
    expect(classesOf('[Vladimir ]Putin spoke.', '[]Putin spoke. Later Vladimir Putin left.')).toEqual(['house-style']);
    expect(classesOf('[Vladimir ]Putin spoke.', '[]Putin spoke.')).toContain('name');
    expect(classesOf('so [President ]Putin spoke.', 'so []Putin spoke. Later President Putin left.')).toEqual([
      'house-style',
    ]);
    expect(classesOf('so [President ]Putin spoke.', 'so []Putin spoke.')).toContain('role');
  });

  it('calls no synonym style inside a quotation', () => {
    expect(classesOf('He said “it [began] early” again.', 'He said “it [started] early” again.')).toContain(
      'quotation',
    );
  });

  it('says of a quotation what changed in it', () => {
    const classes = (a: string, b: string) => classesOf(`Roe said: “${a} the fine.”`, `Roe said: “${b} the fine.”`);
    expect(classes('We will [not ]pay', 'We will []pay')).toEqual(['quotation', 'negation']);
    expect(classes('We [refuse] to pay', 'We [agree] to pay')).toEqual(['quotation', 'polarity']);
    expect(classes('We [may] pay', 'We [will] pay')).toEqual(['quotation', 'hedge']);
    expect(classes('[Neither] boat paid', '[Each] boat paid')).toEqual(['quotation', 'negation']);
    expect(classes('We paid [9 times]', 'We paid [6 times]')).toEqual(['number', 'quotation']);
    expect(classes('We [honoured]', 'We [honored]')).toEqual(['spelling']);
    expect(classes('We paid [9 times]', 'We paid [nine times]')).toEqual(['house-style']);
    expect(classes('We [swiftly] paid', 'We [gladly] paid')).toEqual(['quotation']);
  });

  it('tells a whole clause that came in from words in other words', () => {
    expect(classesOf('It rained[].', 'It rained[, and two bridges fell into the river].')).toContain('addition');
    expect(classesOf('a [long] day', 'a [hard] day')).toEqual(['wording']);
  });

  it('gives a moved passage its own class', () => {
    const input = readExample({ a: '[It rained.]', b: '[It rained.]' });
    const moved = { ...input, changes: input.changes.map((c) => ({ ...c, kind: 'move' as const })) };
    expect(classify(moved).changes[0]?.classes).toEqual(['move']);
  });

  it('gives a variation the classes of every other reading against its first', () => {
    const input = readExample({ a: 'the [defence] chief of [NATO]', b: 'the [defense] chief of [Nato]' });
    const [first, second] = input.changes;
    if (!first || !second) throw new Error('two changes expected');
    const variation = (c: typeof first) => ({
      row: 0,
      readings: [
        { versions: [0], ranges: [c.a] },
        { versions: [1], ranges: [c.b] },
      ],
    });
    const { variations } = classify({ ...input, changes: [], variations: [variation(first), variation(second)] });
    expect(variations.map((v) => v.classes)).toEqual([['spelling'], ['case']]);
  });

  const word = fc.constantFrom(
    ...[
      'the',
      'a',
      'Mr',
      'Wang',
      'US',
      'U.S.',
      'us',
      'seven',
      '7',
      '11th',
      'Tuesday',
      'on',
      'said',
      'claimed',
      'that',
      'will',
      'would',
      'not',
      'defence',
      'defense',
    ],
    ...[
      'rose',
      'fell',
      'per',
      'cent',
      '%',
      '“',
      '”',
      ',',
      '.',
      '-',
      'minister',
      'began',
      'started',
      'co',
      'operation',
      'cooperation',
      'Gov',
      'с\u043ep',
      '😀',
      '王',
    ],
  );
  const side = fc.array(word, { maxLength: 8 }).map((w) => w.join(' '));

  it('gives every change at least one class, in the order of the filters, on random words', () => {
    fc.assert(
      fc.property(side, side, (a, b) => {
        const classes = classesOf(`x [${a}] y`, `x [${b}] y`);
        expect(classes.length).toBeGreaterThan(0);
        expect([...classes].sort((x, y) => ORDER.indexOf(x) - ORDER.indexOf(y))).toEqual(classes);
      }),
      { seed: 4, numRuns: 400 },
    );
  });

  it('says of each change among many what it says of it alone', () => {
    const pairs = fc.array(fc.tuple(side, side, fc.constantFrom('', 'said', '“', 'on')), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(pairs, (list) => {
        // Twice over, so that every change comes again in the same surroundings or in others.
        const twice = [...list, ...list, ...list.map(([a, b]) => [a, b, 'Wang'] as const)];
        const text = (n: 0 | 1) => twice.map((p) => `${p[2]} [${p[n]}] ${p[2]} y`).join(' . ');
        const input = readExample({ a: text(0), b: text(1) });
        const alone = input.changes.map((c) => classify({ ...input, changes: [c] }).changes[0]?.classes);
        expect(classify(input).changes.map((c) => c.classes)).toEqual(alone);
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  it('calls style what is style in the other direction too', () => {
    fc.assert(
      fc.property(side, side, (a, b) => {
        const there = classesOf(`x [${a}] y`, `x [${b}] y`);
        const back = classesOf(`x [${b}] y`, `x [${a}] y`);
        expect(isStyleOnly(back as never)).toBe(isStyleOnly(there as never));
      }),
      { seed: 4, numRuns: 400 },
    );
  });

  it('never calls a different figure or a lost negation style', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999 }), fc.integer({ min: 2, max: 999 }), side, (x, y, rest) => {
        fc.pre(x !== y && !/[%\d]|seven|per|[“”]/.test(rest));
        expect(isStyleOnly(classesOf(`It hit [${x}] men ${rest}`, `It hit [${y}] men ${rest}`) as never)).toBe(false);
        expect(isStyleOnly(classesOf(`It did [not ]hit men ${rest}`, `It did []hit men ${rest}`) as never)).toBe(false);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});
