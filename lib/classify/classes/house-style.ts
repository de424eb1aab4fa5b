import { isArticle } from '../../lexicon/function-words.ts';
import { isInitialism } from '../../lexicon/initialisms.ts';
import { isDemonym, isSamePlace } from '../../lexicon/places.ts';
import { isPossessive, withoutPossessive } from '../../lexicon/possessive.ts';
import { lemmasOf, partsOf } from '../../lexicon/thesaurus.ts';
import { type Atom, sameAfter, wordPair } from '../atom.ts';
import type { ClassRule } from '../change-class.ts';
import { isLeftOut, LITTLE, SUBJECT } from '../left-out.ts';
import { isReportingTense } from '../otherwise/retold.ts';
import { isFormOfSame } from '../same-word.ts';
import { areOneReading, isCapital, type Unit } from '../units.ts';

/** What one house writes and another leaves out or writes otherwise, with nothing else said. */
export const houseStyle: ClassRule = {
  id: 'house-style',
  examples: {
    match: [
      { a: '[8in] of snow fell', b: '[eight inches] of snow fell' },
      { a: '[Third] seed Roe won', b: '[No 3] seed Roe won' },
      { a: 'a deal with Roe [&] Sons today', b: 'a deal with Roe [and] Sons today' },
      { a: 'Ann Roe, a 54[-year-old] teacher', b: 'Ann Roe, 54[, a] teacher' },
      { a: 'Ann Roe, [aged ]54, left', b: 'Ann Roe, []54, left' },
      { a: 'the [redundancies] came', b: 'the [layoffs] came' },
      { a: 'a [lorry] left', b: 'a [truck] left' },
      { a: 'said [CEO] Ann Roe', b: 'said [Chief Executive] Ann Roe' },
      { a: 'between China and [the US] today', b: 'between China and [the U.S.] today' },
      { a: '[Mr Wang] held talks', b: '[Wang] held talks' },
      { a: 'Luhansk [governor] Serhii Haidai', b: 'Luhansk [Gov.] Serhii Haidai' },
      { a: 'his meeting [on Tuesday] with him', b: 'his meeting [Tuesday] with him' },
      { a: 'rose by 5 [per cent] in May', b: 'rose by 5 [percent] in May' },
      { a: 'She bought [a total of ]40 boats', b: 'She bought []40 boats' },
      { a: 'at $120 [a] ton for', b: 'at $120 [per] ton for' },
      { a: 'President [Ines ]Cordova left', b: 'President []Cordova left' },
      { a: 'open for [a period of ]ten years', b: 'open for []ten years' },
      { a: 'the claim[] the US is to blame', b: 'the claim [that] the US is to blame' },
      { a: 'at least [seven] civilians', b: 'at least [7] civilians' },
      { a: 'worth [half a million] crowns', b: 'worth [500,000] crowns' },
      { a: '[Half] of the boats sank', b: '[Fifty percent] of the boats sank' },
      { a: 'sailed at [half past six]', b: 'sailed at [6:30]' },
      { a: 'minus [5C] at night', b: 'minus [5 Celsius] at night' },
      { a: 'They [did not] agree', b: "They [didn't] agree" },
      { a: 'it cost [$4bn] in all', b: 'it cost [$4 billion] in all' },
      { a: '[Russia, China] show ties', b: '[Russia and China] show ties' },
      { a: 'the [World Health Organization] said', b: 'the [WHO] said' },
      { a: 'The plan [refers] to it', b: 'The plans [refer] to it' },
      { a: 'at the end[] the war', b: 'at the end [of] the war' },
      { a: 'many of them []in their fifties', b: 'many of them [are ]in their fifties' },
      { a: 'good for children but not[] adults', b: 'good for children but not [for] adults' },
      { a: 'three nurses, who []work there', b: 'three nurses. [They ]work there' },
      { a: 'a plant []rich in oil', b: 'a plant [that is ]rich in oil' },
      { a: '“It is safe,” [said ]the mayor[].', b: '“It is safe,” []the mayor[ said].' },
      { a: 'it will [also ]hold talks[]', b: 'it will []hold talks[ also]' },
      { a: 'the dead horses [smell] bad', b: 'a dead horse [smells] bad' },
      { a: "[It's] hard to grow", b: '[This is] hard to grow' },
      { a: "It's[] hard to grow", b: 'It[ is] hard to grow' },
      { a: 'He says the dam [is] safe', b: 'He said the dam [was] safe' },
      { a: 'The ministry [insists] it is safe', b: 'The ministry [insisted] it is safe' },
      { a: 'It saw [the harbour’s ]plan[] fail', b: 'It saw [the ]plan[ of the harbour] fail' },
      { a: 'troops left [America] today', b: 'troops left [the US] today' },
      { a: 'the [Bolivian] parliament', b: "[Bolivia's] parliament" },
      { a: '[Mr. ]Wang held talks', b: '[]Wang held talks' },
      { a: '“It is safe,” [said ]Harbour chief Ann Roe[].', b: '“It is safe,” []Harbour spokeswoman Ann Roe[ said].' },
      { a: 'meets the needs[ of farmers], they said', b: "meets farmers' urgent needs[], they said" },
      { a: 'and the level[ of equipment] rose', b: 'and the equipment level[] rose' },
      { a: 'visited [the University of ]Perth[] today', b: 'visited []Perth[ University] today' },
      { a: 'the first [Welsh ]trawler', b: 'the Welsh first []trawler' },
      { a: 'the men [who ]demanded it', b: 'the men []demanding it' },
      { a: 'a clerk, [who ]left on Monday', b: 'a clerk, []left on Monday' },
      { a: '“It is safe,” [Ms. Roe ]said in Perth.', b: '“It is safe,” []said Ann Roe, who was in Perth.' },
      { a: 'when [port chief ]Ann Roe[] left', b: 'when []Ann Roe[, the port chief,] left' },
      { a: 'told to [either ]leave or stay', b: 'told to []leave or stay either' },
      { a: 'the men had []access to it', b: 'the men had [had ]access to it' },
      { a: 'from [three percent] to five percent', b: 'from [3] to 5 percent' },
      { a: 'led by [the] uncle of the mayor', b: 'led by [an] uncle of the mayor' },
      { a: 'It has not [changed] the plan', b: 'It did not [change] the plan' },
      { a: 'It [has] not changed the plan', b: 'It [did] not change the plan' },
      { a: 'a ban of two [years] for them', b: 'a two-[year] ban for them' },
      { a: 'It is [interesting] that', b: 'It is [interestingly] that' },
      { a: '[Roe said ]the dam is safe[].', b: '[]The dam is safe[, Roe said].' },
      { a: 'The crew [leaves] today', b: 'They [leave] today' },
      { a: 'the last Sunday [in] July', b: 'the last Sunday [of] July' },
      { a: 'to stay, []work hard', b: 'to stay, [to ]work hard' },
      { a: 'raised []$5 million to $7 million', b: 'raised [between ]$5 million and $7 million' },
      { a: "meets [farmers'] urgent needs", b: 'meets [the] urgent needs of farmers' },
      { a: 'at [10 a.m.] on', b: 'at [10am] on' },
      { a: 'left on [Mon.] at noon', b: 'left on [Monday] at noon' },
      { a: 'left on [Wed.] at noon', b: 'left on [Wednesday] at noon' },
      { a: 'at [18:00] local time', b: 'at [6 p.m.] local time' },
      { a: 'a [30mph] wind', b: 'a [30 mph] wind' },
      { a: 'rose to [37C] at noon', b: 'rose to [37 °C] at noon' },
      { a: 'in the [1990s] there', b: "in the [1990's] there" },
      { a: '[US] officials left', b: '[American] officials left' },
      { a: 'the [UK] navy', b: 'the [British] navy' },
      { a: 'worth [$2.3 billion] in all', b: 'worth [2.3 billion US dollars] in all' },
      { a: 'the lowest []temperature [at night] was', b: 'the lowest [night ]temperature [] was' },
      { a: 'it draws any []idle[ sailors]. It', b: 'it draws any [sailors ]idle[]. It' },
      { a: 'trade []into Wales [from Perth ]rose', b: 'trade [from Perth ]into Wales []rose' },
      { a: '[In the harbour ]the old boats left[].', b: '[]The old boats left[ in the harbour].' },
      { a: 'from [2019-2021] it fell', b: 'from [2019 to 2021] it fell' },
      { a: 'between [2019–21] it fell', b: 'between [2019 and 2021] it fell' },
      { a: 'the men [who] really [took] it', b: 'the men [] really [taking] it' },
      { a: 'the mayor, [aged ]42, left', b: 'the mayor, []42, left' },
      { a: 'sailed to [Saint] Ives', b: 'sailed to [St.] Ives' },
      { a: 'by [promoting] trade', b: 'by [the promotion of] trade' },
      { a: 'they have inspected []the boats', b: 'they made inspections [of ]the boats' },
      { a: 'they [decided] to leave', b: 'they [made a decision] to leave' },
      { a: 'she [visited] Perth', b: 'she [paid a visit to] Perth' },
      { a: 'it would sail and []rest', b: 'it would sail and [would ]rest' },
      { a: 'his wife and []son left', b: 'his wife and [his ]son left' },
      { a: 'Data [shows] that it', b: 'Statistics [show] that it' },
      { a: 'the ship [has been] sunk', b: 'the ship [was] sunk' },
      { a: 'the law [banning] it', b: 'the law [that bans] it' },
      { a: '[less than] ten boats', b: '[fewer than] ten boats' },
      { a: 'Dr. [Ann ]Roe left. Ann M. Roe', b: 'Dr. []Roe left. Ann M. Roe' },
      { a: 'it will [quickly ]sink[] there', b: 'it will []sink[ quickly] there' },
      { a: 'every time it sails. [It ]is loud', b: 'every time it sails and []is loud' },
    ],
    pass: [
      { a: 'President [Ines ]Cordova left', b: 'Doctor []Cordova left' },
      { a: 'a tour of [South ]Wales by', b: 'a tour of []Wales by' },
      { a: 'She bought [a total of ]40 boats', b: 'She bought [some ]40 boats' },
      { a: 'open for [a period of ]change', b: 'open for []change' },
      { a: 'He said “I bought [a total of ]40 boats” today.', b: 'He said “I bought []40 boats” today.' },
      { a: 'and []schools in most districts shut', b: 'and [most ]schools are shut' },
      { a: 'a 54[-year-old] teacher', b: 'a 45[, a] teacher' },
      { a: 'killed [seven] people', b: 'killed [eleven] people' },
      { a: '[Half] of the boats sank', b: '[A third] of the boats sank' },
      { a: 'sailed at [half past six]', b: 'sailed at [6:15]' },
      { a: 'worth [half a million] crowns', b: 'worth [50,000] crowns' },
      { a: '[few] people came', b: '[a few] people came' },
      { a: 'the talks on [Tuesday]', b: 'the talks on [Thursday]' },
      { a: 'an [11th]-hour warning', b: 'an [11]-hour warning' },
      { a: 'It is [not] true', b: 'It is [] true' },
      { a: 'the troops [] killed', b: 'the troops [were] killed' },
      { a: 'the [US] said', b: 'the [UK] said' },
      { a: 'he [is ]to leave', b: 'he []to leave' },
      { a: 'the group [was ]in Perth', b: 'the group []in Perth' },
      { a: 'and []the ships', b: 'and [on ]the roads' },
      { a: 'It is too cold or [too ]wet', b: 'It is too cold or []wet' },
      { a: 'He left. [They ]work', b: 'He left, or []work' },
      { a: 'men[] he knew', b: 'men [for] he knew' },
      { a: 'the [World Health Organization] said', b: 'the [WTO] said' },
      { a: 'to grow[] leaves', b: 'the growing[ of] leaves' },
      { a: 'to buy [clothes] there', b: 'to [clothe] them there' },
      { a: 'the main [parade] passed', b: 'the main [parades] passed' },
      { a: 'see the [Bolivian] model', b: 'see [Bolivia] as a model' },
      { a: "It showed [Kim's] daughter", b: 'It showed [Kim] hugging her' },
      { a: 'He said the dam [is] safe', b: 'He said the dam [was] safe' },
      { a: 'He says it [will] rain', b: 'He said it [would] rain' },
      { a: 'It saw [the harbour’s ]plan[] fail', b: 'It saw [the ]plan[ of the town] fail' },
      { a: 'those who [respond] to it', b: 'those who [responded] to it' },
      { a: 'according to [reports] from', b: 'according to [the report] from' },
      { a: "after [Wales's ]invasion[] in May", b: 'after []the invasion[ of Wales] in May' },
      { a: "after [the dealer's ]murder[] in May", b: 'after []the murder[ of the dealer] in May' },
      { a: 'the [Welsh ]attack[] in May', b: 'the []attack[ of the Welsh] in May' },
      { a: 'meets the needs[ of farmers], they said', b: "meets bakers' urgent needs[], they said" },
      { a: 'visited [the University of ]Perth today', b: 'visited []Perth today' },
      { a: 'the first [Welsh ]trawler', b: 'the Scottish first []trawler' },
      { a: '“It is safe,” [said ]Ann Roe.', b: '“It is safe,” []Ann Roe wrote.' },
      { a: 'the men [who ]fled', b: 'the men []shouting' },
      { a: '“It is safe,” [Ms. Roe ]said in Perth.', b: '“It is safe,” []said Ann Lee, who was in Perth.' },
      { a: 'when [port chief ]Ann Roe[] left', b: 'when []Ann Roe[, the port doctor,] left' },
      { a: 'when [port chief ]Ann Roe[] left', b: 'when []Ann Lee[, the port chief,] left' },
      { a: 'from [three percent] to five percent', b: 'from [3] to 5 metres' },
      { a: 'from [three percent] to five percent', b: 'from [4] to 5 percent' },
      { a: 'He said “it was [the] end” today.', b: 'He said “it was [an] end” today.' },
      { a: '[a] few people came', b: '[the] few people came' },
      { a: 'It has [changed] the plan', b: 'It will [change] the plan' },
      { a: 'a ban of [years] for them', b: 'a ban of a [year] for them' },
      { a: 'for [persons] under age', b: 'for [person] - under age' },
      { a: 'It was [hard] won', b: 'It was [hardly] won' },
      { a: '[Roe said ]the dam is safe.', b: '[]The dam is safe, Lee said.' },
      { a: 'It rained and [Roe said ]it is safe.', b: 'It rained and []it is safe, Roe said.' },
      { a: 'The crew [leaves] today', b: 'They [left] today' },
      { a: 'ministers [in] May', b: 'ministers [of] war' },
      { a: 'at [10 a.m.] on', b: 'at [10 p.m.] on' },
      { a: 'left on [Mon.] at noon', b: 'left on [Tuesday] at noon' },
      { a: 'at [18:00] local time', b: 'at [8 p.m.] local time' },
      { a: 'a [30mph] wind', b: 'a [30 kph] wind' },
      { a: 'rose to [37C] at noon', b: 'rose to [37 °F] at noon' },
      { a: 'in the [1990s] there', b: 'in the [1890s] there' },
      { a: '[US] officials left', b: '[British] officials left' },
      { a: 'They told [us] so', b: 'They told [Americans] so' },
      { a: 'from [2019-2021] it fell', b: 'from [2019 to 2022] it fell' },
      { a: 'from [7-8] it fell', b: 'from [7 and 9] it fell' },
      { a: 'the men who [took] it', b: 'the men who [take] it' },
      { a: 'they were [taking] it', b: 'the men who [took] it' },
      { a: '[Perth ]beat Ayr[] in May', b: '[]Ayr beat[ Perth] in May' },
      { a: 'they [decided] to leave', b: 'they [make a decision] to leave' },
      { a: 'they [decided] to leave', b: 'they [reversed a decision] to leave' },
      { a: 'she [visited] Perth', b: 'she [cancelled a visit to] Perth' },
      { a: 'by [producing] steel', b: 'by [the product of] steel' },
      { a: 'by [employing] men', b: 'by [the employer of] men' },
      { a: 'it would sail and []rest', b: 'it would sail and [might ]rest' },
      { a: 'his wife and []son left', b: 'his wife and [her ]son left' },
      { a: 'the student [reports] of it', b: 'the workers [report] of it' },
      { a: 'the ship [is] sunk', b: 'the ship [was] sunk' },
      { a: 'the ship [has been] here', b: 'the ship [was] here' },
      { a: 'the law is [banning] it', b: 'the law [that banned] it' },
      { a: '[less than] ten boats', b: '[more than] ten boats' },
      { a: 'he [quickly ]said he would leave[]', b: 'he []said he would leave[ quickly]' },
      { a: 'he [quickly ]said he would leave', b: 'he []said he would quickly leave' },
      { a: '[Officially ]he said she left', b: '[]He said she officially left' },
      { a: 'they tried [slowly ]to leave[]', b: 'they tried []to leave[ slowly]' },
      { a: 'the mayor [from Perth ]met the crew[]', b: 'the mayor []met the crew[ from Perth]' },
      { a: 'the road from [Perth to ]Ayr[]', b: 'the road from []Ayr[ to Perth]' },
      { a: 'the king of the [old ]mountain', b: 'the [old ]king of the mountain' },
      { a: 'the [harbour ]mayor and the trader', b: 'the mayor and the [harbour ]trader' },
      { a: 'it is hard to sell[ boats]', b: 'it is hard for boats to sell[]' },
      { a: '[In Perth, ]he said she left[].', b: '[]He said she left[ in Perth].' },
      { a: 'the crew, not [the mayor], left', b: 'the mayor, not the crew[], left' },
      { a: 'social, ecological [and ]order', b: 'social, ecological []order' },
    ],
  },
  matches: (atom) => (atom.kind === 'replaced' ? isSameThing(atom) : isLeftOut(atom)),
};

/** Collective nouns: `the government is` in New York, `the government are` in London. */
const AGREEMENT: ReadonlyMap<string, readonly string[]> = new Map([
  ['is', ['are']],
  ['was', ['were']],
  ['has', ['have']],
  ['does', ['do']],
  ['its', ['their']],
  ['it', ['they']],
  ['a', ['an']],
  ['that', ['which', 'who']],
  ['who', ['which', 'whom']],
]);
/** `saying` for `said`; the tenses of the other reporting verbs are in `retold.ts`. `Respond` and `responded` are two times. */
const SPEECH = /^(?:say|says|said|saying|tell|tells|told|telling)$/;

function isSameThing(atom: Atom): boolean {
  const [a, b] = [atom.a.units[0], atom.b.units[0]];
  if (!a || !b) return false;
  if (standsForAll(a, atom.b.units) || standsForAll(b, atom.a.units)) return true;
  if (isSubjectSaidTwice(atom.a, atom.b) || isSubjectSaidTwice(atom.b, atom.a)) return true;
  if (atom.a.units.length > 1 || atom.b.units.length > 1) return false;
  // Folding makes the pronoun `us` equal to the country; their keys differ.
  if (a.key === b.key) return a.exact !== b.exact && a.word !== b.word;
  if (a.kind === 'number' && b.kind === 'number') return areOneReading(a, b);
  if (isCommaForAnd(a, b) || isCommaForAnd(b, a)) return true;
  const pair = wordPair(atom);
  if (!pair) return false;
  const [x, y] = pair;
  if (AGREEMENT.get(x)?.includes(y) || AGREEMENT.get(y)?.includes(x)) return true;
  if (isArticle(x) && isArticle(y)) return !atom.quoted && sameAfter(atom) && !LITTLE.has(atom.a.after?.word ?? '');
  if (isFormOfSame(atom, x, y)) return true;
  // `The last Sunday in July`, `of July`.
  if (atom.a.after?.kind === 'date' && /^(?:in of|of in)$/.test(`${x} ${y}`) && sameAfter(atom)) return true;
  if (isOneForA(x, y) || isOneForA(y, x)) return true;
  if (isPerForA(atom, x, y) || isPerForA(atom, y, x)) return true;
  if (withoutPossessive(x) === withoutPossessive(y) && isPossessive(x) !== isPossessive(y))
    return isOwnerBeside(atom, x);
  if (isOnePlace(atom, a, b)) return true;
  if (isInitialism(a.exact, b.exact) || isInitialism(b.exact, a.exact)) return true;
  if (isReportingTense(x, y)) return true;
  return SPEECH.test(x) && SPEECH.test(y) && lemmasOf(x)[0] === lemmasOf(y)[0];
}

/** `It sails. It is loud`, `It sails and is loud`: of the one unit `it is` the subject went. */
function isSubjectSaidTwice(full: Atom['a'], short: Atom['a']): boolean {
  const whole = full.words[0] as string;
  const space = whole.indexOf(' ');
  if (space < 0 || full.words.length > 1 || short.words.length !== 1) return false;
  if (whole.slice(space + 1) !== short.words[0] || !SUBJECT.test(whole.slice(0, space))) return false;
  const opens = full.before === null || /^[.;:–—]$/.test(full.before.exact);
  return opens && /^(?:who|which|that|and)$/.test(short.before?.word ?? '');
}

/** Headlines: `Russia, China show off` for `Russia and China`. */
function isCommaForAnd(a: Unit, b: Unit): boolean {
  return a.exact === ',' && b.word === 'and';
}

function isOneForA(x: string, y: string): boolean {
  return x === 'one' && (y === 'a' || y === 'an');
}

/** `$120 a ton`, `$120 per ton`: behind what is counted or paid, before the same unit. */
function isPerForA(atom: Atom, x: string, y: string): boolean {
  const [a, b] = [atom.a.before, atom.b.before];
  const isSameBefore = a === b || (a !== null && b !== null && (a.word === b.word || areOneReading(a, b)));
  return isArticle(x) && x !== 'the' && y === 'per' && sameAfter(atom) && isSameBefore;
}

/** Two names of one place (Kiev, Kyiv), or a place and its adjective (the Russian parliament, Russia's parliament). */
function isOnePlace(atom: Atom, a: Unit, b: Unit): boolean {
  if (a.kind === 'function' || b.kind === 'function' || !isCapital(a) || !isCapital(b)) return false;
  if (!isSamePlace(a.word, b.word)) return false;
  // `the Bolivian model` and `Bolivia as a model` say two things; before the same word they say one.
  return isDemonym(a.word) === isDemonym(b.word) || isPossessive(a.word) || isPossessive(b.word) || sameAfter(atom);
}

/** `Kim's daughter` and `the Kim daughter`, but not `Kim's daughter` and `Kim left`: a thing owned must follow both. */
function isOwnerBeside(atom: Atom, x: string): boolean {
  const next = (isPossessive(x) ? atom.b : atom.a).after;
  if (next === null || sameAfter(atom)) return next !== null;
  if (next.kind === 'name') return true;
  const parts = partsOf(next.word);
  return next.kind === 'word' && (parts.has('n') || parts.has('a')) && !/(?:ed|ing)$/.test(next.word);
}

/** WHO for World Health Organization, which the pairing put beside it. */
function standsForAll(short: Unit, units: readonly Unit[]): boolean {
  return units.length > 1 && isInitialism(short.exact, units.map((u) => u.exact).join(' '));
}
