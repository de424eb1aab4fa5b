/**
 * From here on (0–1) an assessment is put into words: the copy is said to look machine-translated, and its weaker findings are told. The
 * assessment is a probability, so: more likely than not.
 */
export const LIKELY_MACHINE = 0.5;
