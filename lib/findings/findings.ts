import type { Assessment } from '../model/assessment.ts';
import type { Finding } from '../model/finding.ts';
import { assess } from './assess.ts';
import { look } from './checked.ts';
import { DETECTORS } from './detectors.ts';
import { identify } from './identify.ts';
import { LEARNT, type Learnt } from './learnt.ts';
import { listed } from './listed.ts';
import { openRoom } from './open-room.ts';
import { PLAIN, pool } from './pool.ts';
import type { FindingsInput, Weighed } from './room.ts';

/**
 * Wording that only differs is no finding below even odds: there it is a change, which every other view shows. In the garbled copy of
 * the development data, eleven of fifteen such stretches were plain rewordings to a reader who had marked the damage beforehand.
 */
const TELL_PLAIN = 0.5;

/**
 * Damage, with the proof of it: every detector looks, what they see is pooled and weighed, and what stays likely enough
 * is told, as far as a list can hold it. Findings are sorted by version, then by place; one assessment a version. Never throws on any text. `onDetector` is told before
 * each detector how many have looked.
 */
export function findDamage(
  input: FindingsInput,
  learnt: Learnt = LEARNT,
  onDetector?: (done: number, of: number) => void,
): {
  readonly findings: readonly Finding[];
  readonly assessments: readonly Assessment[];
} {
  const room = openRoom(input, learnt);
  const pooled = pool(room, look(room, DETECTORS, onDetector), learnt).filter(told);
  const { kept, more } = listed(pooled, room.copies.length);
  return { findings: identify(room, kept), assessments: assess(room, pooled, more) };
}

function told({ cue, confidence }: Weighed): boolean {
  return cue.detector !== PLAIN || confidence >= TELL_PLAIN;
}
