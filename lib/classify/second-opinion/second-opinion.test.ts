import { describe, expect, it } from 'vitest';
import { isStyleOnly } from '../../model/change.ts';
import { isStyle, readExample } from '../bracketed.ts';
import { classify } from '../classify.ts';
import { isOpen } from './second-opinion.ts';

function isRuledStyle(a: string, b: string): boolean {
  return classify(readExample({ a, b })).ruled.changes.every((c) => isStyleOnly(c.classes));
}

const SAYS_THE_SAME: readonly (readonly [string, string])[] = [
  ['Prices rose [by ]4 percent.', 'Prices rose []4 percent.'],
  [
    'The harbour board rejected the plan for [its] cost last week.',
    'The harbour board rejected the plan for [the] cost last week.',
  ],
  [
    'Prices of bread and milk rose in [part] because of the storm.',
    'Prices of bread and milk rose [partly] because of the storm.',
  ],
  [
    'Nobody in the village expected such a large [harvests] of plums.',
    'Nobody in the village expected such a large [harvest] of plums.',
  ],
  [
    'The mayor opened the bridge at the [beginning] of the festival.',
    'The mayor opened the bridge at the [start] of the festival.',
  ],
  [
    'The ferry was repaired in the yard [in] which it was built.',
    'The ferry was repaired in the yard [where] it was built.',
  ],
  ['It is run by the town [council].', 'It is run by the town’s [council].'],
  ['The shop took [smuggled ]goods, and [then ]sold them.', 'The shop took [smuggled ]goods, and []sold them.'],
  ['The farm drew many [visitors] from abroad.', 'The farm drew many [visitor] from abroad.'],
  ['In 2003[, a quake] killed 8,000 people in the south.', '[A quake ]killed 8,000 people in the south in 2003.'],
  ['[]The mayor[ of Norhaven] left the hall.', '[Norhaven’s ]mayor[] left the hall.'],
  ['The ferry of the Ostland Line[] sank in the harbour.', 'The ferry[, of the Ostland Line,] sank in the harbour.'],
];

const SAYS_ANOTHER_THING: readonly (readonly [string, string])[] = [
  // Small words on which the sense hangs.
  ['Orders had fallen [by ]almost 40 per cent.', 'Orders had fallen [to ]almost 40 per cent.'],
  ['The fare rose []more than 4 crowns.', 'The fare rose [to ]more than 4 crowns.'],
  ['The strike was not called [off ]until noon.', 'The strike was not called []until noon.'],
  ['The plan was turned [down ]by the board.', 'The plan was turned []by the board.'],
  ['He was in a coma after being hit [by ]a train.', 'He was in a coma after he hit []a train.'],
  ['The dead [were a family ]of four and a driver.', 'The dead [were four families ]and a driver.'],
  [
    'The [rebels] attacked the [soldiers] near the bridge at dawn.',
    'The [soldiers] attacked the [rebels] near the bridge at dawn.',
  ],
  // A passive whose participle is another word than its past: who did it is whom it was done to.
  ['The diver [was shown] the map on Friday.', 'The diver [showed] the map on Friday.'],
  ['The girl [was bitten] near the dog.', 'The girl [bit] near the dog.'],
  ['The old paper [was ]sold its printing works.', 'The old paper []sold its printing works.'],
  // One person or several, who does it and what is done.
  ['The [smuggler] who fled was seen in the port.', 'The [smugglers] who fled was seen in the port.'],
  ['Her [nephew] died on the voyage to Perth.', 'Her [nephews] died on the voyage to Perth.'],
  ['The [blast] shook the old port.', 'The [blasts] shook the old port.'],
  ['The [ferry] from Perth was late.', 'The [ferries] from Perth was late.'],
  ['The [smuggler] was the talk of the port.', 'The [smuggling] was the talk of the port.'],
  ['The [founder] of the yard was praised.', 'The [founding] of the yard was praised.'],
  // Who no longer is; a verb that is another without its particle, where the day belongs to neither.
  ['The [then ]mayor opened the lock.', 'The []mayor opened the lock.'],
  ['The strike was called [off ]on Friday by the crews.', 'The strike was called []on Friday by the crews.'],
  // Two of a kind.
  ['A [red] van was seen at the quay.', 'A [blue] van was seen at the quay.'],
  ['The yard burns [coal] to this day.', 'The yard burns [gas] to this day.'],
  ['[Lund told ]Roe[] about the fire.', '[]Roe[ told Lund] about the fire.'],
  ['[Ostland attacked ]Norland[] in 1911.', '[]Norland[ attacked Ostland] in 1911.'],
  ['The company [Lund ]bought []Roe last year.', 'The company []Roe bought [Lund ]last year.'],
  ['Nobody spoke[]. It rained.', 'Nobody spoke[ in Norhaven]. It rained.'],
  ['The [dog ]chased the []cat across the whole yard.', 'The []cat chased the [dog ]across the whole yard.'],
  [
    'Two policemen []shot outside the bank were taken to hospital.',
    'Two policemen [were ]shot outside the bank were taken to hospital.',
  ],
  [
    'The farmers burned [all] the letters after the meeting.',
    'The farmers burned [some] the letters after the meeting.',
  ],
  ['The council will build a [school] beside the station.', 'The council will build a [prison] beside the station.'],
  [
    'The ship sank [before] the lifeboat reached the harbour.',
    'The ship sank [after] the lifeboat reached the harbour.',
  ],
  ['Her [sister] inherited the brewery in the valley.', 'Her [brother] inherited the brewery in the valley.'],
  ['He sold [his] share in the vineyard to a neighbour.', 'He sold [her] share in the vineyard to a neighbour.'],
  ['The doctor [praised] the nurses of the night shift.', 'The doctor [blamed] the nurses of the night shift.'],
  ['The drug [cured] most patients in the trial.', 'The drug [killed] most patients in the trial.'],
  ['Workers may strike [and] march on Monday.', 'Workers may strike [or] march on Monday.'],
  ['The [county] paid for the repairs of the road.', 'The [country] paid for the repairs of the road.'],
  ['The company [bought] the old mill in spring.', 'The company [sold] the old mill in spring.'],
  ['The minister left []after the vote in the chamber.', 'The minister left [shortly ]after the vote in the chamber.'],
  ['She said “the [weather] was a factor” in the delay.', 'She said “the [climate] was a factor” in the delay.'],
  ['The bus carried children[] to the coast.', 'The bus carried children[ without belts] to the coast.'],
  ['A fire destroyed the barn[].', 'A fire destroyed the barn[, and arson is suspected].'],
  [
    'Rain fell on the harbour. [US ]envoy Ann Roe left the hotel.',
    'Rain fell on the harbour. []Envoy Ann Roe left the hotel.',
  ],
  ['Two miners [were killed] in the shaft on Friday.', 'Two miners [died] in the shaft on Friday.'],
  ['The friendship has no limits[]. They said so.', 'The friendship has no limits[ to]. They said so.'],
  ['It ended in May[]. They left it.', 'It ended in May[. Did]. They left it.'],
  ['The court [upheld] the fine for the factory.', 'The court [lifted] the fine for the factory.'],
];

describe('the second opinion', () => {
  for (const [a, b] of SAYS_THE_SAME) it(`calls style: ${a} / ${b}`, () => expect(isStyle(a, b)).toBe(true));

  for (const [a, b] of SAYS_ANOTHER_THING)
    it(`leaves as substance: ${a} / ${b}`, () => expect(isStyle(a, b)).toBe(false));

  it('finds more than the rules do', () => {
    const found = SAYS_THE_SAME.filter(([a, b]) => !isRuledStyle(a, b));
    expect(found.length).toBeGreaterThan(1);
  });

  it('is not asked where a rule saw what has changed', () => {
    for (const c of ['name', 'number', 'negation', 'polarity', 'quotation', 'hedge', 'attribution'] as const)
      expect(isOpen(['wording', c], ['wording', c])).toBe(false);
    expect(isOpen(['name'], ['wording'])).toBe(false);
    expect(isOpen(['role'], ['wording'])).toBe(true);
  });

  it('is the same whichever copy comes first', () => {
    for (const [a, b] of [...SAYS_THE_SAME, ...SAYS_ANOTHER_THING]) expect(isStyle(b, a)).toBe(isStyle(a, b));
  });
});
