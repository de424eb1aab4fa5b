import type { Copy } from './room.ts';

/** What is said of something with a preposition that stays behind in the passive: the island is spoken of, he was looked up to, the complaint will be looked into. By the preposition; dictionary forms, and adverbs and nouns that belong to such a verb. */
const PASSIVE: Readonly<Record<string, RegExp>> = {
  of: /^(?:account|advantage|approve|care|complain|conceive|despair|disapprove|dispose|dream|fun|hear|know|notice|read|rid|sight|speak|talk|think|use|write)$/,
  from: /^(?:hear)$/,
  into: /^(?:break|bump|enquire|inquire|look|move|tap)$/,
  to: /^(?:allude|attend|attention|cling|lie|listen|look|pray|refer|see|sing|speak|swear|talk|tell|turn|up|write|adhere|object|read)$/,
};
/** `Needs looking into`, `worth speaking of`: verbs and words after which a form in -ing is passive. */
const WANTS = /^(?:bear|deserve|deserved|need|require|take|want|worth)$/;
/** What the subject of a relative clause without a `that` begins with: a boat he had never heard of, one the crew looked up to. */
const SUBJECT = /^(?:i|you|he|she|it|we|they|the|an?|my|your|his|her|our|their|this|these|those|no|some)$/;
/** What such a clause hangs on that is no noun: all they had come from, more than she knew of. */
const HEAD =
  /^(?:all|any|anybody|anyone|anything|everybody|everyone|everything|nobody|nothing|one|ones|somebody|someone|something|than|those)$/;
/** What takes a clause without a `that` of its own: the clerk told the crew he had gone. */
const TELLS = /^(?:add|admit|announce|assume|assure|believe|claim|deny|feel|hope|insist|inform|say|tell|think|warn)$/;
/** Words of a verb: had not been thought very much of. */
const REACH = 6;

/**
 * Whether a sentence may end in the preposition it ends in: what that governs stands before it, as the subject of a passive (“the New Bridge is spoken of”) or the head of a relative
 * clause without a pronoun (“a harbour you could get lost in”); Huddleston and Pullum 2002, 7.4.1. `words` are the tokens of its words, the preposition the last.
 */
export function isStranded(copy: Copy, words: readonly number[]): boolean {
  const preposition = copy.folded(words.at(-1) as number);
  return isPassive(copy, words, preposition) || endsRelative(copy, words);
}

function isPassive(copy: Copy, words: readonly number[], preposition: string): boolean {
  const before = words.at(-2);
  if (before === undefined || !PASSIVE[preposition]?.test(copy.lemma(before))) return false;
  for (let k = words.length - 2; k >= Math.max(0, words.length - 2 - REACH); k--) {
    const token = words[k] as number;
    if (copy.lemma(token) === 'be' || copy.lemma(token) === 'get') return true;
    if (/ing$/.test(copy.folded(token)) && WANTS.test(copy.lemma(words[k - 1] ?? token))) return true;
  }
  return false;
}

/** A noun, whoever does something right after it, and a verb between that and the preposition. */
function endsRelative(copy: Copy, words: readonly number[]): boolean {
  let verb = false;
  for (let k = words.length - 2; k > 0; k--) {
    const [token, head] = [words[k] as number, words[k - 1] as number];
    // A mark between them begins another clause.
    if (token !== head + 1) return false;
    if (verb && SUBJECT.test(copy.folded(token)))
      return (/^(?:NOUN|PROPN)$/.test(copy.pos(head)) || HEAD.test(copy.folded(head))) && !isTold(copy, words, k - 1);
    if (/^(?:VERB|AUX)$/.test(copy.pos(token))) verb = true;
  }
  return false;
}

/** The clerk said on Monday he had given the keys to: what he said, and nothing of Monday. */
function isTold(copy: Copy, words: readonly number[], head: number): boolean {
  for (let k = head - 1; k >= 0; k--) {
    const token = words[k] as number;
    if (copy.pos(token) === 'VERB') return TELLS.test(copy.lemma(token));
  }
  return false;
}
