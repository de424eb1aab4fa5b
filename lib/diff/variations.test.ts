import { describe, expect, it } from 'vitest';
import { cellOf } from './cell.ts';
import { createComparer } from './compare.ts';
import type { Budget } from './exact.ts';
import { diff, oneRow, random, WORDS } from './one-row.ts';
import { variationsOf } from './variations.ts';

describe('variations', () => {
  function told(...texts: string[]): string[] {
    return diff(...texts).variations.map((v) =>
      v.readings
        .map(
          (r) =>
            `${r.versions.join('')}:${texts[r.ranges[0]?.version ?? 0]?.slice(r.ranges[0]?.start, r.ranges[0]?.end)}`,
        )
        .join(' '),
    );
  }

  it('group the versions by what they say, most first', () => {
    expect(told('He met Sergei here', 'He met Sergey here', 'He met Sergey here')).toEqual(['12:Sergey 0:Sergei']);
    expect(told('one red door', 'one blue door')).toEqual(['0:red 1:blue']);
  });

  it('stay apart word by word where the grouping changes', () => {
    expect(told('the quick brown fox ran', 'the fast brown fox ran', 'the red fox ran')).toEqual([
      '0:quick 1:fast 2:red',
      '01:brown 2:',
    ]);
    expect(told('Wang held talks', 'Mr Wang held talks', 'the king met with talks')[0]).not.toContain('held');
  });

  it('take a figure with its word of scale where a copy has them in one word', () => {
    expect(told('It cost $40 million here', 'It cost $40 billion here', 'It cost $40m here')).toEqual([
      '0:40 million 1:40 billion 2:40m',
    ]);
    expect(told('It sold 40 million here', 'It sold 40 billion here', 'It sold 40 here')).toEqual([
      '0:million 1:billion 2:',
    ]);
    expect(told('It sold 40 boats here', 'It sold 40 cars here', 'It sold 40m here')[0]).not.toContain('40 boats');
  });

  it('keep what the close copies differ in when one copy is quite other', () => {
    const places = told(
      'The ferry left the grey harbour at seven on Monday with its crew and no freight aboard.',
      'The ferry left the gray harbour at seven on Monday with its crew and no freight aboard.',
      'A storm kept everyone ashore, and by nightfall most travellers had found beds in the village school.',
    );
    expect(places.some((p) => p.includes('0:grey') && p.includes('1:gray'))).toBe(true);
    expect(places.length).toBeLessThan(8);
  });

  it('hold one phrase, not its words, where the versions part in the same way', () => {
    expect(told('It has the same colour now', 'It has a different colour now')).toEqual(['0:the same 1:a different']);
    expect(told('He came late', 'He came very late because of the snow')).toEqual([
      '0: 1:very',
      '0: 1:because of the snow',
    ]);
  });

  it('hold a score whole', () => {
    expect(told('they won 4-3 at home', 'they won 3-4 at home', 'they won 4-3 at home')).toEqual(['02:4-3 1:3-4']);
    expect(told('they won 4-3 at home', 'they won 3-4 at home', 'they won 5-5 at home')).toEqual(['0:4-3 1:3-4 2:5-5']);
  });

  it('take a word too many along with the word that it stands for', () => {
    expect(told('in the US today', 'in the U.S. today', 'in the United States today')).toEqual([
      '0:US 1:U.S. 2:United States',
    ]);
    expect(told('closer co-operation now', 'closer cooperation now', 'closer cooperation now')).toEqual([
      '12:cooperation 0:co-operation',
    ]);
    expect(told('Luhansk governor Haidai', 'Luhansk Gov. Haidai', 'Luhansk Gov. Haidai')).toEqual([
      '12:Gov. 0:governor',
    ]);
  });

  it('place a version that lacks the words where they would stand', () => {
    const [v] = diff('the black cat', 'the cat').variations;
    expect(v?.readings.map((r) => r.ranges)).toEqual([
      [{ version: 0, start: 4, end: 9 }],
      [{ version: 1, start: 4, end: 4 }],
    ]);
  });

  it('account for every version of the row at every place, in ascending order', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const r = random(seed);
      const texts = Array.from({ length: 2 + Math.floor(r() * 4) }, () => {
        let out = '';
        for (let k = 3 + Math.floor(r() * 25); k > 0; k--) out += `${WORDS[Math.floor(r() * WORDS.length)]} `;
        return out.trim();
      });
      const ends = texts.map(() => 0);
      for (const v of diff(...texts).variations) {
        expect(v.readings.flatMap((x) => x.versions).sort()).toEqual(texts.map((_, k) => k));
        expect(v.readings.length).toBeGreaterThan(1);
        for (const p of v.readings.flatMap((x) => x.ranges)) {
          expect(p.start, `seed ${seed}`).toBeGreaterThanOrEqual(ends[p.version] as number);
          ends[p.version] = p.end;
        }
      }
    }
  });

  it('leave the same words in every version once their places are taken out', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const r = random(seed);
      const texts = Array.from({ length: 3 }, () => {
        let out = '';
        for (let k = 3 + Math.floor(r() * 25); k > 0; k--) out += `${WORDS[Math.floor(r() * WORDS.length)]} `;
        return out.trim();
      });
      const { variations } = diff(...texts);
      const rest = texts.map((text, version) => {
        let out = '';
        let at = 0;
        for (const v of variations) {
          const p = v.readings.flatMap((x) => x.ranges).find((q) => q.version === version);
          if (!p) continue;
          out += text.slice(at, p.start);
          at = p.end;
        }
        return (out + text.slice(at)).replace(/\s+/g, '');
      });
      expect(new Set(rest).size, `seed ${seed}`).toBe(1);
    }
  });
});

describe('the work for one row', () => {
  it('is said to have run out by the variations too', () => {
    const { texts, lexis } = oneRow('the red cat sat on a mat', 'a mat sat on the red cat');
    const cells = texts.map((_, version) => cellOf(texts, version, [0]));
    const [none, enough]: Budget[] = [{ left: 0 }, { left: 1000 }];
    variationsOf(cells, createComparer(lexis), none as Budget);
    variationsOf(cells, createComparer(lexis), enough as Budget);
    expect([none?.ranOut, enough?.ranOut]).toEqual([true, undefined]);
  });
});
