import type { ComponentProps } from 'react';

const LOOKS = {
  solid: 'bg-ink text-on-ink border-ink hover:opacity-90',
  outline: 'bg-sheet text-ink border-rule-strong hover:bg-sunken',
  quiet: 'bg-transparent text-ink border-transparent hover:bg-sunken',
  danger: 'bg-sheet text-orange border-orange hover:bg-orange-wash',
} as const;

export type ButtonLook = keyof typeof LOOKS;

/** The classes of a button, for links that look like one. */
export function buttonClass(look: ButtonLook = 'outline', extra = ''): string {
  return `inline-flex min-h-8 items-center justify-center gap-1.5 rounded-[3px] border px-3 py-1 text-[0.8125rem] font-medium leading-tight no-underline disabled:opacity-50 ${LOOKS[look]} ${extra}`;
}

/** A button; `type` is `button` unless told otherwise, so that none submits a form by accident. */
export function Button({
  look = 'outline',
  className = '',
  ...props
}: ComponentProps<'button'> & { readonly look?: ButtonLook }) {
  return <button type="button" {...props} className={buttonClass(look, className)} />;
}
