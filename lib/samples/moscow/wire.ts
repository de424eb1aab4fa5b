/**
 * The wire original: American spelling and style, a dateline, the agency's trailing lines. The agency is invented; so is the
 * wording of the quotations (see `about` in moscow.ts). The other copies are measured against this one.
 */
export const wire = `Russia, China stage show of unity in Moscow as Washington frets over arms

MOSCOW (CW) — Russia and China put their partnership on display Wednesday as Beijing’s top diplomat made the rounds of the Kremlin leadership, a visit Washington was studying for any hint that Chinese weapons could soon reach the front lines in Ukraine.

Wang Yi, who directs foreign policy for the ruling Communist Party, called on President Vladimir Putin and Foreign Minister Sergey Lavrov a day after sitting down with Nikolai Patrushev, the secretary of Russia’s Security Council.

The trip landed in a week of brinkmanship. Putin on Tuesday suspended Russia’s role in New START, the only treaty still limiting the two biggest nuclear arsenals. The White House repeated its warning that lethal aid to Moscow would carry a price. And U.S. relations with Beijing, already sour over trade and Taiwan, have grown colder still since an American fighter jet shot down a Chinese balloon off South Carolina on Feb. 4.

Seated across an oval table from Wang, Putin said trade between the neighbors was growing faster than planned and would soon top $200 billion a year. Two-way trade rose close to 30 percent in 2022, Chinese customs figures show. “We are reaching new frontiers,” he said.

Putin added that he was counting on a visit by Chinese leader Xi Jinping, though neither side has announced a date.

Lavrov opened his own session with Wang by saying that cooperation “keeps gaining strength, whatever storms blow through world affairs,” and that the two governments had learned to “stand up for one another’s interests without being asked.”

Wang, for his part, responded in kind. The friendship, he said, is “as steady as Mount Tai” and will not bend to pressure from outside.

China has declined to condemn the invasion, echoing the Kremlin’s argument that NATO’s eastward growth left Moscow little choice, and has criticized Western sanctions as illegal. Russia has returned the favor by backing Beijing’s position on Taiwan.

Defense ties have deepened as well. Russian and Chinese bombers flew a joint patrol over the Sea of Japan in November, and this week warships of both navies joined South Africa for maneuvers off the port of Durban.

The rapprochement has unsettled Western capitals. U.S. Secretary of State Antony Blinken, who confronted Wang on the sidelines of a security conference in Munich on Saturday, said afterward that Chinese arms deliveries would have “serious consequences.”

China’s Foreign Ministry dismissed the allegation as false and said it was the United States, not China, that kept “pouring weapons onto the battlefield.”

In his talks with Wang on Tuesday, Patrushev, a longtime Putin confidant, urged Beijing to work more closely with Moscow to blunt what he described as a Western campaign to hem in both countries.

While the envoys talked, the fighting in eastern Ukraine ground on with little movement. Ukraine’s military said its troops had beaten back more than 90 attacks in 24 hours, most of them around Bakhmut, the city Russian forces have been trying to capture since last summer.

In the southern city of Kherson, six people died Tuesday when rockets struck a market and a bus stop, regional Gov. Oleksandr Prokudin said. Officials said there were no military targets in the neighborhood.

Far to the northeast, near Kreminna, Russian armor tried to pierce Ukrainian lines and was thrown back after hours of heavy fighting, according to Luhansk Gov. Serhii Haidai.

Putin’s decision on New START did not take Russia out of the pact, and officials in Moscow said they would keep observing its ceilings until it runs out in February 2026. But it ended, for now, the inspections that let each side count the other’s warheads.

Those visits had been on hold since the pandemic. Last fall, Moscow called off a meeting in Cairo that was meant to settle how they would restart.

Both chambers of parliament rushed the suspension through on Wednesday, the State Duma without a dissenting vote. Lawmakers described the step as an 11th-hour signal to the White House to change course on Ukraine.

Wang has promised that China will publish proposals for ending the war in time for Friday’s anniversary of the invasion.

___

Daniel Okafor in Washington and Olena Hrytsai in Kyiv contributed to this report.

More on the war from CW: continentalwire.example/ukraine

Continental Wire`;
