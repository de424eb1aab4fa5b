import { ferry } from './ferry/ferry';
import { moscow } from './moscow/moscow';
import type { Sample } from './sample';

/** Every story that ships; the first is the worked example a first run opens on. */
export const SAMPLES: readonly Sample[] = [moscow, ferry];
