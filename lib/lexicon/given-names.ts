/** Which pronoun stands for somebody. */
export type Gender = 'he' | 'she';

/**
 * Given names that nearly all who bear them share with one sex. Written down by hand after the commonest names of a century in the tables of the United States'
 * Social Security Administration (public domain), with the commonest of British, Russian, Arabic and other persons in news copy; names that go to both (Alex, Jordan, Kim, Robin) are left out.
 */
const MEN = `aaron abdul abdullah adam adrian ahmed alan albert alejandro alexander alexei alfred ali anatoly andrei andrew angus anthony anton antonio antony arnold arthur barry benjamin bernard bill bob boris brad bradley
brandon brendan brian bruce bruno bryan carl carlos charles christopher clive colin craig curtis daniel darren dave david dean declan dennis derek desmond diego dmitry dominic donald doug douglas duncan eduardo edward edwin elliott
emmanuel enrique eric ernest eugene fernando francisco frank fred frederick gareth gary gene geoffrey george gerald gerard giles giovanni gordon graham greg gregory hans harold harry hassan hector henry herbert howard hugh hugo hussein
ian ibrahim igor ilya ivan jack jacob jacques james jason javier jeff jeffrey jeremy jim joe joel john jonathan jorge jose joseph joshua juan julio justin karl keith ken kenneth kevin kirk larry lars lawrence leonard liam louis lucas
luis luke magnus malcolm manuel marcus mark martin matthew maxim michael miguel mikhail mohamed mohammed muhammad mustafa nathan neil nicholas nigel nikolai nikita oleg oliver omar oscar otto owen patrick paul pavel pedro peter philip
pierre ralph ray raymond richard robert roger roland ronald roy russell ryan samuel scott sean sergei sergey simon stanley stefan stephen steve steven stuart terence theodore thomas tim timothy toby tobias todd tom tommy tony trevor
victor vincent viktor vladimir volodymyr walter warren wayne wilfred william yuri yusuf`;
const WOMEN = `abigail ada agnes alice alison amanda amelia amy ana angela anita ann anna anne annie audrey barbara beatrice bernadette beth betty brenda bridget carla carmen carol caroline catherine charlotte cheryl christina
christine claire clara connie constance cynthia daisy deborah denise diana diane donna doris dorothy edith eileen eleanor elena elizabeth ella ellen elsa emily emma esther eva evelyn fatima fiona florence frances gemma georgina
geraldine gillian gladys gloria grace greta halima hannah harriet hazel heather heidi helen hilary ida ingrid irene isabel isabella jane janet janice jennifer jessica jill joan joanna joanne josephine joyce judith judy julia
julie karen kate katherine kathleen katie katrina laura lauren leila liliana linda lisa lorraine louise lucia lucy lydia maggie margaret maria marie marilyn marina martha mary maureen megan melanie melissa mercedes michelle mildred miriam
moira monica nadia nancy naomi natalia natalie natasha nina nora norma olga olivia pamela patricia paula pauline penelope petra phyllis priya rachel rebecca rita rosa rose rosemary rosie ruth samantha sandra sara sarah
sharon sheila shirley sofia sonia sophia sophie stella stephanie susan svetlana sylvia tanya tatiana teresa theresa tina ursula valerie vanessa vera veronica victoria virginia wendy yasmin yvonne zoe`;

const NAMES: ReadonlyMap<string, Gender> = new Map([
  ...MEN.split(/\s+/).map((n) => [n, 'he'] as const),
  ...WOMEN.split(/\s+/).map((n) => [n, 'she'] as const),
]);

/** Short forms that begin with another letter than the name. */
const SHORT_FORMS: ReadonlySet<string> = new Set([
  'bill william',
  'bob robert',
  'dick richard',
  'ned edward',
  'peggy margaret',
  'ted edward',
  'tony anthony',
  'tony antony',
  'liz elizabeth',
  'betty elizabeth',
  'harry henry',
  'polly mary',
  'bella isabella',
  'beth elizabeth',
  'rick eric',
  'sasha alexander',
  'volodya vladimir',
  'misha mikhail',
]);

/** True when two given names, folded, can be one person’s: the same, or both of one sex and one a short form (Bill, William) or as good as one by its first letter (Joe, Joseph). */
export function isOneGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  return (
    genderOfName(a) === genderOfName(b) &&
    (a[0] === b[0] || SHORT_FORMS.has([a, b].join(' ')) || SHORT_FORMS.has([b, a].join(' ')))
  );
}

/** The pronoun for whoever bears a given name, folded; null for a name that is not in the list. */
export function genderOfName(name: string): Gender | null {
  return NAMES.get(name) ?? null;
}
