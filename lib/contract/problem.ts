import { z } from 'zod';

/**
 * What stopped a request, as a value: `code` for programs, `message` for the person who must act on it (what happened, to which copy,
 * what to do). `copy` counts from 0 in the order of the request, and is absent when the request as a whole is at fault.
 */
export const problemSchema = z.object({
  code: z.string(),
  message: z.string(),
  copy: z.number().int().nonnegative().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** Something the reader should know though nothing failed, e.g. `one-version` or `same-text`. */
export const noticeSchema = z.object({ code: z.string(), message: z.string() });
export type Notice = z.infer<typeof noticeSchema>;

/** A value, or every reason why there is none: all bad copies are named at once, not one a try. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function refused(...problems: readonly Problem[]): {
  readonly ok: false;
  readonly problems: readonly Problem[];
} {
  return { ok: false, problems };
}

export function accepted<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}
