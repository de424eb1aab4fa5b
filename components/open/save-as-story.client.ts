import type { Carried } from '../../lib/view/carried.ts';
import { newStoryHref } from '../../lib/view/href.ts';
import { blankCopy } from '../../lib/view/story-form.ts';
import { keepDraft } from '../story-form/draft.client.ts';

/** Leads to the form with the copies in it, as if they had been pasted: they are sent when the reader sends the form. */
export async function saveAsStory({ title, copies }: Carried): Promise<void> {
  await keepDraft({
    title,
    copies: copies.map(({ label, text, publisher = '', url = '', published = '', ...said }, i) => ({
      ...blankCopy(String(i + 1)),
      label,
      text,
      publisher,
      url,
      published: published.slice(0, 10),
      carried: JSON.stringify(said),
    })),
  });
  window.location.assign(newStoryHref());
}
