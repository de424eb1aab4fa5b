import eighth from './first-guide/eighth.json' with { type: 'json' };
import fifth from './first-guide/fifth.json' with { type: 'json' };
import seventh from './first-guide/seventh.json' with { type: 'json' };
import sixth from './first-guide/sixth.json' with { type: 'json' };
import first from './labels.json' with { type: 'json' };
import again from './labels-again.json' with { type: 'json' };
import eleventh from './labels-eleventh.json' with { type: 'json' };
import fourth from './labels-fourth.json' with { type: 'json' };
import ninth from './labels-ninth.json' with { type: 'json' };
import second from './labels-second.json' with { type: 'json' };
import tenth from './labels-tenth.json' with { type: 'json' };
import third from './labels-third.json' with { type: 'json' };
import twelfth from './labels-twelfth.json' with { type: 'json' };
import type { Labelled } from './opinion-places.ts';

/** The samples that were labelled by the guide of README.md, from which the second opinion learns. */
export const TAUGHT: Readonly<Record<string, readonly Labelled[]>> = {
  first: first as readonly Labelled[],
  second: second as readonly Labelled[],
  third: third as readonly Labelled[],
  fourth: fourth as readonly Labelled[],
  ninth: ninth as readonly Labelled[],
  tenth: tenth as readonly Labelled[],
  eleventh: eleventh as readonly Labelled[],
  again: again as readonly Labelled[],
};

/** The blind test: drawn and labelled before anything was judged, and never learnt from. Three quarters of it are of data that is not there for everybody. */
export const BLIND: readonly Labelled[] = twelfth as readonly Labelled[];

/** Samples that were labelled by a stricter guide, before the present one was decided: for them a word in another place, or in another form, is substance. */
export const BY_THE_FIRST_GUIDE: readonly Labelled[] = [
  ...(fifth as readonly Labelled[]),
  ...(sixth as readonly Labelled[]),
  ...(seventh as readonly Labelled[]),
  ...(eighth as readonly Labelled[]),
];
