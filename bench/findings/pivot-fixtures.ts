/**
 * Damage as it comes out of other pivots than the ones we have real pages of, each beside its clean twin. Written for this
 * project from how the languages work (what they leave out, what stands last, what is spelled alike), not from any page.
 * Every third is kept out of the fitting (`heldOut`).
 */
export type PivotFixture = {
  readonly pivot: string;
  readonly damaged: string;
  readonly words: string;
  readonly clean: string;
};

export const PIVOT_FIXTURES: readonly PivotFixture[] = [
  // Chinese: names that are words, no articles, no tense, four-character phrases, measure words
  {
    pivot: 'zh',
    damaged: 'Li Qiang opened the fair in Tianjin. Plum said that growth was steady.',
    words: 'Plum',
    clean: 'Li Qiang opened the fair in Tianjin. Li said that growth was steady.',
  },
  {
    pivot: 'zh',
    damaged: 'Huang Ming will travel to Jakarta. The yellow met with the Indonesian president on Friday.',
    words: 'The yellow',
    clean: 'Huang Ming will travel to Jakarta. Huang met with the Indonesian president on Friday.',
  },
  {
    pivot: 'zh',
    damaged: 'The two sides 一致认为 that trade should be freed.',
    words: '一致认为',
    clean: 'The two sides agreed that trade should be freed.',
  },
  {
    pivot: 'zh',
    damaged: 'The bank cut its rate ,the third cut this year.',
    words: ' ,',
    clean: 'The bank cut its rate, the third cut this year.',
  },
  {
    pivot: 'zh',
    damaged: 'The ministry expressed its strong concern。 It called for talks.',
    words: '。',
    clean: 'The ministry expressed its strong concern. It called for talks.',
  },
  {
    pivot: 'zh',
    damaged: 'The port handled 3 million boxes last year. increased by 8 percent year on year.',
    words: 'increased by',
    clean: 'The port handled 3 million boxes last year. That was an increase of 8 percent.',
  },
  {
    pivot: 'zh',
    damaged: 'Ma Kai visited the plant on Tuesday. The horse’s visit lasted two hours.',
    words: 'The horse',
    clean: 'Ma Kai visited the plant on Tuesday. Ma’s visit lasted two hours.',
  },
  {
    pivot: 'zh',
    damaged: 'The company has (hereinafter referred to as the company)said it will appeal.',
    words: 'company)said',
    clean: 'The company, which makes batteries, has said it will appeal.',
  },
  {
    pivot: 'zh',
    damaged: 'Reporters learned from the bureau that that the bureau that the dam is safe.',
    words: 'that the bureau that',
    clean: 'Reporters learned from the bureau that the dam is safe.',
  },
  {
    pivot: 'zh',
    damaged: 'The spokesman said: “The door of dialogue is open. He added that the date was not set.',
    words: '“The door',
    clean: 'The spokesman said: “The door of dialogue is open.” He added that the date was not set.',
  },
  {
    pivot: 'zh',
    damaged: 'Bai Chunli spoke at the academy. On Sunday, the white said that funds were short.',
    words: 'the white',
    clean: 'Bai Chunli spoke at the academy. On Sunday, Bai said that funds were short.',
  },
  // Korean: verb last, no subject, homophones of names
  {
    pivot: 'ko',
    damaged: 'Moon Jae-in flew home on Monday. The door said that the talks had been frank.',
    words: 'The door',
    clean: 'Moon Jae-in flew home on Monday. Moon said that the talks had been frank.',
  },
  {
    pivot: 'ko',
    damaged: 'The ministry confirmed the launch at dawn. Said.',
    words: 'Said.',
    clean: 'The ministry confirmed the launch at dawn, it said.',
  },
  {
    pivot: 'ko',
    damaged: 'The union will meet again on Friday to decide whether to. Police were sent to the plant.',
    words: 'whether to',
    clean: 'The union will meet again on Friday to decide whether to strike. Police were sent to the plant.',
  },
  {
    pivot: 'ko',
    damaged: 'The prosecutors searched the office of the party. announced that the files were seized.',
    words: 'announced that',
    clean: 'The prosecutors searched the office of the party. They announced that the files were seized.',
  },
  {
    pivot: 'ko',
    damaged: 'Cho Kuk left the court without a word. The trillion said later that he would appeal.',
    words: 'The trillion',
    clean: 'Cho Kuk left the court without a word. Cho said later that he would appeal.',
  },
  {
    pivot: 'ko',
    damaged: 'The minister said, “We will respond firmly to provocations,” he said.',
    words: 'he said',
    clean: 'The minister said, “We will respond firmly to provocations.”',
  },
  {
    pivot: 'ko',
    damaged: 'Exports fell for a fifth month[the longest run]since the crisis.',
    words: '[the longest run]',
    clean: 'Exports fell for a fifth month [the longest run] since the crisis.',
  },
  {
    pivot: 'ko',
    damaged: 'The court ruled for the workers. It is expected that there is. The company will appeal.',
    words: 'there is',
    clean: 'The court ruled for the workers. More suits are expected. The company will appeal.',
  },
  {
    pivot: 'ko',
    damaged: 'The typhoon passed 부산 before dawn and moved out to sea.',
    words: '부산',
    clean: 'The typhoon passed Busan before dawn and moved out to sea.',
  },
  {
    pivot: 'ko',
    damaged: 'He met with Park Jin for an hour. The gourd’s office did not comment.',
    words: 'The gourd',
    clean: 'He met with Park Jin for an hour. Park’s office did not comment.',
  },
  // Russian: no articles, no copula, guillemets and dashes, press formulas
  {
    pivot: 'ru',
    damaged: 'The head of the region called the attack terrorist act. He promised that the guilty will be punished. .',
    words: '. .',
    clean: 'The head of the region called the attack a terrorist act. He promised that the guilty would be punished.',
  },
  {
    pivot: 'ru',
    damaged: 'Moscow is ready for talks, Peskov said, but «only on equal terms.',
    words: '«',
    clean: 'Moscow is ready for talks, Peskov said, but “only on equal terms.”',
  },
  {
    pivot: 'ru',
    damaged: 'The delegation from the Celestial Empire arrived in Vladivostok on Monday.',
    words: 'Celestial Empire',
    clean: 'The delegation from China arrived in Vladivostok on Monday.',
  },
  {
    pivot: 'ru',
    damaged: 'This was reported by the agency with reference to the press service of the ministry.',
    words: 'with reference to',
    clean: 'The agency reported this, citing the press service of the ministry.',
  },
  {
    pivot: 'ru',
    damaged: 'The plant in Омск will be closed until the end of the month.',
    words: 'Омск',
    clean: 'The plant in Omsk will be closed until the end of the month.',
  },
  {
    pivot: 'ru',
    damaged: 'The deputy said that the law would pass.Moscow. The vote is on Tuesday.',
    words: 'pass.Moscow',
    clean: 'The deputy said that the law would pass. The vote is on Tuesday.',
  },
  {
    pivot: 'ru',
    damaged: 'As the minister noted,, prices will not rise.',
    words: ',,',
    clean: 'As the minister noted, prices will not rise.',
  },
  {
    pivot: 'ru',
    damaged: 'The journalists of the publication were told about it. by a source in the government.',
    words: 'by a source',
    clean: 'A source in the government told journalists about it.',
  },
  {
    pivot: 'ru',
    damaged: 'The ambassador left Foggy Albion after three years in the post.',
    words: 'Foggy Albion',
    clean: 'The ambassador left Britain after three years in the post.',
  },
  {
    pivot: 'ru',
    damaged: 'Sergei Orlovhe said that the pipeline was full. Orlov runs the plant.',
    words: 'Orlovhe',
    clean: 'Sergei Orlov said that the pipeline was full. Orlov runs the plant.',
  },
  // Arabic: “and” at the head of sentences, right-to-left marks, honorifics, no capitals
  {
    pivot: 'ar',
    damaged: 'The council met in Amman. and pointed out that the border would stay open.',
    words: 'and pointed',
    clean: 'The council met in Amman and pointed out that the border would stay open.',
  },
  {
    pivot: 'ar',
    damaged: 'The king received the envoy of ukraine and the minister of trade.',
    words: 'ukraine',
    clean: 'The king received the envoy of Ukraine and the minister of trade.',
  },
  {
    pivot: 'ar',
    damaged: 'The army said it had shot down two drones،and one missile.',
    words: '،',
    clean: 'The army said it had shot down two drones and one missile.',
  },
  {
    pivot: 'ar',
    damaged: 'It is noteworthy that. The agreement was signed in Doha last year.',
    words: 'that.',
    clean: 'The agreement was signed in Doha last year.',
  },
  {
    pivot: 'ar',
    damaged: 'The minister stressed the the need to rebuild the port.',
    words: 'the the',
    clean: 'The minister stressed the need to rebuild the port.',
  },
  {
    pivot: 'ar',
    damaged: 'She said: ”The harbour is open to all ships.“ Trade will resume.',
    words: '”The',
    clean: 'She said: “The harbour is open to all ships.” Trade will resume.',
  },
  {
    pivot: 'ar',
    damaged: 'The group called الحركة rejected the plan within hours.',
    words: 'الحركة',
    clean: 'The group, known as the Movement, rejected the plan within hours.',
  },
  {
    pivot: 'ar',
    damaged: 'The talks will be held in the capital of. A date has not been set.',
    words: 'capital of',
    clean: 'The talks will be held in the capital of Oman. A date has not been set.',
  },
  {
    pivot: 'ar',
    damaged: 'The prime minister and added that the budget was ready. He and. The vote is on Sunday.',
    words: 'He and',
    clean: 'The prime minister added that the budget was ready. The vote is on Sunday.',
  },
  // Spanish: inverted marks, null subjects, false friends
  {
    pivot: 'es',
    damaged: 'The president asked: ¿Who will pay for the dam?',
    words: '¿',
    clean: 'The president asked: Who will pay for the dam?',
  },
  {
    pivot: 'es',
    damaged: 'The mayor of Lima assured that the works would end in May. Is the third delay.',
    words: 'Is the third',
    clean: 'The mayor of Lima assured residents that the works would end in May. It is the third delay.',
  },
  {
    pivot: 'es',
    damaged: 'The police stopped to two suspects in the port on Friday night , according to the prosecutor.',
    words: ' ,',
    clean: 'The police arrested two suspects in the port on Friday night, according to the prosecutor.',
  },
  {
    pivot: 'es',
    damaged: 'Some 1.200 people people left the valley before the storm.',
    words: 'people people',
    clean: 'Some 1,200 people left the valley before the storm.',
  },
  {
    pivot: 'es',
    damaged: 'The minister said that “there will be no cuts. The unions called a march for Monday.',
    words: '“there',
    clean: 'The minister said that “there will be no cuts.” The unions called a march for Monday.',
  },
  {
    pivot: 'es',
    damaged: 'There Bolivia, the poorest of the three, signed the pact on Monday.',
    words: 'There Bolivia',
    clean: 'Bolivia, the poorest of the three, signed the pact on Monday.',
  },
  {
    pivot: 'es',
    damaged: 'The court gave the the reason to the workers of the mine.',
    words: 'the the',
    clean: 'The court ruled in favour of the workers of the mine.',
  },
  {
    pivot: 'es',
    damaged: 'The fire burned 40 hectares in spain and crossed into Portugal.',
    words: 'spain',
    clean: 'The fire burned 40 hectares in Spain and crossed into Portugal.',
  },
  {
    pivot: 'es',
    damaged: 'The senator resigned after the audio was known. and denied having received money.',
    words: 'and denied',
    clean: 'The senator resigned after the audio came out and denied having received money.',
  },
  {
    pivot: 'es',
    damaged: 'The strike at the airport will last until the. Flights were cancelled.',
    words: 'until the',
    clean: 'The strike at the airport will last until the weekend. Flights were cancelled.',
  },
  // German: verb at the end, low opening quotes, nouns with capitals, separable verbs
  {
    pivot: 'de',
    damaged: 'The chancellor has the plan on Monday in Berlin the party presented and. The vote follows in June.',
    words: 'and.',
    clean: 'The chancellor presented the plan to the party in Berlin on Monday. The vote follows in June.',
  },
  {
    pivot: 'de',
    damaged: 'The minister spoke of „a hard winter for all households.',
    words: '„',
    clean: 'The minister spoke of “a hard winter for all households.”',
  },
  {
    pivot: 'de',
    damaged: 'The rail company warned that the strike or We will have no trains until Friday.',
    words: 'We',
    clean: 'The rail company warned that there will be no trains until Friday.',
  },
  {
    pivot: 'de',
    damaged: 'The police asked for hints after the the break-in.',
    words: 'the the',
    clean: 'The police asked for information after the break-in.',
  },
  {
    pivot: 'de',
    damaged: 'The firm wants to lay off 400 workers, because the. Talks begin on Monday.',
    words: 'because the',
    clean: 'The firm wants to lay off 400 workers because orders fell. Talks begin on Monday.',
  },
  {
    pivot: 'de',
    damaged: 'The mayor said the bridge would be closed for repairs.The work takes two years.',
    words: 'repairs.The',
    clean: 'The mayor said the bridge would be closed for repairs. The work takes two years.',
  },
  {
    pivot: 'de',
    damaged: 'The commission criticised the country for its debt. that the budget must be changed, it wrote.',
    words: 'that the budget',
    clean: 'The commission criticised the country for its debt. The budget must be changed, it wrote.',
  },
  {
    pivot: 'de',
    damaged: 'He called the plan an mistake and left the room.',
    words: 'an mistake',
    clean: 'He called the plan a mistake and left the room.',
  },
  {
    pivot: 'de',
    damaged: 'The party chief in the night to Sunday stepped back. .',
    words: '. .',
    clean: 'The party leader stepped down on Saturday night.',
  },
  {
    pivot: 'de',
    damaged: 'The exhibition shows pictures and letters of the painter, which in the war lost. Went.',
    words: 'Went.',
    clean: 'The exhibition shows pictures and letters of the painter that were lost in the war.',
  },
  // Japanese
  {
    pivot: 'ja',
    damaged: 'The governor inspected the levee on Saturday morning. Did.',
    words: 'Did.',
    clean: 'The governor inspected the levee on Saturday morning.',
  },
  {
    pivot: 'ja',
    damaged: 'The company said it would recall the cars. It is a policy that has',
    words: 'that has',
    clean: 'The company said it would recall the cars, as its policy requires.',
  },
  {
    pivot: 'ja',
    damaged: 'Prime Minister Tanaka spoke to reporters. The rice field said that there was no change.',
    words: 'The rice field',
    clean: 'Prime Minister Tanaka spoke to reporters. Tanaka said that there was no change.',
  },
  {
    pivot: 'ja',
    damaged: 'The quake shook the coast at 4 a.m. There is a need to. Trains were stopped.',
    words: 'There is a need to',
    clean: 'The quake shook the coast at 4 a.m. Trains were stopped.',
  },
  {
    pivot: 'ja',
    damaged: 'The agency said, it is difficult to judge the cause at this point,” he added.',
    words: '”',
    clean: 'The agency said, “It is difficult to judge the cause at this point.”',
  },
  {
    pivot: 'ja',
    damaged:
      'Read the following:\n\nThe governor inspected the levee on Saturday, and the council agreed to repair it at once.',
    words: 'Read the following:',
    clean: 'The governor inspected the levee on Saturday, and the council agreed to repair it at once.',
  },
  // What the first sixty lack: the wrong sense, the idiom word for word, who did what to whom, a name of a body said in other
  // words, an attribution lost, words put through a spinner. Written on 26 November 2026 before any of them was scored.
  {
    pivot: 'ja',
    damaged:
      'The thaw between the two towns worries the port. Harbour officials said that the snowmelt would not last.',
    words: 'snowmelt',
    clean: 'The thaw between the two towns worries the port. Harbour officials said that the thaw would not last.',
  },
  {
    pivot: 'ja',
    damaged: 'Asked about the fine, the owner answered by fish. He has run the ferry since March.',
    words: 'by fish',
    clean: 'Asked about the fine, the owner answered by email. He has run the ferry since March.',
  },
  {
    pivot: 'ja',
    damaged: 'The mayor will step down after the eleven o’clock deal failed. A successor will be named in May.',
    words: 'eleven o’clock deal',
    clean: 'The mayor will step down after the eleventh-hour deal failed. A successor will be named in May.',
  },
  {
    pivot: 'ja',
    damaged: 'Governor Ono thanked the crews. The small field said that the dam had held.',
    words: 'The small field',
    clean: 'Governor Ono thanked the crews. Ono said that the dam had held.',
  },
  {
    pivot: 'ja',
    damaged: 'The bank raised its forecast for the spring. It became that. Shares rose by a tenth.',
    words: 'It became that',
    clean: 'The bank raised its forecast for the spring. Shares rose by a tenth.',
  },
  {
    pivot: 'ja',
    damaged: 'He said the plant was safe, and the town, which had said the plant was dangerous, has spoken',
    words: 'has spoken',
    clean: 'He said the plant was safe, and the town, which had called it dangerous, did not comment.',
  },
  {
    pivot: 'ru',
    damaged:
      'The envoy told reporters that the talks had reached a dead end. In the opinion of the press secretary the Kremlin, nothing has changed.',
    words: 'press secretary the Kremlin',
    clean:
      'The envoy told reporters that the talks had reached a dead end. In the opinion of the Kremlin’s spokesman, nothing has changed.',
  },
  {
    pivot: 'ru',
    damaged:
      'The band will give a concert on Saturday at the house of culture. Tickets cost from 500 rubles and above and the entrance for children free.',
    words: 'the entrance for children free',
    clean:
      'The band will give a concert on Saturday at the arts centre. Tickets cost 500 roubles and more, and children get in free.',
  },
  {
    pivot: 'ru',
    damaged: 'The head of the Ministry of Internal Affairs of Finland Maria Berg she noted that the border is closed.',
    words: 'she noted',
    clean: 'Maria Berg, Finland’s interior minister, noted that the border was closed.',
  },
  {
    pivot: 'ru',
    damaged: 'The Chancellor Olaf Berg visited Island Olaf on Friday and left the same evening.',
    words: 'Island Olaf',
    clean: 'Chancellor Olaf Berg visited the island on Friday and left the same evening.',
  },
  {
    pivot: 'ru',
    damaged:
      'The United Nations is concerned about it. “We follow the situation”, - said the speaker the general secretary.',
    words: ', - said',
    clean: 'The United Nations is concerned. “We are following the situation,” said the secretary general’s spokesman.',
  },
  {
    pivot: 'it',
    damaged: 'The premier, engaged in a mission in Lisbon, has declared. The opposition speaks of a slap.',
    words: 'has declared.',
    clean: 'The premier made the statement on a visit to Lisbon. The opposition spoke of a slap in the face.',
  },
  {
    pivot: 'it',
    damaged: 'There Commission will present the rules on Wednesday, the spokeswoman said in Brussels.',
    words: 'There Commission',
    clean: 'The Commission will present the rules on Wednesday, the spokeswoman said in Brussels.',
  },
  {
    pivot: 'it',
    damaged:
      'The goalkeeper Lund said: “We deserved the victory, the boys they were great”, Lund said after the match.',
    words: 'Lund said after',
    clean: '“We deserved to win, the boys were great,” the goalkeeper Lund said after the match.',
  },
  {
    pivot: 'it',
    damaged: 'At the summit Mr Bergthe minister of defence, will meet his colleagues from the north.',
    words: 'Bergthe',
    clean: 'At the summit Mr Berg, the minister of defence, will meet his colleagues from the north.',
  },
  {
    pivot: 'fr',
    damaged: 'The prefect has forbidden the march « for reasons of safety. The unions will appeal.',
    words: '«',
    clean: 'The prefect banned the march “for reasons of safety.” The unions will appeal.',
  },
  {
    pivot: 'fr',
    damaged: 'The minister assists to the opening of the bridge on Monday and leaves to Lyon after.',
    words: 'assists to',
    clean: 'The minister attends the opening of the bridge on Monday and then leaves for Lyon.',
  },
  {
    pivot: 'fr',
    damaged: 'The Hexagon’s government wants to close four ports, the daily reported on Tuesday.',
    words: 'The Hexagon’s',
    clean: 'The French government wants to close four ports, the daily reported on Tuesday.',
  },
  {
    pivot: 'tr',
    damaged: 'Minister Yıldız spoke in Ankara. Star said that 40 schools would be built by the autumn.',
    words: 'Star',
    clean: 'Minister Yıldız spoke in Ankara. Yıldız said that 40 schools would be built by the autumn.',
  },
  {
    pivot: 'tr',
    damaged:
      'The governor, who made statements to the members of the press, stating that 12 people were injured, said.',
    words: 'injured, said',
    clean: 'The governor told the press that 12 people had been injured.',
  },
  {
    pivot: 'vi',
    damaged: 'The port of Hai Phong will be widened by 2027. said that the work would cost a billion.',
    words: 'said that',
    clean: 'The port of Hai Phong will be widened by 2027. The ministry said the work would cost a billion.',
  },
  {
    pivot: 'zh',
    damaged: 'The city added 300 buses last year, the buses last year, the buses last year, the buses last year.',
    words: 'the buses last year',
    clean: 'The city added 300 buses last year.',
  },
  {
    pivot: 'zh',
    damaged:
      'The spokeswoman blamed the northern side for the incident. She said that the south should correct its mistakes and stop the provocation.',
    words: 'the south',
    clean:
      'The spokeswoman blamed the northern side for the incident. She said that the north should correct its mistakes and stop the provocation.',
  },
  {
    pivot: 'zh',
    damaged:
      'The delegation of the Aerial Trough Institute toured the plant. Experts (from 9 provinces)said output rose.',
    words: 'provinces)said',
    clean: 'The delegation of the Space Tank Institute toured the plant. Experts from nine provinces said output rose.',
  },
  {
    pivot: 'spin',
    damaged: 'The mayor spoke to aides on the White Home on Friday about the brand new bridge over the river.',
    words: 'White Home',
    clean: 'The mayor spoke to aides at the White House on Friday about the new bridge over the river.',
  },
  {
    pivot: 'spin',
    damaged: 'The decide stated that the fisherman should pay for the boat, in line with a report by the court docket.',
    words: 'in line with a report',
    clean: 'The judge said that the fisherman should pay for the boat, according to a report by the court.',
  },
  {
    pivot: 'spin',
    damaged: 'Berg instructed reporters that the boat was hers and that she had purchased it a yr in the past.',
    words: 'a yr',
    clean: 'Berg told reporters that the boat was hers and that she had bought it a year ago.',
  },
  {
    pivot: 'spin',
    damaged: 'The storm killed 3 individuals in the primary hours, and the loss of life toll is anticipated to climb.',
    words: 'loss of life toll',
    clean: 'The storm killed three people in the first hours, and the death toll is expected to climb.',
  },
  {
    pivot: 'spin',
    damaged:
      'Her firm gained the contract as a result of it was the most affordable, the council’s legal professional stated.',
    words: 'as a result of it was',
    clean: 'Her firm won the contract because it was the cheapest, the council’s lawyer said.',
  },
  {
    pivot: 'spin',
    damaged: 'The Coastal Improvement Financial institution lent the town forty million crowns for the harbour wall.',
    words: 'Improvement Financial institution',
    clean: 'The Coastal Development Bank lent the town forty million crowns for the harbour wall.',
  },
  {
    pivot: 'es',
    damaged: 'The coach confirmed to the press that the forward is not for Sunday. It has a knee injury, he said.',
    words: 'is not for',
    clean: 'The coach confirmed that the forward will not play on Sunday. He has a knee injury, he said.',
  },
  {
    pivot: 'es',
    damaged: 'The judge put in freedom to the five fishermen, that they had been stopped in March.',
    words: 'put in freedom',
    clean: 'The judge freed the five fishermen, who had been arrested in March.',
  },
  {
    pivot: 'ar',
    damaged: 'The envoy met in Cairo the foreign minister and with him discussed. He travels on Sunday to Tunis.',
    words: 'discussed.',
    clean: 'The envoy met the foreign minister in Cairo for talks. He travels to Tunis on Sunday.',
  },
  {
    pivot: 'ar',
    damaged:
      'The council “affirmed its rejection of the plan and the necessity of a new vote, and called on the two parties.',
    words: '“affirmed',
    clean: 'The council “affirmed its rejection of the plan” and called for a new vote.',
  },
  {
    pivot: 'ko',
    damaged: 'Mayor Oh Min toured the market on Sunday. Five said he would cut the rent for stalls.',
    words: 'Five',
    clean: 'Mayor Oh Min toured the market on Sunday. Oh said he would cut the rent for stalls.',
  },
  {
    pivot: 'ko',
    damaged: 'The company plans to hire 200 people, and that it will open a second plant. Explained.',
    words: 'Explained.',
    clean: 'The company plans to hire 200 people and to open a second plant, it explained.',
  },
  {
    pivot: 'de',
    damaged: 'The works council throws the board before, the figures to have beautified. A speaker rejected that.',
    words: 'throws the board before',
    clean: 'The works council accuses the board of having embellished the figures. A spokesman rejected that.',
  },
  {
    pivot: 'de',
    damaged: 'In the night to Friday a lorry lost its load on the motorway. The police asked for hints.',
    words: 'In the night to Friday',
    clean: 'A lorry lost its load on the motorway on Thursday night. The police appealed for information.',
  },
  {
    pivot: 'de',
    damaged:
      'The club sold 40,000 cards for the final. The cards were away after one hour, it said. And that although.',
    words: 'And that although',
    clean: 'The club sold 40,000 tickets for the final. They were gone within an hour, it said.',
  },
];

/** Every third fixture; which one depends on its place alone. */
export function heldOut(index: number): boolean {
  return index % 3 === 2;
}
