import type { Range } from '../../lib/model/range.ts';
import type { CardReading } from '../../lib/view/card-reading.ts';
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

/** The words, with the letters set off in which they are another form of one word: the h of Anthony. */
function Worded({ words, differs }: { readonly words: string; readonly differs: readonly Range[] }) {
  const [first, ...rest] = differs;
  if (!first) return words;
  const next = rest.map(({ start, end }) => ({ start: start - first.end, end: end - first.end }));
  return (
    <>
      {words.slice(0, first.start)}
      <b className="letters">{words.slice(first.start, first.end)}</b>
      <Worded words={words.slice(first.end)} differs={next} />
    </>
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
            <Worded words={r.words} differs={r.differs ?? []} />
          </q>
        )}
        {(base === null ? r.most : r.letters.includes(base)) ? (
          <span className="ml-1.5 text-xs text-soft">{base === null ? 'most copies' : 'base'}</span>
        ) : null}
      </span>
    </li>
  );
}
