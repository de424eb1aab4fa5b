import type { Metadata } from 'next';
import { MessagePage, PageFrame } from '../components/page/page-frame.tsx';
import { SignOut } from '../components/page/sign-out.tsx';
import { FirstRun } from '../components/stories/first-run.tsx';
import { StoryList } from '../components/stories/story-list.tsx';
import { getComparison, hasDoor, listStories, unlessUnusable } from '../lib/server/queries.ts';
import { viewDesk } from '../lib/view/desk.ts';
import { FIRST_STATE } from '../lib/view/desk-state.ts';
import { paramsOf, type SearchParams } from '../lib/view/search-params.ts';
import { deleteStory } from './actions.ts';

export const metadata: Metadata = { title: 'Stories · Variorum' };
export const dynamic = 'force-dynamic';

const PAGE = 50;
/** No store has so many; a larger number is none that a database can count to. */
const LAST_PAGE = 1_000_000;

/** The stories, newest first. While there are none of the reader's own, the worked example introduces itself. */
export default async function StoriesPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const params = paramsOf(await searchParams);
  const q = params.get('q')?.trim() ?? '';
  const offset = Math.max(0, Math.min(Number.parseInt(params.get('page') ?? '1', 10) || 1, LAST_PAGE) - 1) * PAGE;
  const list = await unlessUnusable(() => listStories({ q, limit: PAGE, offset }));
  if (!list.ok) {
    return (
      <MessagePage title="The stories cannot be read">
        <p>{list.message}</p>
      </MessagePage>
    );
  }
  const { stories, total } = list.value;
  const example = stories.find((s) => s.sample);
  const firstRun = q === '' && offset === 0 && stories.every((s) => s.sample);
  const comparison = firstRun && example ? await getComparison(example.set, example.engine) : null;

  return (
    <PageFrame wide tools={hasDoor() ? <SignOut /> : null}>
      {firstRun ? (
        <FirstRun
          story={example ?? null}
          desk={comparison?.kind === 'found' ? viewDesk(comparison.collation, comparison.versions, FIRST_STATE) : null}
        />
      ) : null}
      {firstRun && !example ? null : (
        <StoryList
          stories={stories}
          total={total}
          query={q}
          offset={offset}
          pageSize={PAGE}
          level={firstRun ? 2 : 1}
          deleteStory={deleteStory}
          asked={params.get('delete') ?? ''}
        />
      )}
    </PageFrame>
  );
}
