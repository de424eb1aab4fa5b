import type { CopyInput } from '../../lib/server/copy-input.ts';
import type { CopyFields } from '../../lib/view/story-form.ts';

/** A copy of the form as the server takes it. */
export function copyInputOf(c: CopyFields): CopyInput {
  const source = Object.fromEntries(
    (['publisher', 'url', 'published'] as const).map((f) => [f, String(c[f]).trim()]).filter(([, v]) => v !== ''),
  );
  return {
    content: { kind: 'text', text: String(c.text) },
    label: String(c.label),
    source,
    restored: c.restored.map(String),
  };
}
