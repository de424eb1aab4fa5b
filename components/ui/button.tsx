import type { ComponentProps } from 'react';

/** What the style sheet knows: the one thing to do, one of several, one beside others, one that cannot be undone. */
export type ButtonLook = 'solid' | 'outline' | 'quiet' | 'danger';

/** The classes of a button, for links that look like one. */
export function buttonClass(look: ButtonLook = 'outline', extra = ''): string {
  return `button button-${look} ${extra}`;
}

/** A button; `type` is `button` unless told otherwise, so that none submits a form by accident. */
export function Button({
  look = 'outline',
  className = '',
  ...props
}: ComponentProps<'button'> & { readonly look?: ButtonLook }) {
  return <button type="button" {...props} className={buttonClass(look, className)} />;
}
