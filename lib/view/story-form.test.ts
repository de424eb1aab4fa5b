import { expect, test } from 'vitest';
import { BLANK_FORM, blankCopy, checkFields, fieldName, filledCopies, isTouched, readForm } from './story-form.ts';

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
