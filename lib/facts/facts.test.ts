// Long, as one table is held to every kind of fact, with its negatives: the fixtures are shared by all of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differ, type Fact } from '../model/fact.ts';
import { factsOf, of } from './facts-under-test.ts';

describe('quotations', () => {
  it('are one slot, altered or verbatim, and name their speaker', () => {
    const facts = factsOf([
      'Mayor Ada Brown said “we will rebuild every house by the spring” on Monday.',
      '‘We will rebuild every house by the spring,’ said Brown.',
      'Brown said: “We will rebuild every home by spring.”',
    ]);
    const [q, ...rest] = of(facts, 'quotation');
    expect(rest).toEqual([]);
    expect(q?.values.map((v) => v.version)).toEqual([0, 1, 2]);
    expect(q?.agree).toBe(false);
    expect(q?.values[0]?.value).toBe(q?.values[1]?.value);
    expect(of(facts, 'attribution')[0]?.agree).toBe(true);
    expect(of(facts, 'attribution')[0]?.values).toHaveLength(3);
  });
  it('agree where the speaker stands in the middle in one copy and at the end in another', () => {
    const whole = '“We will rebuild every house by May. Nobody will be left outside,” Ada Brown said.';
    const turned = factsOf([
      whole,
      '“We will rebuild every house by May,” Ada Brown said. “Nobody will be left outside.”',
    ]);
    expect(of(turned, 'quotation').map((f) => [f.agree, f.values.map((v) => v.version)])).toEqual([[true, [0, 1, 1]]]);
    const altered = factsOf([
      whole,
      '“We will rebuild every house by May,” Ada Brown said. “Some will be left outside.”',
    ]);
    expect(of(altered, 'quotation').map((f) => [f.agree, f.values.length])).toEqual([[false, 3]]);
    const alone = factsOf([whole, '“We will rebuild every house by May,” Ada Brown said.']);
    expect(of(alone, 'quotation').map((f) => f.agree)).toEqual([false]);
  });
  it('are said by the verb of who speaks, not by what it is too early to say', () => {
    const copy = 'Ada Brown said it was too early to say but that the leak “cannot be ruled out”.';
    const [said] = of(factsOf([copy]), 'attribution');
    expect(copy.slice(said?.values[0]?.verb?.start, said?.values[0]?.verb?.end)).toBe('said');
  });
  it('agree where one house writes apart what the other writes as one', () => {
    const quotation = (a: string, b: string) => of(factsOf([a, b]), 'quotation').map((f) => f.agree);
    expect(
      quotation('“This is no bail-out of the port,” she said.', '“This is no bailout of the port,” she said.'),
    ).toEqual([true]);
    expect(
      quotation('“This is no bail-out of the port,” she said.', '“This is no hand-out of the port,” she said.'),
    ).toEqual([false]);
  });
  it('of a few words are one where a word came or went among them, or where the opposite stands between the same words', () => {
    const quotations = (a: string, b: string) =>
      of(factsOf([a, b]), 'quotation').map((f) => [f.agree, f.values.length]);
    expect(quotations('The mayor said: “It will hold”.', 'The mayor said: “It may hold”.')).toEqual([[false, 2]]);
    expect(quotations('The pier “will stand”, she said.', 'The pier “will not stand”, she said.')).toEqual([
      [false, 2],
    ]);
    expect(quotations('He called the pier “safe” on Friday.', 'He called the pier “unsafe” on Friday.')).toEqual([
      [false, 2],
    ]);
    const pair = [
      'He called the pier “safe” and “solid” on Friday.',
      'He called the pier “solid” and “safe” on Friday.',
    ];
    expect(quotations(pair[0] as string, pair[1] as string)).toEqual([
      [true, 2],
      [true, 2],
    ]);
    const other = quotations('He called the pier “safe” on Friday.', 'On Friday a “grave” flaw was found.');
    expect(other).toEqual([
      [true, 1],
      [true, 1],
    ]);
  });
  it('of two or three words are one where half of them are the same and not only small words', () => {
    const renderings = (a: string, b: string) =>
      of(factsOf([`The board called it “${a}”.`, `The board called it “${b}”.`]), 'quotation').map(
        (f) => f.values.length,
      );
    expect(renderings('wholly avoidable', 'completely avoidable')).toEqual([2]);
    expect(renderings('in due course', 'in due time')).toEqual([2]);
    expect(renderings('the storm', 'the flood')).toEqual([1, 1]);
    expect(renderings('avoidable', 'foreseen')).toEqual([1, 1]);
  });
  it('stay two where what is quoted first stands inside the other, and where they are names', () => {
    const inside = factsOf([
      'She paid for “local bread”. “We cannot eat local bread every day of the year,” Ada Brown said.',
      '“We cannot eat local bread every day of the year,” Ada Brown said.',
    ]);
    expect(of(inside, 'quotation').map((f) => [f.agree, f.values.length])).toEqual([
      [true, 1],
      [true, 2],
    ]);
    const named = factsOf(['They saw “Ida” and “Ada Brown”.', 'They saw “Ida Ada Brown”.']);
    expect(of(named, 'quotation').every((f) => f.values.filter((v) => v.version === 0).length < 2)).toBe(true);
  });
  it('show when another speaker is given', () => {
    const facts = factsOf([
      '“We will rebuild every house,” Ada Brown said.',
      '“We will rebuild every house,” Carl Stone said.',
    ]);
    expect(of(facts, 'quotation')[0]?.agree).toBe(true);
    expect(of(facts, 'attribution')[0]?.agree).toBe(false);
  });
  it('show when the words stand without marks in another copy', () => {
    const facts = factsOf([
      'Ada Brown said “we rebuild every flooded house before spring comes”.',
      'Ada Brown said they would rebuild every flooded house before spring comes.',
    ]);
    const [q] = of(facts, 'quotation');
    expect(q?.values.map((v) => v.version)).toEqual([0, 1]);
    expect(q?.agree).toBe(false);
  });
  it('say how each copy renders them, in words that were printed', () => {
    const facts = factsOf([
      'Ada Brown said “we rebuild every flooded house and road before spring comes”.',
      'Ada Brown said “we rebuild every flooded house” on Monday.',
      'Ada Brown said “we rebuild every ruined house and road before spring comes”.',
      'Ada Brown said they would rebuild every flooded house and road before spring comes.',
    ]);
    const [q] = of(facts, 'quotation');
    expect(q?.values.map((v) => v.rendering)).toEqual(['verbatim', 'shortened', 'altered', 'paraphrased']);
    expect(q?.values[0]?.value).toBe('we rebuild every flooded house and road before spring comes');
  });
  it('are attributed to the person whom an apposition describes, not to a name inside it', () => {
    const text =
      'Ida Lund, a research fellow for Norway in the Asia-Pacific programme at Chatham House, said that “the risk is too high to take”.';
    const [who] = of(factsOf([text]), 'attribution');
    expect(text.slice(who?.values[0]?.start, who?.values[0]?.end)).toBe('Ida Lund');
    expect(text.slice(who?.values[0]?.verb?.start, who?.values[0]?.verb?.end)).toBe('said');
  });
  it('are attributed to nobody by a clause that speaks of something else, or by an owner', () => {
    const of2 = (text: string): number => of(factsOf([text]), 'attribution').length;
    expect(of2('The ‘no frills’ deal was looked at again after the United States said it was worried.')).toBe(0);
    expect(of2('A speech praised the “brave” crews, saying Norway’s ships are ready.')).toBe(0);
    expect(of2('The talks were “very frank indeed”, the United States said.')).toBe(1);
  });
  it('are attributed to the subject and not to the one he met', () => {
    const [who] = of(
      factsOf([
        'Carl Stone opened his meeting with Ada Brown by saying that ties “keep growing in any weather”.',
        'Carl Stone began the meeting with Ada Brown by saying that ties “keep growing in any weather”.',
      ]),
      'attribution',
    );
    expect(who?.values.map((v) => v.value)).toEqual(['carl stone', 'carl stone']);
  });
  it.each([
    [
      'a noun of speech before a colon',
      'Ada Brown met Carl Stone. Brown’s conclusion: “It is not safe to live there.”',
    ],
    ['a tag behind the full stop', 'Ada Brown met Carl Stone. “It is not safe to live there.” Brown said.'],
    ['a participle', 'In May, Ada Brown opened the “safest” dam, saying it would hold.'],
    ['a finding', 'Ada Brown found in her study that the dam had “a clear and present weakness”.'],
    [
      'what she said before',
      'Ada Brown fears floods, Brown said. She began with one dam. “It is not safe to live there.”',
    ],
    [
      'a body that only hopes',
      'Ada Brown said it was signed and that Norway hoped “all of them would come to the dam”.',
    ],
  ])('are told to be by somebody through %s', (_, text) => {
    const facts = factsOf([`${text}\n\nAda Brown is mayor. Carl Stone is not.`]);
    expect(of(facts, 'attribution').map((f) => f.values[0]?.value.replace('ada ', ''))).toEqual(['brown']);
  });
  it('are nobody’s when they are words picked out, and no one is said to speak there', () => {
    const facts = factsOf(['“It is not safe to live there,” Ada Brown said. A “special” paint stood at the dam.']);
    expect(of(facts, 'attribution')).toHaveLength(1);
  });
  it('are given to another speaker only by a name: a pronoun contradicts nobody', () => {
    const [who] = of(
      factsOf([
        'Carl Stone met Ada Brown. “We are reaching new shores today,” he said.',
        'Carl Stone met Ada Brown. “We are reaching new shores today,” Carl Stone said.',
      ]),
      'attribution',
    );
    expect(who?.agree).toBe(true);
    expect(who?.values).toHaveLength(2);
  });
  it('end at a closing mark that faces the wrong way', () => {
    const text = 'He called it “far too late for that“ and left. Nobody answered him.';
    const [q] = of(factsOf([text]), 'quotation');
    expect(text.slice(q?.values[0]?.start, q?.values[0]?.end)).toBe('“far too late for that“');
  });
  it('stay apart when they share no words', () => {
    expect(
      of(
        factsOf(['He said “the bridge is closed to all traffic”.', 'He said “nobody was hurt in the fall”.']),
        'quotation',
      ),
    ).toHaveLength(2);
  });
});

describe('who says so', () => {
  const HOLDS = 'Ada Brown said on Monday that the dam would hold through the winter.';
  it('is told of sentences without marks that render each other, wherever the name stands', () => {
    const [same] = of(
      factsOf([HOLDS, 'The dam would hold through the winter, Brown said. Ada Brown went home.']),
      'attribution',
    );
    expect([same?.agree, same?.values.map((v) => v.value)]).toEqual([true, ['ada brown', 'ada brown']]);
    const [other] = of(
      factsOf([HOLDS, 'The dam would hold through the winter, Carl Stone said on Monday.']),
      'attribution',
    );
    expect([other?.agree, other?.values.map((v) => v.value)]).toEqual([false, ['ada brown', 'carl stone']]);
  });
  it('is not contradicted by a pronoun, an office or a sentence that names nobody', () => {
    for (const other of ['He said the dam would hold.', 'The mayor said it would hold.', 'The dam would hold.'])
      expect(of(factsOf([HOLDS, other]), 'attribution'), other).toEqual([]);
  });
});

describe('names and roles', () => {
  it('agree in all their usual variants', () => {
    const facts = factsOf(['Minister Sergei Lavrov met Wang Yi. Mr Wang left.', 'Minister Sergey Lavrov met Wang.']);
    for (const f of of(facts, 'name')) expect(f.agree, f.slot).toBe(true);
  });
  it('disagree when one copy has a slip', () => {
    const facts = factsOf([
      'Secretary of State Antony Blinken spoke.',
      'Secretary of State Antony Blinken said so.',
      'Secretary of State Anthony Blinken spoke.',
    ]);
    const slot = of(facts, 'name').find((f) => f.slot.endsWith('Blinken'));
    expect(slot?.values.map((v) => v.value)).toEqual(['antony blinken', 'antony blinken', 'anthony blinken']);
    expect(slot?.agree).toBe(false);
  });
  it('of a body are one with its initials, and those of a person are not', () => {
    const names = (...copies: string[]) => of(factsOf(copies), 'name').map((f) => f.slot);
    expect(names('The United Ports said so.', 'The UP said so.')).toEqual(['United Ports']);
    expect(names('The Harbour Council left.', 'The HC left.', 'The Hill Council left.')).toEqual([
      'Harbour Council',
      'HC',
      'Hill Council',
    ]);
    expect(names('Ada Brown said so.', 'The AB said so.')).toEqual(['Ada Brown', 'AB']);
  });
  it('of a firm are one with and without what kind of company it is', () => {
    const names = (...copies: string[]) => of(factsOf(copies), 'name').map((f) => f.slot);
    expect(names('Norhaven Transit Inc said so.', 'Norhaven Transit said so.')).toEqual(['Norhaven Transit Inc']);
    expect(names('Norhaven Transit said so.', 'Norhaven Motors said so.')).toHaveLength(2);
  });
  it('stand without what somebody is, and are no rank, scale, decade or day', () => {
    const names = (copy: string) => of(factsOf([copy]), 'name').map((f) => f.slot);
    expect(names('Actor Peter Lundqvist left.')).toEqual(['Peter Lundqvist']);
    expect(names('Welshman Peter Lundqvist left.')).toEqual(['Peter Lundqvist']);
    expect(names('Baker Lundqvist left.')).toEqual(['Baker Lundqvist']);
    expect(names('The No 4 boat, at 30 Celsius on Sundays, was built in the Fifties for SFr1.9bn.')).toEqual([]);
  });
  it('take no compound at the head of a sentence for a name', () => {
    expect(of(factsOf(['Two-way trade grew. Kim Jong-un came.']), 'name').map((f) => f.slot)).toEqual(['Kim Jong-un']);
  });
  it('let a vague word agree with any office', () => {
    const [role] = of(factsOf(['Chinese leader Xi Jinping spoke.', 'Chinese President Xi Jinping spoke.']), 'role');
    expect([role?.agree, role?.values.map((v) => v.version)]).toEqual([true, [1]]);
  });
  it('stand at the very end of a text, before a comma with nothing behind it', () => {
    expect(of(factsOf(['The prize went to Barbara Bush,', 'The prize went to Barbara Bush.']), 'name')).toHaveLength(1);
  });
  it('leave two people of one surname two', () => {
    const facts = factsOf(['George Bush spoke.', 'Barbara Bush spoke.']);
    expect(of(facts, 'name')).toHaveLength(2);
  });
  it('give offices beside the name, and tell other offices', () => {
    const [same] = of(factsOf(['Luhansk governor Serhii Haidai spoke.', 'Luhansk Gov. Serhii Haidai spoke.']), 'role');
    expect(same?.agree).toBe(true);
    const [other] = of(factsOf(['Party policy chief Wang Yi spoke.', 'Foreign minister Wang Yi spoke.']), 'role');
    expect(other?.agree).toBe(false);
  });
});

it('an office does not reach over the end of a paragraph', () => {
  const text = 'A vortex baffles scientists\nPresident Ada Brown spoke.';
  const [role] = of(factsOf([text.replace('\n', '\n\n')]), 'role');
  expect(role?.values[0]?.value).toBe('president');
  expect(role?.values[0]?.start).toBe(text.indexOf('President') + 1);
});

describe('figures', () => {
  it('agree in words and figures, and disagree when they count the same and differ', () => {
    const [same] = of(factsOf(['It killed seven civilians there.', 'It killed 7 civilians there.']), 'number');
    expect([same?.agree, same?.values.length]).toEqual([true, 2]);
    const [other] = of(factsOf(['It killed seven civilians there.', 'It killed nine civilians there.']), 'number');
    expect([other?.agree, other?.values.length]).toEqual([false, 2]);
  });
  it('tell an 11th-hour from an 11-hour warning', () => {
    const [f] = of(factsOf(['It was an 11th-hour warning.', 'It was an 11-hour warning.']), 'number');
    expect([f?.agree, f?.values.length]).toEqual([false, 2]);
  });
  it('agree on Tuesday, on Tuesday and the date when the day of printing is known', () => {
    const facts = of(
      factsOf(
        ['They met Tuesday in Perth.', 'They met on Tuesday in Perth.', 'They met on 21 February in Perth.'],
        '2023-02-22',
      ),
      'date',
    );
    expect(facts.map((f) => [f.agree, f.values.length])).toEqual([[true, 3]]);
  });
  it('agree where of one copy only the year of printing is known, and of the other the day', () => {
    const facts = factsOf(['They met on Feb. 22 in Perth.', 'They met on Feb. 22 in Perth.'], ['2023', '2023-02-23']);
    expect(of(facts, 'date').map((f) => [f.agree, f.values.map((v) => v.value)])).toEqual([
      [true, ['2023-02-22', '2023-02-22']],
    ]);
    const later = factsOf(['They met on Feb. 21 in Perth.', 'They met Tuesday in Perth.'], ['2023', '2023-02-23']);
    expect(of(later, 'date').map((f) => f.agree)).toEqual([true]);
  });
  it('disagree on two weekdays of one meeting', () => {
    expect(
      of(factsOf(['They met Tuesday in Perth.', 'They met Friday in Perth.']), 'date').map((f) => f.agree),
    ).toEqual([false]);
  });
  it('take COVID-19 for a name', () => expect(of(factsOf(['The COVID-19 wave ended.']), 'number')).toEqual([]));
});

it('gives only places inside their texts, in the order of the versions, on random words', () => {
  const word = fc.constantFrom(
    'Wang',
    'Yi',
    'said',
    '“we',
    'go”',
    'Mr',
    'seven',
    'on',
    'Tuesday',
    'the',
    '‘no’',
    'U.S.',
    'minister',
    '.',
    '$4bn',
    'in',
    '2010',
    '-',
    '\n\n',
    '”',
    'he',
  );
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 25 }), { minLength: 1, maxLength: 3 }), (copies) => {
      const texts = copies.map((c) => `x ${c.join(' ')}`);
      for (const f of factsOf(texts)) {
        expect(f.values.length).toBeGreaterThan(0);
        f.values.forEach((v, i) => {
          expect(v.start).toBeLessThan(v.end);
          expect(v.end).toBeLessThanOrEqual((texts[v.version] as string).length);
          if (i > 0) expect(v.version).toBeGreaterThanOrEqual(f.values[i - 1]?.version ?? 0);
        });
      }
    }),
    { seed: 4, numRuns: 200 },
  );
});

describe('false alarms', () => {
  const disagreeing = (...copies: string[]): readonly Fact[] => factsOf(copies).filter((f) => !f.agree);

  it('are not raised by a headline in title case', () => {
    const facts = factsOf(['Storm Warning Closes Norholm Coast Road\n\nNorholm was cut off.', 'Norholm was cut off.']);
    expect(of(facts, 'name').map((f) => f.slot)).toEqual(['Norholm']);
  });
  it('are not raised by spelling or number in the name of a body, while a slip in a person’s is', () => {
    expect(disagreeing('It was built at the Northern Shipyards.', 'It was built at the Northern Shipyard.')).toEqual(
      [],
    );
    expect(disagreeing('The Global Health Centre closed.', 'The Global Health Center closed.')).toEqual([]);
    expect(disagreeing('Ada Halvorsen closed it.', 'Ada Halvorsten closed it.')).toHaveLength(1);
  });
  it('are not raised by a creed and its follower, or a region and its adjective', () => {
    expect(disagreeing('Ships left for Antarctica.', 'Ships left for the Antarctic.')).toEqual([]);
    expect(disagreeing('They sailed to Norvelia.', 'They sailed to Norvella.')).toHaveLength(1);
    expect(disagreeing('They studied Marxism.', 'They studied Marxist theory.')).toEqual([]);
  });
  it('are not raised where a count and a rank say the same, while a changed rank is', () => {
    expect(disagreeing('It marks its 200-year anniversary.', 'It marks its 200th anniversary.')).toEqual([]);
    expect(
      disagreeing('Sales fell for seven consecutive months.', 'Sales fell for the seventh consecutive month.'),
    ).toEqual([]);
    expect(disagreeing('It was an 11th-hour warning.', 'It was an 11-hour warning.')).toHaveLength(1);
    expect(disagreeing('It marks its 200-year anniversary.', 'It marks its 250th anniversary.')).toHaveLength(1);
  });
  it('are named by the thing that is counted', () => {
    const [warnings] = disagreeing('She ignored three earlier warnings.', 'She ignored two earlier warnings.');
    expect(warnings?.slot).toBe('warning');
  });
  it('are not raised by a ligature that a copy kept from a PDF', () => {
    expect(
      disagreeing('“We will \ufb01nd the leak soon,” Brown said.', '“We will find the leak soon,” Brown said.'),
    ).toEqual([]);
  });
  it('say nothing of missing quotation marks where the sentence has some', () => {
    const [q] = of(
      factsOf([
        'Ada Brown said: “we rebuild every flooded house before spring comes”.',
        'Ada Brown said: " we rebuild every flooded house before spring comes " .',
      ]),
      'quotation',
    );
    expect(q?.values.some((v) => v.rendering === 'paraphrased')).toBe(false);
  });
});

describe('two names with one half in common', () => {
  const told = (...copies: string[]): boolean => of(factsOf(copies), 'name').some((f) => !f.agree);

  it('are one that a copy has otherwise, where the words around them are the same', () => {
    expect(
      told(
        'The captain, Douglas Rayne, has been suspended since March.',
        'The captain, Douglas Lowe (57), was suspended in March.',
      ),
    ).toBe(true);
    expect(
      told(
        'Foreign Minister Nadia Brown said no ransom was paid.',
        'Foreign Minister Hope Brown said no ransom was paid.',
      ),
    ).toBe(true);
  });

  it('are one where a copy gives somebody one first name more', () => {
    expect(
      told(
        'It took a call to the army chief, Pavel Stone, to go on.',
        'It took a call to the army chief, Gene Pavel Stone, to go on.',
      ),
    ).toBe(true);
  });

  it('are two where a copy has both, in another setting, and where the one is the other cut short', () => {
    expect(
      told(
        'Leila Stone said her brother was shot. Timur Stone was a driver.',
        'Timur Stone was a driver. Leila Stone said her brother was shot.',
      ),
    ).toBe(false);
    expect(told('Leila Stone spoke by telephone from Varnes.', 'Timur Stone drove the van that was found.')).toBe(
      false,
    );
    expect(
      told(
        'The dam at Lund River City was built in haste by Norwater.',
        'The dam at Lund River was built in haste by Norwater.',
      ),
    ).toBe(false);
  });

  it('agree by the half that a copy has alone', () => {
    const [peskov] = of(
      factsOf([
        'A spokesman, Carl Stonehe, said so.',
        'A spokesman, Carl Stone, said so.',
        'So said Carl Stone. Stone left.',
      ]),
      'name',
    );
    expect(peskov?.values.map((v) => v.value)).toEqual(['carl stonehe', 'carl stone', 'carl stone']);
  });
});

describe('a capital that names nobody', () => {
  it('opens a sentence, also behind a dateline, and a month before its day', () => {
    const names = of(
      factsOf(['LUND (ANP) - People fled on Nov. 18. Unless it rains, Dec. 3 will see Ada Brown home.']),
      'name',
    );
    expect(names.map((f) => f.slot).filter((n) => /People|Unless|Nov|Dec/.test(n))).toEqual([]);
    expect(of(factsOf(['So Jan Novak came home with Ada Brown.']), 'name').map((f) => f.slot)).toContain('Jan Novak');
  });

  it('is a reef of which nobody says anything', () => {
    const who = of(factsOf(['Ada Brown came by Lorne Reef. “It is not to be sold,” she said.']), 'attribution');
    expect(who.map((f) => f.values[0]?.value)).toEqual(['ada brown']);
  });
});

describe('amounts', () => {
  const numbers = (a: string, b: string) => of(factsOf([a, b]), 'number').filter((f) => f.values.length > 1);
  const told = (a: string, b: string): boolean => numbers(a, b).some((f) => differ(f.values));

  it('agree in other words, in another unit within rounding, and where a copy leaves its unit out', () => {
    for (const [a, b] of [
      ['The tax took a fifth of the harvest.', 'The tax took 20 per cent of the harvest.'],
      ['One in four survivors moved away.', 'A quarter of survivors moved away.'],
      ['The dam lies 10 kilometres north of Lund.', 'The dam lies 6 miles north of Lund.'],
      ['It fell to minus 8 degrees Celsius at the dam.', 'It fell to -8C at the dam.'],
      ['They waited half an hour at the dam.', 'They waited 30 minutes at the dam.'],
      ['He is 20 years old.', 'He is 20.'],
      ['Some 400 jobs will go at the dam.', 'Roughly 400 jobs will go at the dam.'],
      ['At least 30 minutes a day help.', 'Thirty minutes a day or more help.'],
    ] as const) {
      expect(numbers(a, b).length, `${a} / ${b}`).toBe(1);
      expect(told(a, b), `${a} / ${b}`).toBe(false);
    }
  });

  it('differ as another share, another unit or below zero', () => {
    for (const [a, b] of [
      ['The tax took nearly a fifth of the harvest.', 'The tax took nearly a quarter of the harvest.'],
      ['The bank made a half-point cut on Monday.', 'The bank made a quarter-point cut on Monday.'],
      ['It was rejected, 9 to 6, on Monday.', 'It was defeated by 9 votes to 5 on Monday.'],
      ['He scored from 20 metres in added time.', 'He scored from 20 yards in added time.'],
      ['It fell to minus 8 degrees Celsius at the dam.', 'It fell to 8 degrees Celsius at the dam.'],
    ] as const)
      expect(told(a, b), `${a} / ${b}`).toBe(true);
  });

  it('keep their value without its bound, and show the bound', () => {
    const [jobs] = numbers('About 400 jobs will go at the dam.', 'The dam loses 400 jobs.');
    expect(jobs?.agree).toBe(true);
    expect(jobs?.values.map((v) => [v.value, v.bound])).toEqual([
      ['400', 'about'],
      ['400', undefined],
    ]);
    expect(jobs?.values[0]).toMatchObject({ start: 0, end: 9 });
  });

  it('leave a bound alone that stands further off, and a span of time', () => {
    expect(told('The shortest stay is 360 days there.', 'A minimum of 360 days is the stay there.')).toBe(false);
    expect(told('Over five years they built a dam.', 'In five years they built a dam.')).toBe(false);
    expect(told('Children under 15 stayed at the dam.', 'Children of 15 stayed at the dam.')).toBe(false);
  });

  it('are two where nothing but their currency is the same', () => {
    const facts = factsOf([
      'The stock fell $21 in an hour of panic. It closed at $34.',
      'By evening the shares were at $34. They had opened that day above $56.',
    ]);
    expect(of(facts, 'number').filter((f) => differ(f.values))).toEqual([]);
  });
});

describe('who says so', () => {
  const told = (a: string, b: string): boolean =>
    factsOf([a, b]).some((f) => f.kind === 'attribution' && differ(f.values));

  it('is told where a verb doubts, concedes or denies in one copy alone, whoever says it', () => {
    for (const [a, b] of [
      ['Ada Brown left. “It was built to last,” she said.', 'Ada Brown left. “It was built to last,” she claimed.'],
      ['The dam would hold, Acme said.', 'Acme claimed that the dam would hold.'],
      ['The authors said the dam was old.', 'The dam was old, the authors acknowledged.'],
      ['The government denied that the dam was old.', 'The government admitted that the dam was old.'],
      ['His family insists that he was shot.', 'His family say that he was shot.'],
      ['Farmers, led by Carl Stone, argued that it was old.', 'Farmers led by Carl Stone said that it was old.'],
    ] as const)
      expect(told(`${a}\n\nAda Brown runs Acme.`, `${b}\n\nAda Brown runs Acme.`), `${a} / ${b}`).toBe(true);
  });

  it('is not told of two verbs that only pass the words on, of passives, or where either copy has two verbs', () => {
    for (const [a, b] of [
      ['The authors said the dam was old.', 'The authors stated that the dam was old.'],
      ['The dam is said to be old.', 'The dam is claimed to be old.'],
      ['The authors said the dam was old.', 'The authors said the dam was old, and critics claimed it leaked.'],
      ['The authors said the dam was old.', 'The dam was old. A claim was filed.'],
    ] as const)
      expect(told(a, b), `${a} / ${b}`).toBe(false);
  });

  it('is no owner, and a man by an office though the map and the dictionary know his names', () => {
    const who = (text: string) => of(factsOf([text]), 'attribution').map((f) => f.values[0]?.value);
    expect(who('“The dam will hold,” Ada Brown, Acme’s chief executive, said.\n\nAcme Widgets built it.')).toEqual([
      'ada brown',
    ]);
    expect(who('“The dam will hold for ever,” Peter Lund, the chief executive, said.')).toEqual(['peter lund']);
  });
});
