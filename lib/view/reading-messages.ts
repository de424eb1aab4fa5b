import { counted } from './counted.ts';
import { dayOf } from './day.ts';

type Reading = {
  readonly engine: string;
  readonly at: string;
  readonly today: string;
  readonly marksApart: number | null | 'pending';
  readonly others: readonly { readonly engine: string; readonly at: string }[];
};

/**
 * What the page says about the reading it shows: nothing when it is the only one; else which engine made it and when, how far today's
 * is from it, and a link to the other. `href` gives the same place in an engine's reading.
 */
export function readingMessages(
  { engine, at, today, marksApart, others }: Reading,
  href: (engine: string | null) => string,
): readonly { readonly text: string; readonly href?: string; readonly link?: string }[] {
  if (engine !== today) {
    const made = `Made by engine ${engine} on ${dayOf(at)}, and shown as it was then.`;
    if (marksApart === 0) return [{ text: `${made} Today’s reading has the same marks.` }];
    const differs =
      marksApart === null
        ? 'Today’s reading could not be made.'
        : marksApart === 'pending'
          ? 'Today’s reading is being made.'
          : `Today’s reading differs in ${counted(marksApart, 'mark')}.`;
    return [{ text: `${made} ${differs}`, href: href(today), link: 'Show today’s reading' }];
  }
  const older = others[0];
  if (!older) return [];
  const text = `This is today’s reading. Links made before show the one of engine ${older.engine}, of ${dayOf(older.at)}.`;
  return [{ text, href: href(older.engine), link: 'Show the older reading' }];
}
