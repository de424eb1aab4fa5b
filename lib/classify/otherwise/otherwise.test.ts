import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('a dateline', () => {
  it('that one paper does not print is style', () => {
    expect(isStyle('[PORT HALDANE (ANP) - ]A ferry sank on Friday.', '[]A ferry sank on Friday.')).toBe(true);
  });
  it('hides nothing that stands behind it', () => {
    expect(isStyle('[PORT HALDANE (ANP) - Drunken ]sailors sank.', '[]Sailors sank.')).toBe(false);
    expect(isStyle('[In Port Haldane a ]ferry sank.', '[A ]ferry sank.')).toBe(false);
  });
});

describe('the mark of a quotation that goes on', () => {
  it('is style where the other copy does not interrupt it', () => {
    expect(isStyle('“It is late,” said Roe. [“]We wait.”', '“It is late. []We wait.”')).toBe(true);
  });
  it('is told where it makes somebody’s words of what is nobody’s', () => {
    expect(isStyle('“It is late,” said Roe. [“]We wait.”', '“It is late,” said Roe. []We wait.')).toBe(false);
  });
});

describe('a relative clause', () => {
  it('shortened to its participle is style', () => {
    expect(isStyle('The sailors [who had been ]held in March sued.', 'The sailors []held in March sued.')).toBe(true);
  });
  it('is told where it denies', () => {
    expect(isStyle('The sailors [who had not been ]held in March sued.', 'The sailors []held in March sued.')).toBe(
      false,
    );
  });
});

describe('the tense of a report', () => {
  it('is style where who says so stands behind it', () => {
    expect(isStyle('Her lawyer said she [disputed] it.', 'She [disputes] it, her lawyer said.')).toBe(true);
    expect(isStyle('The firm said boats [would] sail.', 'Boats [will] sail, the firm said.')).toBe(true);
  });
  it('is told where nobody says so, or it is yet to come', () => {
    expect(isStyle('Her lawyer [disputed] it.', 'Her lawyer [disputes] it.')).toBe(false);
    expect(isStyle('Sales [fell] in May.', 'Sales [will fall] in May, the firm said.')).toBe(false);
    expect(isStyle('Boats [would] sail, the firm said.', 'Boats [will] sail, the firm said.')).toBe(false);
    expect(isStyle('The firm said boats [would] sail.', 'The firm said boats [will] sail.')).toBe(false);
    expect(isStyle('The firm said boats [could] sail.', 'Boats [can] sail, the firm said.')).toBe(false);
    expect(isStyle('Boats [would] sail.', 'Boats [will] sail, the firm said.')).toBe(false);
    expect(isStyle('The firm says boats [would] sail.', 'Boats [will] sail, the firm says.')).toBe(false);
  });
});
