/**
 * A different story a year on: the same two countries and some of the same words, another visitor, other matters. It is here to be
 * told apart: no paragraph of it belongs beside any paragraph of the other four.
 */
export const later = `Advertisement
Asia & the world
Sign up for the morning briefing
Li Hui, China’s special envoy, arrives for talks in Moscow. Photo: Handout

China’s envoy starts new peace shuttle in Moscow as banks turn away Russian money

  • Li Hui to visit Brussels, Warsaw, Kyiv, Berlin and Paris after Saturday’s stop
  • Exporters complain that payments from Russia are stuck for weeks

China’s special envoy for Eurasian affairs has opened a second round of shuttle diplomacy with a stop in Moscow, the first leg of a tour that will also take him to Brussels, Warsaw, Kyiv, Berlin and Paris.

Li Hui, who served for a decade as ambassador to Russia, spent Saturday in consultations with Mikhail Galuzin, a deputy foreign minister, and left without speaking to the press.

A short Russian statement said the two men agreed that no settlement could be discussed unless Moscow was in the room and its security concerns were heard.

That sits awkwardly with plans in Switzerland, which hopes to host a peace conference before the autumn and has asked Beijing to take part. Chinese officials have said only that they are considering it.

Swiss minister flies home from Beijing with no promise

Li’s first tour, in May last year, ended without visible results. Since then the mood in Kyiv has darkened: Avdiivka fell in February, and a package of American aid worth US$60 billion is held up in Congress.

“Nobody expects Li to come back with a deal,” said Grace Lam, who follows Eurasian affairs at the Harbour Centre for Policy. “His job is to listen, and to be seen listening by the Europeans.”

The more pressing business may be money. Trade between the two countries hit a record US$240 billion in 2023, a rise of 26 per cent, but traders say it has become far harder to settle a bill.

Since December, when Washington threatened to cut off foreign banks that deal with Russia’s war industries, several Chinese lenders have stopped handling transfers. One in Zhejiang province, a favourite of small exporters, told clients last month that it would close their Russian accounts.

03:12

The machine-tool makers of Ningbo and their missing roubles

The Kremlin has admitted there is a problem and says it is working on it with the Chinese side.

Russians vote later this month in a presidential election whose outcome is in little doubt. Diplomats in Beijing expect a state visit to China to be among the first trips of the new term.

8`;
