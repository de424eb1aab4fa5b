/**
 * Clean copy in the shapes that news comes in, written for this project. Nothing here is damaged: each names the habit that a
 * detector might take for damage. A text is given as a house would file it, paragraphs apart by an empty line.
 */
export const CLEAN_COPY: readonly { readonly habit: string; readonly text: string }[] = [
  {
    habit: 'a quotation over several paragraphs, opened anew in each and closed once',
    text: '“We lost the roof at about four in the morning,” said Maria Ostrander, who runs the mill at Kerning.\n\n“The water came through the sluice and took the lower floor. We got the horses out, and then we sat on the wall and waited.\n\n“My father built that wall. I never thought I would be grateful for it.\n\n“The council says it will pay for the roof. I will believe it when I see it.”\n\nThe council declined to comment.',
  },
  {
    habit: 'straight quotation marks over several paragraphs',
    text: '"We lost the roof at about four in the morning," said Maria Ostrander.\n\n"The water came through the sluice. We got the horses out, and then we waited.\n\n"My father built that wall."\n\nThe council declined to comment.',
  },
  {
    habit: 'quotations within quotations, three deep',
    text: '“He told me, ‘You will hear “no” from them every time,’ and he was right,” Berg said.\n\nShe added: “The sign said ‘Keep out’. We kept out.”\n\n‘It was “business as usual”, they told us,’ Mr Hallam said.',
  },
  {
    habit: 'single quotation marks and apostrophes that begin a word',
    text: '‘We’ll be back in the ’90s building by spring,’ said the workers’ spokesman. ‘Rock ’n’ roll isn’t dead.’\n\nThe players’ union and the Joneses’ lawyer agreed.',
  },
  {
    habit: 'a quotation broken by its speaker, with and without a comma',
    text: '“The bridge,” said the mayor, “will open in June.” “And if it does not?” asked a reporter. “Then,” he said, “in July.”\n\n“It’s over!” she said. “Is it?” he replied. “It is...” she began.',
  },
  {
    habit: 'paragraphs that end in said, and very short ones',
    text: 'The strike will end at midnight, the union said.\n\nTalks will go on, both sides said.\n\nNo one was hurt, police said.\n\nThe company would not say why. It never did.\n\nThat was all she said.',
  },
  {
    habit: 'bullet points with and without full stops, some in lower case',
    text: 'The plan has four parts:\n\n• a new bridge by the mill\n\n• lower fares for pupils and pensioners;\n\n• repairs to the harbour wall, which was damaged in the January storm and has been closed since;\n\n• a vote in May.\n\n- Trains will run every hour\n\n- Buses will not\n\nThe council meets again on Monday.',
  },
  {
    habit: 'a numbered list',
    text: 'What to know:\n\n1. The vote is on Sunday.\n\n2. Polls open at 7 a.m. and close at 8 p.m.\n\n3. Results are expected by midnight.\n\n(a) Postal votes count. (b) Proxy votes do not.',
  },
  {
    habit: 'sports results and league tables',
    text: 'Results on Saturday:\n\nKerning 3 Brunton 1 (half-time 2-0)\n\nOslo 78, Bergen 64\n\nBerg bt Lund 6-4, 3-6, 7-6 (7-5)\n\nLund, 24, won 6-4 3-6 7-6(5) after two hours and 11 minutes.\n\nP W D L F A Pts\n\nKerning 12 9 2 1 30 11 29\n\nHallam took 5-43 as Brunton were all out for 187; Marsh made 61 not out.',
  },
  {
    habit: 'a table of prices set as lines',
    text: 'Closing prices\n\nWheat 5.61 +0.04\n\nCorn 4.33 -0.02\n\nCopper, per lb. 3.87\n\nThe index rose 12.4 points, or 0.3%, to 4,118.02. The yield on the 10-year note fell to 3.92% from 3.95%.',
  },
  {
    habit: 'datelines of several houses',
    text: 'OSLO, Norway (AP) — The harbour reopened on Monday after nine days of storms.\n\nMOSCOW — The ministry would not say when the talks would begin.\n\nBERLIN, Feb. 22 (Reuters) - German carmakers sold fewer cars in January.\n\nST. PETERSBURG/KYIV (Reuters) — Grain prices rose.\n\nNEW YORK–The exchange opened late.',
  },
  {
    habit: 'a headline in capitals, a byline and a credit',
    text: 'STORM SHUTS PORT FOR NINTH DAY AS SHIPS WAIT\n\nBy ANN LEE and JOHN BERG\n\nPublished: 5:04 p.m. EST, Feb. 22, 2023\n\nShips waited for a ninth day outside the harbour of Kerning on Monday, the harbour master said.\n\n___\n\nAssociated Press writer Tom Marsh in Oslo contributed to this report.',
  },
  {
    habit: 'an interview set as questions and answers',
    text: 'Q: Why did you leave the council?\n\nA: I was tired. Not angry. Tired.\n\nQ: And now?\n\nA: Now? Nothing. Gardening. My wife says I should write a book.\n\nQ. Will you?\n\nA. No. Well — maybe. It depends on what I am asked to.\n\nKERNING TIMES: Do you miss it?\n\nMARSH: Every day.',
  },
  {
    habit: 'words left out, marked by dots in three styles',
    text: '“We were … surprised,” he said. “It was not what we ... expected. . . . But we will go on….”\n\n“I don’t know …” she said, and left. “And then...” He shrugged.',
  },
  {
    habit: 'hyphened names of countries and abbreviations with stops',
    text: 'The U.S.-led coalition met E.U. and U.N. envoys in Washington, D.C. on Monday. The US-led talks and the UK-based firm’s $1.5bn offer were discussed. A China-U.S. call is planned. The non-U.S. staff left at 4 p.m. for St. Petersburg, then flew on to Ft. Lauderdale via St. Louis.',
  },
  {
    habit: 'abbreviations before lower case and before names',
    text: 'Gov. Marsh, Sen. Lee (R-Tex.), Rep. Berg, Lt. Col. Hallam, Dr. Ost and the Rev. A. J. Lund Jr. met in No. 10. Acme Inc. and Borg Ltd. sued Kern Corp. in the U.S. last week. The firm, founded c. 1890, i.e. before the war, makes pumps, valves, etc. and sells them abroad. See p. 4, vol. 2. The suit, Berg v. Lund, is old.',
  },
  {
    habit: 'a sentence that ends in an abbreviation',
    text: 'The firm is owned by Acme Inc. The bid was made by Borg & Co. It failed. They met at 9 a.m. Marsh left at 5 p.m. Nobody asked why. He moved to the U.S. She stayed in Washington, D.C. It rained.',
  },
  {
    habit: 'an editor’s brackets',
    text: '“They [the council] have [sic] failed us,” she said. “[W]e will appeal. […] It’s a f***ing disgrace.” The motion (which failed) was hers. The firm(s) named in the report(s) will pay £4m ($5m; €4.6m). “He did[n’t] know,” the transcript reads.',
  },
  {
    habit: 'verse',
    text: 'The poem, read at the service, begins:\n\nthe river took the lower town\nand gave it back by day;\nthe miller put his lantern down\nand had no more to say,\n\nand we who came to count the cost\ncould only count the rain.\n\nIt was written by Ms Ostrander’s grandfather.',
  },
  {
    habit: 'legal text',
    text: 'Section 4(1)(b) of the Act provides that no person shall, without the written consent of the Authority, (a) sell, (b) lease or (c) otherwise part with the land; and any person who does so shall be liable on conviction to a fine.\n\nThe Court held, inter alia, that s. 12 did not apply: see Berg v Lund [1998] 2 AC 114, para. 23. It is so ordered.',
  },
  {
    habit: 'web addresses, accounts and tags',
    text: 'The video was posted on example.com and on Kerning.gov by @mayor_marsh under #SaveTheMill. Write to news@example.com or see www.example.org/a/b.html. The Node.js and ASP.NET teams at Yahoo! and Booking.com were not hurt. iPhone sales rose. eBay did not reply.',
  },
  {
    habit: 'words said twice rightly',
    text: 'He said that that was the point. What she had had was enough. “No, no, no,” he said. Day after day, bit by bit, it grew and grew. Walla Walla and Pago Pago sent aid; Boutros Boutros-Ghali’s son spoke. It was a long, long night. The question is, is it safe? “Very, very good.” He had told her her bag was gone. Who it is is unclear.',
  },
  {
    habit: 'questions and exclamations within sentences',
    text: 'Who was to pay? was the question. The film, “What’s Up, Doc?”, opens today. The shop, Toys “R” Us, closed. Jeopardy! and Yahoo! are brands. “Why?!” he cried. Guess Who? is a game. Panic! at the Disco played; fans cheered.',
  },
  {
    habit: 'sentences without a verb, as columnists write them',
    text: 'Not so fast. The mayor has other plans. Big ones. A bridge, for a start. And a tunnel. Why? Because he can. Or so he says. Fair enough. Case closed. Next question. Hardly a surprise, that.',
  },
  {
    habit: 'sentences that end in a small word',
    text: 'It is not something he would put up with, or agree to. She had nobody to talk to and nothing to look forward to. That is what the money was for. They know who they are and what they stand for. It depends on where you come from. He asked what it was made of. “That’s all there is,” he said. It is more than it was. There was nowhere to go and no reason to.',
  },
  {
    habit: 'names that begin small, Dutch, German, Arabic and Italian particles',
    text: 'Ursula von der Leyen met Charles de Gaulle’s grandson and Mark van Dijk. Bashar al-Assad, Osama bin Laden and Luigi di Maio are named. Von der Leyen left early. “De Gaulle would laugh,” bell hooks wrote.',
  },
  {
    habit: 'a real king, a real prince and real plums in a story with East Asian names',
    text: 'Wang Yi met King Harald and the prime minister in Oslo. The king gave a dinner. Li Qiang, who was there, ate plums. “The king was kind,” Wang said. Lin Wei walked in the forest near the palace. Mr Huang wore a yellow tie, and Gao Feng spoke of high peaks.',
  },
  {
    habit: 'words of other languages and scripts, glossed',
    text: 'The word for crisis, 危机 (weiji), is often misread. Fans cried “¡Vamos!” and “Allez les Bleus”. The café’s owner, François Ångström, sells crème brûlée. In Kyiv (Київ in Ukrainian) it snowed. He studied at the École normale supérieure and read „Die Zeit“.',
  },
  {
    habit: 'a live page with times',
    text: '10.42am: The minister has arrived. More soon.\n\n10:55 GMT — Talks begin. No statement yet.\n\n11.20\n\nMarsh: “We are close.”\n\nUpdated at 11.31am\n\nBreaking: talks end. No deal.',
  },
  {
    habit: 'a list of dead and of winners',
    text: 'The victims were named as Ann Lee, 34; Tom Berg, 41, of Oslo; and Jo Marsh, 7.\n\nBest film: “The Mill”\n\nBest actor: Tom Hallam, “Nine Days”\n\nBest song: “Walk On”, from “The Wall”\n\nSurvivors include his wife, Ann; two sons, Per and Nils; and a brother.',
  },
  {
    habit: 'feet, inches and prime marks',
    text: 'At 6\'4" Lund is the tallest. The door is 3" thick and 80" high. The quake struck at 35°12′N. The 12" single sold well, and the 7" did not.',
  },
  {
    habit: 'dashes, slashes and odd spacing of figures',
    text: 'Sales fell 3 per cent – the worst since 2009 – to €1 200m. The 2022/23 season, which ran from Oct.-May, was poor. He/she may appeal. Temperatures of -12C to +3C are forecast. The A-2B line, 24/7 staff and the 50-50 split remain; see 3.1.2.',
  },
  {
    habit: 'a copy that speaks of quotation and links in its own words',
    text: 'Read the full text of the statement below. Asked what he read, he said: the following week’s paper.\n\nThe minister said more than he was asked to: “We read the report; the following is true.”\n\nThe advertisement said the story continues in the next issue.',
  },
  {
    habit: 'attribution twice in one sentence, rightly',
    text: 'The mayor said that the police had said that the road was safe. “I said no,” she said. Asked what she had said, he said she said nothing. The report says the firm said so in May, Reuters reported, citing two people who said they had seen it.',
  },
  {
    habit: 'a country named as the doer beside its people',
    text: 'China said on Monday it would respond in kind. Chinese officials spoke of English-language schools, and Chinese-language chiefs of two papers agreed. The two took notes. The 2 Sept. meeting was held as a result of his illness, in line with the rules.',
  },
  {
    habit: 'capitals for offices and defined terms in mid-sentence',
    text: 'The Government and the Opposition agreed that This House regrets the delay. The film It and the novel We were named. The programme This Morning and the show You are on tonight. He works for He Jiankui; She Wei spoke first.',
  },
];
