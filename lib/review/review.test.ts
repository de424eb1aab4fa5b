import { diff_match_patch } from 'diff-match-patch';
import { describe, expect, test, vi } from 'vitest';
import type { CollatedVersion } from '../model/collation.ts';
import type { Act, Decision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import { anchorOf, locate } from '../text/anchors.ts';
import { review } from './review.ts';

const WIRE = 'Minister Wang met the crew on Monday. The pier stays open, the harbour master said on the quay.';
const ODD = 'The king met the crew on Monday. The pier stays open, the harbour master said on the quay.';
const LATER = `Updated at noon.\n\n${ODD}`;

const version = (id: string, text: string): CollatedVersion => ({
  id,
  siglum: '',
  text,
  language: 'en',
  published: null,
  blocks: [],
  sentences: [],
});
const words = (id: string, text: string, exact: string) => {
  const start = text.indexOf(exact);
  return anchorOf(id, text, { start, end: start + exact.length });
};
let clock = 0;
const say = (verdict: Act, target: Decision['target'], note = '', by = 'Ada'): Decision => ({
  target,
  verdict,
  by,
  note,
  at: `2026-03-01T10:00:${String(clock++ % 60).padStart(2, '0')}Z`,
});
const passage = (id: string, text: string, exact: string) =>
  ({ kind: 'passage', anchor: words(id, text, exact) }) as const;
const king = { kind: 'finding', id: 'king', anchor: words('odd', ODD, 'The king') } as const;
const finding = (version_: number, start = 0) =>
  ({ id: 'king', target: { version: version_, start, end: start + 8, exact: 'The king' } }) as Finding;
const both = { versions: [version('odd', ODD), version('wire', WIRE)], findings: [finding(0)] };
const early = [{ addedAt: '2026-02-01T00:00:00Z' }, { addedAt: '2026-02-01T00:00:00Z' }];

describe('the last word on a finding', () => {
  test('is the latest, and the log keeps the others', () => {
    const [one, ...rest] = review(
      [say('query', king, 'which king?', 'Bo'), say('confirmed', king, 'asked the agency')],
      both,
      early,
    );
    expect(rest).toEqual([]);
    expect(one).toMatchObject({
      id: 'king',
      made: true,
      place: { version: 0, start: 0, end: 8 },
      verdict: { verdict: 'confirmed', by: 'Ada', note: 'asked the agency' },
      flag: null,
      seen: null,
    });
    expect(one?.log.map((l) => l.note)).toEqual(['which king?', 'asked the agency']);
  });

  test('taken back uncovers the one before, and taken back again leaves none', () => {
    const log = [say('query', king), say('dismissed', king), say('withdrawn', king)];
    expect(review(log, both, early)[0]?.verdict?.verdict).toBe('query');
    const none = review([...log, say('withdrawn', king), say('withdrawn', king)], both, early)[0];
    expect(none?.verdict).toBeNull();
    expect(none?.log).toHaveLength(5);
  });

  test('stands apart from having been seen', () => {
    const [one] = review([say('confirmed', king), say('seen', king), say('withdrawn', king)], both, early);
    expect(one).toMatchObject({ verdict: null, seen: { by: 'Ada' } });
    expect(review([say('seen', king), say('unseen', king)], both, early)[0]?.seen).toBeNull();
  });

  test('holds in another order, after a rerun and after an edit elsewhere, as the finding keeps its id', () => {
    const other = { versions: [version('wire', WIRE), version('later', LATER)], findings: [finding(1, 18)] };
    expect(review([say('confirmed', king, 'yes')], other, early)[0]).toMatchObject({
      made: true,
      place: { version: 1, start: 18, end: 26 },
      verdict: { note: 'yes' },
    });
  });

  test('stays on words the engine no longer accuses, and says so', () => {
    const [one] = review([say('confirmed', king, 'mine')], { ...both, findings: [] }, early);
    expect(one).toMatchObject({ made: false, place: { version: 0, start: 0, end: 8 }, verdict: { note: 'mine' } });
  });
});

describe('words flagged by hand', () => {
  const quay = passage('odd', ODD, 'on the quay');
  test('are one item with what others say of them, and have a name of their own', () => {
    const items = review(
      [
        say('flagged', quay, 'was “at sea” in the agency’s'),
        say('query', passage('odd', ODD, 'The pier')),
        say('confirmed', quay, '', 'Bo'),
      ],
      both,
      early,
    );
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      flag: { by: 'Ada' },
      verdict: { verdict: 'confirmed', by: 'Bo' },
      kind: 'passage',
    });
    expect(items[1]).toMatchObject({ flag: null, verdict: { verdict: 'query' } });
    expect(new Set(items.map((i) => i.id)).size).toBe(2);
  });

  test('can be taken back', () => {
    const [one] = review([say('flagged', quay), say('withdrawn', quay)], both, early);
    expect(one).toMatchObject({ flag: null, verdict: null });
  });

  test('keep their name and their place in a corrected copy that came in later', () => {
    const log = [say('flagged', quay, 'odd')];
    const before = review(log, both, early)[0];
    const now = { versions: [version('later', LATER), version('wire', WIRE)], findings: [] };
    const copies = [{ addedAt: '2026-03-02T00:00:00Z' }, { addedAt: '2026-02-01T00:00:00Z' }];
    const after = review(log, now, copies)[0];
    expect(after?.id).toBe(before?.id);
    expect(after?.place).toMatchObject({ version: 0, start: LATER.indexOf('on the quay') });
    // Spoken of again in the corrected copy, they are still one item.
    const again = review([...log, say('confirmed', passage('later', LATER, 'on the quay'))], now, copies);
    expect(again).toHaveLength(1);
    expect(again[0]).toMatchObject({ flag: { note: 'odd' }, verdict: { verdict: 'confirmed' } });
  });

  test('are never glued to a copy that stood beside the marked one and says the same', () => {
    const only = { versions: [version('wire', WIRE)], findings: [] };
    expect(review([say('flagged', quay, 'kept')], only, early.slice(0, 1))[0]).toMatchObject({
      place: null,
      flag: { note: 'kept' },
    });
  });

  test('are put on none of two later copies that both have them: nothing shows which is the corrected one', () => {
    const two = { versions: [version('later', LATER), version('other', `${LATER} Ends.`)], findings: [] };
    const copies = [{ addedAt: '2026-03-02T00:00:00Z' }, { addedAt: '2026-03-03T00:00:00Z' }];
    expect(review([say('flagged', quay, 'kept')], two, copies)[0]).toMatchObject({
      place: null,
      flag: { note: 'kept' },
    });
  });

  test('whose words were changed are shown as gone, with their note', () => {
    const changed = LATER.replace('on the quay', 'at the pier head');
    const copies = [{ addedAt: '2026-03-02T00:00:00Z' }];
    const items = review([say('flagged', quay, 'kept')], { versions: [version('x', changed)], findings: [] }, copies);
    expect(items[0]).toMatchObject({ place: null, flag: { note: 'kept' }, anchor: { exact: 'on the quay' } });
  });

  test('are looked for as they were and not approximately, which takes seconds in a long copy', () => {
    const searching = vi.spyOn(diff_match_patch.prototype, 'match_main');
    const changed = LATER.replace('on the quay', 'at the pier head');
    const copies = [{ addedAt: '2026-03-02T00:00:00Z' }];
    review([say('flagged', quay)], { versions: [version('x', changed)], findings: [] }, copies);
    review([say('flagged', quay)], { versions: [version('odd', changed)], findings: [] }, copies);
    expect(searching).not.toHaveBeenCalled();
    locate(changed, quay.anchor); // the search that it must not be
    expect(searching).toHaveBeenCalled();
    searching.mockRestore();
  });

  test('that occur twice are two items with two names', () => {
    const twice = 'He said no. Then she spoke at length about the tide and the moon. He said no. Nobody spoke.';
    const at = (start: number) =>
      ({ kind: 'passage', anchor: anchorOf('t', twice, { start, end: start + 10 }) }) as const;
    const items = review(
      [say('flagged', at(0)), say('flagged', at(twice.lastIndexOf('He said no')))],
      { versions: [version('t', twice)], findings: [] },
      early,
    );
    expect(items.map((i) => i.place?.start)).toEqual([0, twice.lastIndexOf('He said no')]);
    expect(items[0]?.id).not.toBe(items[1]?.id);
  });
});

describe('a mark on a difference', () => {
  const change = (what: 'words' | 'presence') =>
    ({ kind: 'change', change: what, anchor: words('odd', ODD, 'The king') }) as const;

  test('is apart from one on the same words by hand, and from one on their paragraph', () => {
    const said = [
      say('seen', change('words')),
      say('dismissed', change('words'), 'house style'),
      say('query', passage('odd', ODD, 'The king')),
      say('confirmed', change('presence')),
    ];
    const all = review(said, { ...both, findings: [] }, early);
    expect(all.map((r) => [r.kind, r.change, r.verdict?.verdict, r.seen !== null])).toEqual([
      ['change', 'words', 'dismissed', true],
      ['passage', undefined, 'query', false],
      ['change', 'presence', 'confirmed', false],
    ]);
    expect(new Set(all.map((r) => r.id)).size).toBe(3);
  });

  test('keeps its place when another copy comes in', () => {
    const later = { versions: [version('late', LATER), ...both.versions], findings: [] };
    const copies = [{ addedAt: '2026-04-01T00:00:00Z' }, ...early];
    expect(review([say('query', change('words'))], later, copies)[0]?.place).toEqual({ version: 1, start: 0, end: 8 });
  });
});
