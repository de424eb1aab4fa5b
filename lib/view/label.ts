import { listed } from './counted.ts';
import { classText, GROUP_TEXT, type Group, leadingClasses } from './groups.ts';
import type { Stop } from './stops.ts';

/** A stop's class in words: `spelling`, `name and number`, `sentence rewritten: number`, `likely garbled`. */
export function labelOf(stop: Stop): string {
  if (stop.kind === 'finding') return GROUP_TEXT.garble.one;
  if (stop.rewritten === 'headline') return 'headline rewritten';
  if (stop.rewritten === 'moved') return 'sentence moved';
  const named = leadingClasses(stop.classes, stop.groups[0]).map(classText);
  if (stop.rewritten)
    return WEIGHTY.includes(stop.groups[0] ?? 'wording')
      ? `sentence rewritten: ${listed(named)}`
      : 'sentence rewritten';
  return named.length > 0 ? listed(named) : GROUP_TEXT[stop.groups[0] ?? 'wording'].one;
}

/** Groups that are named beside “sentence rewritten”: in the others that is all there is to say. */
const WEIGHTY: readonly Group[] = ['quote', 'facts', 'meaning'];

/** `very likely, 96 %` and so on: a number alone says little to a reader, and a word alone too little to a checker. */
export function sureText(confidence: number): string {
  return `${sureWord(confidence)}, ${chance(confidence)}`;
}

/** The word alone. Every page and report takes it from here: the desk said “likely” of a copy where the reports said “possible, 56 %”. */
export function sureWord(confidence: number): string {
  return confidence >= 0.85 ? 'very likely' : confidence >= 0.6 ? 'likely' : confidence >= 0.35 ? 'possible' : 'a hint';
}

/** A probability, in per cent: rounded, but never up to a certainty, as nothing here is one. */
function chance(probability: number): string {
  return `${Math.min(Math.round(probability * 100), 99)} %`;
}
