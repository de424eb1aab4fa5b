import type { PivotFixture } from './pivot-fixtures.ts';

/**
 * Damage of many pivots that nothing was ever learnt from. Written on 26 November 2026 from how the languages work (cases that
 * became prepositions, countless nouns counted, verbs that stand first or last, false friends), before any of it was scored and
 * before the detectors of that day were thought of; `docs/measured.md` says how they first came out.
 */
export const KEPT_OUT_FIXTURES: readonly PivotFixture[] = [
  {
    pivot: 'zh',
    damaged: 'The two sides reached a number of consensus on fishing and signed three documents on Friday.',
    words: 'a number of consensus',
    clean: 'The two sides agreed on several points about fishing and signed three documents on Friday.',
  },
  {
    pivot: 'zh',
    damaged: 'The cargo ship was arrived in the port of Qingdao on Tuesday with 200 containers of wheat.',
    words: 'was arrived',
    clean: 'The cargo ship arrived in the port of Qingdao on Tuesday with 200 containers of wheat.',
  },
  {
    pivot: 'zh',
    damaged: 'Although the rain was heavy all night, but the dam above the town held, the bureau said.',
    words: 'but the dam',
    clean: 'Although the rain was heavy all night, the dam above the town held, the bureau said.',
  },
  {
    pivot: 'ko',
    damaged: 'The minister will attend to the opening ceremony in Busan on Monday and meet with shipbuilders.',
    words: 'attend to the opening ceremony',
    clean: 'The minister will attend the opening ceremony in Busan on Monday and meet shipbuilders.',
  },
  {
    pivot: 'ko',
    damaged: 'The province said that it will do its best so that no one is cut off by the snow. It revealed.',
    words: 'It revealed.',
    clean: 'The province said it would do its best to see that no one was cut off by the snow.',
  },
  {
    pivot: 'ru',
    damaged: 'The director gave an interview to the newspaper, in which he told about the plans of the plant.',
    words: 'told about the plans',
    clean: 'The director spoke about the plans of the plant in an interview with the newspaper.',
  },
  {
    pivot: 'ru',
    damaged: 'Over the week the price of wheat grew on 4 percent, and the price of barley did not change.',
    words: 'grew on 4 percent',
    clean: 'Over the week the price of wheat rose by 4 percent, and the price of barley did not change.',
  },
  {
    pivot: 'ru',
    damaged: 'The bridge will be finished in spring, and already in June on it will open traffic, the mayor said.',
    words: 'on it will open traffic',
    clean: 'The bridge will be finished in spring and open to traffic in June, the mayor said.',
  },
  {
    pivot: 'ru',
    damaged: 'The court arrested the head of the district until May on suspicion in taking a bribe.',
    words: 'suspicion in taking',
    clean: 'The court remanded the head of the district until May on suspicion of taking a bribe.',
  },
  {
    pivot: 'ar',
    damaged: 'The president he received in his office on Sunday the ambassador of Norway.',
    words: 'The president he received',
    clean: 'The president received the ambassador of Norway in his office on Sunday.',
  },
  {
    pivot: 'ar',
    damaged: 'The two ministers discussed the relations between the two countries and the means of its strengthening.',
    words: 'the means of its strengthening',
    clean: 'The two ministers discussed relations between their countries and how to strengthen them.',
  },
  {
    pivot: 'es',
    damaged: 'The president of the club will present his dimission on Friday, sources close to him said.',
    words: 'dimission',
    clean: 'The president of the club will resign on Friday, sources close to him said.',
  },
  {
    pivot: 'es',
    damaged: 'It is the first time that the team wins in Oslo since makes ten years, the coach recalled.',
    words: 'since makes ten years',
    clean: 'It is the first time in ten years that the team has won in Oslo, the coach recalled.',
  },
  {
    pivot: 'es',
    damaged: 'The firefighters managed to control the fire at the six of the morning, with no injured.',
    words: 'at the six of the morning',
    clean: 'Firefighters brought the fire under control at six in the morning. Nobody was hurt.',
  },
  {
    pivot: 'de',
    damaged: 'The police has the driver on the motorway stopped and his licence taken away.',
    words: 'has the driver on the motorway stopped',
    clean: 'Police stopped the driver on the motorway and took away his licence.',
  },
  {
    pivot: 'de',
    damaged: 'Since three years works the company on the new engine, a member of the board said.',
    words: 'Since three years works',
    clean: 'The company has been working on the new engine for three years, a board member said.',
  },
  {
    pivot: 'fr',
    damaged: 'The minister has announced yesterday that the tunnel would be closed in both directions.',
    words: 'has announced yesterday',
    clean: 'The minister announced yesterday that the tunnel would be closed in both directions.',
  },
  {
    pivot: 'fr',
    damaged: 'The company counts to hire 200 persons from here the end of the year in its two factories.',
    words: 'from here the end',
    clean: 'The company plans to hire 200 people at its two factories by the end of the year.',
  },
  {
    pivot: 'it',
    damaged: 'The players were received by the mayor, who complimented with them for the victory in the cup.',
    words: 'complimented with them',
    clean: 'The players were received by the mayor, who congratulated them on winning the cup.',
  },
  {
    pivot: 'ja',
    damaged: 'The head of the bureau said that the levee was old and showed the recognition that repairs were late.',
    words: 'showed the recognition',
    clean: 'The head of the bureau said that the levee was old and admitted that repairs were late.',
  },
  {
    pivot: 'tr',
    damaged: 'The crash in the province resulted in the injury of 3 people in the minibus were injured.',
    words: 'were injured',
    clean: 'Three people in the minibus were injured in the crash in the province.',
  },
  {
    pivot: 'spin',
    damaged: 'The police power mentioned the lacking boy was discovered secure at a relative’s dwelling.',
    words: 'lacking boy',
    clean: 'The police force said the missing boy was found safe at a relative’s home.',
  },
  {
    pivot: 'spin',
    damaged: 'She was granted the Nobel Harmony Prize in 1998 for her half in ending the struggle.',
    words: 'Nobel Harmony Prize',
    clean: 'She was awarded the Nobel Peace Prize in 1998 for her part in ending the war.',
  },
  {
    pivot: 'ja',
    damaged:
      'The accident was around 8 o’clock at night on the 14th, and the man who was driving was carried to the hospital.',
    words: 'was carried to the hospital',
    clean: 'The accident happened at about 8 p.m. on the 14th, and the driver was taken to hospital.',
  },
];

/**
 * The same, written after the detectors that the first set above was followed by, and before any of these was scored: what those
 * detectors do on damage that nobody had in mind.
 */
export const LATER_FIXTURES: readonly PivotFixture[] = [
  {
    pivot: 'es',
    damaged: 'The Civil Guard has arrested to a man of 34 years for robbing in a pharmacy of the centre.',
    words: 'arrested to a man of 34 years',
    clean: 'Police have arrested a 34-year-old man over a robbery at a pharmacy in the centre.',
  },
  {
    pivot: 'de',
    damaged: 'The accident happened against 7 clock in the morning, as the police communicated.',
    words: 'against 7 clock',
    clean: 'The accident happened at about 7 a.m., police said.',
  },
  {
    pivot: 'fr',
    damaged: 'It is question of closing the school in June, the town hall says.',
    words: 'It is question of',
    clean: 'The town hall says the school may be closed in June.',
  },
  {
    pivot: 'it',
    damaged: 'The carabinieri have intervened on the spot for the surveys of the case.',
    words: 'surveys of the case',
    clean: 'Officers went to the scene to investigate.',
  },
  {
    pivot: 'ru',
    damaged: 'The firefighters arrived on the place of the incident through 10 minutes after the call.',
    words: 'through 10 minutes',
    clean: 'Firefighters reached the scene ten minutes after the call.',
  },
  {
    pivot: 'ru',
    damaged: 'The forward has 12 points on his account in 20 matches of the season.',
    words: 'on his account',
    clean: 'The forward has scored 12 points in 20 matches this season.',
  },
  {
    pivot: 'zh',
    damaged: 'Residents are requested to wear masks and do a good job in personal protection.',
    words: 'do a good job in personal protection',
    clean: 'Residents are asked to wear masks and protect themselves.',
  },
  {
    pivot: 'zh',
    damaged: 'Sales exceeded 10 billion yuan for the first time, hitting a record high in history again.',
    words: 'hitting a record high in history',
    clean: 'Sales passed 10 billion yuan for the first time, another record.',
  },
  {
    pivot: 'ja',
    damaged: 'The suspect denies the charge and says he has no memory in his body.',
    words: 'no memory in his body',
    clean: 'The suspect denies the charge and says he knows nothing about it.',
  },
  {
    pivot: 'ko',
    damaged: 'The team won 3 to 1, and the atmosphere of the team is rising day by day.',
    words: 'the atmosphere of the team is rising',
    clean: 'The team won 3-1 and its spirits are rising day by day.',
  },
  {
    pivot: 'ar',
    damaged: 'Three people were killed and others were injured with varying injuries in the market.',
    words: 'injured with varying injuries',
    clean: 'Three people were killed and others were hurt, some badly, in the market.',
  },
  {
    pivot: 'tr',
    damaged:
      'While the injured were taken to the hospital by ambulance, an investigation was started about the incident.',
    words: 'an investigation was started about',
    clean: 'The injured were taken to hospital by ambulance, and an investigation is under way.',
  },
  {
    pivot: 'pt',
    damaged: 'The driver was not hurt, but the passenger ended up dying in the place.',
    words: 'ended up dying in the place',
    clean: 'The driver was not hurt, but the passenger died at the scene.',
  },
  {
    pivot: 'es',
    damaged: 'The mayor has put in value the work of the volunteers during the storm.',
    words: 'put in value',
    clean: 'The mayor praised the work of the volunteers during the storm.',
  },
  {
    pivot: 'spin',
    damaged: 'The corporate introduced that it might shut three shops subsequent month.',
    words: 'The corporate introduced',
    clean: 'The company announced that it might close three shops next month.',
  },
  {
    pivot: 'nl',
    damaged: 'The police is searching to the driver, who after the collision has fled.',
    words: 'searching to the driver',
    clean: 'Police are looking for the driver, who fled after the collision.',
  },
  {
    pivot: 'pl',
    damaged: 'In the accident suffered five persons, two of them in grave condition.',
    words: 'In the accident suffered five persons',
    clean: 'Five people were injured in the accident, two of them seriously.',
  },
  {
    pivot: 'hi',
    damaged: 'Seeing the crowd, police force was deployed there, due to which the situation came under control.',
    words: 'due to which the situation came',
    clean: 'Police were sent in when the crowd grew, and brought the situation under control.',
  },
];
