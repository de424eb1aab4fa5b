import type { ComponentType } from 'react';
import type { Desk } from '../../lib/view/desk.ts';
import type { DeskState, ViewName } from '../../lib/view/desk-state.ts';

export type ViewProps = {
  readonly set: string;
  readonly title: string;
  readonly desk: Desk;
  readonly state: DeskState;
};

/** What the browser knows of a view: its button and its key. */
export type ViewKey = {
  readonly name: ViewName;
  /** On its button. */
  readonly title: string;
  /** Its letter after `g`. */
  readonly key: string;
  /** What it shows: a tooltip, the help sheet. */
  readonly what: string;
  /** Views that draw the same thing are switched in the browser; for another the server is asked. */
  readonly draws: 'table' | ViewName;
};

/** A view of the desk: one file, and one line in `views.ts`. */
export type DeskViewEntry = ViewKey & {
  /** Drawn by the server in the middle of the desk. */
  readonly Main: ComponentType<ViewProps>;
};
