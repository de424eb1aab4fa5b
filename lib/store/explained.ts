import { StoreUnusable } from './store-unusable.ts';

/**
 * The same object, whose methods throw `StoreUnusable` with words for people where the engine is in trouble (a full disk, a
 * damaged file, a server that is away); everything else is thrown as it is.
 */
export function explained<T extends object>(methods: T, explain: (error: unknown) => string | null): T {
  const out = Object.entries(methods).map(([name, value]) => {
    if (typeof value === 'object' && value !== null) return [name, explained(value, explain)];
    if (typeof value !== 'function') return [name, value];
    return [
      name,
      (...args: unknown[]) => {
        const given = value.apply(methods, args);
        return given instanceof Promise ? given.catch((error) => fail(error, explain)) : given;
      },
    ];
  });
  return Object.fromEntries(out) as T;
}

function fail(error: unknown, explain: (error: unknown) => string | null): never {
  const message = error instanceof StoreUnusable ? null : explain(error);
  throw message === null ? error : new StoreUnusable(message, { cause: error });
}
