import type { Detector } from './detector.ts';
import { alteredQuotation } from './detectors/altered-quotation.ts';
import { brokenSentence } from './detectors/broken-sentence.ts';
import { calque } from './detectors/calque.ts';
import { caseOfName } from './detectors/case-of-name.ts';
import { caseSlip } from './detectors/case-slip.ts';
import { circularClause } from './detectors/circular-clause.ts';
import { countedMass } from './detectors/counted-mass.ts';
import { cutSentence } from './detectors/cut-sentence.ts';
import { datelineName } from './detectors/dateline-name.ts';
import { doubledAttribution } from './detectors/doubled-attribution.ts';
import { doubledConnective } from './detectors/doubled-connective.ts';
import { doubledSubject } from './detectors/doubled-subject.ts';
import { doubledWords } from './detectors/doubled-words.ts';
import { foreignScript } from './detectors/foreign-script.ts';
import { foreignTag } from './detectors/foreign-tag.ts';
import { gluedWords } from './detectors/glued-words.ts';
import { leftoverEnding } from './detectors/leftover-ending.ts';
import { literalIdiom } from './detectors/literal-idiom.ts';
import { lostAttribution } from './detectors/lost-attribution.ts';
import { lostNegation } from './detectors/lost-negation.ts';
import { lostQuotationMark } from './detectors/lost-quotation-mark.ts';
import { lostSpace } from './detectors/lost-space.ts';
import { lostSpeaker } from './detectors/lost-speaker.ts';
import { lostSubject } from './detectors/lost-subject.ts';
import { lostVerb } from './detectors/lost-verb.ts';
import { misreadArticle } from './detectors/misread-article.ts';
import { missingObject } from './detectors/missing-object.ts';
import { muchShorter } from './detectors/much-shorter.ts';
import { nameToNoun } from './detectors/name-to-noun.ts';
import { nameVariant } from './detectors/name-variant.ts';
import { noAgreement } from './detectors/no-agreement.ts';
import { oddAcronym } from './detectors/odd-acronym.ts';
import { oddName } from './detectors/odd-name.ts';
import { oddNumber } from './detectors/odd-number.ts';
import { oddWord } from './detectors/odd-word.ts';
import { opposite } from './detectors/opposite.ts';
import { outlierParagraph } from './detectors/outlier-paragraph.ts';
import { quotationMarks } from './detectors/quotation-marks.ts';
import { scrapedLine } from './detectors/scraped-line.ts';
import { secondPredicate } from './detectors/second-predicate.ts';
import { splitCompound } from './detectors/split-compound.ts';
import { spunPhrase } from './detectors/spun-phrase.ts';
import { spunWords } from './detectors/spun-words.ts';
import { strayMark } from './detectors/stray-mark.ts';
import { timeClash } from './detectors/time-clash.ts';
import { titleBehindName } from './detectors/title-behind-name.ts';
import { translatedName } from './detectors/translated-name.ts';
import { turnedFigure } from './detectors/turned-figure.ts';
import { turnedVoice } from './detectors/turned-voice.ts';
import { unsupportedWording } from './detectors/unsupported-wording.ts';
import { verbOrder } from './detectors/verb-order.ts';
import { wrongActor } from './detectors/wrong-actor.ts';
import { wrongCount } from './detectors/wrong-count.ts';
import { wrongFrame } from './detectors/wrong-frame.ts';
import { wrongPronoun } from './detectors/wrong-pronoun.ts';
import { wrongScale } from './detectors/wrong-scale.ts';
import { wrongSense } from './detectors/wrong-sense.ts';

/** Every detector there is. Adding one = its file and its line here; the order has no effect on the findings. */
export const DETECTORS: readonly Detector[] = [
  alteredQuotation,
  brokenSentence,
  calque,
  caseOfName,
  caseSlip,
  circularClause,
  countedMass,
  cutSentence,
  datelineName,
  doubledAttribution,
  doubledConnective,
  doubledSubject,
  doubledWords,
  foreignScript,
  foreignTag,
  gluedWords,
  leftoverEnding,
  literalIdiom,
  lostAttribution,
  lostNegation,
  lostQuotationMark,
  lostSpace,
  lostSpeaker,
  lostSubject,
  lostVerb,
  misreadArticle,
  missingObject,
  muchShorter,
  nameToNoun,
  nameVariant,
  noAgreement,
  oddAcronym,
  oddName,
  oddNumber,
  oddWord,
  opposite,
  outlierParagraph,
  quotationMarks,
  scrapedLine,
  secondPredicate,
  splitCompound,
  spunPhrase,
  spunWords,
  strayMark,
  timeClash,
  titleBehindName,
  translatedName,
  turnedFigure,
  turnedVoice,
  unsupportedWording,
  verbOrder,
  wrongActor,
  wrongCount,
  wrongFrame,
  wrongPronoun,
  wrongScale,
  wrongSense,
];
