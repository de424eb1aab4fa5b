'use client';

import { type ComponentType, lazy, Suspense } from 'react';

/**
 * A part of the page whose code is fetched when it is first drawn in the browser; what the server drew of it stays until then. Leaner
 * than the framework's `dynamic`, whose own code and preloading a page pays for that never draws the part.
 *
 * For what a reader asks for. The server sends such a part behind all others, and a script puts it in its place: what is in sight when
 * a page opens would push aside what stands there, and be missing where no script runs. That is `lateInPlace`.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lateInPlace(load);
  return function Late(props: Props) {
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** The same for what a page opens with: sent where it stands. The page answers to keys when the code is here. */
export function lateInPlace<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }));
  // A function of its own: what the server hands over is lazy itself, and may not lead to what is lazy again.
  return function InPlace(props: Props) {
    return <Part {...props} />;
  };
}
