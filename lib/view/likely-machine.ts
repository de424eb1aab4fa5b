/** From here on (0–1) an assessment is put into words: the copy is said to look machine-translated. */
export const LIKELY_MACHINE = 0.5;
