import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type Carried, carriedPlaceIn } from '../../lib/view/carried.ts';
import { openDesk } from '../../lib/view/desk.ts';
import { parseDeskState } from '../../lib/view/desk-state.ts';
import { newStoryHref } from '../../lib/view/href.ts';
import { isLong } from '../../lib/view/long-desk.ts';
import { DeskView } from '../desk/desk-view.tsx';
import { offerDesk } from '../desk/fetch-desk.client.ts';
import { Button } from '../ui/button.tsx';
import type { OpenedHere } from './compare-here.client.ts';
import { ADDRESS_WRITTEN, FRAGMENT_ADDRESS } from './fragment-address.client.ts';
import { saveAsStory } from './save-as-story.client.ts';

export type CarriedDeskProps = {
  /** As `isCarried` has it. */
  readonly set: string;
  readonly carried: Carried;
  readonly opened: OpenedHere;
};

/** Where a long one's rows are had: they are here already, and nothing is fetched. */
const SOURCE = 'carried';

/** The reading desk over a comparison that is stored nowhere: what a server does for a stored one is done here, from the fragment. */
export function CarriedDesk({ set, carried, opened }: CarriedDeskProps) {
  const fragment = useSyncExternalStore(
    listen,
    () => window.location.hash.slice(1),
    () => '',
  );
  // A link within the page leads to another place of it, as a fresh page would. Back and Forward do not: the desk follows those itself.
  const [visit, setVisit] = useState(0);
  const linked = useRef(false);
  useEffect(() => {
    const arrive = () => {
      if (linked.current) setVisit((n) => n + 1);
      linked.current = false;
    };
    window.addEventListener('hashchange', arrive);
    return () => window.removeEventListener('hashchange', arrive);
  }, []);

  const router = useRouter();
  const params = new URLSearchParams(fragment);
  const state = parseDeskState(params);
  const draw = useMemo(() => {
    const open = openDesk(opened.collation, opened.sources);
    offerDesk(SOURCE, open);
    return open;
  }, [opened]);
  const { query: _, off, ...drawn } = state;
  // Filters are in the rows as they are drawn; the words that are searched for are not.
  const key = JSON.stringify([drawn, off]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds what of the state is drawn
  const desk = useMemo(() => draw(state), [draw, key]);
  const title = carried.title || 'A comparison';

  const actions = useMemo(
    () => ({
      // Within the app: where the browser keeps nothing, the page itself does.
      save: () => void saveAsStory(carried).then(() => router.push(newStoryHref())),
      noLink: set === '#' ? 'This comparison is too long for a link: send the file' : null,
      address: FRAGMENT_ADDRESS,
      download: async (format: string) => {
        const { blob, extension } = await opened.exported(format);
        const link = document.createElement('a');
        link.href = URL.createObjectURL(blob);
        link.download = `comparison.${extension}`;
        link.click();
        URL.revokeObjectURL(link.href);
      },
    }),
    [set, carried, opened, router],
  );

  return (
    // Every link answers to the keyboard by itself; here it is only noted that one was followed.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      onClick={(event) => {
        linked.current = !event.defaultPrevented && (event.target as Element).closest('a[href^="/open#"]') !== null;
      }}
    >
      <DeskView
        key={visit}
        set={set}
        title={title}
        desk={desk}
        state={state}
        place={carriedPlaceIn(params)}
        judgements={NOTHING}
        lost={NONE}
        mark={null}
        pinned={NONE}
        changeStory={null}
        storyMenu={<Button onClick={actions.save}>Save as a story</Button>}
        storyNote={
          <p className="border-b border-rule px-4 py-1.5 text-[0.8125rem] text-soft">
            {set === '#'
              ? 'Compared in this browser from a file that is too long for a link: after a reload, choose it again. '
              : 'Compared in this browser from the link itself. '}
            Nothing is sent or stored: for marks, notes and a short link, save it as a story.
          </p>
        }
        source={isLong(desk) ? SOURCE : ''}
        carried={actions}
        fragment={stateIn(params)}
        messages={lostPlace(params, opened)}
      />
    </div>
  );
}

const NOTHING = {};
const NONE: readonly never[] = [];

/** The state's part of the fragment. */
function stateIn(params: URLSearchParams): string {
  const rest = new URLSearchParams(params);
  for (const key of ['c', 'f', 'r', 't', 'all']) rest.delete(key);
  return rest.toString();
}

function lostPlace(params: URLSearchParams, { collation }: OpenedHere): readonly { readonly text: string }[] {
  const place = carriedPlaceIn(params);
  if (place.kind === 'row' && !collation.rows.some((r) => r.id === place.id))
    return [{ text: 'The row this link leads to is not in this comparison. This is all of it.' }];
  if (place.kind === 'finding' && !collation.findings.some((f) => f.id === place.id))
    return [
      {
        text: 'The finding this link leads to is not reported here. This is the whole comparison.',
      },
    ];
  return [];
}

function listen(onChange: () => void): () => void {
  const kinds = ['hashchange', 'popstate', ADDRESS_WRITTEN];
  for (const kind of kinds) window.addEventListener(kind, onChange);
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, onChange);
  };
}
