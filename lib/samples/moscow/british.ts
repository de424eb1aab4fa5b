/**
 * A British regional paper's edit of the wire, scraped with its page around it. Against the wire: re-spelled and house-styled;
 * paragraphs split (New START week, China and Nato, the treaty), merged (trade with Xi's visit, the inspections with Cairo), one
 * moved up (Patrushev), the last one cut, one of background added. Every difference is an editor's; nothing here is garbled.
 */
export const british = ` Published 2023-02-22 Close icon Two crossed lines. Calendar icon Grid of days. Chevron icon Small arrow facing down. Envelope icon Sealed letter. Share icon Three joined dots. Search icon A lens with a handle. Menu icon Three stacked bars. Profile icon Outline of a person. Camera icon Body of a camera with lens. Bookmark icon Ribbon. Comment icon Rounded speech balloon. Loading icon Turning ring.
Home > News > World

Russia and China stage show of unity as Washington frets over weapons

By Continental Wire
February 22 2023, 4.18pm
Wang Yi is greeted by Russian foreign minister Sergei Lavrov on the steps of a ministry mansion in Moscow (Pavel Orlov/Pool/CW)
Wang Yi is greeted by Russian foreign minister Sergei Lavrov on the steps of a ministry mansion in Moscow (Pavel Orlov/Pool/CW)

Russia and China have put their partnership on display as Beijing’s top diplomat made the rounds of the Kremlin leadership, a visit Washington was studying for any hint that Chinese weapons could soon reach the frontline in Ukraine.

Wang Yi, who directs foreign policy for the ruling Communist Party, called on President Vladimir Putin and foreign minister Sergei Lavrov a day after sitting down with Nikolai Patrushev, the secretary of Russia’s security council.

In his talks with Mr Wang on Tuesday, Mr Patrushev, a long-time confidant of Mr Putin, urged Beijing to work more closely with Moscow to blunt what he described as a western campaign to hem in both countries.

The trip landed in a week of brinkmanship. Mr Putin on Tuesday suspended Russia’s role in New Start, the only treaty still limiting the two biggest nuclear arsenals.

The White House repeated its warning that lethal aid to Moscow would carry a price.

Vladimir Putin, right, faces Wang Yi across an oval table in the Kremlin
Vladimir Putin, right, faces Wang Yi across an oval table in the Kremlin (Presidential press office/CW)

And US relations with Beijing, already sour over trade and Taiwan, have grown colder still since an American fighter jet shot down a Chinese balloon off South Carolina on February 4.

Seated across an oval table from Mr Wang, Mr Putin said trade between the neighbours was growing faster than planned and would soon top $200bn (£165bn) a year. Two-way trade rose close to 30 per cent in 2022, Chinese customs figures show. “We are reaching new frontiers,” he said, adding that he was counting on a visit by Chinese leader Xi Jinping, though neither side has announced a date.

Mr Lavrov opened his own session with Mr Wang by saying that co-operation “keeps gaining strength, whatever storms blow through world affairs”, and that the two governments had learned to “stand up for one another’s interests without being asked”.

Mr Wang, for his part, responded in kind. The friendship, he said, is “as steady as Mount Tai” and will not bend to pressure from outside.

China has declined to condemn the invasion, echoing the Kremlin’s argument that Nato’s eastward growth left Moscow little choice, and has criticised western sanctions as illegal.

Russia has returned the favour by backing Beijing’s position on Taiwan.

Defence ties have deepened as well. Russian and Chinese bombers flew a joint patrol over the Sea of Japan in November, and this week warships of both navies joined South Africa for manoeuvres off the port of Durban.

The rapprochement has unsettled western capitals. US secretary of state Antony Blinken, who confronted Mr Wang on the sidelines of a security conference in Munich on Saturday, said afterwards that Chinese arms deliveries would have “serious consequences”.

China’s foreign ministry dismissed the allegation as false and said it was the US, not China, that kept “pouring weapons on to the battlefield”.

While the envoys talked, the fighting in eastern Ukraine ground on with little movement. Ukraine’s military said its troops had beaten back more than 90 attacks in 24 hours, most of them around Bakhmut, the city Russian forces have been trying to capture since last summer.

In the southern city of Kherson, six people died on Tuesday when rockets struck a market and a bus stop, regional governor Oleksandr Prokudin said. Officials said there were no military targets in the neighbourhood.

Firefighters damp down the remains of a market in Kherson
Firefighters damp down the remains of a market in Kherson (Marta Lysenko/CW)

Far to the north-east, near Kreminna, Russian armour tried to pierce Ukrainian lines and was thrown back after hours of heavy fighting, according to Luhansk governor Serhii Haidai.

The UK sent Ukraine £2.3bn of military aid last year, more than any country apart from the US, and has promised at least as much again in 2023.

Mr Putin’s decision on New Start did not take Russia out of the pact, and officials in Moscow said they would keep observing its ceilings until it runs out in February 2026.

But it ended, for now, the inspections that let each side count the other’s warheads. Those visits had been on hold since the pandemic, and last autumn Moscow called off a meeting in Cairo that was meant to settle how they would restart.

Both chambers of parliament rushed the suspension through on Wednesday, the State Duma without a dissenting vote. Politicians described the step as an 11th-hour signal to the White House to change course on Ukraine.

[[title]]

[[summary]]

Already a subscriber? Sign in

Conversation

Most Read

1
The swing bridge at Eastmere harbour. Image: Joan Petrie.
Eastmere swing bridge to close for six weeks after bearing fails
2
Baker who learned her trade at 61 takes national sourdough prize
14
3
EXCLUSIVE: Council eyes old cinema for new Eastmere library
4
Flood wall at Tolmouth will cost £3m more than planned
7
5
Train, bus or bike? We raced all three from Tolmouth to Eastmere
6
Councillor Bill Rudge in the chamber. Image: Eastmere Gazette.
‘I never claimed the taxi’: Rudge hits back in expenses row

More from the Eastmere Gazette

Lifeboat crew tow stricken trawler home in force nine gale
Pupils’ time capsule dug up 40 years early by mistake
Review: Brass band triumphs in a draughty Tolmouth town hall

Most Commented`;
