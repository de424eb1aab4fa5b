import type { Metadata } from 'next';
import { PageFrame } from '../../components/page/page-frame.tsx';
import { StoryForm } from '../../components/story-form/story-form.client.tsx';
import { limits } from '../../lib/server/queries.ts';
import { openHref } from '../../lib/view/href.ts';
import { readCopy, saveNewStory } from './actions.ts';

// A form sent without a script names no origin under the site's no-referrer, and the server takes no form from nowhere.
export const metadata: Metadata = { title: 'Compare your own', referrer: 'same-origin' };
// The limits are the server's settings when it runs, not when it was built.
export const dynamic = 'force-dynamic';

export default function NewStoryPage() {
  const { maxVersions, maxTextBytes } = limits();
  return (
    <PageFrame plain>
      <h1 className="font-copy text-4xl leading-tight font-medium tracking-[-0.01em]">Compare your own</h1>
      <p className="mt-3 max-w-[38em] font-copy text-lg leading-relaxed">
        Paste two or more copies of a story, or drop files here, in any order. Plain text and Markdown work; from a web
        page, a PDF or a Word file, copy the text and paste it.
      </p>
      <p className="mt-2 text-sm text-soft">
        Was a comparison sent to you as a file (JSON)?{' '}
        <a href={openHref()} className="underline underline-offset-2">
          Open it here
        </a>
        .
      </p>
      <StoryForm save={saveNewStory} readCopy={readCopy} maxVersions={maxVersions} maxTextBytes={maxTextBytes} />
    </PageFrame>
  );
}
