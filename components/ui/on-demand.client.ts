import { type ComponentType, cloneElement, createElement, type ReactElement, useState } from 'react';

/**
 * A button whose part of the page is fetched when a reader comes near it, and drawn about it at the press: most pages are read without.
 * `popup` is what a screen reader is told that the button opens.
 */
export function useOnDemand<Props extends { readonly trigger: ReactElement<Record<string, unknown>> }>(
  load: () => Promise<ComponentType<Props>>,
  popup: 'menu' | 'dialog',
  props: Props,
): ReactElement {
  const [Part, setPart] = useState<ComponentType<Props> | null>(null);
  if (Part) return createElement(Part, props);
  // A server that does not answer now may answer the press.
  const near = () => void load().catch(() => undefined);
  return cloneElement(props.trigger, {
    'aria-haspopup': popup,
    'aria-expanded': false,
    onPointerEnter: near,
    onFocus: near,
    onClick: () => void load().then((own) => setPart(() => own)),
  });
}
