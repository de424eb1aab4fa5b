/** The detector's name in a finding that a person made. No detector has it. */
export const BY_HAND = 'a-reader';

export function isByHand(finding: { readonly detector: string }): boolean {
  return finding.detector === BY_HAND;
}
