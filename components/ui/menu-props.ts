import type { ReactElement, ReactNode } from 'react';

export type MenuItem =
  | {
      readonly kind: 'action';
      readonly label: string;
      readonly hint?: string;
      readonly icon?: ReactNode;
      readonly onSelect: () => void;
    }
  | { readonly kind: 'link'; readonly label: string; readonly href: string; readonly icon?: ReactNode }
  | { readonly kind: 'text'; readonly label: ReactNode }
  | { readonly kind: 'line' };

/** `trigger` has to be a button. */
export type MenuProps = {
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly label: string;
  readonly items: readonly MenuItem[];
};
