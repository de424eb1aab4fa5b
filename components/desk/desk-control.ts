import type { Card } from '../../lib/view/cards.ts';
import type { Desk } from '../../lib/view/desk.ts';
import type { DeskState, ViewName } from '../../lib/view/desk-state.ts';
import type { DeskPlace } from '../../lib/view/href.ts';
import type { Judgement, LostMark } from '../../lib/view/judgements.ts';
import type { Stop } from '../../lib/view/stops.ts';
import type { StoryActions } from '../story/story-change.ts';
import type { ViewKey } from '../views/desk-view-entry.ts';
import type { CarriedActions } from './desk-address.client.ts';
import type { DeskKeys } from './desk-keys.ts';
import type { SaveMark } from './mark.ts';
import type { Markable } from './words-to-mark.client.ts';

/** What a desk is given by the page that it stands on, on the server and in the browser alike. */
export type DeskGiven = {
  readonly set: string;
  readonly title: string;
  readonly place: DeskPlace;
  /** What people said of findings and of words they marked, by id. */
  readonly judgements: Readonly<Record<string, Judgement>>;
  readonly lost: readonly LostMark[];
  /** Null where nothing can be stored. */
  readonly mark: SaveMark | null;
  /** The ids of the rows that a person linked or parted. */
  readonly pinned: readonly string[];
  /** Makes a change of the comparison's story; null where there is no story to change. */
  readonly changeStory: StoryActions['change'] | null;
  /** Of a comparison that is stored nowhere: what its page can do in the stored ones' place. */
  readonly carried?: CarriedActions | undefined;
  /** The fragment that holds its state, without `#`; absent where the page's query does. */
  readonly fragment?: string | undefined;
};

/** What of a desk the browser knows from the start. */
export type DeskData = DeskKeys &
  DeskGiven & {
    /** Where the rows and cards of a long comparison are fetched; null when all of it is on the page. */
    readonly source: string | null;
    /** The views the desk offers, in the order of their buttons. */
    readonly views: readonly ViewKey[];
    /** What became of the place that the page was opened at; empty where nothing did. */
    readonly told: string;
  };

/** All that a reader can see and do on the desk, as its parts are handed it. */
export type DeskControl = DeskData & {
  /** As the URL has it; `view` is null for one that the desk does not offer. */
  readonly state: DeskState;
  /** True while the server draws what was asked for. */
  readonly waiting: boolean;
  /** A long comparison as the browser draws it, in this state; null while it is fetched, and for a short one. */
  readonly live: Desk | null;
  /** True while a long comparison is not here yet. */
  readonly loading: boolean;
  /** Takes the comparison that was fetched from `source`. */
  readonly adopt: (source: string, open: OpenLive) => void;
  readonly adopted: string | null;
  /** The view on the screen, also when the window chose it; null until its width is known. */
  readonly shownView: ViewName | null;
  /** All stops in the order in which the view has them, and those that `n` and `p` stop at. */
  readonly order: readonly Stop[];
  readonly walk: readonly Stop[];
  readonly current: Card | null;
  /** Place of the current stop in the walk, from 1; 0 when there is none. */
  readonly position: number;
  /** `push` leaves a step in the browser's history; `quiet` moves no focus. */
  readonly select: (id: string | null, options?: { readonly push?: boolean; readonly quiet?: boolean }) => void;
  /** The state that was last asked for: ahead of `state` while the server draws. */
  readonly asked: () => DeskState;
  /** Filters and view change the page at once; base and columns ask the server for other marks. */
  readonly change: (patch: Partial<DeskState>) => void;
  readonly setBase: (letter: string | null) => void;
  /** Has the server draw the page anew, with what was stored meanwhile or is stored `first`. */
  readonly redraw: (first?: () => Promise<void>) => void;
  /** Copies the address, made absolute, and says so; the page's own as it stands for an empty one. */
  readonly copyLink: (href: string, what: string) => void;
  /** Tells the live region; `show` says it on the page as well, for what the page does not show otherwise. */
  readonly say: (text: string, options?: { readonly show: boolean }) => void;
  /** The words that are being marked by hand; null when none are. */
  readonly marking: Markable | null;
  readonly startMarking: (words: Markable | null) => void;
  /** Goes to a mark that the server has just stored, as soon as it is drawn. */
  readonly arriveAt: (review: string) => void;
  readonly helpOpen: boolean;
  readonly setHelpOpen: (open: boolean) => void;
};

/** A long comparison in the browser, opened in a state. */
export type OpenLive = (state: DeskState) => { readonly desk: Desk; readonly keys: DeskKeys };
