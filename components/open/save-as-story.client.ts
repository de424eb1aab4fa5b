import type { Carried } from '../../lib/view/carried.ts';
import { blankCopy } from '../../lib/view/story-form.ts';
import { replaceDraft } from '../story-form/draft.client.ts';

/** Puts the copies into the form for a new story, as if they had been pasted: they are sent when the reader sends the form. */
export async function saveAsStory({ title, copies }: Carried): Promise<void> {
  await replaceDraft({
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
}
