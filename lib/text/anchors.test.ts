import { describe, expect, it } from 'vitest';
import { anchorOf, locate, locateExact, nearestTo } from './anchors.ts';

const STORY = [
  'The ferry Aurora left Port Ellen shortly after six on Monday with 214 passengers, the harbour office said.',
  'Two hours later the crew reported smoke in the engine room, and the captain turned back.',
  '“We smelled it before we saw it,” said Moira Blackwood, 58, a teacher from Oban. “Nobody ran, but nobody sat down either.”',
  'Three people were treated for smoke inhalation. Two people were treated for bruises.',
  'The company said it regretted the delay and would refund every ticket. The harbour office said it would investigate.',
].join('\n\n');

function anchored(words: string, nth = 0) {
  let at = STORY.indexOf(words);
  for (let k = 0; k < nth; k++) at = STORY.indexOf(words, at + 1);
  return anchorOf('v1', STORY, { start: at, end: at + words.length });
}

function found(text: string, words: string, nth = 0): [string, string, number] | null {
  const hit = locate(text, anchored(words, nth));
  return hit ? [hit.how, text.slice(hit.range.start, hit.range.end), hit.range.start] : null;
}

describe('an anchor', () => {
  it('keeps the words and 32 characters on each side', () => {
    const a = anchored('the captain turned back');
    expect(a.exact).toBe('the captain turned back');
    expect(a.prefix).toHaveLength(32);
    expect(a.prefix.endsWith('room, and ')).toBe(true);
    expect(a.suffix.startsWith('.\n\n“We')).toBe(true);
  });

  it('never keeps half a surrogate pair', () => {
    const text = `${'x'.repeat(31)}🅱${'y'.repeat(31)}word${'y'.repeat(31)}🅱z`;
    const start = text.indexOf('word');
    const { prefix, suffix } = anchorOf('v', text, { start, end: start + 4 });
    expect(prefix).not.toMatch(/\p{Surrogate}/u);
    expect(suffix).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('a lost quotation', () => {
  it('is found where it was when nothing has changed', () => {
    expect(found(STORY, 'the captain turned back')).toEqual([
      'exact',
      'the captain turned back',
      STORY.indexOf('the captain'),
    ]);
  });

  it('is found behind an edit further up', () => {
    const later = `Correction: an earlier copy named the wrong port.\n\n${STORY}`;
    expect(found(later, 'turned back')?.slice(0, 2)).toEqual(['exact', 'turned back']);
  });

  it('is asked for as it was and not as it may read now; a blank one is nowhere', () => {
    const anchor = anchored('the captain turned back');
    expect(locateExact(STORY, anchor)).toEqual(locate(STORY, anchor));
    const later = STORY.replace('the captain turned back', 'the captain soon turned back');
    expect([locate(later, anchor)?.how, locateExact(later, anchor)]).toEqual(['changed', null]);
    expect(['', ' '].map((exact) => locateExact(STORY, { ...anchor, exact }))).toEqual([null, null]);
  });

  it('is told apart from the same words elsewhere by its surroundings', () => {
    expect(found(STORY, 'The harbour office said')?.[2]).toBe(STORY.indexOf('The harbour office said'));
    expect(found(STORY, 'harbour office said', 1)?.[2]).toBe(STORY.lastIndexOf('harbour office said'));
    expect(found(STORY, 'harbour office said')?.[2]).toBe(STORY.indexOf('harbour office said'));
  });

  it('is found when the words before it were edited', () => {
    const later = STORY.replace('reported smoke in the engine room, and', 'raised the alarm. At once');
    expect(found(later, 'the captain turned back')?.slice(0, 2)).toEqual(['exact', 'the captain turned back']);
  });

  it('is found when a word was put in between it and its surroundings', () => {
    const later = STORY.replace('Blackwood, 58, a teacher', 'Blackwood, who is 58, a retired teacher');
    expect(found(later, '58')?.[1]).toBe('58');
  });

  it('is found, as moved, when a long passage stands elsewhere now', () => {
    const words = 'The company said it regretted the delay and would refund every ticket.';
    const later = `${words} More soon.\n\n${STORY.replace(words, '').trim()}`;
    expect(found(later, words)).toEqual(['moved', words, 0]);
  });

  it('is found, as changed, when a word of it was replaced', () => {
    const later = STORY.replace('treated for smoke inhalation', 'treated for smoke poisoning');
    expect(found(later, 'Three people were treated for smoke inhalation')?.slice(0, 2)).toEqual([
      'changed',
      'Three people were treated for smoke poisoning',
    ]);
  });

  it('is found, as changed, when it was respelled or requoted', () => {
    const later = STORY.replaceAll('“', '"').replaceAll('”', '"').replace('smelled', 'smelt');
    expect(found(later, '“We smelled it before we saw it,”')?.slice(0, 2)).toEqual([
      'changed',
      '"We smelt it before we saw it,"',
    ]);
  });

  it('is found, as changed, when words were put into it', () => {
    const later = STORY.replace('the crew reported smoke', 'the crew of nine reported thick smoke');
    expect(found(later, 'the crew reported smoke in the engine room')?.slice(0, 2)).toEqual([
      'changed',
      'the crew of nine reported thick smoke in the engine room',
    ]);
  });

  it('is found, as changed, when words were taken out of it', () => {
    const later = STORY.replace('with 214 passengers, ', '');
    expect(found(later, 'left Port Ellen shortly after six on Monday with 214 passengers')?.[1]).toMatch(
      /^left Port Ellen shortly after six on Monday/,
    );
  });

  it('is found in a paragraph of thousands of characters', () => {
    const long = Array.from({ length: 120 }, (_, k) => `Sentence ${k} tells of boat ${k * 7} and its crew.`).join(' ');
    const a = anchorOf('v', long, { start: 1000, end: 4000 });
    const edited = long.replace('Sentence 50 tells', 'Sentence fifty speaks');
    const hit = locate(edited, a);
    expect(hit?.how).toBe('changed');
    expect(Math.abs((hit?.range.start ?? 0) - 1000)).toBeLessThan(12);
  });

  it('comes back whole: a changed range never cuts a word', () => {
    const later = STORY.replace('regretted the delay', 'regretted the delays');
    expect(found(later, 'regretted the delay and would refund')?.[1]).toBe('regretted the delays and would refund');
  });
});

describe('a quotation that is gone', () => {
  it('never begins or ends within an emoji, found or offered as the nearest', () => {
    const emoji = ['👍', '👎', '😁', '🏽', '🏾', '😀'];
    let found = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const pick = (k: number) => emoji[(seed * (k + 7) * 31 + k * k) % emoji.length] as string;
      const words = ['the crowd', pick(1), pick(2), 'cheered', pick(3), 'and', pick(4), 'the boat left', pick(5)];
      const before = words.join(seed % 2 ? ' ' : '');
      const after = before.replace(pick(seed % 5), pick((seed + 3) % 5)).replace('and', seed % 3 ? 'und' : '');
      const whole = [...before];
      const start = whole.slice(0, 9 + (seed % 6)).join('').length;
      const anchor = anchorOf('v1', before, { start, end: start + whole.slice(9 + (seed % 6), 22).join('').length });
      for (const range of [locate(after, anchor)?.range, nearestTo(after, anchor)]) {
        if (!range) continue;
        found++;
        for (const part of [after.slice(0, range.start), after.slice(range.start, range.end)])
          expect(/\p{Surrogate}/u.test(part), `seed ${seed}: ${JSON.stringify(part)}`).toBe(false);
      }
    }
    expect(found).toBeGreaterThan(200);
  });

  it('is not found when its sentence was cut', () => {
    const later = STORY.replace(
      'Two hours later the crew reported smoke in the engine room, and the captain turned back.\n\n',
      '',
    );
    expect(found(later, 'the crew reported smoke in the engine room')).toBeNull();
    expect(found(later, 'the captain turned back')).toBeNull();
  });

  it('does not attach itself to a sentence that only sounds like it', () => {
    const later = STORY.replace('Three people were treated for smoke inhalation. ', '');
    expect(found(later, 'Three people were treated for smoke inhalation.')).toBeNull();
  });

  it('does not attach a short word to another place that holds it', () => {
    const later = STORY.replace(
      'The ferry Aurora left Port Ellen shortly after six on Monday with 214 passengers, the harbour office said.\n\n',
      '',
    );
    expect(found(later, 'said')).toBeNull();
    expect(found(later, 'office')).toBeNull();
  });

  it('does not attach itself to the inside of another word', () => {
    const text = 'He ran art classes in town. The party starts at noon.';
    const start = text.indexOf('art');
    const a = anchorOf('v', text, { start, end: start + 3 });
    expect(locate('The party starts at noon.', a)).toBeNull();
  });

  it('is not found when other words took its place in the same surroundings', () => {
    const later = STORY.replace('regretted the delay and would refund every ticket', 'had nothing to add');
    expect(found(later, 'regretted the delay and would refund every ticket')).toBeNull();
  });

  it('is not found in another story or in an empty text', () => {
    const other =
      'The council met on Thursday to discuss the new library. Members voted nine to four in favour of the plan.';
    expect(found(other, 'the captain turned back')).toBeNull();
    expect(found(other, 'Monday')).toBeNull();
    expect(found('', 'Monday')).toBeNull();
  });

  it('is never sought when the anchor holds no words', () => {
    expect(
      locate(STORY, { version: 'v', range: { start: 3, end: 4 }, exact: ' ', prefix: 'The', suffix: 'ferry' }),
    ).toBeNull();
  });
});
