/** Called by Next once, when the server starts. The imports are inside the branch: the edge runtime has no database. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { endUnlessUsable } = await import('./lib/server/env.ts');
  endUnlessUsable();
  const { watchServing } = await import('./lib/server/serving.ts');
  watchServing();
  const { warmUp } = await import('./lib/server/warm-up.ts');
  // Not awaited: the server takes requests meanwhile.
  void warmUp();
}
