/** The command line was not understood; the message says how it is meant. */
export class UsageError extends Error {}
