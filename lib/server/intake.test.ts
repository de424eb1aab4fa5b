import { describe, expect, test } from 'vitest';
import type { CopyInput } from './copy-input.ts';
import { size, takeIn } from './intake.ts';

const limits = { maxVersions: 20, maxTextBytes: 1_048_576, maxComparedBytes: 32 * 1_048_576 };
const text = (words: string, more: Partial<CopyInput> = {}): CopyInput => ({
  content: { kind: 'text', text: words },
  ...more,
});
const file = (name: string, content: string | Uint8Array): CopyInput => ({
  content: { kind: 'file', name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content },
});
const problems = (copies: CopyInput[], at = limits) => {
  const intake = takeIn(copies, at);
  return intake.ok ? [] : intake.problems;
};
const taken = (copies: CopyInput[]) => {
  const intake = takeIn(copies, limits);
  if (!intake.ok) throw new Error(JSON.stringify(intake.problems));
  return intake.value;
};

describe('names', () => {
  const labels = (copies: CopyInput[]) => taken(copies).drafts.map((d) => d.label);

  test('are kept on one line, and no longer than a name is, whole characters only', () => {
    const [label = ''] = labels([text('Some words.', { label: `${'n'.repeat(499)}🦊 and the rest` })]);
    expect(label).toBe('n'.repeat(499));
    expect(labels([text('Some words.', { label: 'Wire\n\u2028\0 and \ud800' })])).toEqual(['Wire and \ufffd']);
  });

  test('are never empty, also of a file that has only an ending', () => {
    expect(labels([file('.txt', 'Some words.'), file('folder/ \t.md', 'Other words.')])).toEqual(['Copy 1', 'Copy 2']);
  });
});

test('a role for a place where no paragraph begins is said to be left out', () => {
  const roles = [
    { start: 0, role: 'headline' as const },
    { start: 3, role: 'body' as const },
    { start: 900, role: 'body' as const },
  ];
  const { drafts, notices } = taken([
    text('Council passes budget\n\nIt was long.', { label: 'Wire', roles }),
    text('Two.'),
  ]);
  expect(drafts[0]?.blocks[0]).toMatchObject({ role: 'headline', settled: true });
  expect(notices).toEqual([
    {
      code: 'role-not-used',
      message:
        'Roles given for “Wire” were left out: no paragraph of it begins at 3, 900. Give the offset of a paragraph’s first character.',
    },
  ]);
});

test('thousands of such places are looked up, not looked for', () => {
  const roles = Array.from({ length: 20_000 }, (_, i) => ({ start: 2 * i + 1, role: 'body' as const }));
  const { notices } = taken([text('x\n'.repeat(20_000), { label: 'Wire', roles }), text('Two.')]);
  expect(notices[0]?.message).toContain('begins at 1, 3, 5, 7, 9, 11, 13, 15, 17, 19 …');
}, 30_000);

describe('copies that are refused', () => {
  test('none at all', () => {
    expect(problems([])).toMatchObject([{ code: 'no-versions' }]);
  });

  test.each(['', '  \n\t ', '\u200b\ufeff', '— … “”'])('one without a word: %j', (words) => {
    expect(problems([text('Some words.'), text(words, { label: 'Evening Post' })])).toMatchObject([
      { code: 'empty-text', copy: 1, message: expect.stringContaining('“Evening Post” is empty') },
    ]);
  });

  test('the twenty-first', () => {
    const copies = Array.from({ length: 21 }, (_, i) => text(`Text number ${i}`));
    expect(problems(copies)).toMatchObject([
      { code: 'too-many-versions', message: expect.stringMatching(/21 copies.*at most 20/) },
    ]);
    expect(problems(copies.slice(1))).toEqual([]);
  });

  test('one byte over the limit, in bytes and not in characters', () => {
    const room = limits.maxTextBytes;
    expect(problems([text('a'.repeat(room))])).toEqual([]);
    expect(problems([text('a'.repeat(room + 1))])).toMatchObject([{ code: 'too-large', copy: 0 }]);
    expect(problems([text('人'.repeat(Math.floor(room / 3)))])).toEqual([]);
    expect(problems([text('人'.repeat(Math.floor(room / 3) + 1))])).toMatchObject([{ code: 'too-large' }]);
    const paragraphs = ['a'.repeat(room / 2), 'b'.repeat(room / 2)];
    expect(problems([{ content: { kind: 'paragraphs', paragraphs } }])).toMatchObject([{ code: 'too-large' }]);
  });

  test('copies that have too much text together, with how many of them can be compared', () => {
    const at = { ...limits, maxComparedBytes: 600 };
    const copies = Array.from({ length: 6 }, (_, i) => text(`${i}${'a'.repeat(19)}`)); // 6 × 20 bytes, each held against 5
    expect(problems(copies, at)).toEqual([]);
    const longer = [...copies.slice(1), text('b'.repeat(21))];
    expect(problems(longer, at)).toMatchObject([
      {
        code: 'too-much-text',
        message: expect.stringMatching(
          /6 copies have 121 bytes.*may have 120 bytes together.*the 5 shortest can be compared/,
        ),
      },
    ]);
    // The same text twice is one copy; and one copy is compared with none.
    expect(problems([...longer.slice(0, 5), longer[4] as CopyInput], at)).toEqual([]);
    expect(problems([text('a'.repeat(5000))], at)).toEqual([]);
  });

  test('files over the limit, before they are decoded', () => {
    const [problem] = problems([file('huge.txt', new Uint8Array(3 * limits.maxTextBytes))]);
    expect(problem).toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/“huge\.txt” has 3 MB.*at most 1 MB.*VARIORUM_MAX_TEXT_BYTES/),
    });
  });

  test('text with U+0000, with its place', () => {
    expect(problems([text('ab\0c')])).toMatchObject([
      { code: 'nul-character', message: expect.stringContaining('character 3') },
    ]);
  });

  test('files that are no text, each named', () => {
    const bad = problems([
      file('a.pdf', '%PDF-1.4'),
      file('ok.txt', 'Fine words.'),
      file('b.txt', Uint8Array.of(0x63, 0xe9, 0x20)),
    ]);
    expect(bad).toMatchObject([
      { code: 'unsupported-format', copy: 0, message: expect.stringContaining('a.pdf') },
      { code: 'invalid-utf8', copy: 2, message: expect.stringContaining('offset 1') },
    ]);
  });

  test('two with one id', () => {
    expect(problems([text('one', { id: 'x' }), text('two', { id: 'x' })])).toMatchObject([
      { code: 'duplicate-id', copy: 1 },
    ]);
  });
});

describe('copies that are accepted', () => {
  test('keep their words, and lone surrogates become U+FFFD', () => {
    const { drafts } = taken([text('One \uD83D two \r\n three 🦊')]);
    expect(drafts[0]?.text).toBe('One \uFFFD two \r\n three 🦊');
  });

  test('a megabyte in one line is one block', () => {
    const { drafts } = taken([text('word '.repeat(200_000).trim())]);
    expect(drafts[0]?.blocks).toHaveLength(1);
  });

  test('are called by label, file name, publisher or number, on one line', () => {
    const { drafts } = taken([
      text('a', { label: '  Evening\n Post\0 ' }),
      file('/tmp/wire copy.TXT', 'b'),
      text('c', { source: { publisher: 'The Ledger' } }),
      text('d', { label: '   ' }),
    ]);
    expect(drafts.map((d) => d.label)).toEqual(['Evening Post', 'wire copy', 'The Ledger', 'Copy 4']);
    expect(taken([text('x')]).drafts[0]?.id).toBe('copy-1');
    const later = takeIn([text('x')], limits, 6);
    expect(later.ok && later.value.drafts[0]?.label).toBe('Copy 6');
  });

  test('a single one, and the same text twice, come with a notice', () => {
    expect(taken([text('Only one here.')]).notices).toMatchObject([{ code: 'one-version' }]);
    const twice = taken([text('The same four words.', { label: 'B' }), text('The same four words.', { label: 'A' })]);
    expect(twice.drafts).toHaveLength(2);
    expect(twice.notices.map((n) => n.code)).toEqual(['same-text', 'one-version']);
    expect(twice.notices[0]?.message).toContain('“A”, “B” are word for word the same (4 words)');
    expect(taken([text('One text.'), text('Another text.')]).notices).toEqual([]);
  });

  test('corrected roles win over the guess', () => {
    const { drafts } = taken([
      text('Headline here\n\nBody text stands here.', { roles: [{ start: 0, role: 'caption' }] }),
    ]);
    expect(drafts[0]?.blocks[0]).toMatchObject({ role: 'caption', settled: true });
    expect(drafts[0]?.blocks[1]?.settled).toBe(false);
  });
});

describe('what is known beside the words', () => {
  test('addresses other than http and https are left out: pages make links of them', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not an address']) {
      const { drafts, notices } = taken([text('words', { source: { url } })]);
      expect(drafts[0]?.source.url).toBeUndefined();
      expect(notices.map((n) => n.code)).toContain('url-not-used');
    }
    expect(taken([text('words', { source: { url: 'https://example.org/x?y=1' } })]).drafts[0]?.source.url).toBe(
      'https://example.org/x?y=1',
    );
  });

  test('dates that are not ISO 8601 are shown and not compared', () => {
    const { drafts, notices } = taken([text('words', { published: 'Feb. 22, 2023' })]);
    expect(drafts[0]).toMatchObject({ published: null, source: { published: 'Feb. 22, 2023' } });
    expect(notices.map((n) => n.code)).toContain('date-not-read');
    for (const published of ['2023-13', '2023-00-01', '2023-02-30', '9999-99-99']) {
      const impossible = taken([text('words', { published })]);
      expect(impossible.drafts[0]).toMatchObject({ published: null, source: { published } });
      expect(impossible.notices.map((n) => n.code)).toContain('date-not-read');
    }
    for (const published of [
      '2023',
      '2023-02',
      '2024-02-29',
      '2023-02-22',
      '2023-02-22T14:05Z',
      '2023-02-22 14:05:07.5+01:00',
    ]) {
      expect(taken([text('words', { published })]).drafts[0]?.published).toBe(published);
    }
    expect(taken([text('words', { source: { published: '2023-02-22' } })]).drafts[0]?.published).toBe('2023-02-22');
  });

  test('a language that is no tag is guessed', () => {
    expect(taken([text('words', { language: 'pt-BR' })]).drafts[0]?.language).toBe('pt-BR');
    const { drafts, notices } = taken([text('words', { language: '"><script>' })]);
    expect(drafts[0]?.language).toBe('en');
    expect(notices.map((n) => n.code)).toContain('language-not-read');
  });
});

test('sizes never hide which side of the limit they are on', () => {
  expect([size(1_048_576), size(1_048_577), size(1_500_000), size(20_971_520)]).toEqual([
    '1 MB',
    '1,048,577 bytes',
    '1.4 MB',
    '20 MB',
  ]);
});
