import type { ICON_SHAPES } from './icon-shapes.ts';

export type IconName = keyof typeof ICON_SHAPES;

/** An icon, for the eye only; `size` in CSS pixels unless it names its unit. Its shape stands on the page once, in `IconSprite`. */
export function Icon({
  name,
  size,
  className = '',
  ...rest
}: {
  readonly name: IconName;
  readonly size: number | string;
  readonly className?: string;
  readonly 'data-apart'?: boolean;
}) {
  return (
    <svg className={`icon icon-${name} ${className}`} width={size} height={size} aria-hidden {...rest}>
      <use href={`#icon-${name}`} />
    </svg>
  );
}
