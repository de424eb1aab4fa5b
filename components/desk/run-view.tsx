import { Flag } from 'lucide-react';
import type { ReactNode } from 'react';
import { firstWords } from '../../lib/view/excerpt.ts';
import type { Group } from '../../lib/view/groups.ts';
import type { Mark } from '../../lib/view/marks.ts';
import type { Run } from '../../lib/view/runs.ts';
import { CopyText } from './copy-text.tsx';

export type RunContext = {
  /** What a screen reader says before a mark's words, by stop: `only in C`. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Where a finding's own page is, by stop. */
  readonly findingHref: (stop: string) => string;
  readonly off: readonly Group[];
};

/** Missing words are struck where they would stand; of a long passage only its beginning, as the row beside it has it all. */
const SAID_WORDS = 8;

/** A run of words with its marks, outermost first. A mark whose group is off keeps its element and loses its meaning. */
export function RunView({ run, context }: { readonly run: Run; readonly context: RunContext }) {
  if (run.kind === 'removed') return <Removed run={run} context={context} />;
  const linked = run.marks.find((m) => m.kind === 'flag');
  let drawn: ReactNode = <CopyText text={run.text} />;
  for (const mark of [...run.marks].reverse()) {
    drawn = (
      <Marked mark={mark} first={run.first.includes(mark)} linked={mark === linked} context={context}>
        {drawn}
      </Marked>
    );
  }
  return drawn;
}

type MarkedProps = {
  readonly mark: Mark;
  /** True where the mark begins: there it is announced. */
  readonly first: boolean;
  /** A finding inside another is no link, since links cannot hold links. */
  readonly linked: boolean;
  readonly context: RunContext;
  readonly children: ReactNode;
};

function Marked({ mark, first, linked, context, children }: MarkedProps) {
  const { prefixes, findingHref, off } = context;
  const props = {
    'data-k': mark.kind,
    'data-g': mark.group,
    'data-stop': mark.stop,
    tabIndex: -1,
    ...(off.includes(mark.group) ? { role: 'none' } : {}),
  };
  const prefix = first ? (
    <span className="sr-only" data-apart>
      {`${prefixes.get(mark.stop) ?? ''}: `}
    </span>
  ) : null;
  if (mark.kind === 'flag') {
    return (
      <mark {...props}>
        {first ? (
          <Flag className="flag-glyph" size="0.62em" fill="currentColor" strokeWidth={3} aria-hidden data-apart />
        ) : null}
        {prefix}
        {linked ? (
          <a className="flag-link" href={findingHref(mark.stop)} {...(first ? {} : { tabIndex: -1 })}>
            {children}
          </a>
        ) : (
          children
        )}
      </mark>
    );
  }
  const Tag = mark.kind === 'added' ? 'ins' : 'mark';
  return (
    <Tag {...props}>
      {prefix}
      {children}
    </Tag>
  );
}

function Removed({ run, context }: { readonly run: Extract<Run, { kind: 'removed' }>; readonly context: RunContext }) {
  const { mark, before, after } = run;
  const { text, more } = firstWords(mark.said, SAID_WORDS);
  const style = mark.group === 'style';
  const wordy = /^[\p{L}\p{N}“‘"'(]/u.test(text);
  const leading = !style && wordy && /\S/.test(before) ? ' ' : '';
  const trailing = !style && leading === '' && /^[\p{L}\p{N}“‘"'(]/u.test(after) ? ' ' : '';
  return (
    <del
      data-k="removed"
      data-g={mark.group}
      data-stop={mark.stop}
      data-apart
      tabIndex={-1}
      {...(context.off.includes(mark.group) ? { role: 'none' } : {})}
    >
      <span className="sr-only">{`${context.prefixes.get(mark.stop) ?? ''} without: `}</span>
      {leading}
      <span className="said">
        <span>{text === '' ? '␣' : text}</span>
      </span>
      {more > 0 ? ` … +${more}` : ''}
      {trailing}
    </del>
  );
}
