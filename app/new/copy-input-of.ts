import type { CopyInput } from '../../lib/server/copy-input.ts';
import { saidIn } from '../../lib/view/carried-said.ts';
import type { CopyFields } from '../../lib/view/story-form.ts';

/** A copy of the form as the server takes it. */
export function copyInputOf(c: CopyFields): CopyInput {
  const source = Object.fromEntries(
    (['publisher', 'url', 'published'] as const).map((f) => [f, String(c[f]).trim()]).filter(([, v]) => v !== ''),
  );
  const { standing, roles: carriedRoles } = saidIn(c.carried === undefined ? undefined : String(c.carried));
  return {
    content: { kind: 'text', text: String(c.text) },
    label: String(c.label),
    source: standing ? { ...source, standing } : source,
    restored: c.restored.map(String),
    carriedRoles,
  };
}
