import type { ChangeClass } from '../../model/change.ts';
import type { Placed } from '../surroundings.ts';
import { turnsAdvice } from './advice.ts';
import { isOfAnotherNoun } from './another-noun.ts';
import { isAnotherLink } from './clause-links.ts';
import { turnsClauses } from './clauses-turned.ts';
import { isDayOfAnotherDeed } from './day-of-deed.ts';
import { denialJumps } from './denial-jumped.ts';
import { turnsEnd } from './ends-turned.ts';
import { tradesPlaces } from './exchanged.ts';
import { changesCount } from './one-or-several.ts';
import { sharesOut } from './shared-out.ts';
import { statedOtherwise } from './stated/stated.ts';
import { dropsYet, turnsHowMany, turnsOnASmallWord, turnsWhose } from './telling-words.ts';

/** What a look beyond the change tells against all that would find its words elsewhere, and what it is where the rules see no more than style; null for nothing. */
export function turnedAs(place: Placed): ChangeClass | null {
  for (const [isTold, told] of TURNED) if (isTold(place)) return told;
  return statedOtherwise(place);
}

const TURNED: readonly (readonly [(place: Placed) => boolean, ChangeClass])[] = [
  [tradesPlaces, 'wording'],
  [turnsClauses, 'wording'],
  [denialJumps, 'negation'],
  [isDayOfAnotherDeed, 'date'],
  [isOfAnotherNoun, 'wording'],
  [isAnotherLink, 'wording'],
  [turnsEnd, 'date'],
  [turnsAdvice, 'polarity'],
  [sharesOut, 'number'],
  [changesCount, 'number'],
  [dropsYet, 'negation'],
  [turnsHowMany, 'hedge'],
  [turnsOnASmallWord, 'wording'],
  [turnsWhose, 'wording'],
];
