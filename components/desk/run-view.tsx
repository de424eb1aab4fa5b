import type { ReactNode } from 'react';
import { firstWords } from '../../lib/view/excerpt.ts';
import type { Group } from '../../lib/view/groups.ts';
import type { Mark } from '../../lib/view/marks.ts';
import type { Run } from '../../lib/view/runs.ts';
import { Icon } from '../ui/icon.tsx';
import { CopyText } from './copy-text.tsx';

export type RunContext = {
  /** What a screen reader says before a mark's words, by stop: `only in C`. */
  readonly prefixes: Pick<ReadonlyMap<string, string>, 'get'>;
  /** Where a finding's own page is, by stop. */
  readonly findingHref: (stop: string) => string;
  readonly off: readonly Group[];
  /** How many findings a row has, by its id. */
  readonly findingsIn: (row: string) => number;
};

/** Missing words are struck where they would stand; of a long passage only its beginning, as the row beside it has it all. */
const SAID_WORDS = 8;

/** What style alone leaves out hangs over the line while it is a mark or two; a word, be it two letters, would hide the copy's own. */
const HANGS = /^[^\p{L}\p{N}]{0,2}$/u;

/** A block's runs with their marks. A flag is drawn once around all the runs it covers, so that it is one link. */
export function RunsView({ runs, context }: { readonly runs: readonly Run[]; readonly context: RunContext }) {
  return stretches(runs).map((stretch) => {
    const [first] = stretch.runs;
    const key = first?.kind === 'text' ? `t${first.start}` : `r${first?.at}-${first?.mark.stop}`;
    const inner = stretch.runs.map((run) => (
      <RunView
        // A rewritten sentence may lack two pieces at one place.
        key={run.kind === 'text' ? `t${run.start}` : `r${run.at}-${run.mark.stop}-${run.mark.said}`}
        run={run}
        flag={stretch.flag}
        context={context}
      />
    ));
    if (!stretch.flag) return inner;
    const begins = first?.kind === 'text' && first.first.includes(stretch.flag);
    return (
      <Flagged key={key} mark={stretch.flag} first={begins} context={context}>
        {inner}
      </Flagged>
    );
  });
}

type Stretch = { readonly flag: Mark | null; readonly runs: Run[] };

/** Runs under the same outermost flag, with the missing words between them, taken together. */
function stretches(runs: readonly Run[]): readonly Stretch[] {
  const flags = runs.map((r) => (r.kind === 'text' ? (r.marks.find((m) => m.kind === 'flag') ?? null) : undefined));
  const out: Stretch[] = [];
  for (const [i, run] of runs.entries()) {
    const last = out.at(-1);
    // Missing words belong to a flag only when it goes on behind them.
    const own = flags[i];
    const flag =
      own === undefined
        ? last?.flag && flags.slice(i).find((f) => f !== undefined) === last.flag
          ? last.flag
          : null
        : own;
    if (last && last.flag === flag) last.runs.push(run);
    else out.push({ flag, runs: [run] });
  }
  return out;
}

/** A run of words under its marks, outermost first; the flag around the whole stretch is drawn there. */
function RunView({
  run,
  flag,
  context,
}: {
  readonly run: Run;
  readonly flag: Mark | null;
  readonly context: RunContext;
}) {
  if (run.kind === 'removed') return <Removed run={run} context={context} />;
  let drawn: ReactNode = <CopyText text={run.text} />;
  for (const mark of [...run.marks].reverse()) {
    if (mark === flag) continue;
    drawn = (
      // Within a flag the flag is what is announced.
      <Marked mark={mark} first={flag === null && run.first.includes(mark)} context={context}>
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
  readonly context: RunContext;
  readonly children: ReactNode;
};

/** Off, it is no mark to a screen reader either: of what takes the focus it would still be told. `syncRoles` does the same in the browser. */
const ON = { tabIndex: -1 };
const OFF = { role: 'none' };

/** The attributes by which the style sheet and the browser's script know a mark. Off, it keeps its element and loses its meaning. */
function markProps(mark: Mark, { off }: RunContext) {
  return {
    'data-k': mark.kind,
    'data-g': mark.group,
    'data-stop': mark.stop,
    ...(off.includes(mark.group) ? OFF : ON),
  };
}

function Flagged({ mark, first, context, children }: MarkedProps) {
  return (
    <mark {...markProps(mark, context)}>
      {first ? <Icon name="flag" size="0.62em" className="flag-glyph" data-apart /> : null}
      {first ? <Announced mark={mark} context={context} /> : null}
      <a className="flag-link" href={context.findingHref(mark.stop)}>
        {children}
      </a>
    </mark>
  );
}

function Marked({ mark, first, context, children }: MarkedProps) {
  const Tag = mark.kind === 'added' ? 'ins' : 'mark';
  return (
    <Tag {...markProps(mark, context)}>
      {first ? <Announced mark={mark} context={context} /> : null}
      {children}
    </Tag>
  );
}

/** `dir`: else a paragraph in Arabic that begins with a mark would take its direction from these words (`dir="auto"` passes over them). */
function Announced({ mark, context }: { readonly mark: Mark; readonly context: RunContext }) {
  return (
    <span className="sr-only" dir="ltr" data-apart>
      {`${context.prefixes.get(mark.stop) ?? ''}: `}
    </span>
  );
}

function Removed({ run, context }: { readonly run: Extract<Run, { kind: 'removed' }>; readonly context: RunContext }) {
  const { mark, space } = run;
  const { text, more } = firstWords(mark.said, SAID_WORDS);
  const cut = more > 0 ? ` … +${more}` : '';
  const style = mark.group === 'style';
  return (
    <del {...markProps(mark, context)} data-apart>
      <span className="sr-only" dir="ltr">{`${context.prefixes.get(mark.stop) ?? ''} without: `}</span>
      {!style && space === 'before' ? ' ' : ''}
      <span className="said" data-long={style && !HANGS.test(text) ? '' : undefined}>
        <span>
          {text === '' ? '␣' : text}
          {style ? cut : ''}
        </span>
      </span>
      {style ? '' : cut}
      {!style && space === 'after' ? ' ' : ''}
    </del>
  );
}
