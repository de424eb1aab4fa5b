import { Search } from 'lucide-react';
import Link from 'next/link';
import { Fragment } from 'react';
import { columnToken } from '../../lib/view/column-token.ts';
import { counted, grouped } from '../../lib/view/counted.ts';
import { dayOf } from '../../lib/view/day.ts';
import { excerpt } from '../../lib/view/excerpt.ts';
import { GROUP_TEXT, GROUPS, type Group } from '../../lib/view/groups.ts';
import { storiesHref, storyHref } from '../../lib/view/href.ts';
import { searchWords } from '../../lib/view/search-words.ts';
import { withSpan } from '../../lib/view/span-fragment.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { type DeleteStory, DeleteStoryButton } from './delete-story.client.tsx';

/** A story as the list prints it: its newest comparison, its copies, and what was found in them. */
export type StoryEntry = {
  readonly id: string;
  readonly title: string;
  readonly set: string;
  /** The engine that the link asks for, null where the plain link shows today's reading. */
  readonly engine: string | null;
  /** ISO 8601. */
  readonly updatedAt: string;
  readonly sample: boolean;
  readonly versions: readonly { readonly id: string; readonly labels: readonly string[]; readonly words: number }[];
  readonly summary: {
    readonly findings: number;
    readonly substantive: number;
    readonly style: number;
    readonly otherStories: number;
    readonly kinds?: Readonly<Partial<Record<Group, number>>>;
    /** Where the worst finding stands. */
    readonly worst?: { readonly version: string; readonly start: number } | null;
  } | null;
  /** What has become of a comparison that is not there (`summary` null). */
  readonly making: 'pending' | 'stopped' | 'failed' | null;
  /** The words of the worst finding, and the copy they are in. */
  readonly worst: { readonly words: string; readonly label: string } | null;
};

/** A damaged clause may be a long one; so many words of it tell which it is. */
const WORST_WORDS = 12;

/** So many labels fit on a line or two; a story of twenty copies would fill the screen with their names. */
const LABELS = 6;

export type StoryListProps = {
  readonly stories: readonly StoryEntry[];
  readonly total: number;
  readonly query: string;
  readonly offset: number;
  readonly pageSize: number;
  /** Of its heading: 1 where the list is the page. */
  readonly level: 1 | 2 | 3;
  readonly deleteStory: DeleteStory;
  /** The story whose “Delete” was pressed before the page's script was here; empty for none. */
  readonly asked?: string;
};

/** The stories, newest first, with a search that works without a script. */
export function StoryList({ stories, total, query, offset, pageSize, level, deleteStory, asked = '' }: StoryListProps) {
  const { words, more } = searchWords(query);
  const looked = more > 0 ? words.join(' ') : query;
  const Heading = `h${level}` as const;
  const Title = `h${level + 1}` as 'h2' | 'h3' | 'h4';
  return (
    <section aria-labelledby="stories" className={level === 1 ? '' : 'mt-16'}>
      <div className="flex flex-wrap items-end justify-between gap-4 border-b border-rule-strong pb-3">
        <Heading
          id="stories"
          className={`font-copy leading-tight font-medium ${level === 1 ? 'text-4xl tracking-[-0.01em]' : 'text-2xl'}`}
        >
          Stories
        </Heading>
        <search className="w-full md:w-auto">
          <form action={storiesHref()} className="flex items-center gap-2">
            <label className="sr-only" htmlFor="story-search">
              Search titles, labels and texts
            </label>
            <input
              id="story-search"
              type="search"
              name="q"
              defaultValue={query}
              placeholder="Titles, labels, texts"
              className="field md:!w-64"
            />
            <Button type="submit" className="shrink-0">
              <Search size={15} aria-hidden /> Search
            </Button>
          </form>
        </search>
      </div>
      {query ? (
        <p className="mt-3 text-soft" role="status">
          {total === 0
            ? `Nothing has all the words of “${looked}”.`
            : `${counted(total, 'story', 'stories')} with “${looked}”.`}{' '}
          {more > 0 ? `The ${counted(more, 'word')} after these were not looked for. ` : ''}
          <Link href={storiesHref()} className="underline underline-offset-2">
            Show all
          </Link>
        </p>
      ) : null}
      <ul>
        {stories.map((story) => (
          <li
            key={story.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 border-b border-rule py-4 md:gap-x-6"
          >
            <div className="min-w-0">
              <Title className="font-copy text-xl leading-snug font-medium">
                <Link
                  href={storyHref(story)}
                  className="decoration-rule-strong decoration-1 underline-offset-4 hover:underline"
                >
                  <bdi>{story.title}</bdi>
                </Link>
              </Title>
              <p className="mt-1 text-[0.8125rem] text-soft">
                {story.sample ? 'Worked example · ' : ''}
                {dayOf(story.updatedAt)} · {counted(story.versions.length, 'version')}: <Labels {...story} />
              </p>
              <p className="mt-1 text-[0.8125rem]">{found(story)}</p>
              {story.worst ? (
                <p className="mt-1 text-[0.8125rem] text-soft">
                  Worst:{' '}
                  <a
                    href={worstHref(story, story.worst.words)}
                    className="inline-block font-copy text-[0.9375rem] text-ink decoration-rule-strong decoration-1 underline-offset-4 hover:underline"
                  >
                    “<bdi>{excerpt(story.worst.words, WORST_WORDS)}</bdi>”
                  </a>{' '}
                  in <bdi>{story.worst.label}</bdi>
                </p>
              ) : null}
            </div>
            <div className="flex items-start">
              <DeleteStoryButton
                id={story.id}
                asked={story.id === asked}
                back={{ q: query, page: offset > 0 ? String(offset / pageSize + 1) : '' }}
                title={story.title}
                versions={story.versions.length}
                deleteStory={deleteStory}
              />
            </div>
          </li>
        ))}
      </ul>
      {total > pageSize ? (
        <nav aria-label="Pages" className="mt-5 flex items-center gap-3 text-[0.8125rem]">
          {offset > 0 ? (
            <Link className={buttonClass()} href={pageHref(query, offset / pageSize)}>
              Newer
            </Link>
          ) : null}
          <span className="text-soft">
            {grouped(offset + 1)}–{grouped(Math.min(total, offset + stories.length))} of {grouped(total)}
          </span>
          {offset + pageSize < total ? (
            <Link className={buttonClass()} href={pageHref(query, offset / pageSize + 2)}>
              Older
            </Link>
          ) : null}
        </nav>
      ) : null}
    </section>
  );
}

/** To the very words; the plain story where nobody knows their place. */
function worstHref(story: StoryEntry, exact: string): string {
  const place = story.summary?.worst;
  if (!place) return storyHref(story);
  const { version, start } = place;
  return withSpan(storyHref(story), { version: columnToken({ id: version }), exact, prefix: '', suffix: '', start });
}

/** Each in a direction of its own: a label in Arabic would turn the figures of the next one about. */
function Labels({ versions }: Pick<StoryEntry, 'versions'>) {
  const named = versions.length > LABELS + 1 ? versions.slice(0, LABELS) : versions;
  return (
    <>
      {named.map((v, i) => (
        <Fragment key={v.id}>
          {i > 0 ? ', ' : null}
          <bdi>{v.labels.join(' / ')}</bdi>
        </Fragment>
      ))}
      {named.length < versions.length ? ` and ${versions.length - named.length} more` : null}
    </>
  );
}

const UNMADE = {
  none: 'Not compared yet: open it to compare.',
  pending: 'Being compared now.',
  stopped: 'The comparison was stopped: open it to start again.',
  failed: 'It could not be compared: open it to see why.',
} as const;

function found({ summary, making, versions }: StoryEntry): string {
  if (!summary) return UNMADE[making ?? 'none'];
  const parts = [
    summary.findings > 0 ? `${grouped(summary.findings)} likely garbled` : null,
    ...(summary.kinds
      ? GROUPS.map((g) => counts(summary.kinds?.[g] ?? 0, g))
      : [counted(summary.substantive, 'difference of substance', 'differences of substance')]),
    summary.style > 0 ? `${grouped(summary.style)} of style only` : null,
    summary.otherStories > 0 ? counted(summary.otherStories, 'different story', 'different stories') : null,
  ];
  const said = parts.filter((p) => p !== null);
  if (said.length > 0) return said.join(', ');
  return versions.length === 1 ? 'Nothing looks damaged.' : 'Nothing differs.';
}

function counts(n: number, group: Group): string | null {
  return n > 0 ? `${grouped(n)} ${n === 1 ? GROUP_TEXT[group].one : GROUP_TEXT[group].many}` : null;
}

function pageHref(query: string, page: number): string {
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  if (page > 1) params.set('page', String(page));
  const search = params.toString();
  return search ? `${storiesHref()}?${search}` : storiesHref();
}
