import { expect, test } from 'vitest';
import type { Range } from '../model/range.ts';
import type { Weighed } from './room.ts';
import { settle } from './settle.ts';

type Against = { readonly version: number; readonly start: number; readonly end: number };

/** A finding at `place`, with what speaks against it. */
function finding(place: Against, against: readonly [Against, ...Against[]], told: Partial<Accusation> = {}): Weighed {
  const { detector = 'odd-word', confidence = 0.5 } = told;
  const [first, ...rest] = against.map((a) => ({ ...a, exact: '', says: 'what the other copy has' }));
  if (!first) throw new Error('a finding without evidence');
  return { cue: { detector, place, strength: 1, message: '', evidence: [first, ...rest] }, confidence, supporting: [] };
}

type Accusation = { readonly detector: string; readonly confidence: number };

const at = (version: number, start: number, end = start + 5): Against => ({ version, start, end });

test('two copies that accuse each other of one place, and nothing else between them, are both let go', () => {
  expect(settle([finding(at(0, 10), [at(1, 20)]), finding(at(1, 20), [at(0, 10)])])).toEqual([]);
});

test('the likelier of two that accuse each other stays when it is well ahead', () => {
  const likely = finding(at(0, 10), [at(1, 20)], { confidence: 0.8 });
  const unlikely = finding(at(1, 20), [at(0, 10)], { confidence: 0.4 });
  expect(settle([likely, unlikely])).toEqual([likely]);
});

test('of two that accuse each other neither stays when one is ahead by less than another sign of damage makes', () => {
  const likelier = finding(at(0, 10), [at(1, 20)], { confidence: 0.55 });
  const answer = finding(at(1, 20), [at(0, 10)], { confidence: 0.47 });
  expect(settle([likelier, answer])).toEqual([]);
});

test('the answer must accuse the very place: one beside it refutes nothing', () => {
  const one = finding(at(0, 10), [at(1, 20)]);
  const elsewhere = finding(at(1, 20), [at(0, 40)]);
  const beside = finding(at(1, 30), [at(0, 10)]);
  expect(settle([one, elsewhere])).toEqual([one, elsewhere]);
  expect(settle([one, beside])).toEqual([one, beside]);
});

test('a place that two other copies speak against, or that is damaged by itself, stands whatever is said in return', () => {
  const backed = finding(at(0, 10), [at(1, 20), at(2, 20)]);
  const answer = finding(at(1, 20), [at(0, 10)]);
  expect(settle([backed, answer])).toEqual([backed, answer]);
  const damaged = finding(at(0, 10), [at(0, 11)]);
  expect(settle([damaged, answer])).toEqual([damaged, answer]);
});

test('a doubtful stretch answers nothing and is not answered', () => {
  const stretch = finding(at(0, 0, 100), [at(1, 0, 100)], { detector: 'unsupported-wording' });
  const word = finding(at(1, 20), [at(0, 10)]);
  expect(settle([stretch, word])).toEqual([stretch, word]);
});

test('an accusation that begins well before the words it answers is found', () => {
  const word = finding(at(0, 500), [at(1, 900, 905)]);
  const long = finding(at(1, 100, 1000), [at(0, 500)], { detector: 'altered-quotation' });
  const between = finding(at(1, 890, 895), [at(0, 700)]);
  expect(settle([word, long, between])).toEqual([between]);
});

test('one stretch as long as the text does not make every search begin at its first word', () => {
  let looks = 0;
  const counted = (place: Against): Against & Range => ({
    version: place.version,
    end: place.end,
    get start() {
      looks++;
      return place.start;
    },
  });
  const looksAt = (words: number): number => {
    const pairs = Array.from({ length: words }, (_, k) => k * 10);
    const findings = [
      ...pairs.map((k) => finding(counted(at(0, k)), [at(1, k)])),
      finding(counted(at(1, 0, words * 10)), [at(0, 0, words * 10)], { detector: 'unsupported-wording' }),
      ...pairs.map((k) => finding(counted(at(1, k)), [at(0, k + 5000 * 10)])),
    ];
    looks = 0;
    expect(settle(findings).length).toBeGreaterThan(words);
    return looks;
  };
  const [few, many] = [looksAt(200), looksAt(1600)];
  expect(few).toBeGreaterThan(200);
  // Each search is a bisection: eight times the findings, and three steps more for each.
  expect(many / few).toBeLessThan(8 * 1.5);
});
