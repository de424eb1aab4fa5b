import type { ReactNode } from 'react';

/** The marks, drawn as they are on the page. */
export function Legend() {
  return (
    <ul className="copy space-y-1 !text-base">
      <Item name="added: others lack it">
        <ins data-k="added" data-g="wording">
          in a late statement
        </ins>
      </Item>
      <Item name="left out: others have it">
        <del data-k="removed" data-g="wording">
          without warning
        </del>
      </Item>
      <Item name="said otherwise">
        <mark data-k="changed" data-g="wording">
          hurried
        </mark>
      </Item>
      <Item name="looks garbled">
        <mark data-k="flag" data-g="garble">
          rice field
        </mark>
      </Item>
      <Item name="moved: a bar beside the paragraph">
        <span className="border-l-[3px] border-soft pl-2">a paragraph</span>
      </Item>
    </ul>
  );
}

function Item({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-3">
      <span>{children}</span>
      <span className="font-sans text-xs text-soft">{name}</span>
    </li>
  );
}
