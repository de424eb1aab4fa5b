import { buttonClass } from '../ui/button.tsx';

export type ReasonsProps = { readonly reasons: readonly string[]; readonly about: string };

/** The button's look. */
export const WHY = buttonClass('quiet', '!min-h-6 !px-2 !py-0 underline underline-offset-2');
