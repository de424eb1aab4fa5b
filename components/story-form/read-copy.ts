import type { FurnitureLine } from '../../lib/view/story-form.ts';

/** Asks the server how one copy would be read: its text when it is a file, and the lines that count as furniture. */
export type ReadCopy = (
  data: FormData,
) => Promise<
  | { readonly ok: true; readonly text: string; readonly furniture: readonly FurnitureLine[] }
  | { readonly ok: false; readonly code: string; readonly message: string }
>;
