import type { Detector } from './detector.ts';
import { brokenSentence } from './detectors/broken-sentence.ts';
import { caseSlip } from './detectors/case-slip.ts';
import { doubledAttribution } from './detectors/doubled-attribution.ts';
import { doubledWords } from './detectors/doubled-words.ts';
import { foreignScript } from './detectors/foreign-script.ts';
import { lostSpace } from './detectors/lost-space.ts';
import { quotationMarks } from './detectors/quotation-marks.ts';
import { scrapedLine } from './detectors/scraped-line.ts';
import { strayMark } from './detectors/stray-mark.ts';

/** Every detector there is. Adding one = its file and its line here; the order has no effect on the findings. */
export const DETECTORS: readonly Detector[] = [
  brokenSentence,
  caseSlip,
  doubledAttribution,
  doubledWords,
  foreignScript,
  lostSpace,
  quotationMarks,
  scrapedLine,
  strayMark,
];
