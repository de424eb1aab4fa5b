import type { ChangeClass } from '../../model/change.ts';
import { isRebuilt } from '../rebuilt/rebuilt.ts';
import type { Placed } from '../surroundings.ts';
import { isAgeMoved } from './age-moved.ts';
import { isAge } from './ages.ts';
import { isAnyDenied } from './any-denied.ts';
import { isAppositionTurned } from './appositions.ts';
import { isAskedFor } from './asked-for.ts';
import { isAtTheAge } from './at-the-age.ts';
import { isChanceOf } from './chance-of.ts';
import { isComparedOtherwise } from './comparatives.ts';
import { isInCompound } from './compounds.ts';
import { isContracted } from './contracted.ts';
import { isDatelineGone } from './dateline-gone.ts';
import { isDenialTurned } from './denial-turned.ts';
import { isDeniedWord } from './denied-word.ts';
import { isForcedForm } from './forced-forms.ts';
import { isMoved } from './moved.ts';
import { isSourceTurned } from './named-sources.ts';
import { isNominalised } from './nominalised.ts';
import { isOnePhrase } from './one-phrase.ts';
import { isOriginMoved } from './origins.ts';
import { isOwnerTurned } from './owners.ts';
import { isParticipleFirst } from './participle-first.ts';
import { isPerfectForPast } from './perfects.ts';
import { isQuotationJoined } from './quotation-joined.ts';
import { isSameRange } from './ranges.ts';
import { isClauseShortened } from './relative-clauses.ts';
import { isReordered } from './reordered.ts';
import { isRepeated } from './repeated.ts';
import { isBackshifted, isRetold } from './retold.ts';
import { isPercentWritten, isUnitSaidTwice } from './shared-units.ts';
import { isSpeakerTurned } from './speakers.ts';
import { isToBeDropped } from './to-be.ts';
import { isYetTo } from './yet-to.ts';

/** What only a look beyond the change can tell: its words stand elsewhere, or belong to something that both versions have. */
export const SAID_OTHERWISE: readonly ((place: Placed) => boolean)[] = [
  isReordered,
  isMoved,
  isOwnerTurned,
  isSpeakerTurned,
  isAppositionTurned,
  isRetold,
  isOnePhrase,
  isPerfectForPast,
  isUnitSaidTwice,
  isPercentWritten,
  isSameRange,
  isForcedForm,
  isRepeated,
  isNominalised,
  isInCompound,
  isYetTo,
  isAge,
  isContracted,
];

/** The same for what is told alone. The findings, which weigh each difference themselves, go by the rules without these. */
export const BUILT_OTHERWISE: readonly ((place: Placed, left: readonly ChangeClass[]) => boolean)[] = [
  isDatelineGone,
  isAnyDenied,
  isDenialTurned,
  isDeniedWord,
  isChanceOf,
  isSourceTurned,
  isAgeMoved,
  isOriginMoved,
  isComparedOtherwise,
  isToBeDropped,
  isAtTheAge,
  isParticipleFirst,
  isAskedFor,
  isQuotationJoined,
  isClauseShortened,
  isBackshifted,
  isRebuilt,
];
