import type { ToldEvidence } from '../../lib/view/told-evidence.ts';
import { Sigils } from './sigil.tsx';

/** What other places say, and what that shows. */
export function Evidence({ evidence }: { readonly evidence: readonly ToldEvidence[] }) {
  return (
    <ul className="space-y-2">
      {evidence.map(({ letters, words, says }) => (
        <li key={`${letters.join()} ${words} ${says}`} className="flex gap-2">
          <Sigils letters={letters} />
          <span className="min-w-0">
            {words === '' ? null : (
              <q className="font-copy text-base leading-snug" dir="auto">
                {words}
              </q>
            )}
            <span className="block text-xs text-soft">{says}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
