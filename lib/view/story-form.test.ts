import { expect, test } from 'vitest';
import {
  BLANK_FORM,
  blankCopy,
  checkFields,
  type FormFields,
  fieldName,
  filledCopies,
  isTouched,
  openProblems,
  readForm,
  withCopy,
  withSlot,
  withTyped,
} from './story-form.ts';

test('the form comes back from what was sent, in its order, with plain line ends', () => {
  const data = new FormData();
  data.set('title', 'Wang in Moscow');
  data.set(fieldName('n7', 'label'), 'Wire');
  data.set(fieldName('n7', 'text'), 'One.\r\nTwo.');
  data.set(fieldName('2', 'text'), 'Three.');
  expect(readForm(data)).toEqual({
    title: 'Wang in Moscow',
    copies: [
      { ...blankCopy('n7'), label: 'Wire', text: 'One.\nTwo.' },
      { ...blankCopy('2'), text: 'Three.' },
    ],
  });
});

test('a file in a text field’s place, and fields nobody knows, do no harm', () => {
  const data = new FormData();
  data.set(fieldName('1', 'text'), new File(['x'], 'x.txt'));
  data.set('copy.1.role', 'admin');
  expect(readForm(data)).toEqual({ title: '', copies: [blankCopy('1')] });
});

test('slots nobody touched are not sent, and a label alone is a touch', () => {
  expect(filledCopies(BLANK_FORM)).toEqual([]);
  expect(isTouched(BLANK_FORM)).toBe(false);
  const labelled = { ...blankCopy('2'), label: 'Wire' };
  expect(filledCopies({ title: '', copies: [blankCopy('1'), labelled] })).toEqual([labelled]);
});

const formOf = (...copies: [key: string, text: string][]): FormFields => ({
  title: '',
  copies: copies.map(([key, text]) => ({ ...blankCopy(key), text })),
});
const textsOf = ({ copies }: FormFields) => copies.map((c) => c.text);

test('a new slot has a key of its own, whichever were added and removed before a reload', () => {
  for (const keys of [['1', '2'], ['1', '3'], ['3', '2', '4'], ['n100-2'], []]) {
    const { copies } = withSlot(withSlot(formOf(...keys.map((key) => [key, 'x'] as [string, string]))));
    expect(copies).toHaveLength(keys.length + 2);
    expect(new Set(copies.map((c) => c.key)).size).toBe(copies.length);
  }
});

test('a file goes where nobody has typed, and with nothing of what stood there before', () => {
  const emptied = { ...blankCopy('2'), restored: ['Most read'] };
  const one = withCopy({ title: '', copies: [...formOf(['1', 'x']).copies, emptied] }, { label: 'wire', text: 'y' });
  expect(one.copies[1]).toEqual({ ...blankCopy('2'), label: 'wire', text: 'y' });
  expect(textsOf(withCopy(one, { text: 'z' }))).toEqual(['x', 'y', 'z']);
});

test('of a draft and what was typed beside it nothing is lost, and nothing is there twice', () => {
  const draft = { ...formOf(['1', 'First.'], ['2', ''], ['3', 'Third,\r\nas a file had it.']), title: 'Ferry' };
  expect(withTyped(draft, BLANK_FORM)).toEqual(draft);
  // As a browser itself brings fields back after a reload.
  expect(withTyped(draft, formOf(['1', 'First.'], ['2', 'Third,\nas a file had it.']))).toEqual(draft);
  const both = withTyped(draft, { ...formOf(['1', 'Typed.'], ['2', 'Typed too.']), title: 'Ferries' });
  expect(textsOf(both)).toEqual(['First.', 'Typed.', 'Third,\r\nas a file had it.', 'Typed too.']);
  expect(both.title).toBe('Ferries');
});

test('an address without http is stopped at its field, and no address is fine', () => {
  const copy = { ...blankCopy('1'), text: 'x', url: 'javascript:alert(1)' };
  expect(checkFields({ title: '', copies: [copy] })).toMatchObject([{ key: '1', field: 'url' }]);
  expect(
    checkFields({
      title: '',
      copies: [
        { ...copy, url: ' https://wire.example/1 ' },
        { ...copy, url: '' },
      ],
    }),
  ).toEqual([]);
});

test('that there is no copy is said until there is one, and what a copy lacks until it is touched', () => {
  const none = { key: null, field: 'text', message: 'There is no copy.' } as const;
  const server = { key: null, field: null, message: 'The server did not answer.' } as const;
  const address = { key: '2', field: 'url', message: 'No address.' } as const;
  const open = (copies: number, ...mended: string[]) => openProblems([none, server, address], new Set(mended), copies);
  expect(open(0)).toEqual([none, server, address]);
  expect(open(2)).toEqual([server, address]);
  expect(open(0, '2')).toEqual([none, server]);
});
