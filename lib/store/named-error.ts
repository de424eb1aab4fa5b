/**
 * Whether an error is one of ours, by its name. Next loads our modules several times in one process (once for the start of the server, once
 * for its routes), each with classes of its own: an error from the store that the start has opened is no `instanceof` the route's class.
 */
export function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
