import type { CardEvidence } from '../../lib/view/cards.ts';
import { Sigils } from './sigil.tsx';

/** What other places say, and what that shows. */
export function Evidence({ evidence }: { readonly evidence: readonly CardEvidence[] }) {
  return (
    <ul className="space-y-2">
      {grouped(evidence).map(({ letters, words, says }) => (
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

/** Copies that say the same, for the same reason, stand on one line. */
function grouped(evidence: readonly CardEvidence[]) {
  const out: { readonly letters: string[]; readonly words: string; readonly says: string }[] = [];
  for (const { letter, words, says } of evidence) {
    const same = out.find((e) => e.words === words && e.says === says);
    if (same) same.letters.push(letter);
    else out.push({ letters: [letter], words, says });
  }
  return out;
}
