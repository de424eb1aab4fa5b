import { LIKELY_MACHINE } from './likely-machine.ts';

/** More likely damage than not: what a page may say of any copy. */
const ANYWHERE = 0.5;
/** In a copy that looks machine-translated as a whole, its weaker signs are worth a look as well. */
const IN_A_GARBLED_COPY = 0.3;
/**
 * Detectors that only see wording no other copy has. Honest rewording looks the same, in a garbled copy too: read on the real one, of their
 * fourteen findings under `ANYWHERE` ten were plain rewordings. They are told from there on only; below it they are changes.
 */
const OTHER_WORDING: ReadonlySet<string> = new Set(['odd-word', 'unsupported-wording']);

/** A collation, or its contract: versions are named by index in the one and by id in the other. */
type Told<Version, F> = {
  readonly findings: readonly F[];
  readonly assessments: readonly { readonly version: Version; readonly machineTranslated: number }[];
};

/**
 * The findings that a page, a count or a report tells, in order. The collation holds weaker ones too, each with its
 * confidence, for whoever wants to set the bar elsewhere; but one false alarm in a clean copy costs more than a miss.
 */
export function toldFindings<Version, F extends { detector: string; confidence: number; target: { version: Version } }>(
  collation: Told<Version, F>,
): readonly F[] {
  const likely = collation.assessments.filter((a) => a.machineTranslated >= LIKELY_MACHINE);
  const garbled = new Set(likely.map((a) => a.version));
  return collation.findings.filter(
    (f) =>
      f.confidence >= (garbled.has(f.target.version) && !OTHER_WORDING.has(f.detector) ? IN_A_GARBLED_COPY : ANYWHERE),
  );
}
