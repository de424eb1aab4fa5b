/**
 * Another paper's own report of the same day: its own sentences and order, some of the same quotations in British single quotes,
 * facts that nobody else has. It must be told to be the same event, and its differences must never look like damage.
 */
export const independent = `‘As steady as Mount Tai’: Putin and China’s top diplomat hail their friendship

‘As steady as Mount Tai’: Putin and China’s top diplomat hail their friendship

Wang Yi gets a warm Kremlin welcome two days after Joe Biden walked through Kyiv – and America says it is watching what Beijing ships next

  •  Russian president says trade with China is about to pass $200billion a year
  •  Xi Jinping tipped to follow his envoy to Moscow once his third term is confirmed

Vladimir Putin rolled out the red carpet for China’s most powerful diplomat yesterday as fears grew in the West that Beijing is about to start arming his war.

Wang Yi was shown to an oval table – a good deal shorter than the one that kept visitors at bay in the pandemic – and told his host that the friendship between their nations was ‘as steady as Mount Tai’.

‘We are reaching new frontiers,’ replied Putin, who boasted that business between the two is booming.

The Russian leader, 70, said he was looking forward to seeing Xi Jinping. The Chinese president has not set foot in Moscow since 2019, but is expected to travel soon after he is confirmed in a third term next month.

Russian president Vladimir Putin and Beijing’s envoy Wang Yi shake hands before their talks

Wang, 69, arrived at the end of an eight-day swing through Paris, Rome, Munich and Budapest, on which he cast himself as a peacemaker and promised a Chinese plan for halting the bloodshed.

Not everyone is convinced. Antony Blinken, the US Secretary of State, has warned of ‘serious consequences’ if shells or drones turn up in Russian hands, and put the point bluntly when the pair met for an hour in Munich on Saturday.

Beijing insists that it has sent no arms, and accuses the Americans of ‘pouring’ their own on to the battlefield.

Before the Kremlin, the visitor was driven to a mansion in central Moscow to see Sergei Lavrov. The foreign minister, 72, said the two governments would ‘stand up for one another’s interests without being asked’. Neither man took questions.

On Tuesday it had been the turn of Nikolai Patrushev, a former spy chief and one of the hardest of the hawks around Putin, who complains that the West is out to ‘hem in’ both powers.

A street cleaner sweeps up glass beside a wrecked bus stop in Kherson, southern Ukraine

The embrace matters to the man in the Kremlin. With Europe’s door closing, Chinese refiners have been picking up Russian crude at a discount, and Chinese carmakers have moved into showrooms that Western brands left empty.

Yet Xi has kept one hand on the brake. Big Chinese firms have been wary of breaking sanctions, and in November the president spoke out against threats to use nuclear weapons.

That advice went unheeded on Tuesday, when Putin walked away from inspections under New Start, the treaty which holds Russia and America to 1,550 deployed warheads each. Parliament rubber-stamped the move yesterday.

In Warsaw, where he met the leaders of nine Nato members from the alliance’s eastern edge, Joe Biden called it ‘a big mistake’.

Far from the chandeliers, the shelling went on. Six people were killed at a bus stop and a market in Kherson on Tuesday, and neither army made headway around the ruins of Bakhmut.

Volodymyr Zelensky has appealed to Beijing to stay out. Chinese help for the invader, he told a German newspaper this week, would mean ‘a world war’.

Share this article

Comments (214)`;
