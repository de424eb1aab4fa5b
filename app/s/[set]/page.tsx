import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { DeskView } from '../../../components/desk/desk-view.tsx';
import { FailedComparison } from '../../../components/page/failed-comparison.tsx';
import { PurgedComparison } from '../../../components/page/purged-comparison.tsx';
import { SharedLink } from '../../../components/page/shared-link.tsx';
import { WaitingComparison } from '../../../components/page/waiting-comparison.tsx';
import { CallOuts } from '../../../components/story/call-outs.tsx';
import { CALL_OUTS } from '../../../components/story/call-outs-cookie.ts';
import { StoryMenu } from '../../../components/story/story-menu.client.tsx';
import { StoryNotes } from '../../../components/story/story-notes.client.tsx';
import { linkedPlace } from '../../../lib/server/linked-place.ts';
import { mayChange, siteOrigin } from '../../../lib/server/queries.ts';
import { openComparison } from '../../../lib/server/waiting.ts';
import { withMarksByHand } from '../../../lib/view/by-hand.ts';
import { stopsOfReviews } from '../../../lib/view/change-sites.ts';
import { describePlace } from '../../../lib/view/describe-place.ts';
import type { Desk } from '../../../lib/view/desk.ts';
import type { DeskMessage } from '../../../lib/view/desk-message.ts';
import { type Params, parseDeskState, printDeskState } from '../../../lib/view/desk-state.ts';
import {
  bareSet,
  deskHref,
  loginHref,
  oembedHref,
  pictureHref,
  placeOf,
  progressHref,
  sourceHref,
  WHOLE,
} from '../../../lib/view/href.ts';
import { judgementsOf, lostMarks } from '../../../lib/view/judgements.ts';
import { pinnedRows } from '../../../lib/view/paragraphs.ts';
import { readingMessages } from '../../../lib/view/reading-messages.ts';
import { paramsOf, type SearchParams } from '../../../lib/view/search-params.ts';
import { readCopy } from '../../new/actions.ts';
import { mark } from '../actions.ts';
import { startAgain, stop } from '../comparing-actions.ts';
import { changeStory, listParagraphs, removedVersions } from '../story-actions.ts';

type Props = {
  readonly params: Promise<{ readonly set: string }>;
  readonly searchParams: Promise<SearchParams>;
};

const comparisonOf = cache(openComparison);

/** Where the link opens; for its head and its body once. `path`: what stands behind the set in its address. */
const openedAt = cache(async (set: string, path: string, query: string) => {
  const state = parseDeskState(new URLSearchParams(query));
  const comparison = await comparisonOf(set, state.engine);
  return comparison.kind === 'found' ? linkedPlace(comparison, placeAt(path), state) : null;
});

/** `/s/SET/f/ID` is rewritten to this page (next.config.js): with the place in its parameters the desk would be put up anew at each step. */
function pathOf(search: Params): string {
  return search.get('place') ?? '';
}

function placeAt(path: string) {
  return placeOf(path === '' ? [] : path.split('/'));
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { set } = await params;
  const search = paramsOf(await searchParams);
  const state = parseDeskState(search);
  const comparison = await comparisonOf(set, state.engine);
  if (comparison.kind === 'purged') return { title: 'Deleted', robots: { index: false } };
  // A form sent without a script names no origin under the site's no-referrer, and the server takes no form from nowhere.
  if (comparison.kind === 'pending' || comparison.kind === 'stopped' || comparison.kind === 'failed')
    return { title: comparison.story.title, robots: { index: false }, referrer: 'same-origin' };
  if (comparison.kind !== 'found') return { title: 'Comparison' };
  const where = (await openedAt(set, pathOf(search), printDeskState(state)))?.place ?? WHOLE;
  const { title } = comparison.story;
  const description = describePlace(
    withMarksByHand(comparison.collation, comparison.reviews),
    comparison.versions.map((v) => v.index),
    where,
  );
  const origin = siteOrigin(await headers());
  const image = { url: `${origin}${pictureHref(set, where)}`, width: 1200, height: 630, alt: description };
  return {
    title,
    description,
    openGraph: { title, description, type: 'article', siteName: 'Variorum', images: [image] },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
    alternates: { types: { 'application/json+oembed': oembedHref(origin, deskHref(set, where)) } },
  };
}

/** A comparison, one of its rows (`/r/<row>`) or one of its findings (`/f/<finding>`): the same desk, opened at that place. */
export default async function ComparisonPage({ params, searchParams }: Props) {
  const { set } = await params;
  const search = paramsOf(await searchParams);
  const state = parseDeskState(search);
  const path = pathOf(search);
  const linked = placeAt(path);
  const comparison = await comparisonOf(set, state.engine);
  if (comparison.kind === 'unknown') {
    const bare = bareSet(set);
    if (bare !== null) redirect(deskHref(bare, linked ?? WHOLE, state));
    notFound();
  }
  if (comparison.kind === 'purged') return <PurgedComparison {...comparison} place={linked ?? WHOLE} />;
  if (comparison.kind === 'failed') return <FailedComparison {...comparison} again={startAgain.bind(null, set)} />;
  if (comparison.kind !== 'found')
    return (
      <WaitingComparison
        {...comparison}
        source={progressHref(set, state.engine)}
        stop={stop.bind(null, set)}
        startAgain={startAgain.bind(null, set)}
      />
    );

  const { story, reviews } = comparison;
  const desk = comparison.view(state);
  const { collation } = desk;
  const pair = desk.pair && { base: desk.pair.base.version, other: desk.pair.other.version };
  const stops = stopsOfReviews(collation, pair, reviews);
  const messages: DeskMessage[] = comparison.notices
    .filter((notice) => notice.code.startsWith('own-style'))
    .map((notice) => ({ text: notice.message }));
  const opened = await openedAt(set, path, printDeskState(state));
  const place = opened?.place ?? WHOLE;
  const toPlace = linked === null || linked.kind === 'row' || linked.kind === 'finding';
  messages.push(...readingMessages(comparison.reading, (engine) => deskHref(set, place, { ...state, engine })));
  messages.push(...(opened?.messages ?? []));

  const change = await mayChange();
  const actions = {
    change: changeStory.bind(null, story.id),
    removed: removedVersions.bind(null, story.id),
    paragraphs: listParagraphs.bind(null, set),
    readCopy,
  };

  return (
    <DeskView
      set={set}
      title={story.title}
      desk={desk}
      state={state}
      place={place}
      judgements={judgementsOf(reviews, stops)}
      lost={lostMarks(reviews, desk, stops)}
      mark={change ? mark.bind(null, { set, engine: state.engine, pair }) : null}
      messages={messages}
      arrival={{ span: opened?.span ?? null, text: toPlace ? (opened?.messages[0]?.text ?? '') : '' }}
      source={sourceHref(set, state.engine, comparison.etag)}
      pinned={pinnedRows(collation, comparison.pins)}
      changeStory={change ? actions.change : null}
      storyMenu={
        change ? (
          <StoryMenu story={story.id} title={story.title} versions={storyVersions(desk)} actions={actions} />
        ) : (
          <SharedLink href={loginHref(deskHref(set, place, state))} />
        )
      }
      storyNote={
        <>
          {change ? <StoryNotes actions={actions} /> : null}
          {story.sample && !(await cookies()).has(CALL_OUTS) ? <CallOuts /> : null}
        </>
      }
    />
  );
}

function storyVersions({ columns }: Desk) {
  return columns.map(({ id, letter, labels }) => ({ id, letter, label: labels[0] ?? letter }));
}
