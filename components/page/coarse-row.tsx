import { buttonClass } from '../ui/button.tsx';
import { MessagePage } from './page-frame.tsx';

export type CoarseRowProps = {
  /** As the gutter shows it. */
  readonly number: number;
  readonly href: string;
  /** Whether it was compared with more work already, and is coarse all the same. */
  readonly asked: boolean;
  readonly fully: () => Promise<void>;
};

/** What it means that a row was compared coarsely, and the way to have it compared fully. */
export function CoarseRow({ number, href, asked, fully }: CoarseRowProps) {
  return (
    <MessagePage
      title={`Row ${number} is compared coarsely`}
      actions={
        <>
          {asked ? null : (
            <form action={fully}>
              <button type="submit" className={buttonClass('solid')}>
                Compare it fully
              </button>
            </form>
          )}
          <a href={href} className={buttonClass(asked ? 'solid' : 'outline')}>
            Back to the row
          </a>
        </>
      }
    >
      <p>
        Its paragraphs are so long, and differ so much, that comparing every word of them would have held up everything
        else. What is marked there does differ, but a long stretch may be marked as one where only some of its words do.
      </p>
      {asked ? (
        <p>
          It was compared again with sixteen times the work, and that was not enough. Where the copies run several
          paragraphs together, add empty lines between them and compare the copies anew: then each gets a row of its
          own.
        </p>
      ) : (
        <p>
          Compared fully it may take sixteen times the work, a quarter of a minute or so. The comparison is made anew
          meanwhile; stopping that brings this one back.
        </p>
      )}
    </MessagePage>
  );
}
