import type { Metadata } from 'next';
import { CardView } from '../../components/desk/card-view.client.tsx';
import { DeskProvider } from '../../components/desk/desk-context.client.tsx';
import { deskDataOf } from '../../components/desk/desk-data.ts';
import { DeskFrame } from '../../components/desk/desk-frame.client.tsx';
import { DeskMessages } from '../../components/desk/desk-messages.tsx';
import { FilterStrip } from '../../components/desk/filter-strip.client.tsx';
import { Legend } from '../../components/desk/legend.tsx';
import { Notices } from '../../components/desk/notices.tsx';
import { Panel } from '../../components/desk/panel.client.tsx';
import { PageFrame } from '../../components/page/page-frame.tsx';
import { Waiting } from '../../components/page/waiting-comparison.tsx';
import { Specimen } from '../../components/specimens/specimen.tsx';
import { FirstRun } from '../../components/stories/first-run.tsx';
import { StoryList } from '../../components/stories/story-list.tsx';
import { CallOuts } from '../../components/story/call-outs.tsx';
import { Banner } from '../../components/ui/banner.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Key } from '../../components/ui/key.tsx';
import { VIEW_KEYS, viewNamed } from '../../components/views/views.ts';
import { viewDesk } from '../../lib/view/desk.ts';
import { FIRST_STATE, parseDeskState } from '../../lib/view/desk-state.ts';
import { WHOLE } from '../../lib/view/href.ts';
import { paramsOf, type SearchParams } from '../../lib/view/search-params.ts';
import { specimenComparison } from '../../lib/view/specimen.ts';
import { deleteNothing, doNothing, markNothing } from './actions.ts';

export const metadata: Metadata = { title: 'Specimens', robots: { index: false } };
export const dynamic = 'force-dynamic';

const SET = 'specimens';
const NEWER = {
  text: 'Copies have since been added to this story. This link stays as it was.',
  href: '/',
  link: 'Open the newest',
};
const CONFIRMED = {
  verdict: 'confirmed',
  by: 'Ada',
  at: '2026-03-03T10:00:00Z',
  note: 'asked the agency',
} as const;

/** Every component in every state, for eyes, for axe and for whoever changes one. */
export default async function SpecimensPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const { collation, sources } = specimenComparison();
  const state = { ...parseDeskState(paramsOf(await searchParams)), unfolded: true };
  const desk = viewDesk(collation, sources, state);
  const plain = viewDesk(collation, sources, FIRST_STATE);
  const judgements = {
    king: { kind: 'finding', flag: null, verdict: CONFIRMED, seen: null, log: [CONFIRMED] },
  } as const;
  const data = deskDataOf({
    set: SET,
    title: 'Specimens',
    desk,
    views: VIEW_KEYS,
    told: '',
    source: '',
    place: WHOLE,
    judgements,
    lost: [{ id: 'gone', exact: 'the rice field', letter: null, said: CONFIRMED }],
    mark: markNothing,
    pinned: [],
    changeStory: null,
  });
  const { Main } = viewNamed(state.view);
  const finding = desk.cards.find((c) => c.finding);
  const presence = desk.cards.find((c) => c.stop.kind === 'presence');

  return (
    <PageFrame wide>
      <h1 className="font-copy text-4xl font-medium">Specimens</h1>
      <Specimen name="marks" title="Marks">
        <div className="max-w-md bg-sheet p-4">
          <Legend />
        </div>
      </Specimen>
      <Specimen name="buttons" title="Buttons and keys">
        <div className="flex flex-wrap items-center gap-3">
          {(['solid', 'outline', 'quiet', 'danger'] as const).map((look) => (
            <Button key={look} look={look}>
              {look}
            </Button>
          ))}
          <Button disabled>disabled</Button>
          <Key>n</Key>
        </div>
      </Specimen>
      <Specimen name="banners" title="Banners and notices">
        <Banner>Something to know.</Banner>
        <Banner tone="alert" actions={<Button>Do it</Button>}>
          Something to do.
        </Banner>
      </Specimen>
      <Specimen name="desk" title="The desk, with one of everything">
        <p className="mb-3 flex flex-wrap gap-3 text-[0.8125rem]">
          {VIEW_KEYS.map((v) => (
            <a key={v.name} href={`/specimens?view=${v.name}`}>
              {v.title}
            </a>
          ))}
        </p>
        <DeskProvider data={data}>
          <DeskFrame>
            <FilterStrip />
            <div className="desk-main">
              <CallOuts />
              <section aria-label="Notices" className="notices">
                <DeskMessages messages={[NEWER]} />
                <Notices set={SET} notices={desk.notices} />
              </section>
              <Main set={SET} title="Specimens" desk={desk} state={state} />
            </div>
            <Panel />
          </DeskFrame>
        </DeskProvider>
      </Specimen>
      <Specimen name="cards" title="Cards">
        <DeskProvider data={data}>
          <div className="grid items-start gap-6 md:grid-cols-2">
            {finding ? <CardView card={finding} /> : null}
            {presence ? <CardView card={presence} /> : null}
          </div>
        </DeskProvider>
      </Specimen>
      <Specimen name="first-run" title="First run">
        <FirstRun story={{ set: SET, engine: null }} desk={plain} level={3} />
      </Specimen>
      <Specimen name="waiting" title="A comparison that is being made, and one that was stopped">
        {(['pending', 'stopped'] as const).map((kind) => (
          <Waiting
            key={kind}
            kind={kind}
            copies={[
              { labels: ['Wire', 'Website'], words: 420, language: 'en' },
              { labels: ['Späte Ausgabe'], words: 388, language: 'de' },
            ]}
            percent={22}
            text="Comparing the words: row 6 of 110"
            rows={kind === 'pending' ? [[['The town counts its houses'], ['Die Stadt zählt ihre Häuser']]] : []}
            source={null}
            stop={doNothing}
            startAgain={doNothing}
          />
        ))}
      </Specimen>
      <Specimen name="stories" title="Stories">
        <StoryList
          stories={[
            {
              id: 'a',
              title: 'Council keeps the night ferry',
              set: SET,
              updatedAt: '2026-03-03T10:00:00Z',
              sample: true,
              engine: null,
              versions: [{ id: 'v', labels: ['Wire', 'Website'], words: 420 }],
              summary: { findings: 2, substantive: 14, style: 31, otherStories: 1, kinds: { quote: 3, facts: 11 } },
              making: null,
              worst: { words: 'hold the king of boats', label: 'Website' },
            },
            {
              id: 'b',
              title: 'Not yet compared',
              set: SET,
              updatedAt: '2026-03-02T10:00:00Z',
              sample: false,
              engine: null,
              versions: [],
              summary: null,
              making: 'stopped',
              worst: null,
            },
          ]}
          total={120}
          query="ferry"
          offset={50}
          pageSize={50}
          level={3}
          deleteStory={deleteNothing}
        />
      </Specimen>
    </PageFrame>
  );
}
