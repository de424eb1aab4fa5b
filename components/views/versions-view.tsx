import { columnToken } from '../../lib/view/column-token.ts';
import type { DeskColumn } from '../../lib/view/columns.ts';
import { deskHref } from '../../lib/view/href.ts';
import { type KinLine, kinFigure } from '../../lib/view/kin-figure.ts';
import { type KinCell, type KinRow, kinMatrix, type LikelySource, likelySources } from '../../lib/view/kin-order.ts';
import { Sigil } from '../desk/sigil.tsx';
import type { DeskViewEntry, ViewProps } from './desk-view-entry.ts';
import { CopyingFigure } from './kin-figures.tsx';

export const VERSIONS: DeskViewEntry = {
  name: 'versions',
  title: 'Versions',
  key: 'v',
  what: 'how alike the versions are, and which was likely made from which',
  draws: 'versions',
  Main: Versions,
};

/** Of more versions than these the lines of the drawing cross in one knot: the list beneath says the same of each. */
const MOST_DRAWN = 6;

const KIN_TEXT = {
  'same-story': 'same story',
  'same-event': 'same event, other words',
  'other-story': 'another story',
} as const;

/** How the versions relate: what each was likely made from, and the likeness of every two, each with its reason in numbers. */
function Versions({ set, title, desk, state }: ViewProps) {
  const { collation, shown } = desk;
  if (shown.length < 2) {
    return (
      <p className="px-6 py-10 text-center text-soft">
        There is only one version, so there is nothing to set beside it.
      </p>
    );
  }
  const figure = kinFigure(collation, shown);
  const matrix = kinMatrix(collation, shown);
  const pairHref = (base: DeskColumn, other: DeskColumn) =>
    deskHref(set, undefined, { ...state, view: 'pair', base: columnToken(base), of: columnToken(other) });
  return (
    <section className="versions" aria-label="How the versions relate">
      <h2 className="versions-title">Likely copying order</h2>
      <p className="versions-note">
        Likely, from likeness and dates alone. Two copies of a third that is not here look the same as a copy of one
        another.
      </p>
      {shown.length > MOST_DRAWN ? null : (
        <>
          {/* It may scroll sideways, so the keyboard has to reach it. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
          <section className="versions-scroll" aria-label="Likely copying order, drawn" tabIndex={0}>
            <CopyingFigure figure={figure} />
          </section>
          <p className="versions-note">{legendOf(figure.lines)}</p>
        </>
      )}
      <ol className="versions-sources">
        {toldSources(likelySources(collation, shown)).map((source) => (
          <SourceView key={source.column.id} {...source} />
        ))}
      </ol>

      <h2 className="versions-title">How alike</h2>
      <p className="versions-note">{likenessText(matrix)}</p>
      <div className="versions-scroll">
        <table className="versions-matrix">
          <caption className="sr-only">{`${title}: likeness of every two versions, in per cent`}</caption>
          <thead>
            <tr>
              <td />
              {shown.map((c) => (
                <th key={c.id} scope="col">
                  <Sigil letter={c.letter} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.map(({ column, cells }) => (
              <tr key={column.id}>
                <th scope="row">
                  <Sigil letter={column.letter} /> <span>{column.labels.join(' / ')}</span>
                </th>
                {cells.map((cell, i) =>
                  cell ? (
                    <td key={cell.column.id} data-likeness={Math.ceil(cell.percent / 20)} data-kin={cell.kind}>
                      <a href={pairHref(column, cell.column)} title={whyText(column, cell)}>
                        {cell.percent}
                        <span className="sr-only"> %, {kinText(column, cell)}</span>
                      </a>
                    </td>
                  ) : (
                    <td key={`self-${shown[i]?.id}`} className="text-soft">
                      <span aria-hidden>–</span>
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>

      <details className="versions-why">
        <summary>How every two were told, in numbers</summary>
        <ul>
          {matrix.flatMap(({ column, cells }, i) =>
            cells.slice(i + 1).flatMap((cell) =>
              cell ? (
                <li key={`${column.id}${cell.column.id}`}>
                  <Sigil letter={column.letter} /> <Sigil letter={cell.column.letter} /> <b>{kinText(column, cell)}</b>,{' '}
                  {cell.percent} % alike: {cell.reasons.join('; ') || 'no more is known'}
                </li>
              ) : (
                []
              ),
            ),
          )}
        </ul>
      </details>
    </section>
  );
}

/** What the lines of the drawing mean: of the kinds that are drawn, and of no others. */
function legendOf(lines: readonly KinLine[]): string {
  const kinds = new Set(lines.map((l) => l.kind));
  const says = [
    kinds.has('copied') ? 'An arrow leads from a copy to what was likely made from it.' : null,
    kinds.has('perhaps') ? 'Dashed: perhaps made from it, where several are as near.' : null,
    kinds.has('close') ? 'A dotted line joins two that are close; which came first is not known.' : null,
    lines.length > 1 ? 'The thicker, the more alike.' : null,
  ];
  return lines.length > 0 ? says.filter(Boolean).join(' ') : 'None was likely made from another here.';
}

/** What the numbers are and where they lead, and what the outlines mean that are there. */
function likenessText(matrix: readonly KinRow[]): string {
  const kinds = new Set(matrix.flatMap(({ cells }) => cells.map((c) => c?.kind)));
  const says = [
    'In per cent. Press a number to read the two side by side.',
    kinds.has('same-event') ? 'Dashed: the same event in other words.' : null,
    kinds.has('other-story') ? 'Dotted: another story.' : null,
  ];
  return says.filter(Boolean).join(' ');
}

type ToldSource = LikelySource & { readonly mutual: boolean };

/** Two that are closest to each other are told once. */
function toldSources(sources: readonly LikelySource[]): readonly ToldSource[] {
  const back = (s: LikelySource) => sources.find((o) => !o.directed && o.column === s.from && o.from === s.column);
  return sources.flatMap((s, i): ToldSource[] => {
    const other = s.directed ? undefined : back(s);
    if (other && sources.indexOf(other) < i) return [];
    return [{ ...s, mutual: other !== undefined, outdone: s.outdone || other?.outdone || false }];
  });
}

function SourceView({ column, from, or, directed, why, mutual, outdone }: ToldSource) {
  return (
    <li>
      <span className="versions-arrow">
        <Sigil letter={column.letter} />
        {from ? (
          <>
            <span aria-hidden>{directed ? '←' : '~'}</span>
            <span className="sr-only">{directed ? 'likely made from' : 'closest to'}</span>
            {[from, ...or].map((c) => (
              <Sigil key={c.id} letter={c.letter} />
            ))}
          </>
        ) : null}
      </span>
      <span>
        <b>
          {from && mutual
            ? `${outdone ? 'In their story, ' : ''}${column.labels[0]} and ${from.labels[0]} are closest to each other`
            : from
              ? `${outdone ? 'In its story, ' : ''}${column.labels[0]} ${directed ? 'was likely made from' : 'is closest to'} ${alternatives([from, ...or])}`
              : `${column.labels[0]}: no source among these`}
        </b>
        <span className="block text-[0.8125rem] text-soft">{why}</span>
      </span>
    </li>
  );
}

/** What two are to each other; of words in another language, or of few, nobody can say which story they tell. */
function kinText(column: DeskColumn, { column: other, kind }: KinCell): string {
  if (kind !== 'other-story') return KIN_TEXT[kind];
  const why = [column.apart, other.apart];
  if (why.includes('language')) return 'in another language';
  return why.includes('length') ? 'too short to tell' : KIN_TEXT[kind];
}

function alternatives(columns: readonly DeskColumn[]): string {
  return columns.map((c) => c.labels[0]).join(' or ');
}

function whyText(column: DeskColumn, cell: KinCell): string {
  return `${kinText(column, cell)}: ${cell.reasons.join('; ')}`;
}
