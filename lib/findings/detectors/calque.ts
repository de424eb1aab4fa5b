import { languageName } from '../../model/language-name.ts';
import type { Detector } from '../detector.ts';
import { inEnglish } from '../searched.ts';
import { wordForWord } from '../word-for-word.ts';
import { findInSentences } from '../word-line.ts';

const ID = 'calque';

/** A formula that no English house writes. */
const FIRM = 0.8;
/**
 * One that is sound English and only gives the translation away: of fifteen in the development news (“The reporter learned that”) experts
 * marked none as a serious error. By itself a hint.
 */
const SOFT = 0.45;
/**
 * Formulas of the press in other languages, word for word in English, where no English house would write them. By the
 * language they show. Made for this project; only formulas that read as damage wherever they stand.
 */
const CALQUES: readonly (readonly [language: string, phrase: RegExp, meant: string, strength?: number])[] = [
  [
    'ru',
    /\bthe celestial empire\b|\bfoggy albion\b|\bthe land of the rising sun\b|\bfree cities of the baltics\b/g,
    'the country’s name',
  ],
  [
    'ru',
    /\bwith reference to (?:a |an |the |its |his |her |their )?(?:statement|source|sources|press|report|own|words|head|representative|ministry|agency|publication|words of)\b/g,
    '“citing”',
  ],
  [
    'ru',
    /\b(?:in|on) the territory of the (?:russian federation|country|republic|region)\b|\bjournalists of the publication\b|\bthe so called collective west\b/g,
    '“in”',
  ],
  [
    'ru',
    /\bthis was (?:reported|stated|announced|written|said) by (?:the )?(?:press|agency|head|minister|publication|telegram)\b/g,
    '“the agency reported”',
  ],
  [
    'ru',
    /\bthe (?:head|owner) of the white house\b|\bthe (?:head|chief) of the pentagon (?:said|noted|stressed|added)\b|\b(?:the )?interlocutor of the (?:agency|publication|newspaper)\b|(?<![a-z] )\b(?:recall|we remind you) ,? ?that\b(?= (?:earlier|in|on|the|last))|\b(?:british|american|german|french|polish|ukrainian|chinese) edition (?:writes|reports|notes|said|wrote|of the)\b|\bon the air of (?:the )?(?:tv|channel|radio|television|program|programme)\b|\bthe publication (?:writes|clarifies|specifies|notes)\b|\bwrites about this\b|\bin the near future it will become known\b/g,
    'something plainer',
  ],
  [
    'it',
    /\b(?:reads|explains) (?:the|a) note\b|\bto the microphones of\b|\baccording to what (?:is|has been|was) (?:learned|learnt)\b|\bin these hours\b(?= ,| the| in)|\bthe umpteenth\b|\bthe words of the (?:premier|minister) arrive\b|\bas reported by the agency , in a note\b/g,
    'something plainer',
  ],
  [
    'es',
    /\bthe also (?:president|minister|actor|actress|former|leader|deputy|senator|mayor|coach|player|head|spokes\w+)\b|\bthe uniformed (?:arrived|managed|proceeded|captured|arrested)\b|\bput in freedom\b|\bgave to know\b|\bmade known that\b/g,
    'something plainer',
  ],
  [
    'fr',
    /\b(?:source|sources|person) close to the (?:file|dossier)\b|\bassists? (?:to|at) the (?:opening|ceremony|meeting|mass|funeral|match)\b|\bthis (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday) \d+ (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/g,
    'something plainer',
  ],
  [
    'de',
    /\baccording to (?:its|his|her|their) own (?:information|statements|details|data)\b|\bafter own (?:information|statements)\b|\bgave (?:itself|himself|herself) (?:optimistic|satisfied|confident|surprised)\b|\bthrows? (?:the|him|her|them) (?:\w+ )?before\b(?= ,)|\bin the night on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/g,
    'something plainer',
  ],
  [
    'tr',
    /\b(?:made|making|used) (?:a |the )?(?:statements?|expressions?|phrases?) ,? ?(?:to the members of the press|in his statement|in his speech)\b|\bmembers of the press\b(?= , stat| that)|\bused the (?:following )?expressions\b|\bhe used the phrases?\b/g,
    'something plainer',
  ],
  [
    'ja',
    /\bit became that\b|\bit is (?:a|the) policy that has\b|\bit was found on the \d+(?:st|nd|rd|th)\b|\bit turns out on the \d+(?:st|nd|rd|th)\b|\bdo you have any (?:problem|opinion) \| he said\b|\bis showing the idea\b|\bshowed the idea (?:of|that)\b|\bis in a form of\b/g,
    'something plainer',
  ],
  [
    'zh',
    /\bhas always attached great importance to\b|\bthe broad masses of\b|\bthe (?:relevant|related) departments? (?:concerned )?(?:said|should|will)\b|\bmelon[- ]eating (?:crowd|masses)\b|\bsmall partners\b|\bhot searched?\b/g,
    'something plainer',
  ],
  [
    'ja',
    /\bit is said that there is\b|\bthere is a possibility that there\b|\bit is a story that\b|\bit has become a form\b|\bsafety guarantee meeting\b|\bit can be said that it is\b/g,
    'something plainer',
  ],
  [
    'ko',
    /\bit is known that it is\b|\bit was revealed that it\b|\bpeople ' s livelihood party\b|\bthe position that it will\b/g,
    'something plainer',
  ],
  [
    'es',
    /\bthe same that\b|\bin the framework of the (?:visit|celebration)\b|(?<=\b(?:minister|president|mayor|spokesman|spokeswoman|governor|official|he|she) )assured that\b|\bthe said (?:minister|president|official)\b|\bstopped to (?:a|two|three|four|several)\b/g,
    'something plainer',
  ],
  [
    'de',
    /\bin the night to (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\b(?:stepped|stepping) back from (?:his|her|the) office\b|\bthe police asked for hints\b/g,
    'something plainer',
  ],
  [
    'it',
    /\bthe same (?:minister|president) (?:has )?(?:declared|underlined)\b|\bin the day of (?:today|yesterday)\b/g,
    'something plainer',
  ],
  [
    'ar',
    /\bhis highness affirmed that\b|\bit is noteworthy that\b(?= ?[.|])|\band for his part ,? ?(?:he|the)\b|\bpointing out to the\b/g,
    'something plainer',
  ],
  [
    'fr',
    /\bthe hexagon(?: ' s)? (?:government|president|economy)\b|\bthe chief of the state (?:has|is|was)\b|\bthe interested party (?:has|said|denied)\b/g,
    'something plainer',
  ],
  [
    'ja',
    /\bshowed (?:the|a|his|her|their) (?:recognition|view|perception) that\b|\brevealed (?:the|his|her|their) intention (?:to|of)\b|\bit turned out (?:on|in an interview)\b(?= \d| with)|\bit was learned (?:on the \d+|from an interview|through interviews)|\b(?:received|got|suffered) a shock wave from\b|\bcan live with peace of mind\b|\bwith peace of mind and\b|\bwas carried to the hospital and\b|\bunconscious and in serious condition \| but\b|\bpolice are investigating the (?:detailed|details of the) cause\b|\bon the morning of the \d+(?:st|nd|rd|th) \||\bthe other day \| it was\b|\bfellow students who\b(?= was| had been arrested)|\bon suspicion of (?:injury|abandonment of a corpse|abandoning a corpse)\b/g,
    'something plainer',
    SOFT,
  ],
  [
    'ko',
    /\braised (?:his|her|their) voice that\b|\bdrew a line that\b|\bit is (?:the|a) position that\b|\bit is a plan to\b|\bit is a policy to\b|\bit was confirmed on the \d+(?:st|nd|rd|th)\b|\bsaid on the \d+(?:st|nd|rd|th) that (?:it|he|she|they) (?:will|would)\b|\b(?:an|the) official of the \w+ said \| \||\bis in the position that\b|\bthe so called \| (?:\w+ ){1,4}\| is (?:raised|pouring)\b|\bvoices are (?:coming out|being raised)\b|\bdrawing attention\b(?= [.|])|\battention is being paid to\b|\bis expected to be controversial\b/g,
    'something plainer',
    SOFT,
  ],
  [
    'zh',
    /\bthe reporter learned (?:from|that)\b|\breporters? of this newspaper\b|\bour reporter learned\b|\bcomprehensive report(?:s)? (?:from|by)\b|\bhas been highly valued by\b|\bgreat importance to the (?:work|construction)\b|\bmade (?:positive|important|outstanding) contributions to the\b|\bthe vast number of (?:people|netizens|cadres|users)\b|\bnetizens (?:have )?left (?:a message|messages)\b|\bissued a (?:document|text) saying\b|\b(?:went|rushed) on the hot search\b|\bin the next step \||\bto a new level \| and\b|\bat the same time \| at the same time\b|\bthe responsible editor\b|\beditor in charge\b|\boriginal title\b/g,
    'something plainer',
    SOFT,
  ],
  [
    'ru',
    /\bwe will remind \||\bwe remind(?: you)? \| (?:that|earlier)\b|\brecall(?: that)? \| (?:earlier|on|in|that)\b|\bas previously reported \| (?:earlier|in|on)?\b(?=.{0,60}\bportal\b)|\bin (?:his|her|its|the official|the) telegram(?: |[-])channel\b|\btelegram channel\b(?= \|? ?(?:reports|writes|said))|\binforms? \| (?:citing|with reference)\b|\bthe military of the armed forces\b|\bspeaking on the air\b|\bthe material (?:says|states|notes)\b|\bthe message (?:says|said|reads)\b(?= [.|])|\b(?:the )?incident occurred (?:on|in) the (?:street|area) \||\bat the moment \| the (?:fact|circumstances) (?:is|are) being\b|\ba criminal case (?:was|has been) (?:initiated|instituted|opened) (?:on|under) the (?:fact|article)\b|\bon the fact of (?:the )?(?:what happened|death|incident|accident|murder|theft)\b|\bemployees of the (?:ministry of emergency|internal affairs|state traffic|prosecutor)\b|\bat the expense of (?:funds|means) (?:of|from) the\b/g,
    'something plainer',
    SOFT,
  ],
  [
    'tr',
    /\bin the statement made (?:by|on|from)\b|\bit was stated that\b(?=.{0,80} (?:and )?it was (?:stated|noted|reported) that)|\bthe following (?:statements|expressions) were (?:used|included)\b|\bincluded the following (?:statements|expressions)\b|\bexpressed as follows\b|\bsaid the following \||\bin (?:his|her) (?:statement|speech) (?:here )?\| (?:he|she) (?:used|stated|said)\b|\b(?:stating|emphasi[sz]ing|noting|underlining|expressing) that .{10,200} \| (?:he|she|\w+) (?:said|continued) \|(?= \|)/g,
    'something plainer',
    SOFT,
  ],
  [
    'ar',
    /\bit is worth (?:mentioning|noting) that\b|\bit is mentioned that\b|\bmay god have mercy on (?:him|her|them)\b|\bon the sidelines of (?:his|her|their) participation in\b|\bfor (?:his|her|its) part \| (?:the|\w+) (?:confirmed|stressed|affirmed|indicated|pointed out) that\b|\bways (?:of|to) (?:strengthening|strengthen|enhance|enhancing|develop) (?:them|it|bilateral)\b|\b(?:the )?ways and means of (?:its|their|strengthening|enhancing)\b|\bmeans of (?:its|their) (?:strengthening|development|enhancement|support)\b|\bin the interest of the two brotherly\b|\bthe two (?:brotherly|friendly) (?:countries|peoples)\b|\bissues of (?:common|mutual) (?:interest|concern) \| and (?:the )?(?:ways|means)\b/g,
    'something plainer',
    SOFT,
  ],
  [
    'pt',
    /\bin an interview to (?:the )?(?:newspaper|tv|radio|portal)\b|\bthe (?:federal|state) deputy \w+ \w+ \| [a-z]{2,5} \||\baccording to the agent \| the\b|\bsought by the (?:report|newspaper|portal)\b|\bcontacted by the (?:report|portal) \|/g,
    'something plainer',
    SOFT,
  ],
  [
    'es',
    /\b\d[\d.,]* (?:millions|thousands|billions) of (?:euros|dollars|pesos|pounds|people|inhabitants|tons|tonnes)\b|\b\d[\d.,]* millions euros\b|\bthousand millions\b|\bin statements to (?:the )?(?:media|press|efe|radio|journalists|this newspaper)\b|\bas (?:this newspaper|this medium) has (?:learned|been able to)\b|\bsources consulted by\b|\baccording to (?:has|have) (?:reported|informed|confirmed)\b|\bhas (?:advanced|assured|valued) (?:the|that) (?:\w+ )?(?:minister|president|mayor|spokes\w+)\b|\bthe already (?:ex|former)\b|\bon (?:his|her|its) (?:part|side) \| (?:the|\w+) (?:has|assured|explained)\b|\btake into account that\b(?= \|)|\bin relation with the\b|\bat the time that\b(?= he| she| they| it)|\bfor what (?:he|she|it|they) (?:has|have)\b|\bthe past day \d+\b|\bthe day \d+ of (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/g,
    'something plainer',
    SOFT,
  ],
  [
    'hi',
    /\blet us tell you that\b|\baccording to the information received \||\bsaid this thing\b|\bhas given a big statement\b|\bknow what (?:is the matter|he said|she said)\b|\bthe name of \w+ \w+ (?:has )?also (?:come|came) to the fore\b|\bin this regard \| it is (?:being )?said\b/g,
    'something plainer',
    SOFT,
  ],
  [
    'it',
    /\bthe (?:dem|dems) (?:leader|secretary|deputy)\b|\b(?:the )?number one of (?:the )?(?:party|farnesina|viminale|club|federation|league)\b|\b(?:says|adds|concludes|continues|observes) \| (?:then )?again\b|\bthese are the words of\b|\bin the evening of (?:today|yesterday)\b|\bin the (?:morning|afternoon) of (?:today|yesterday)\b|\bgreen light to the\b(?= (?:decree|law|text|bill))|\bin force at the (?:police|carabinieri)\b/g,
    'something plainer',
    SOFT,
  ],
  [
    'de',
    /\bthe police (?:inform|informs|informed) \||\bin the year (?:19|20)\d\d\b(?= (?:it|he|she|there|the) )|\baround every (?:third|fourth|fifth|second)\b|\bit says from the\b|\b(?:it was|is) said from (?:the|government|party|security) circles\b|\bfrom (?:government|party|security|coalition|company) circles\b|\bthe (?:red|black|yellow|green) politician\b|\bin the sense of the\b(?= (?:law|invention|prosecution))|\bcame to death\b|\bcame (?:to|in)to? life danger\b|\bwas heavily injured\b(?= and (?:came|brought))|\bthe emergency doctor could only\b|\bthe damage to property\b(?= (?:amounts|is estimated))/g,
    'something plainer',
    SOFT,
  ],
  [
    'fr',
    /\b\d[\d.,]* milliards?\b|\bthe (?:interested|concerned) (?:party|person) (?:has|had|was)\b|\bat the microphone of\b|\bon the (?:antenna|set) of (?:france|bfm|tf1|rtl|europe|cnews)\b|\bindicated to afp\b|\bwe learned from (?:a |the )?(?:police|judicial|union|concordant) sources?\b|\bfrom (?:police|judicial|concordant) sources?\b|\b(?:the )?person in charge of the (?:file|dossier)\b|\bput in examination\b|\bin (?:preventive|provisional) detention since\b(?= two| three| \d)/g,
    'something plainer',
    SOFT,
  ],
  [
    'ru',
    /\b(?:points|goals|victories|wins|medals|titles) (?:already )?on (?:his|her|its|their) account\b|\bthrough (?:\d+|two|three|four|five|ten|several) (?:seconds|minutes|hours|days|months|years) after\b|\bcame out of (?:the|its) banks\b|\b(?:put|be put) on (?:the )?voting\b|\b(?:put|inflicted) to the (?:victim|man|woman|driver) (?:\w+ )?(?:blows|wounds)\b/g,
    'something plainer',
  ],
  ['ru', /\b(?:did|does|do) not exclude that\b/g, '“did not rule out”', SOFT],
  [
    'zh',
    /\b(?:do|does|did|doing|done) a good job (?:in|of) (?:the )?(?:\w+ )?(?:prevention|protection|control|work|preparation|preparations|service|services|defen[sc]e|rescue|relief|publicity|supervision)\b|\brecord high in history\b/g,
    'the simple verb',
  ],
  ['ja', /\bno memory in (?:his|her|their) (?:own )?body\b/g, '“knows nothing about it”'],
  ['ko', /\bthe atmosphere of the (?:team|dugout|club) (?:is|was) (?:rising|going up|good)\b/g, '“spirits”'],
  [
    'ar',
    /\b(?:injured|wounded) with (?:varying|different|various) (?:injuries|wounds)\b|\bwitnessed (?:stability|calm|quiet)\b/g,
    'the simple verb',
  ],
  [
    'es',
    /\bassist(?:ed|s)? to the (?:act|event|ceremony|inauguration|opening|meeting|mass|funeral|match|presentation)\b|\bleft without (?:light|electricity|water) to\b|\bputs? in value\b|\b(?:arrested|detained|killed|murdered|injured|kidnapped|rescued|evacuated|defeated|greeted|congratulated|criticised|criticized|accused|interviewed) to (?:a|an|the|his|her|two|three|four|five|\d+) (?:man|woman|men|women|person|persons|people|young|suspect|suspects|minor|minors|driver|girl|boy|president|minister|leader|mayor|team)\b/g,
    'the simple verb',
  ],
  ['pt', /\bended up dying (?:in|at|on) the (?:place|spot|local)\b/g, '“died at the scene”'],
  [
    'de',
    /\bagainst \d{1,2}(?:[.:]\d\d)? (?:clock|hours)\b|\bas the police (?:communicated|shares|shared)\b|\bbec(?:ome|omes|ame) (?:a|the) (?:report|letter|answer|visit|bill|prize|gift|warning|contract|licence|license|permit|order|loan) (?:from|about|on)\b/g,
    'something plainer',
  ],
  [
    'fr',
    /\bit is question of\b|\bin first lecture\b|\b(?:project|proposition) of law\b|\b(?:reversed|mowed) by a (?:car|lorry|truck|bus|tram|train|van)\b/g,
    'something plainer',
  ],
  [
    'it',
    /\bputs? under sequest(?:er|ration)\b|\bsurveys of the case\b|\bregister of (?:the )?suspects\b/g,
    'something plainer',
  ],
  ['tr', /\bwas reali[sz]ed as \d[\d.,]*|\ban investigation was started about the\b/g, 'something plainer'],
  ['hi', /\bdue to which the (?:situation|road|traffic|police|family|villagers)\b/g, 'two sentences', SOFT],
];

const PATTERNS = CALQUES.map(([, pattern]) => pattern);

export const calque: Detector = {
  id: ID,
  title: 'Foreign press formula, word for word',
  category: 'style/awkward',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  why: 'Every press has its stock phrases: со ссылкой на comes out as “with reference to”, Поднебесная as “the Celestial Empire”, ということだ as “It is said that there is”.',
  whenNot:
    'A story about the phrase itself, a quotation from somebody who talks that way, a title (the 18th-century Celestial Empire).',
  sources: ['made for this project; see the languages in the list'],
  examples: {
    flag: [
      { copies: ['The agency reports this with reference to a statement by the mayor.'], words: 'with reference to' },
      { copies: ['The authorities of the Celestial Empire will monitor the visit.'], words: 'Celestial Empire' },
    ],
    pass: [
      {
        copies: [
          'With reference to your letter of May, the celestial bodies of an empire are said to be many. It is said that the same man came.',
        ],
      },
    ],
  },
  detect: (room) =>
    inEnglish(room, (copy) =>
      findInSentences(copy, PATTERNS, (form) => (form === '.' ? '.' : '|')).map((found) => {
        const [language, , meant, strength = FIRM] = CALQUES[found.pattern] as (typeof CALQUES)[number];
        const says = `An English paper would write ${meant}.`;
        return wordForWord(copy, found, {
          detector: ID,
          looks: `looks like ${languageName(language)} newspaper language, translated word for word`,
          says,
          strength,
          language,
        });
      }),
    ),
};
