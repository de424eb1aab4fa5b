import { storiesHref } from '../../lib/view/href.ts';
import { buttonClass } from '../ui/button.tsx';
import { MessagePage } from './page-frame.tsx';

export type FailedProps = {
  readonly story: { readonly title: string };
  readonly message: string;
  readonly again: () => Promise<void>;
};

/** The texts are safe, but the comparison could not be made. */
export function FailedComparison({ story, message, again }: FailedProps) {
  return (
    <MessagePage
      title="This comparison could not be made"
      actions={
        <>
          <form action={again}>
            <button type="submit" className={buttonClass('solid')}>
              Try again
            </button>
          </form>
          <a href={storiesHref()} className={buttonClass()}>
            All stories
          </a>
        </>
      }
    >
      <p>
        The copies of “{story.title}” are stored, and nothing is lost. {message}
      </p>
    </MessagePage>
  );
}
