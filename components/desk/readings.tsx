import type { CardReading } from '../../lib/view/cards.ts';
import { Sigils } from './sigil.tsx';

type ReadingsProps = {
  readonly readings: readonly CardReading[];
  /** The letter of the base; null: against the majority. */
  readonly base: string | null;
};

/** The readings of one place, by who has them, one under the other. */
export function Readings({ readings, base }: ReadingsProps) {
  return (
    <ul className="readings">
      {readings.map((r) => (
        <ReadingView key={r.letters.join()} reading={r} base={base} />
      ))}
    </ul>
  );
}

/** The same beside each other, as far as they fit on a line: `A C D echoing · B refuting`. */
export function ReadingsLine({ readings, base }: ReadingsProps) {
  return (
    <ul className="readings-line">
      {readings.map((r) => (
        <ReadingView key={r.letters.join()} reading={r} base={base} />
      ))}
    </ul>
  );
}

function ReadingView({ reading: r, base }: { readonly reading: CardReading; readonly base: string | null }) {
  return (
    <li data-marked={r.marked}>
      <Sigils letters={r.letters} />
      <span className="min-w-0">
        {r.words === '' ? (
          <span className="text-[0.8125rem] text-soft">nothing here</span>
        ) : (
          <q className="font-copy" dir="auto">
            {r.words}
          </q>
        )}
        {r.reference && (base === null || r.letters.includes(base)) ? (
          <span className="ml-1.5 text-xs text-soft">{base === null ? 'most copies' : 'base'}</span>
        ) : null}
      </span>
    </li>
  );
}
