import { setFlagsFromString } from 'node:v8';

/** The first V8 that counts calls; before, it counted the bytes of code that ran. */
const COUNTS_CALLS_SINCE = 12;

/**
 * The flag that makes this Node wait longer before it compiles, as one gives it to `node`.
 *
 * V8 compiles a function for speed, beside what runs, once it has run so often, and again whenever it guessed wrong. What the command line
 * does is soon over: at V8's own figures a third of the processor time of one comparison is compiling. Eight times the figure; at thirty
 * times batches took longer. Not for the server, which answers requests more slowly for minutes. Measured in docs/measured.md,
 * “The whole pipeline”.
 */
export const PATIENT =
  Number.parseInt(process.versions.v8, 10) < COUNTS_CALLS_SINCE
    ? `--interrupt-budget=${8 * 66 * 1024}`
    : `--invocation-count-for-turbofan=${8 * 3000}`;

/** Makes the process that calls it wait longer before it compiles; to be called before the code in question is loaded. */
export function bePatient() {
  setFlagsFromString(PATIENT);
}
