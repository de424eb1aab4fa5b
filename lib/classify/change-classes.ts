import type { ClassRule } from './change-class.ts';
import { addition } from './classes/addition.ts';
import { attribution } from './classes/attribution.ts';
import { letterCase } from './classes/case.ts';
import { date } from './classes/date.ts';
import { hedge } from './classes/hedge.ts';
import { houseStyle } from './classes/house-style.ts';
import { invisible } from './classes/invisible.ts';
import { name } from './classes/name.ts';
import { negation } from './classes/negation.ts';
import { number } from './classes/number.ts';
import { omission } from './classes/omission.ts';
import { polarity } from './classes/polarity.ts';
import { punctuation } from './classes/punctuation.ts';
import { quotation } from './classes/quotation.ts';
import { role } from './classes/role.ts';
import { space } from './classes/space.ts';
import { spelling } from './classes/spelling.ts';
import { synonym } from './classes/synonym.ts';
import { wording } from './classes/wording.ts';

/** Style: asked in this order, the first that matches explains the atom and no other class is asked. */
export const STYLE_RULES: readonly ClassRule[] = [space, punctuation, letterCase, spelling, houseStyle, synonym];

/** Substance: all that match are given. `wording` is what is left when none does. */
export const SUBSTANCE_RULES: readonly ClassRule[] = [
  name,
  number,
  date,
  role,
  quotation,
  attribution,
  negation,
  polarity,
  hedge,
  addition,
  omission,
  wording,
  invisible,
];
