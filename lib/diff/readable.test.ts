import { describe, expect, it } from 'vitest';
import { shown } from './one-row.ts';

describe('readable changes', () => {
  it('leave a word alone when only its spelling, case or inflection differs', () => {
    expect(shown('met foreign minister Sergei Ivanov today', 'met Foreign Minister Sergey Ivanov today')).toEqual([
      'foreign|Foreign',
      'minister|Minister',
      'Sergei|Sergey',
    ]);
    expect(shown('naval manoeuvring off the old coast', 'careful maneuvering off the old coast')).toEqual([
      'naval|careful',
      'manoeuvring|maneuvering',
    ]);
    expect(shown('they will suspend it', 'they had suspended it')).toEqual(['will|had', 'suspend|suspended']);
  });

  it('show a compound and its closed form as one word', () => {
    expect(shown('closer co-operation with ports', 'closer cooperation with ports')).toEqual([
      'co-operation|cooperation',
    ]);
    expect(shown('seven per cent more', 'seven percent more')).toEqual(['per cent|percent']);
  });

  it('show two words that only look alike as one replacement', () => {
    expect(shown('say hello world at noon', 'say hellish work at noon')).toEqual(['hello world|hellish work']);
  });

  it('swallow small words between two long changes, but no name and no lone change', () => {
    expect(
      shown(
        'it was a bitter blow of the old kind to everyone here',
        'it was a great gift of some rare sort to everyone here',
      ),
    ).toEqual(['bitter blow of the old kind|great gift of some rare sort']);
    expect(shown('said Monday in Oslo', 'told Tuesday in Oslo')).toEqual(['said Monday|told Tuesday']);
    expect(shown('quickly and quietly', 'slowly and loudly')).toEqual(['quickly|slowly', 'quietly|loudly']);
    expect(shown('big ships with Wang on board left', 'small boats with Wang in tow left')).toEqual([
      'big ships|small boats',
      'on board|in tow',
    ]);
  });

  it('keep a number or a negation as a change of its own', () => {
    expect(shown('It is not big, not red and cost 7 euros.', 'It is big, red and cost 9 euros.')).toEqual([
      'not |',
      'not |',
      '7|9',
    ]);
  });

  it('begin and end where sentences and clauses do', () => {
    expect(shown('He left. She stayed.', 'He left. He wept. She stayed.')).toEqual(['|He wept. ']);
    expect(shown('He left, he said, at noon.', 'He left, as ever, he said, at noon.')).toEqual(['|as ever, ']);
    expect(shown('The-cat.', 'The-cow-and-the-cat.')).toEqual(['|cow-and-the-']);
  });

  it('show a score that turned round as one change, whichever of its figures stayed', () => {
    expect(shown('they won 4-3 at home', 'they won 3-4 at home')).toEqual(['4-3|3-4']);
    expect(shown('they won 4-3 at home', 'they won 5-2 at home')).toEqual(['4-3|5-2']);
    expect(shown('they won 4-3 at home', 'they won 4-2 at home')).toEqual(['3|2']);
    expect(shown('page 4 - 3 of them', 'page 3 - 4 of them').length).toBe(2);
  });

  it('show marks that change places as one change', () => {
    expect(shown('a “very bad day”.', 'a “very bad day.”')).toEqual(['”.|.”']);
  });

  it('show a paragraph that is wholly other as one replacement', () => {
    const a = 'The council met on Thursday to vote on the plan for a library in the old mill by the river.';
    const b = 'Fans of the winger queued for hours at the gates in the rain before the doors were opened to them.';
    expect(shown(a, b)).toEqual([`${a}|${b}`]);
  });

  it('stay fine where a paragraph is only heavily reworded', () => {
    const a = 'The council met on Thursday to vote on the plan for a library in the old mill by the river.';
    const b =
      'On Thursday night councillors voted for the library plan, which will turn the old mill into a home for books.';
    expect(shown(a, b).length).toBeGreaterThan(1);
  });

  it('never cut a surrogate pair or an emoji cluster', () => {
    expect(shown('x🍎', 'x🍏🍎')).toEqual(['|🍏']);
    expect(shown('👨🏽 ok', '👩🏽 ok')).toEqual(['👨🏽|👩🏽']);
  });

  it('keep a two-character word together in an unspaced script', () => {
    expect(shown('他有三张桌子。', '他有三张儿子。')).toEqual(['桌子|儿子']);
  });
});
