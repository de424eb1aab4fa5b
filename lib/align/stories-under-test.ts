/** A story written for the tests of this folder: a harbour, a strike, a storm. */
export const HARBOUR = [
  'Dock workers at the port of Marlow walked out on Thursday after talks over night shifts collapsed.',
  'The union, which speaks for 1,400 crane drivers and lashers, said managers had broken a promise made in March.',
  '“We were told the rota would change by summer, and it has not,” said Irene Castellan, who leads the local branch.',
  'Three container ships turned back to sea, and a ferry from Oskar Bay landed its passengers at a fishing pier.',
  'The harbour board called the walkout reckless and asked a judge to order the gates opened before the weekend.',
  'Forecasters expect a gale on Saturday, with waves of six metres along the breakwater.',
  'Shopkeepers near the quay said they had lost half of their trade since the dispute began in January.',
  'A mediator from the labour ministry, Paolo Renn, is due to meet both sides on Friday morning.',
];
/** The same, paragraph by paragraph, in other words. */
export const REWORDED = [
  'Workers at Marlow’s docks went on strike on Thursday when negotiations about night shifts failed.',
  'Managers broke a promise they made in March, according to the union of the 1,400 lashers and crane drivers.',
  '“The rota was to be changed by summer; it was not,” Irene Castellan, head of the local branch, said.',
  'A ferry from Oskar Bay had to land passengers at a pier for fishing boats, and three container ships turned back.',
  'The board of the harbour, which called the strike reckless, asked a court to have the gates opened before the weekend.',
  'A gale is forecast for Saturday, and waves along the breakwater may reach six metres.',
  'Since the dispute began in January half the trade has been lost, shopkeepers near the quay said.',
  'Paolo Renn, a mediator sent by the labour ministry, will meet the two sides on Friday morning.',
];

/** Another story, a cinema that burned down, and the same in other words. */
export const CINEMA = [
  'A fire destroyed the old cinema in Tolmouth early on Sunday, but nobody was hurt.',
  'Flames were seen at about 3 a.m. by a baker on her way to work, who called the fire brigade.',
  'Chief fire officer Dan Moss said the roof had fallen in within twenty minutes.',
  'The Regal, built in 1931, had stood empty since a flood closed it six years ago.',
  'Residents raised £40,000 last year to buy the building from the council.',
  '“We will build it again,” said Lena Hart, who heads the friends of the Regal.',
];
export const CINEMA_REWORDED = [
  'An empty cinema burned down in Tolmouth on Sunday morning; there were no injuries.',
  'A baker walking to work saw flames around 3 a.m. and rang the fire brigade.',
  'The roof fell in within twenty minutes, said Dan Moss, the chief fire officer.',
  'The Regal opened in 1931 and has been empty for six years, since a flood closed it.',
  'Last year residents collected £40,000 to buy it from the council.',
  'Lena Hart, head of the friends of the Regal, said: “It will be built again.”',
];

/** A third: a budget, a tax, a protest. */
export const BUDGET = [
  'Parliament in Veldor passed a budget on Tuesday that raises the fuel tax by four cents a litre.',
  'The finance minister, Greta Olin, said the money would mend bridges and rural roads.',
  'Farmers drove some 300 tractors into the capital in protest and blocked two ring roads.',
  'The opposition called the tax a blow to the countryside and promised to repeal it.',
  'Analysts said inflation could rise by half a point next year.',
  'The president must sign the bill by the end of the month.',
];
export const BUDGET_REWORDED = [
  'Veldor’s parliament voted on Tuesday for a budget under which the tax on fuel goes up four cents per litre.',
  'Bridges and roads in the country will be mended with the money, finance minister Greta Olin said.',
  'In protest, farmers with about 300 tractors came to the capital, where two ring roads were blocked.',
  'It is a blow to the countryside, said the opposition, which promised a repeal.',
  'Next year inflation may be half a point higher, according to analysts.',
  'By the end of the month the bill must be signed by the president.',
];
