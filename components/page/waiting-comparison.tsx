import { siglumOf } from '../../lib/model/version.ts';
import { counted } from '../../lib/view/counted.ts';
import { storiesHref } from '../../lib/view/href.ts';
import { Sigil } from '../desk/sigil.tsx';
import { buttonClass } from '../ui/button.tsx';
import { PageFrame } from './page-frame.tsx';
import { WaitingBar } from './waiting-parts.client.tsx';

export type WaitingProps = {
  readonly kind: 'pending' | 'stopped';
  readonly copies: readonly { readonly labels: readonly string[]; readonly words: number; readonly language: string }[];
  readonly percent: number;
  readonly text: string;
  /** The first rows as they are lined up: of each copy the paragraphs it has there. */
  readonly rows: readonly (readonly (readonly string[])[])[];
  /** Where the page hears how far it is; null where nothing moves. */
  readonly source: string | null;
  readonly stop: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
};

const STORED: Readonly<Record<number, string>> = { 1: 'The copy is stored', 2: 'Both copies are stored' };

/** How often the page asks again where no script does it, in seconds. */
const RELOAD = 3;

/** A comparison that is being made, or that somebody stopped: the copies are stored, and their first rows can be read. */
export function WaitingComparison({ story, ...props }: WaitingProps & { readonly story: { readonly title: string } }) {
  return (
    <PageFrame wide>
      <h1 className="font-copy text-4xl leading-tight font-medium tracking-[-0.01em]">{story.title}</h1>
      {props.kind === 'pending' ? (
        <noscript>
          <meta httpEquiv="refresh" content={String(RELOAD)} />
        </noscript>
      ) : null}
      <Waiting {...props} />
    </PageFrame>
  );
}

/** The same without its page. */
export function Waiting({ kind, copies, percent, text, rows, source, stop, startAgain }: WaitingProps) {
  return (
    <>
      {kind === 'stopped' ? (
        <>
          <p className="mt-3 max-w-[38em] font-copy text-lg leading-relaxed">
            The comparison was stopped. {STORED[copies.length] ?? `All ${copies.length} copies are stored`}, and nothing
            is lost.
          </p>
          <div className="mt-6 flex flex-wrap gap-3">
            <form action={startAgain}>
              <button type="submit" className={buttonClass('solid')}>
                Start again
              </button>
            </form>
            <a href={storiesHref()} className={buttonClass()}>
              All stories
            </a>
          </div>
        </>
      ) : (
        <>
          <p className="mt-3 max-w-[38em] font-copy text-lg leading-relaxed">
            The {counted(copies.length, 'copy is', 'copies are')} stored and being compared. You can leave this page:
            the work goes on, and this address will show it.
          </p>
          <div className="mt-6 max-w-[38rem]">
            <WaitingBar source={source} percent={percent} text={text} rows={rows.length > 0} />
          </div>
          <form action={stop} className="mt-4">
            <button type="submit" className={buttonClass()}>
              Stop comparing
            </button>
          </form>
        </>
      )}
      <ul className="mt-8 flex flex-wrap gap-x-6 gap-y-2 text-[0.8125rem]">
        {copies.map((copy, i) => (
          <li key={siglumOf(i)} className="flex items-center gap-2">
            <Sigil letter={siglumOf(i)} />
            <span>
              {copy.labels.join(' / ')} <span className="text-soft">· {counted(copy.words, 'word')}</span>
            </span>
          </li>
        ))}
      </ul>
      {rows.length > 0 ? (
        <section aria-labelledby="first-rows" className="mt-8">
          <h2 id="first-rows" className="text-xs font-semibold text-soft">
            The first rows, not yet compared
          </h2>
          <ol className="mt-1">
            {rows.map((cells, r) => (
              // Rows are drawn once and never reordered.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={r} className="waiting-row">
                {cells.map((paragraphs, i) =>
                  paragraphs.length > 0 ? (
                    <div key={siglumOf(i)} className="flex gap-2">
                      <Sigil letter={siglumOf(i)} />
                      <div lang={copies[i]?.language} dir="auto" className="min-w-0 font-copy text-base leading-snug">
                        {paragraphs.join('\n')}
                      </div>
                    </div>
                  ) : null,
                )}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}
