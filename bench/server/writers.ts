import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** A save that was acknowledged: where it is, and what has to be there byte by byte. */
export type Acknowledged = { readonly story: string; readonly set: string; readonly texts: readonly string[] };

const WORDS =
  'the council budget mayor vote harbour bridge minister talks treaty storm river school price bread strike court judge 中文 Ёлка naïve “quoted” 🦊 e\u0301'.split(
    ' ',
  );

/** Two copies of a story that nobody has saved before; they differ in a few words. */
export function freshCopies(random: () => number, tag: string): readonly [string, string] {
  const sentence = () => `${Array.from({ length: 8 }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')}.`;
  const paragraphs = Array.from({ length: 1 + Math.floor(random() * 4) }, () => `${sentence()} ${sentence()}`);
  const one = `Story ${tag}\n\n${paragraphs.join('\n\n')}\n`;
  return [one, `${one.replace('Story', 'A story')}\r\n${sentence()}\t`];
}

/**
 * Saves one story after the other until told to stop, and gives what was acknowledged to `keep`. A save that was cut off or refused for
 * a moment is nobody's promise; the writer goes on with another.
 */
export async function write(
  at: () => string,
  {
    tag,
    random,
    stopped,
    keep,
  }: { tag: string; random: () => number; stopped: () => boolean; keep: (save: Acknowledged) => void },
): Promise<void> {
  for (let i = 0; !stopped(); i++) {
    const texts = freshCopies(random, `${tag}-${i}`);
    try {
      const answer = await fetch(`${at()}/api/v1/stories`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          title: `${tag}-${i}`,
          versions: texts.map((text, n) => ({ id: `${n}`, label: `Paper ${n}`, text })),
        }),
        signal: AbortSignal.timeout(60_000),
      });
      const body = (await answer.json()) as { story: string; set: string };
      if (answer.status === 201) keep({ story: body.story, set: body.set, texts });
      else await pause(50);
    } catch {
      await pause(20);
    }
  }
}

/** What of the saves is not there as it was acknowledged, a line each. Read through the server, as a reader would. */
export async function missing(url: string, saves: readonly Acknowledged[]): Promise<string[]> {
  const lost: string[] = [];
  for (const { story, set, texts } of saves) {
    const answer = await fetch(`${url}/api/v1/comparisons/${set}`);
    const body = answer.ok ? ((await answer.json()) as { versions: { text: string }[] }) : null;
    const found = body?.versions.map((v) => digest(v.text)).sort();
    const wanted = texts.map(digest).sort();
    if (JSON.stringify(found) !== JSON.stringify(wanted)) lost.push(`${story} /s/${set}: ${answer.status}`);
  }
  return lost;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
