import { type ComponentType, useState } from 'react';

/** What is to be spread on a button whose part of the page is fetched when a reader comes near it, and drawn at the press. */
type Reach = { readonly onPointerEnter: () => void; readonly onFocus: () => void; readonly onClick: () => void };

/** `Part` is null until the button was pressed and its code is here: most pages are read without it. */
export function useOnDemand<Props>(load: () => Promise<ComponentType<Props>>): {
  readonly Part: ComponentType<Props> | null;
  readonly reach: Reach;
} {
  const [Part, setPart] = useState<ComponentType<Props> | null>(null);
  // A server that does not answer now may answer the press.
  const near = () => void load().catch(() => undefined);
  return {
    Part,
    reach: { onPointerEnter: near, onFocus: near, onClick: () => void load().then((own) => setPart(() => own)) },
  };
}
