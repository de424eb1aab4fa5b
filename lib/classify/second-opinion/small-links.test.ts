import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

const ANOTHER_THING: readonly (readonly [string, string])[] = [
  ['The parcel was sent [to] the harbour master in May.', 'The parcel was sent [by] the harbour master in May.'],
  ['The raid [on] the navy left nine dead.', 'The raid [by] the navy left nine dead.'],
  ['The raid [on] the fort left nine dead.', 'The raid [in] the fort left nine dead.'],
  ['She was injured [by] her cousin on the quay.', 'She was injured [with] her cousin on the quay.'],
  ['The anchor was found [in] the lagoon.', 'The anchor was found [near] the lagoon.'],
  ['The anchor was found [in] the lagoon.', 'The anchor was found [under a] lagoon.'],
  ['The ban applies [from] Friday.', 'The ban applies [until] Friday.'],
  ['The crew must sign [by] Friday.', 'The crew must sign [after] Friday.'],
  ['The lock was closed [for] six weeks.', 'The lock was closed [in] six weeks.'],
  ['The pilot worked [for] the navy then.', 'The pilot worked [with] the navy then.'],
  ['The envoys held talks [with] Ostland in May.', 'The envoys held talks [in] Ostland in May.'],
  ['The mate left [because of] the new rota.', 'The mate left [after] the new rota.'],
  ['A film [about] the late captain is out.', 'A film [by] the late captain is out.'],
];

const THE_SAME: readonly (readonly [string, string])[] = [
  ['The mate quit [over] the new rota.', 'The mate quit [because of] the new rota.'],
  ['The yard was kept alive [by] cheap loans.', 'The yard was kept alive [with] cheap loans.'],
  ['It was the wettest May [in] 50 years.', 'It was the wettest May [for] 50 years.'],
  ['The mould spreads mostly [by] touch.', 'The mould spreads mostly [through] touch.'],
  ['The new fares apply starting [on] July 9.', 'The new fares apply starting [from] July 9.'],
  ['A statement [by] the harbour board said so.', 'A statement [from] the harbour board said so.'],
  ['The raid [on] Monday left nine dead.', 'The raid [in] Monday left nine dead.'],
  ['The crew slept on a bench [on] the quay.', 'The crew slept on a bench [along] the quay.'],
];

describe('one link for another', () => {
  it.each(ANOTHER_THING)('is told where the sense hangs on it: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
  it.each(THE_SAME)('is style where houses differ: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
});
