import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import { counted, grouped } from '../../lib/view/counted.ts';
import type { Desk } from '../../lib/view/desk.ts';
import type { DeskMessage } from '../../lib/view/desk-message.ts';
import type { DeskState } from '../../lib/view/desk-state.ts';
import { isLong } from '../../lib/view/long-desk.ts';
import type { SpanLink } from '../../lib/view/span-fragment.ts';
import { Overview, OverviewInWords } from '../overview/overview.tsx';
import { Masthead } from '../page/masthead.tsx';
import { PrintFindings } from '../page/print-findings.tsx';
import { PrintNote } from '../page/print-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { ViewTabs } from '../views/view-tabs.client.tsx';
import { VIEW_KEYS, viewNamed } from '../views/views.ts';
import { DeskProvider } from './desk-context.client.tsx';
import type { DeskGiven } from './desk-control.ts';
import { deskDataOf } from './desk-data.ts';
import { DeskFrame } from './desk-frame.client.tsx';
import { DeskMessages } from './desk-messages.tsx';
import { DeskTools } from './desk-tools.client.tsx';
import { FilterStrip } from './filter-strip.client.tsx';
import { Grid } from './grid.tsx';
import { HiddenColumns } from './hidden-columns.client.tsx';
import { JudgedMarks } from './judged-marks.client.tsx';
import { Live } from './live.client.tsx';
import { LongSource } from './long-grid.client.tsx';
import { Notices } from './notices.tsx';
import { FlagOnDemand, HelpOnDemand } from './on-demand.client.tsx';
import { Panel } from './panel.client.tsx';
import { Unchecked } from './unchecked.tsx';
import { WordsArrival } from './words-arrival.client.tsx';
import { WordsMenu } from './words-menu.client.tsx';

export type DeskViewProps = DeskGiven & {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly storyMenu: ReactNode;
  readonly storyNote: ReactNode;
  /** Where a long comparison's rows are fetched. */
  readonly source: string;
  /** What the server has to say above the rows: a lost place, a newer comparison. */
  readonly messages: readonly DeskMessage[];
  /** What became of a link's place that is gone, to be told on arrival, and words to show where its fragment names none. */
  readonly arrival?: { readonly text: string; readonly span: SpanLink | null };
};

/** The reading desk: heading, summary, rows and panel. The rows are drawn here, on the server; the rest listens to the reader. */
export function DeskView({ desk, state, storyMenu, storyNote, source, messages, arrival, ...given }: DeskViewProps) {
  const { set, title, place } = given;
  const { columns, account } = desk;
  const { Main, draws } = viewNamed(state.view);
  const whole = place.kind === 'all' && draws === 'table';
  const long = isLong(desk);
  // The fetch begins with the page and not with its scripts.
  if (long && !given.carried) preload(source, { as: 'fetch', crossOrigin: 'anonymous' });
  const data = deskDataOf({ ...given, desk, source, views: VIEW_KEYS, told: arrival?.text ?? '' });

  return (
    <DeskProvider data={data}>
      <DeskFrame>
        <Masthead
          skip={given.carried ? null : 'comparison'}
          plain={!given.carried && given.mark === null}
          tools={
            <>
              <div className="masthead-tools">
                <ViewTabs />
                <DeskTools />
              </div>
              <div className="masthead-story">
                {/* Behind the filters' button it would not be found on a phone. The desk copies the address as it stands. */}
                {given.carried ? null : (
                  <button
                    type="button"
                    className="icon-button masthead-link"
                    data-copy=""
                    title="Copy link"
                    aria-label="Copy the link to this page"
                  >
                    <Icon name="link-2" size={16} />
                  </button>
                )}
                {storyMenu}
              </div>
            </>
          }
        >
          <h1 className="masthead-name" dir="auto" title={title}>
            {title}
          </h1>
        </Masthead>
        <FilterStrip />
        <main className="desk-body">
          <Live part="overview">
            <Overview desk={desk} />
          </Live>
          {/* It scrolls, so the keyboard has to reach it. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
          <section className="desk-main" id="comparison" aria-label="The comparison" tabIndex={0}>
            {/* What has to be said in every view: the list of changes leaves the rest of this section out. */}
            <div className="desk-above">
              <noscript>
                <p className="px-4 py-2 text-xs">
                  Without scripts the whole comparison can be read here, and nothing can be marked, noted, filtered or
                  searched.
                </p>
              </noscript>
              <Live part="printNote">
                <PrintNote columns={desk.shown} />
              </Live>
              <WordsArrival span={arrival?.span ?? null} />
              {storyNote}
              <section aria-label="Notices" className="notices">
                <DeskMessages messages={messages} />
                <Live part="notices">
                  <Notices set={set} notices={desk.notices} />
                </Live>
              </section>
              <HiddenColumns />
            </div>
            {whole ? (
              <Grid set={set} title={title} desk={desk} state={state} whole />
            ) : (
              <Main set={set} title={title} desk={desk} state={state} />
            )}
            {long && (whole || draws !== 'table') ? <LongSource /> : null}
            {draws === 'table' && (whole || !long) ? (
              <>
                <PrintFindings desk={desk} judgements={given.judgements} />
                <OverviewInWords desk={desk} />
              </>
            ) : null}
            <p className="px-4 py-3 text-xs text-soft">{accountText(account, columns)}</p>
            <Live part="unchecked">
              <Unchecked columns={desk.shown} />
            </Live>
          </section>
          <Panel />
        </main>
        <JudgedMarks />
        <HelpOnDemand />
        <WordsMenu />
        <FlagOnDemand />
      </DeskFrame>
    </DeskProvider>
  );
}

/** The check line: computed from the blocks and rows that are drawn. */
function accountText(account: Desk['account'], columns: Desk['columns']): string {
  if (account.faults.length === 0)
    return `All ${grouped(account.words)} words of ${counted(account.versions, 'version')} accounted for.`;
  const lost = account.faults.map(
    (f) => `${columns.find((c) => c.version === f.version)?.letter ?? '?'}: ${counted(f.words, 'word')}`,
  );
  return `Not every word is accounted for (${lost.join(', ')}). This is a fault of the program: please report it with this link.`;
}
