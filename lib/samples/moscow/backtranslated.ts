/**
 * A copy of a broadcaster's rewrite of the wire that went into Japanese and back by machine. The damage is planted and listed in
 * `expected.garbled`; what is not listed there is honest rewording, and must stay unmarked. Each kind was seen in real copies.
 */
export const backtranslated = `China’s top envoy in talks with Putin as Washington warns over weapons – Meridian

Russia and China showed off their friendship in Moscow on Wednesday, while the Americans looked for evidence that Beijing was getting ready to arm the Kremlin’s troops. .
Wang Yi, who leads the Communist Party’s work on foreign affairs, was received by President Vladimir Putin and Foreign Minister Sergei Lavrov. The day before, the king saw Nikolai Patrushev, secretary of the Safety Guarantee Meeting of Russia.
The journey comes in a tense week. On Tuesday, Putin froze Russia’s part in New START, the last agreement restraining the two largest nuclear arsenals. the White House repeated that lethal aid to Moscow would be charged a fee. Relations between Washington and Beijing, sour for years over trade and Taiwan, got worse after a US fighter shot down a Chinese air ball off South Carolina on February 4.
read more:
What we know about the ‘spy balloon’ hauled from the Atlantic
Read the following:
Meteor lights up sky over three provinces
Putin, who sat facing Wang across an oval table, said bilateral trade was expanding more quickly than expected and would go past $200 billion a year. “We are reaching a new border,” he noted. ”
He expects a visit from Chinese President Xi Jinping, he said, but no date was mentioned by either side.

Lavrov began his meeting with the king by saying that cooperation “keeps gaining strength” in whatever storm. The two governments learned to stand up for each other’s profits, he told to
Wang responded kindly. He said the friendship is “as steady as Mount Tai“ and does not bow to outside pressure.
China does not condemn its aggression, refuting the Kremlin’s argument that NATO’s growth in the east left Moscow with little choice, and calls the sanctions of the West illegal.
The militaries are getting closer too. Bombers of both nations patrolled the Sea of Japan together in November, and warships are training this week off the port[of Durban]with South Africa.

The settlement made Western capitals uneasy. Secretary of State Anthony Blinken, who confronted Wang on the touchline of a security conference in Munich on Saturday, later said deliveries of Chinese arms would have “serious results.”
The Chinese Foreign Ministry rejected the accusation as untrue and said it was the United States that was “pouring weapons onto the battlefield.” Stated.
Thomas Rehn of the Northgate Institute in London told the network that Beijing is “keeping one foot on each bank of the river.” rice field. ”
China cannot forget that Europe buys far more of its goods than Russia does. There is a need to.
read more:
Canada to send four more tanks to Ukraine, minister says
Read the following:
Grocery bill too high? Try these winter soups
The king’s talks with Patrushev were held on Tuesday. Patrushev, an old confidant of Putin, asked Beijing to work more closely with Moscow to blunt the Western campaign that surrounds both countries.
As the diplomats talked, the front in eastern Ukraine hardly moved. Ukraine’s military said its troops launched more than 90 attacks in 24 hours, mostly near Bakhmut, which Russia has been trying to take since last summer since last summer.
In Kherson, a city in the south, six people were killed on Tuesday when rockets hit a market and a bus stop, said regional governor Oleksandr Prokudin. Officials said there was no military goal in the neighborhood.
Near Kreminna in the northeast, Russian suits of armor tried to break through the Ukrainian lines but were pushed back after hours of fierce combat, said Serhii Haidai, who governs Luhansk.

Putin’s decision does not remove Russia from New START, and Moscow says it will respect the limits until they expire in February 2026. For the time being, it stops the inspections in which each side counted “the warheads of the other.
On Wednesday, both houses of parliament hurried to approve the suspension, and not one deputy in the State Duma opposed it. Lawmakers described the step as an 11-hour signal to the White House.
Wang promised that China will make public its proposals for ending the war by Friday, exactly one year after the invasion. did.`;
