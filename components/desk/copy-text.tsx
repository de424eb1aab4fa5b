import type { ReactNode } from 'react';
import { pieces } from '../../lib/view/hidden-characters.ts';

/**
 * A browser's parser cuts text into nodes of 65,536 units at most. Where the page holds one longer, as a copy without line breaks may be,
 * React finds two for it and draws the whole page a second time.
 */
const NODE = 60_000;

/** Words as they are; beside each character nobody can see stands a chip with its code. The character itself stays, fenced in. */
export function CopyText({ text }: { readonly text: string }) {
  const parts = pieces(text);
  if (parts.length === 1 && parts[0]?.kind === 'text') return nodes(text);
  let at = 0;
  return parts.map((piece): ReactNode => {
    const key = at;
    at += piece.text.length;
    if (piece.kind === 'text') return nodes(piece.text);
    return (
      <span key={key}>
        <span className="hidden-raw">{piece.text}</span>
        <span className="hidden-character" dir="ltr" data-apart title={`Invisible character ${piece.code}`}>
          {piece.code}
        </span>
      </span>
    );
  });
}

function nodes(text: string): ReactNode {
  if (text.length <= NODE) return text;
  const cut: string[] = [];
  for (let at = 0; at < text.length; ) {
    const pair = /[\uD800-\uDBFF]/.test(text.charAt(at + NODE - 1));
    const end = at + NODE + Number(pair);
    cut.push(text.slice(at, end));
    at = end;
  }
  return cut;
}
