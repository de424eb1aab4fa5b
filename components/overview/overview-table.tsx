import { cellText, type OverviewLine } from '../../lib/view/overview.ts';

/** The overview as words: for whoever does not see the picture, and for whoever wants the figures. */
export function OverviewTable({ lines }: { readonly lines: readonly OverviewLine[] }) {
  const letters = lines[0]?.cells.map((c) => c.letter) ?? [];
  return (
    // It scrolls, so the keyboard has to reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="overview-scroll" aria-label="Overview as a table" tabIndex={0}>
      <table className="overview-table">
        <caption className="sr-only">How much of each row differs in each version</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            {letters.map((letter) => (
              <th key={letter} scope="col">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ row, from, to, cells }) => (
            <tr key={row}>
              <th scope="row">
                <button type="button" className="overview-go" data-go={row}>
                  {from === to ? from : `${from}–${to}`}
                </button>
              </th>
              {cells.map((cell) => (
                <td key={cell.letter} data-heat={cell.heat ?? 'gap'}>
                  {cellText(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
