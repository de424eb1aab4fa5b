import { plainLetters } from './letters.ts';
import { US_STATES } from './us-states.ts';

/**
 * Ways of writing one thing that houses choose between, after the AP, Guardian, Economist and Reuters style guides. Where
 * an editor puts one member of a set for another, they say the same; not every one fits every place (`if` opens a condition too,
 * `to` and `with` do much else). What may say another thing at the very same place (since/because) does not belong here.
 * Words are folded token forms, a phrase has spaces between its tokens.
 */
const SETS: readonly (readonly string[])[] = [
  ['united states', 'us', 'u.s.', 'usa', 'u.s.a.', 'united states of america', 'america'],
  ['united kingdom', 'uk', 'u.k.', 'britain', 'great britain'],
  ['united nations', 'un', 'u.n.'],
  ['european union', 'eu', 'e.u.'],
  ['percent', 'per cent', '%', 'pc'],
  ['more than', 'over'],
  ['less than', 'fewer than', 'under'],
  ['toward', 'towards'],
  ['afterward', 'afterwards'],
  ['backward', 'backwards'],
  ['forward', 'forwards'],
  ['among', 'amongst'],
  ['amid', 'amidst'],
  ['while', 'whilst'],
  ['until', 'till'],
  ['on to', 'onto'],
  ['upon', 'on'],
  ['per year', 'a year', 'annually', 'per annum'],
  ['per day', 'a day', 'daily'],
  ['per month', 'a month', 'monthly'],
  ['per week', 'a week', 'weekly'],
  ['and', '&', 'as well as'],
  ['versus', 'vs', 'vs .', 'v'],
  ['former', 'ex', 'ex -'],
  ['ok', 'okay', 'o.k.'],
  ['each other', 'one another'],
  ['together with', 'along with', 'with'],
  ['whether', 'if', 'of whether', 'as to whether'],
  ['in order to', 'to', 'so as to'],
  ['before', 'prior to', 'ahead of'],
  ['all of the', 'all the'],
  ['both of the', 'both the'],
  ['because of', 'due to', 'owing to'],
  ['in spite of', 'despite'],
  ['number', 'no .'],
  ['world war ii', 'world war two', 'second world war', 'the second world war'],
  ['world war i', 'world war one', 'first world war', 'the first world war'],
  ['9 / 11', 'sept . 11', 'september 11'],
  ['tv', 'television', 'televised'],
  ['web site', 'website'],
  ['e - mail', 'email'],
  ['kilometers', 'kilometres', 'km', 'kms'],
  ['kilograms', 'kilogrammes', 'kilos', 'kg', 'kgs'],
  ['miles per hour', 'miles an hour', 'mph'],
  ['kilometers per hour', 'kilometres per hour', 'kph', 'km / h'],
  ['in the future', 'in future'],
  ['at the weekend', 'on the weekend', 'over the weekend'],
  ['in hospital', 'in the hospital', 'hospitalised', 'hospitalized'],
  ['covid', 'covid - 19', 'coronavirus'],
  ['prime minister', 'pm'],
  ['chief executive', 'chief executive officer', 'ceo'],
  ['chief financial officer', 'cfo'],
  ['chief operating officer', 'coo'],
  ['vice president', 'vice - president', 'vp'],
  ['member of parliament', 'mp'],
  ['saint', 'st', 'st .'],
  ['mount', 'mt', 'mt .'],
  ['avenue', 'ave', 'ave .'],
  ['corporation', 'corp', 'corp .'],
  ['incorporated', 'inc', 'inc .'],
  ['limited', 'ltd', 'ltd .'],
  ['brothers', 'bros', 'bros .'],
  ['department', 'dept', 'dept .'],
  ['association', 'assn', 'assn .'],
  ['international', "int'l", 'intl'],
  ['junior', 'jr', 'jr .'],
  ['senior', 'sr', 'sr .'],
  ['miles', 'mi'],
  ['feet', 'ft'],
];

/**
 * What British and American houses call one thing (Guardian style guide under *Americanisms*, AP Stylebook under *Briticisms*); only words that have no other sense in
 * news on either side, so no `lift`, `football` or `torch`. Singular and plural apart.
 */
const BRITISH_AMERICAN: readonly (readonly string[])[] = [
  ['lorry', 'truck'],
  ['lorries', 'trucks'],
  ['petrol', 'gasoline'],
  ['petrol station', 'gas station'],
  ['petrol stations', 'gas stations'],
  ['redundancies', 'layoffs', 'lay - offs'],
  ['pavement', 'sidewalk'],
  ['pavements', 'sidewalks'],
  ['motorway', 'freeway'],
  ['motorways', 'freeways'],
  ['car park', 'parking lot'],
  ['car parks', 'parking lots'],
  ['flyover', 'overpass'],
  ['primary school', 'elementary school'],
  ['primary schools', 'elementary schools'],
  ['mobile phone', 'cell phone', 'cellphone'],
  ['mobile phones', 'cell phones', 'cellphones'],
  ['windscreen', 'windshield'],
  ['number plate', 'license plate'],
  ['number plates', 'license plates'],
  ['estate agent', 'realtor', 'real estate agent'],
  ['estate agents', 'realtors', 'real estate agents'],
  ['railway', 'railroad'],
  ['railways', 'railroads'],
  ['railway station', 'train station'],
  ['rubbish', 'garbage', 'trash'],
  ['maths', 'math'],
  ['power cut', 'power outage'],
  ['power cuts', 'power outages'],
  ['transport', 'transportation'],
  ['holidaymakers', 'vacationers'],
  ['a fortnight', 'two weeks'],
  ['nappies', 'diapers'],
  ['timber', 'lumber'],
  ['current account', 'checking account'],
];

/** Contracted and full forms; n't on its own is a negator and is matched with its verb. Quirk et al. (1985), 3.23, 3.32–39. */
const CONTRACTIONS: readonly (readonly [string, string])[] = [
  ["don't", 'do not'],
  ["doesn't", 'does not'],
  ["didn't", 'did not'],
  ["isn't", 'is not'],
  ["aren't", 'are not'],
  ["wasn't", 'was not'],
  ["weren't", 'were not'],
  ["hasn't", 'has not'],
  ["haven't", 'have not'],
  ["hadn't", 'had not'],
  ["can't", 'cannot'],
  ["can't", 'can not'],
  ["couldn't", 'could not'],
  ["won't", 'will not'],
  ["wouldn't", 'would not'],
  ["shouldn't", 'should not'],
  ["mustn't", 'must not'],
  ["i'm", 'i am'],
  ["we're", 'we are'],
  ["you're", 'you are'],
  ["they're", 'they are'],
  ["i've", 'i have'],
  ["we've", 'we have'],
  ["you've", 'you have'],
  ["they've", 'they have'],
  ["i'll", 'i will'],
  ["we'll", 'we will'],
  ["you'll", 'you will'],
  ["they'll", 'they will'],
  ["he'll", 'he will'],
  ["she'll", 'she will'],
  ["it'll", 'it will'],
  ["it's", 'it is'],
  // `This is the way`, `it's the way`: a pronoun that points back and the copula (Quirk et al. 6.40, 18.25).
  ["it's", "that's"],
  ["it's", 'that is'],
  ["it's", 'this is'],
  ["there's", 'there is'],
  ["he's", 'he is'],
  ["she's", 'she is'],
  ["what's", 'what is'],
  ["who's", 'who is'],
  ["let's", 'let us'],
];

const KEYS: ReadonlyMap<string, string> = new Map([
  ...keyed([
    ...SETS,
    ...BRITISH_AMERICAN,
    ...US_STATES.map(([short, name]) => [name, short, `${short} .`, `${short}.`]),
  ]),
  ...CONTRACTIONS.flatMap(([short, full]) => [[short, short] as const, [full, short] as const]),
]);

/** Each form with the first of its set. A form in two sets would be of the later one only. */
function keyed(sets: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const set of sets) {
    for (const form of set) {
      if (out.has(form)) throw new Error(`“${form}” stands in two sets of house style`);
      out.set(form, set[0] as string);
    }
  }
  return out;
}

/** What a phrase of the list may begin with: nearly every token does not, and nothing is joined for it. */
const FIRST_WORDS: ReadonlySet<string> = new Set([...KEYS.keys()].map((k) => k.split(' ')[0] as string));

/** The most words a phrase of the list has. */
const LONGEST = Math.max(...[...KEYS.keys()].map((k) => k.split(' ').length));

/** A phrase that stands at some token: what all its variants share, and how many tokens it has. */
export type PhraseReading = { readonly key: string; readonly length: number };

/** The longest listed phrase that begins at `folded[at]` and what all its variants share, or null. */
export function phraseAt(folded: readonly string[], at: number): PhraseReading | null {
  if (!FIRST_WORDS.has(plainLetters(folded[at] ?? ''))) return null;
  for (let length = Math.min(LONGEST, folded.length - at); length >= 1; length--) {
    const key = KEYS.get(plainLetters(folded.slice(at, at + length).join(' ')));
    if (key !== undefined) return { key, length };
  }
  return null;
}
