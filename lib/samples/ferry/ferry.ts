import { pairsBetween, type Sample } from '../sample';

const original = `Ferry with 84 aboard runs aground off Skerrow

A passenger ferry ran aground on a sandbank half a mile from Skerrow harbour on Tuesday evening with 84 people on board. Nobody was hurt.

The Lady Ailsa was on her last crossing of the day from Inverlee when she struck the bank in thick fog at about 8.40pm. Lifeboat crews from Skerrow and Port Dunnan took everyone ashore in three trips.

“She stopped as if somebody had pulled the handbrake,” said Moira Tennant, who was travelling with her two sons.

The operator, Sound Ferries, said the ship may be refloated at high water on Wednesday morning. Sailings are cancelled until her hull has been inspected.`;

const edited = `Ferry with 48 aboard runs aground off Skerrow

A passenger ferry ran aground on a sandbank half a mile from Skerrow harbour on Tuesday night with 48 people on board. Nobody was injured.

The Lady Ailsa was on her last crossing of the day from Inverlee when she hit the bank in thick fog at about 8.40pm. Lifeboat crews from Skerrow and Port Dunnan brought everyone ashore in three trips.

“She stopped as if somebody had pulled the handbrake,” said Maureen Tennant, who was travelling with her two sons.

The operator, Sound Ferries, said the ship will be refloated at high water on Wednesday morning. Sailings are cancelled until her hull has been inspected.`;

/**
 * A small invented story for fast tests and for two states of the page: `original` alone is "one version", `original` and
 * `reprint` are the same text twice. `edited` changes a number (84 → 48, in two places), a name (Moira → Maureen) and a hedge
 * (may → will) among harmless rewording. Nothing in it is garbled: a mark here is a false alarm.
 */
export const ferry: Sample = {
  id: 'ferry',
  title: 'A ferry on the sandbank',
  about:
    'A short local story in three copies: the original, the same text again, and an edit that changes a number, a name and a “may”. Place, people and ship are invented.',
  versions: [
    {
      key: 'original',
      label: 'Original',
      source: { publisher: 'Skerrow Herald', published: '2024-11-05T22:10:00Z', byline: 'Isla Rennie' },
      language: 'en',
      text: original,
    },
    {
      key: 'reprint',
      label: 'Reprint',
      source: { publisher: 'Inverlee Advertiser', published: '2024-11-06T06:00:00Z', byline: 'Isla Rennie' },
      language: 'en',
      text: original,
    },
    {
      key: 'edited',
      label: 'Edited copy',
      source: { publisher: 'Dunnan Weekly News', published: '2024-11-06T07:30:00Z' },
      language: 'en',
      text: edited,
    },
  ],
  expected: {
    garbled: {},
    mustNotBeGarbled: {
      original: ['pulled the handbrake', 'on her last crossing'],
      reprint: ['pulled the handbrake', 'on her last crossing'],
      edited: ['pulled the handbrake', 'Maureen Tennant', '48 people', 'will be refloated'],
    },
    houseStyle: [],
    furniture: {},
    aligned: pairsBetween('original', 'edited', [
      ['Ferry with 84 aboard runs', 'Ferry with 48 aboard runs'],
      ['A passenger ferry ran aground', 'A passenger ferry ran aground'],
      ['The Lady Ailsa was on', 'The Lady Ailsa was on'],
      ['“She stopped as if somebody', '“She stopped as if somebody'],
      ['The operator, Sound Ferries, said', 'The operator, Sound Ferries, said'],
    ]),
  },
};
