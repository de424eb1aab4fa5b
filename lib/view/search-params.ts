import type { Params } from './desk-state.ts';

/** Query parameters as a page gets them: a key that stands twice gives an array. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The first value of each key, behind URLSearchParams' `get`. */
export function paramsOf(search: SearchParams): Params {
  return {
    get: (key) => {
      const value = search[key];
      return (typeof value === 'string' ? value : value?.[0]) ?? null;
    },
  };
}
