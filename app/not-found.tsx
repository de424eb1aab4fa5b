import type { Metadata } from 'next';
import { MessagePage } from '../components/page/page-frame.tsx';
import { buttonClass } from '../components/ui/button.tsx';
import { storiesHref } from '../lib/view/href.ts';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <MessagePage
      title="There is nothing at this address"
      actions={
        <a href={storiesHref()} className={buttonClass('solid')}>
          All stories
        </a>
      }
    >
      <p>The link may have been cut short, as happens in email. Ask whoever sent it for the whole link.</p>
      <p>
        A link to a comparison works only on the server it was made on. If it came from another newsroom, open it there.
      </p>
    </MessagePage>
  );
}
