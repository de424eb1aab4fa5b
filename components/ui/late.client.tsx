'use client';

import { type ComponentType, lazy, Suspense } from 'react';

/**
 * A part of the page whose code is fetched when it is first drawn in the browser; what the server drew of it stays until then. Leaner
 * than the framework's `dynamic`, whose own code and preloading a page pays for that never draws the part.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }));
  return function Late(props: Props) {
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    );
  };
}
