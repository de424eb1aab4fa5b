import type { ReactNode } from 'react';
import { pieces } from '../../lib/view/hidden-characters.ts';

/** Words as they are; beside each character nobody can see stands a chip with its code. The character itself stays, fenced in. */
export function CopyText({ text }: { readonly text: string }) {
  const parts = pieces(text);
  if (parts.length === 1 && parts[0]?.kind === 'text') return text;
  let at = 0;
  return parts.map((piece): ReactNode => {
    const key = at;
    at += piece.text.length;
    if (piece.kind === 'text') return piece.text;
    return (
      <span key={key}>
        <span className="hidden-raw">{piece.text}</span>
        <span className="hidden-character" data-apart title={`Invisible character ${piece.code}`}>
          {piece.code}
        </span>
      </span>
    );
  });
}
