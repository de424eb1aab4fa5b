import { expect, test } from 'vitest';
import { alignParagraphs } from './testing.ts';

/** A fire at a factory, its rewrite, another paper's own article on it, and a fire elsewhere: written for these tests. */
const FIRE = [
  'A fire tore through the Halden paper mill on Monday night, injuring six workers and halting production for weeks.',
  'Flames were first seen near the drying hall at about 10:40 p.m., said Marta Lindqvist, chief of the Halden fire brigade.',
  'Some 90 firefighters from four districts pumped water from the river Tista until dawn to keep the blaze from the chemical store.',
  'Two of the injured, both electricians, were flown to Oslo with burns; the others left hospital on Tuesday morning.',
  'The mill, owned by Nordfiber since 2011, employs 420 people and makes most of the newsprint sold in the region.',
  '“We do not yet know when the machines can run again,” plant manager Jonas Ek told reporters at the gate.',
];
const REWRITE = [
  'Fire swept the Halden paper mill late on Monday; six workers were hurt and production will stand still for weeks.',
  'Marta Lindqvist, who heads the fire brigade of Halden, said flames were noticed by the drying hall around 10:40 p.m.',
  'Until dawn about 90 firefighters of four districts drew water from the Tista river and kept the blaze off the chemical store.',
  'Two electricians among the injured were taken to Oslo by air with burns, while the other four left hospital Tuesday morning.',
  'Nordfiber has owned the mill since 2011; it employs 420 people and produces most newsprint sold in the region.',
  'Jonas Ek, the plant manager, told reporters at the gate: “When the machines can run again we do not yet know.”',
];
const OTHER = [
  'Harbour police in Lisbon found 300 kilos of saffron in a container of car tyres, the customs service announced.',
  'The spice, worth some two million euros, had been packed in sealed tins under a false floor, according to inspector Rui Matos.',
  'Two brothers from Setúbal who rented the container were questioned and released; a judge will hear them in autumn.',
  'Saffron is taxed by weight, and smuggling has grown since the tax was raised in spring, traders at the market say.',
  'A spokeswoman for the importers called for scanners at every gate of the harbour before the end of the year.',
  'The tyres were genuine, Matos added, and have been handed to a driving school run by the fire service.',
];

test('a rewrite is one story with the original, with reasons in numbers', () => {
  const [relation] = alignParagraphs([FIRE, REWRITE]).relations;
  expect(relation).toMatchObject({ a: 0, b: 1, kind: 'same-story' });
  expect(relation?.similarity).toBeGreaterThan(0.5);
  expect(relation?.reasons.every((r) => /\d/.test(r))).toBe(true);
});

test('another story is told apart, and nothing of it is linked or related', () => {
  const found = alignParagraphs([FIRE, OTHER]);
  expect(found.relations[0]?.kind).toBe('other-story');
  expect(found.relations[0]?.similarity).toBeLessThan(0.2);
  expect(found.links).toEqual([]);
  expect(found.related).toEqual([]);
});

test('a third version of another story does not change what the first two are to each other', () => {
  const kinds = alignParagraphs([FIRE, OTHER, REWRITE]).relations.map((r) => `${r.a}${r.b} ${r.kind}`);
  expect(kinds).toEqual(['01 other-story', '02 same-story', '12 other-story']);
});

test('a text is one story with itself, entirely', () => {
  expect(alignParagraphs([FIRE, FIRE]).relations[0]).toMatchObject({ kind: 'same-story', similarity: 1 });
});

/** A wrecked lightship as an agency told it, as a paper by its own people did, and a court case about the same ship a year later: written for these tests. */
const WRECK = [
  'The lightship Brunhaven broke from her moorings off Skelby on Sunday and drove onto the Corran rocks with four people aboard, the coastguard said.',
  'A lifeboat from Port Ansel took off the crew, all of them unhurt, after two attempts in waves of twenty feet, said coxswain Marek Tolliver.',
  '“We could see their torches and not much else,” he said. “It was the longest hour that I remember, and I remember a few.”',
  'The vessel, built in 1936 and turned into a museum eleven years ago, had been towed to Skelby for repairs to her keel and lantern.',
  'Salvage experts will look at the hull when the weather allows. The trust that owns her had insured the ship for only a third of its value.',
  'Lightships marked the sandbanks of this coast for two centuries until buoys with lamps of their own took their place in the 1980s.',
  'The harbour board said that the tow had been approved on Saturday morning, before the gale was forecast, and that it would hold an inquiry.',
  'Last month a trawler was lost near the same place; its three men swam ashore. The light on the rocks itself was working, the board said.',
  'Volunteers had collected 86,000 pounds for the repairs, most of it in small gifts from families of men who had served on board.',
  'Shipping was warned to keep a mile away. Forecasters expect the storm to pass on Tuesday, and the first divers may go down a day later.',
];
const PAPERS_OWN = [
  'Nan Pettifer was asleep over her crossword when the kitchen window lit up red, and she knew it could only be one thing, she told us.',
  '“Every child in Skelby has been up that ladder,” said the retired teacher, 78. “You do not expect to meet her in your garden.”',
  'By breakfast half the town stood on the cliff in coats over pyjamas. Somebody had brought soup; somebody else, for reasons of his own, a trombone.',
  'Below them lay Brunhaven, tilted like a tired old aunt, with the Corran light winking over her as if nothing had happened.',
  'Her cook, Idris Vane, walked into the Crab Inn in borrowed trousers and asked for a pint before he asked for a telephone, the landlord reports.',
  'Upstairs, in the bed of the landlord’s eldest, slept the youngest of the four, a girl of nineteen who had signed on to paint the railings.',
  'Her mother drove through the night with a suitcase, two flasks and a good deal to say, and then could not say any of it.',
  'Mrs Pettifer lent them her front room. On the mantelpiece stands the picture that her late husband drew when he kept the lamp, in 1959.',
  '“He would have cried like a baby,” she says, and straightens the frame. “And then he would have gone and looked for a longer rope.”',
  'There is already a jar on the bar. It held ninety pounds at noon, a button, and one promise of marriage to anyone who can float her again.',
];
const NEXT_CASE = [
  'The trust that owns the lightship Brunhaven must pay its former director 40,000 pounds, a court in Port Ansel ruled on Friday.',
  'Judge Olive Renshaw said that the trust had dismissed Hugh Maddern without a hearing after he had complained about the accounts for two years.',
  '“He asked questions and was shown the door,” she said. The trust had argued that Maddern, 59, was often late and rude to visitors.',
  'The ruling comes a year after the ship ran onto the Corran rocks off Skelby. She was raised in spring and is still under repair.',
  'Maddern, who now keeps a bookshop, said outside the court that he would give a tenth of the money to the lifeboat and spend the rest on shelves.',
  'A lawyer for the trust said it would study the judgment. It has 28 days to appeal, and must bear the costs of both parties meanwhile.',
];

test('a paper’s own article is of one event with the agency’s report by the rare names in both, which the reasons name', () => {
  const [relation] = alignParagraphs([WRECK, PAPERS_OWN]).relations;
  expect(relation?.kind).toBe('same-event');
  expect(relation?.similarity).toBeLessThan(0.2);
  expect(relation?.reasons.join('; ')).toMatch(/rare names and words in both \(.*Skelby.*\): \d+ points for one event/);
});

test('a later story about the same ship, on another day, is another story', () => {
  const [relation] = alignParagraphs([WRECK, NEXT_CASE]).relations;
  expect(relation?.kind).toBe('other-story');
  expect(relation?.reasons.join('; ')).toMatch(/each names a day that the other does not: 25 points against one event/);
});

test('one rare name in common makes no event of two', () => {
  const other = OTHER.map((p) => p.replace('Lisbon', 'Skelby'));
  expect(alignParagraphs([WRECK, other]).relations[0]?.kind).toBe('other-story');
});

test('the reasons of another story never say that most of its words line up', () => {
  for (const { kind, reasons } of alignParagraphs([WRECK, NEXT_CASE, FIRE, OTHER]).relations) {
    if (kind !== 'other-story') continue;
    const shares = (reasons[0]?.match(/\d+(?= %)/g) ?? []).map(Number);
    expect(Math.max(...shares)).toBeLessThan(40);
  }
});

test('words that are rare only because they are not English say nothing', () => {
  const [relation] = alignParagraphs([WRECK, PAPERS_OWN], 'fr').relations;
  expect(relation?.kind).toBe('other-story');
});
