import { momentOf } from '../../lib/view/day.ts';
import { type DeskPlace, deskHref, storiesHref } from '../../lib/view/href.ts';
import { buttonClass } from '../ui/button.tsx';
import { MessagePage } from './page-frame.tsx';

export type PurgedProps = {
  readonly at: string;
  readonly what: 'story' | 'version';
  readonly newest: string | null;
  /** Where the link led: what is left of the story is opened there, if it is left. */
  readonly place: DeskPlace;
};

/** What an old link finds when its texts were deleted for good. */
export function PurgedComparison({ at, what, newest, place }: PurgedProps) {
  return (
    <MessagePage
      title="This comparison was deleted"
      actions={
        <>
          {newest ? (
            <a href={deskHref(newest, place)} className={buttonClass('solid')}>
              Open what is left of the story
            </a>
          ) : null}
          <a href={storiesHref()} className={buttonClass(newest ? 'outline' : 'solid')}>
            All stories
          </a>
        </>
      }
    >
      <p>
        {what === 'story' ? 'The story and its texts were' : 'One of its texts was'} deleted for good on {momentOf(at)}.
        Nothing of this comparison is kept; a text that another story holds as well stays in that story.
      </p>
      <p>If you still have the copies, you can compare them again.</p>
    </MessagePage>
  );
}
