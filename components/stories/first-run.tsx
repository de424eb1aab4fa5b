import Link from 'next/link';
import type { Card } from '../../lib/view/cards.ts';
import type { Desk } from '../../lib/view/desk.ts';
import { FIRST_STATE } from '../../lib/view/desk-state.ts';
import { deskHref, newStoryHref, storyHref } from '../../lib/view/href.ts';
import { Sigil, Sigils } from '../desk/sigil.tsx';
import { buttonClass } from '../ui/button.tsx';

/** `story`: the worked example, null when there is none. */
type Example = { readonly set: string; readonly engine: string | null };
export type FirstRunProps = { readonly story: Example | null; readonly desk: Desk | null; readonly level?: 1 | 3 };

/** What a newcomer meets: the idea, shown on the worked example itself, and the way to one's own texts. */
export function FirstRun({ story, desk, level = 1 }: FirstRunProps) {
  const Heading = `h${level}` as const;
  const card = desk ? telling(desk) : null;
  return (
    <section aria-labelledby="first-run" className="grid gap-10 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:gap-16">
      <div>
        <Heading
          id="first-run"
          className="font-copy text-[2.25rem] leading-[1.08] font-medium tracking-[-0.015em] md:text-5xl"
        >
          The other copies are the evidence.
        </Heading>
        <p className="mt-5 max-w-[34em] font-copy text-lg leading-relaxed">
          Load several copies of one story. Variorum lines up their paragraphs and shows what was reworded, added,
          dropped or moved, which of it is only house style, and what a translation machine broke.
        </p>
        <div className="mt-7 flex flex-wrap gap-3">
          {story ? (
            <Link href={storyHref(story)} className={buttonClass('solid', '!px-4 !py-2')}>
              Open the worked example
            </Link>
          ) : null}
          <Link href={newStoryHref()} className={buttonClass('outline', '!px-4 !py-2')}>
            Compare your own
          </Link>
        </div>
      </div>
      {card && story ? <Telling card={card} story={story} columns={desk?.columns ?? []} /> : null}
    </section>
  );
}

/** One finding as the desk reports it. */
function Telling({
  card,
  story,
  columns,
}: {
  readonly card: Card;
  readonly story: Example;
  readonly columns: Desk['columns'];
}) {
  const { context, finding } = card;
  if (!context || !finding) return null;
  const label = columns.find((c) => c.letter === context.letter)?.labels[0] ?? '';
  return (
    <figure className="self-start border border-rule bg-sheet p-6">
      <figcaption className="flex items-center gap-2 text-xs text-soft">
        <Sigil letter={context.letter} /> {label}
      </figcaption>
      <p className="card-quote !text-xl">
        {context.before}
        <b>{context.words}</b>
        {context.after}
      </p>
      <p className="mt-4 text-sm">{finding.message}</p>
      {card.readings.length > 0 ? (
        <ul className="readings">
          {card.readings.map((r) => (
            <li key={r.letters.join()} data-marked={r.marked}>
              <Sigils letters={r.letters} />
              <span className="font-copy">
                {r.words || <span className="font-sans text-[0.8125rem] text-soft">nothing here</span>}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <ul className="readings">
          {finding.evidence.map((e) => (
            <li key={`${e.letters.join()}-${e.words}-${e.says}`}>
              <Sigils letters={e.letters} />
              <span className="font-copy">{e.words}</span>
            </li>
          ))}
        </ul>
      )}
      <Link
        href={deskHref(story.set, { kind: 'finding', id: finding.id }, { ...FIRST_STATE, engine: story.engine })}
        className="mt-4 inline-block text-[0.8125rem] underline underline-offset-2"
      >
        See it in the text
      </Link>
    </figure>
  );
}

/** The surest damaged name that another copy has whole: no other finding shows the idea so fast. Failing that, the surest of all. */
function telling(desk: Desk): Card | null {
  const surest = (cards: readonly Card[]) =>
    [...cards].sort((a, b) => (b.finding?.confidence ?? 0) - (a.finding?.confidence ?? 0))[0];
  const names = desk.cards.filter((c) => c.finding?.category === 'terminology/named-entity' && c.finding.suggestion);
  return surest(names) ?? surest(desk.cards.filter((c) => c.finding)) ?? null;
}
