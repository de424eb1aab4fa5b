import type { PivotFixture } from './pivot-fixtures.ts';

/**
 * Damage that no detector was written for: names, verb endings, idioms, senses and actors as translators of many languages get them
 * wrong. Written in one go on the evening of 26 November 2026, before any of it was scored and before the measures of how usual
 * words are together. The even ones (0, 2, 4 …) could be looked at while these were built; the odd ones were scored once, at the end:
 * `docs/measured.md` has both first looks.
 */
export const UNLISTED_FIXTURES: readonly PivotFixture[] = [
  {
    pivot: 'zh',
    damaged:
      'The talks began on Thursday, and the atmosphere between the two delegations was said to be enthusiastic and warm fire.',
    words: 'warm fire',
    clean:
      'The talks began on Thursday, and the atmosphere between the two delegations was said to be warm and lively.',
  },
  {
    pivot: 'zh',
    damaged: 'The bureau of public security beat away 14 gangs last year and recovered goods worth 3 million yuan.',
    words: 'beat away',
    clean: 'The public security bureau broke up 14 gangs last year and recovered goods worth 3 million yuan.',
  },
  {
    pivot: 'zh',
    damaged: 'The factory will produce 200 ten thousand batteries a year when its second line opens in May.',
    words: '200 ten thousand',
    clean: 'The factory will produce 2 million batteries a year when its second line opens in May.',
  },
  {
    pivot: 'zh',
    damaged: 'Zhang Hong, who heads the museum, thanked the donors. She open the exhibition hall on Saturday morning.',
    words: 'She open',
    clean: 'Zhang Hong, who heads the museum, thanked the donors. She opened the exhibition hall on Saturday morning.',
  },
  {
    pivot: 'zh',
    damaged: 'Analysts said the carmaker was drawing a snake and adding feet by putting a screen on the roof.',
    words: 'drawing a snake and adding feet',
    clean: 'Analysts said the carmaker was gilding the lily by putting a screen on the roof.',
  },
  {
    pivot: 'zh',
    damaged:
      'The governor inspected the flood dikes on foot and asked local cadres to grasp the safety of the summer firmly.',
    words: 'grasp the safety of the summer firmly',
    clean:
      'The governor inspected the flood dikes on foot and told local officials to make safety their priority this summer.',
  },
  {
    pivot: 'ja',
    damaged:
      'The company bowed at a press conference and the president said he would take responsibility and resign from his body.',
    words: 'resign from his body',
    clean:
      'Company officials bowed at a press conference and the president said he would take responsibility and resign.',
  },
  {
    pivot: 'ja',
    damaged:
      'The typhoon number 12 is expected to land on the island in the evening, and trains will be stopped in a plan.',
    words: 'stopped in a plan',
    clean:
      'Typhoon No. 12 is expected to hit the island in the evening, and train services will be suspended as planned.',
  },
  {
    pivot: 'ja',
    damaged:
      'A man in his sixties fell from the ladder at the shrine and hit his head strongly, and his death was confirmed soon.',
    words: 'hit his head strongly',
    clean:
      'A man in his sixties fell from a ladder at the shrine, suffered a severe blow to the head and was soon pronounced dead.',
  },
  {
    pivot: 'ja',
    damaged: 'Mori Kenji took the gold medal. The forest wiped his tears and thanked his parents.',
    words: 'The forest',
    clean: 'Kenji Mori took the gold medal. Mori wiped away tears and thanked his parents.',
  },
  {
    pivot: 'ja',
    damaged: 'The head of the ruling party hit a nail that the budget must pass by the end of March.',
    words: 'hit a nail',
    clean: 'The head of the ruling party insisted that the budget must pass by the end of March.',
  },
  {
    pivot: 'ja',
    damaged: 'The shop was full of customers on its last day, and the owner said that his chest was full.',
    words: 'his chest was full',
    clean: 'The shop was full of customers on its last day, and the owner said he was deeply moved.',
  },
  {
    pivot: 'ko',
    damaged: 'The coast guard said that the pear sank eight kilometers off the island with four sailors on board.',
    words: 'the pear sank',
    clean: 'The coast guard said that the boat sank eight kilometers off the island with four sailors on board.',
  },
  {
    pivot: 'ko',
    damaged: 'The actor received love for his role in the drama and will greet viewers with a new work in spring.',
    words: 'received love',
    clean: 'The actor won fans with his role in the drama and will return with a new series in spring.',
  },
  {
    pivot: 'ko',
    damaged:
      'The prosecution decided to call the former vice minister as a suspect and conduct a high-intensity tax on Friday.',
    words: 'conduct a high-intensity tax',
    clean: 'Prosecutors decided to call the former vice minister in as a suspect for intensive questioning on Friday.',
  },
  {
    pivot: 'ko',
    damaged: 'The price of cabbage jumped and the market basket of housewives caught a red light, the institute said.',
    words: 'caught a red light',
    clean: 'The price of cabbage jumped and household food bills are under strain, the institute said.',
  },
  {
    pivot: 'ko',
    damaged:
      'Mayor Oh said, "The subway will run one hour longer", and that he will make it to be convenient for citizens.',
    words: 'make it to be convenient',
    clean: 'Mayor Oh said the subway would run one hour longer, to make travel easier for residents.',
  },
  {
    pivot: 'ru',
    damaged: 'The president signed a law on the protection of the world between nationalities living in the republic.',
    words: 'the world between nationalities',
    clean: 'The president signed a law on keeping peace between the ethnic groups living in the republic.',
  },
  {
    pivot: 'ru',
    damaged:
      'The head of the region gave the order to bring in the emergency regime after the river came out of the banks.',
    words: 'came out of the banks',
    clean: 'The head of the region declared a state of emergency after the river burst its banks.',
  },
  {
    pivot: 'ru',
    damaged: 'The actress, famous on the film "Winter Evening", has gone out of life on the 88th year.',
    words: 'gone out of life',
    clean: 'The actress, known for the film "Winter Evening", has died at the age of 87.',
  },
  {
    pivot: 'ru',
    damaged: 'According to the investigators, the accused put to the victim three blows with a knife and disappeared.',
    words: 'put to the victim three blows',
    clean: 'Investigators say the accused stabbed the victim three times and fled.',
  },
  {
    pivot: 'ru',
    damaged: 'The plant employs two thousand person, and the salary at it is higher than average on the region.',
    words: 'two thousand person',
    clean: 'The plant employs two thousand people, and pay there is above the regional average.',
  },
  {
    pivot: 'ru',
    damaged: 'The deputy did not exclude that the question will be put on the voting already in the autumn session.',
    words: 'put on the voting',
    clean: 'The lawmaker did not rule out that the matter will be put to a vote as early as the autumn session.',
  },
  {
    pivot: 'ar',
    damaged:
      'The foreign minister stressed on the depth of the brotherly relations which bind between the two peoples.',
    words: 'bind between the two peoples',
    clean: 'The foreign minister stressed the depth of the fraternal ties that bind the two peoples.',
  },
  {
    pivot: 'ar',
    damaged: 'The governor of the bank assured that the prices witnessed stability during the past month of May.',
    words: 'witnessed stability',
    clean: 'The governor of the bank said that prices had been stable in May.',
  },
  {
    pivot: 'ar',
    damaged: 'Nine people fell dead and wounded when a booby-trapped eye exploded near the market of the town.',
    words: 'booby-trapped eye',
    clean: 'Nine people were killed or wounded when a car bomb exploded near the town market.',
  },
  {
    pivot: 'ar',
    damaged: 'The delegation has been headed from the minister of trade and includes a number from businessmen.',
    words: 'headed from the minister',
    clean: 'The delegation is headed by the minister of trade and includes a number of businessmen.',
  },
  {
    pivot: 'es',
    damaged: 'The goalkeeper stopped the penalty in the minute 88 and gave to his team the pass to the final.',
    words: 'in the minute 88',
    clean: 'The goalkeeper saved the penalty in the 88th minute and put his team into the final.',
  },
  {
    pivot: 'es',
    damaged: 'The actual president of the region assisted to the act together with the widow of the writer.',
    words: 'assisted to the act',
    clean: 'The current president of the region attended the ceremony with the widow of the writer.',
  },
  {
    pivot: 'es',
    damaged: 'The minister threw balls out when they asked him for the increase of the taxes.',
    words: 'threw balls out',
    clean: 'The minister dodged the question when asked about the rise in taxes.',
  },
  {
    pivot: 'es',
    damaged: 'The storm left without light to 12,000 homes and forced to cut two roads in the north.',
    words: 'left without light to 12,000 homes',
    clean: 'The storm left 12,000 homes without power and closed two roads in the north.',
  },
  {
    pivot: 'es',
    damaged: 'The police looks for two men of between 20 and 30 years that would have robbed a jeweller.',
    words: 'that would have robbed',
    clean: 'Police are looking for two men aged between 20 and 30 who are thought to have robbed a jeweller.',
  },
  {
    pivot: 'de',
    damaged: 'The chancellor will become a report on the state of the bridges at the cabinet meeting on Wednesday.',
    words: 'will become a report',
    clean: 'The chancellor will receive a report on the state of the bridges at the cabinet meeting on Wednesday.',
  },
  {
    pivot: 'de',
    damaged: 'The train driver could no longer break in time and caught the tractor with full speed.',
    words: 'break in time',
    clean: 'The train driver could not brake in time and hit the tractor at full speed.',
  },
  {
    pivot: 'de',
    damaged:
      'The opposition speaks of a slap in the face of the renters and demands that the traffic light works after.',
    words: 'the traffic light works after',
    clean: 'The opposition called it a slap in the face for tenants and wants the coalition to amend the law.',
  },
  {
    pivot: 'de',
    damaged: 'The fire department moved out with 60 forces and had the fire quickly under control.',
    words: 'moved out with 60 forces',
    clean: 'The fire brigade sent 60 firefighters and quickly had the blaze under control.',
  },
  {
    pivot: 'de',
    damaged: 'The airline strikes 400 flights on Friday because the ground staff lay down the work.',
    words: 'strikes 400 flights',
    clean: 'The airline is cancelling 400 flights on Friday because ground staff are walking out.',
  },
  {
    pivot: 'fr',
    damaged: 'The prefect has taken an arrest that forbids the manifestations in the centre of the city on Saturday.',
    words: 'taken an arrest',
    clean: 'The prefect has issued an order banning demonstrations in the city centre on Saturday.',
  },
  {
    pivot: 'fr',
    damaged: 'The deputies have adopted in first lecture the project of law on the end of life.',
    words: 'in first lecture',
    clean: 'Lawmakers have passed the end-of-life bill at its first reading.',
  },
  {
    pivot: 'fr',
    damaged: 'The enterprise is at the edge of the deposit of balance and 300 employees fear for their place.',
    words: 'deposit of balance',
    clean: 'The company is on the verge of bankruptcy and 300 employees fear for their jobs.',
  },
  {
    pivot: 'fr',
    damaged: 'The cyclist, reversed by a car on Sunday, has succumbed to its injuries at the hospital of Lyon.',
    words: 'reversed by a car',
    clean: 'The cyclist, who was knocked down by a car on Sunday, has died of his injuries in a Lyon hospital.',
  },
  {
    pivot: 'tr',
    damaged: 'The minister made contacts in the province and ate dinner with the martyr families in the evening.',
    words: 'made contacts',
    clean: 'The minister visited the province and had dinner with the families of fallen soldiers in the evening.',
  },
  {
    pivot: 'tr',
    damaged: 'Elif Kaya said that his son had called her from the airport before his plane was taken off.',
    words: 'his son',
    clean: 'Elif Kaya said that her son had called her from the airport before his plane took off.',
  },
  {
    pivot: 'tr',
    damaged: 'The teams of the gendarmerie organised an operation to the address and seized a lot number of weapons.',
    words: 'a lot number of',
    clean: 'Gendarmerie teams raided the address and seized a large number of weapons.',
  },
  {
    pivot: 'tr',
    damaged: 'The rate of the inflation was realised as 3 percent in April, the statistical institution explained.',
    words: 'was realised as',
    clean: 'Inflation came to 3 percent in April, the statistics institute said.',
  },
  {
    pivot: 'it',
    damaged: 'The coach is on the razor after three defeats, and the president will decide at the end of the week.',
    words: 'on the razor',
    clean: 'The coach’s job is at risk after three defeats, and the president will decide at the end of the week.',
  },
  {
    pivot: 'it',
    damaged:
      'The magistrates have put under sequester the palace and enrolled five persons in the register of the suspects.',
    words: 'put under sequester',
    clean: 'Magistrates have had the building seized and placed five people under investigation.',
  },
  {
    pivot: 'pl',
    damaged:
      'The driver was sober, but police stopped him the right of driving and directed an application to the court.',
    words: 'stopped him the right of driving',
    clean: 'The driver was sober, but police took away his licence and referred the case to court.',
  },
];
