'use client';

import { grouped } from '../../lib/view/counted.ts';
import { useDesk } from '../desk/desk-context.client.tsx';
import { Icon } from '../ui/icon.tsx';
import { ColumnPicker } from './column-picker.tsx';

export type PairBarProps = {
  /** Tokens of the two columns. */
  readonly base: string;
  readonly other: string;
  /** Publisher, day and length of each. */
  readonly facts: readonly [string, string];
  /** Null of two in different languages. */
  readonly words: { readonly gone: number; readonly new: number } | null;
};

/** Which two versions, which way round, and how they are laid out. */
export function PairBar({ base, other, facts, words }: PairBarProps) {
  const { state, change, say } = useDesk();
  const swap = () => {
    change({ base: other, of: base });
    say('the two changed places');
  };
  return (
    <div className="pair-bar">
      <ColumnPicker
        name="From"
        token={base}
        facts={facts[0]}
        onPick={(t) => change({ base: t, of: t === other ? base : other })}
      />
      <button
        type="button"
        className="icon-button pair-swap"
        aria-label="Turn round"
        title="Turn round (b)"
        onClick={swap}
      >
        <Icon name="arrow-left-right" size={16} />
      </button>
      <ColumnPicker
        name="To"
        token={other}
        facts={facts[1]}
        onPick={(t) => change({ base: t === base ? other : base, of: t })}
      />
      <p className="pair-count">
        {words ? (
          <>
            <span className="pair-gone">−{grouped(words.gone)}</span>{' '}
            <span className="pair-new">+{grouped(words.new)}</span> words
          </>
        ) : (
          <span className="text-soft">in two languages</span>
        )}
      </p>
      <fieldset className="pair-layout">
        <legend className="sr-only">Layout</legend>
        {(['side', 'inline'] as const).map((layout) => (
          <button
            key={layout}
            type="button"
            className="view-tab"
            data-layout-name={layout}
            aria-pressed={state.layout === layout}
            onClick={() => change({ layout: state.layout === layout ? null : layout })}
          >
            {layout === 'side' ? 'Side by side' : 'Inline'}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
