import { isBody } from '../../lexicon/bodies.ts';
import { areLikeConnectives } from '../../lexicon/connectives.ts';
import { isHedge, isModal } from '../../lexicon/hedges.ts';
import { isLoaded } from '../../lexicon/loaded-words.ts';
import { areNearWords } from '../../lexicon/near-words.ts';
import { mayReplace, standingOf } from '../../lexicon/phrasebook.ts';
import { turnsRound, valenceOf } from '../../lexicon/polarity.ts';
import { reportingStance } from '../../lexicon/reporting-verbs.ts';
import { areCloseNouns, areInterchangeable, partsOf, relationOf, shareSense } from '../../lexicon/thesaurus.ts';
import { isOffice, isOneOffice } from '../../lexicon/titles.ts';
import { areLikeVerbs } from '../../lexicon/verb-phrases.ts';
import { formsOf } from '../../lexicon/word-forms.ts';
import { type Atom, phrasePair, phrasesOf, wordPair } from '../atom.ts';
import type { ClassRule } from '../change-class.ts';

/** Two words that differ by this much in tone (AFINN, -5 to 5) colour the sentence, whatever the dictionary says. */
const TONE = 1;

/** Another word for the same thing, by our phrasebook, by WordNet or by what three sources agree on, in plain prose. Never inside a quotation: there the words are the fact. */
export const synonym: ClassRule = {
  id: 'synonym',
  examples: {
    match: [
      { a: 'sales [were up] 6 crowns', b: 'sales [increased] 6 crowns' },
      { a: 'he denied all [the ]charges', b: 'he denied all []charges' },
      { a: 'she [must] go', b: 'she [has to] go' },
      { a: 'guests [were able to] enter', b: 'guests [could] enter' },
      { a: 'she told the [reporters] so', b: 'she told the [journalists] so' },
      { a: 'the decision last [autumn] to go', b: 'the decision last [fall] to go' },
      { a: 'there are no [aeroplanes] today', b: 'there are no [planes] today' },
      { a: 'the talks [began] in March', b: 'the talks [started] in March' },
      { a: 'the mayor [said] on Monday', b: 'the mayor [stated] on Monday' },
      { a: '[Therefore,] it rained', b: '[So] it rained' },
      { a: 'a [kind] of treaty', b: 'a [sort] of treaty' },
      { a: 'closed [since] it rained', b: 'closed [because] it rained' },
      { a: 'he had no [choice] left', b: 'he had no [option] left' },
      { a: 'and met[] the president', b: 'and met [with] the president' },
      { a: 'a [cell tower] burned', b: 'a [mobile phone mast] burned' },
      { a: 'It [remained] shut today', b: 'It [was still] shut today' },
      { a: 'the crew was [abducted] there', b: 'the crew was [kidnapped] there' },
      { a: 'would [file an ]appeal in May', b: 'would []appeal in May' },
      { a: 'two [senior] officials left', b: 'two [top] officials left' },
      { a: 'two [power plants] burned', b: 'two [power stations] burned' },
      { a: 'it was shut [in an effort to] save money', b: 'it was shut [to] save money' },
      { a: 'under the [pact] signed in May', b: 'under the [agreement] signed in May' },
      { a: 'the [entire] harbour', b: 'the [whole] harbour' },
      { a: '[Many] boats left', b: '[A lot of] boats left' },
      { a: '[A lot of] boats left', b: '[Many] boats left' },
      { a: 'they [called off] the talks', b: 'they [cancelled] the talks' },
      { a: 'It [took place] in Perth', b: 'It [happened] in Perth' },
      { a: 'the boats [returned] home', b: 'the boats [went back] home' },
      { a: 'the house [where] he lived', b: 'the house [in which] he lived' },
      { a: 'he [put] it there', b: 'he [placed] it there' },
      { a: 'the talks [ended] in May', b: 'the talks [concluded] in May' },
      { a: 'it [seemed] to work', b: 'it [appeared] to work' },
      { a: 'it is [thought] to be lost', b: 'it is [believed] to be lost' },
      { a: 'two [further] boats sank', b: 'two [more] boats sank' },
      { a: 'known to [everyone] there', b: 'known to [all] there' },
      { a: 'nine boats [excluding] his own', b: 'nine boats [not counting] his own' },
      { a: 'they paid 90 crowns [each]', b: 'they paid 90 crowns [apiece]' },
      { a: 'it took [another] six months', b: 'it took [a further] six months' },
    ],
    pass: [
      { a: 'the town [was sold] its old ships', b: 'the town [sold] its old ships' },
      { a: 'a [red] boat left', b: 'a [blue] boat left' },
      { a: 'she hurt her [arm] there', b: 'she hurt her [weapon] there' },
      { a: 'the [annual] fair opened', b: 'the [weekly] fair opened' },
      { a: 'the [mother] of the pilot', b: 'the [father] of the pilot' },
      { a: 'the [commerce] secretary left', b: 'the [trade] secretary left' },
      { a: 'it would [lift] its tariffs', b: 'it would [raise] its tariffs' },
      { a: 'the town [provides] shelter', b: 'the town [offers] shelter' },
      { a: 'the vote was [postponed] today', b: 'the vote was [cancelled] today' },
      { a: 'two men were [killed] there', b: 'two men [died] there' },
      { a: 'the crew was [abducted] there', b: 'the crew was [arrested] there' },
      { a: 'a [cell tower] burned', b: 'two [mobile phone masts] burned' },
      { a: 'He said “it [remained] shut” today.', b: 'He said “it [was still] shut” today.' },
      { a: 'she [must] go', b: 'she [should] go' },
      { a: 'a [spokesman] said so', b: 'a [spokeswoman] said so' },
      { a: 'she said: “You [must] go”', b: 'she said: “You [have to] go”' },
      { a: 'the mayor [said] it was safe', b: 'the mayor [claimed] it was safe' },
      { a: 'it [may] rain', b: 'it [will] rain' },
      { a: '[some] voters left', b: '[most] voters left' },
      { a: 'it will [attract] people', b: 'it will [pull] people' },
      { a: 'closed [after] it rained', b: 'closed [because] it rained' },
      { a: 'the town [provides] shelter', b: 'the town [offered] shelter' },
      { a: 'the [boats] left', b: 'the [ships] left' },
      { a: 'they [called off] the talks', b: 'they [praised] the talks' },
      { a: 'they [called off] the talks', b: 'they [cancel] the talks' },
      { a: 'after a [smile] they left', b: 'after a [laugh] they left' },
      { a: 'prices [rose] in May', b: 'prices [soared] in May' },
      { a: 'the boats [returned] home', b: 'the boats [go back] home' },
      { a: 'the boats [returned] home', b: 'the boats [went off] home' },
      { a: 'he [puts] it there', b: 'he [placed] it there' },
      { a: 'he [warned] that', b: 'he [threatened] that' },
      { a: 'the [senior] man', b: 'the [elderly] man' },
      { a: 'he [may] go', b: 'he [might] go' },
      { a: 'they are [asked] to pay', b: 'they are [required] to pay' },
      { a: 'it was [apparently] lost', b: 'it was [obviously] lost' },
      { a: 'he [thought] it was lost', b: 'he [believed] it was lost' },
      { a: 'it is [known] to be lost', b: 'it is [believed] to be lost' },
      { a: 'two [further] boats sank', b: 'two [most] boats sank' },
      { a: 'known to [everyone] there', b: 'known to [some] there' },
      { a: 'nine boats [counting] his own', b: 'nine boats [not counting] his own' },
      { a: '[all] boats left', b: '[most] boats left' },
      { a: 'a [missile] hit it', b: 'a [rocket] hit it' },
      { a: 'the [epidemic] spread', b: 'the [pandemic] spread' },
      { a: 'the [protest] went on', b: 'the [boycott] went on' },
      { a: 'the [government] fell', b: 'the [regime] fell' },
      { a: 'the [suspect] left', b: 'the [defendant] left' },
      { a: 'the [protest] went on', b: 'the [riot] went on' },
      { a: 'a dental [implant] there', b: 'a dental [plant] there' },
      { a: 'a single [implant] there', b: 'a single [planting] there' },
      { a: 'the [watched] talks', b: 'the [watching] talks' },
      { a: 'prices [rose] in May', b: 'prices [fell] in May' },
    ],
  },
  matches,
};

function matches(atom: Atom): boolean {
  if (atom.quoted) return false;
  const wordings = phrasesOf(atom);
  if (wordings && mayReplace(...wordings)) return !isTurnedOnObject(atom);
  const phrases = phrasePair(atom);
  if (phrases) return areLikeVerbs(...phrases);
  const pair = wordPair(atom);
  if (!pair) return false;
  const [a, b] = pair;
  // Arms are weapons, and an arm is none.
  if (a === 'arm' || b === 'arm') return false;
  if (isOneOffice(a, b)) return true;
  // Of equal strength by the list, whichever of them the list of hedges has.
  if (areLikeConnectives(a, b)) return true;
  const [x, y] = [atom.a.units[0]?.kind, atom.b.units[0]?.kind];
  if (x !== 'word' || y !== 'word') return false;
  if (isHedge(a) || isHedge(b)) return hedgeAlike(a, b);
  const stances = [reportingStance(a), reportingStance(b)];
  if (stances[0] === 'neutral' && stances[1] === 'neutral') return PLAIN_SPEECH.test(a) && PLAIN_SPEECH.test(b);
  if (stances[0] !== stances[1] && !(stances.includes(null) && maySay(a) && maySay(b))) return false;
  if (isPost(a) || isPost(b)) return false;
  if (namesAnOffice(atom)) return false;
  // The phrasebook has weighed the two against each other, tone and law included.
  const standing = standingOf(a, b);
  if (standing !== null) return standing !== 'apart';
  // `Regime` for `government` is in the dictionary, and so is `suspect` for `defendant`: no house would take one for the other.
  if (isLoaded(a) || isLoaded(b)) return false;
  // Another inflection of one word is another tense or number, and no synonym.
  if (relationOf(a, b) === 'same') return false;
  // A word and its derivative (plant, implant; deep, deeply) share a sense of one part of speech and stand in another.
  if ((a.includes(b) || b.includes(a)) && !areCloseNouns(a, b)) return false;
  if (turnsRound(a, b)) return false;
  // Red and blue, rain and snow keep one company and are two things; the dictionary must have one for the other or for a kind of it.
  if (areNearWords(a, b) && !areTwoOfAKind(a, b)) return isSameTone(a, b);
  return areInterchangeable(a, b) && sameInflection(a, b) && meetInOneForm(a, b) && isSameTone(a, b);
}

const BE = /^(?:is|are|was|were|been|being|be) /;
/** What a thing that is acted on begins with (Quirk et al. 1985, 5.10–5.25). */
const OBJECT = /^(?:the|an?|his|her|its|their|this|these|that|those|it|him|them|us|me|some|all|no)$/;

/** `The book was sold`, `the book sold`, but not `the shop sold its books`: before an object the active is another's deed. */
function isTurnedOnObject({ a, b }: Atom): boolean {
  const [x, y] = [BE.test(a.words.join(' ')), BE.test(b.words.join(' '))];
  const [passive, active] = x ? [a, b] : [b, a];
  if (x === y || lemmaOf(passive.words.at(-1)) !== lemmaOf(active.words[0])) return false;
  const { after } = active;
  return after !== null && (after.kind === 'name' || after.kind === 'number' || OBJECT.test(after.word));
}

function lemmaOf(word: string | undefined): string | undefined {
  return formsOf((word ?? '').replace(BE, '')).find((f) => f.part === 'v')?.lemma;
}

function areTwoOfAKind(a: string, b: string): boolean {
  const relation = relationOf(a, b);
  return relation === 'cohort' || relation === null;
}

/** What an office or a body is of is its name: the commerce secretary is no trade secretary. What it is like (senior, top) is not. */
function namesAnOffice({ a, b }: Atom): boolean {
  const [x, y] = [a.after?.word ?? '', b.after?.word ?? ''];
  if (!(isOffice(x) || isBody(x)) || !(isOffice(y) || isBody(y))) return false;
  return [...a.words, ...b.words].every((w) => partsOf(w).has('n') && !partsOf(w).has('a'));
}

/** `Seemed` for `appeared`: two verbs that hedge alike. An adverb of certainty is no word for another: `apparently`, `obviously`. */
function hedgeAlike(a: string, b: string): boolean {
  if (!isHedge(a) || !isHedge(b) || isModal(a) || isModal(b)) return false;
  return relationOf(a, b) === 'synonym' && areInterchangeable(a, b) && areOneVerb(a, b);
}

function areOneVerb(a: string, b: string): boolean {
  return formsOf(a).some((x) =>
    formsOf(b).some((y) => x.part === 'v' && y.part === 'v' && x.form === y.form && shareSense(x.lemma, y.lemma, 'v')),
  );
}

/** Verbs of saying that mean another thing as often: talks `conclude` and `end`, roads are `maintained`. To be asked is not to be required. */
const OFTEN_DO = /^(?:conclud|observ|maintain|continu)/;

function maySay(word: string): boolean {
  return reportingStance(word) === null || OFTEN_DO.test(word);
}

/** True for an office that is nothing else: a `major` problem is a big one. */
function isPost(word: string): boolean {
  return isOffice(word) && word !== 'major';
}

/** `Planting` is `implanting`, and no implant: the sense that two words share must be one of the forms in which they stand. */
function meetInOneForm(a: string, b: string): boolean {
  return formsOf(a).some((x) =>
    formsOf(b).some((y) => x.part === y.part && x.form === y.form && shareSense(x.lemma, y.lemma, x.part)),
  );
}

/** Of the neutral verbs only these may stand for each other: to announce is to say in public, to reply is to be asked. */
const PLAIN_SPEECH =
  /^(say|says|said|saying|state|states|stated|stating|add|adds|added|adding|tell|tells|told|telling)$/;

/** A list of tones has one for each word: `a kind of` is as plain as `a sort of`, though a kind man is praised. */
function isSameTone(a: string, b: string): boolean {
  if (areCloseNouns(a, b) && (partsOf(a).has('a') || partsOf(b).has('a'))) return true;
  return Math.abs(valenceOf(a) - valenceOf(b)) <= TONE;
}

/** A plural for a singular is another number of things. Irregular forms are let through: they show no ending to compare. */
function sameInflection(a: string, b: string): boolean {
  const plural = (w: string): boolean => /[^s]s$/.test(w);
  return plural(a) === plural(b);
}
