/**
 * The copies of a story in another order: those named first, in the order of `wanted`, then the rest as they stood. A removed copy
 * goes with the one it stood behind, so that bringing it back puts it there. Names the story does not have are passed over.
 */
export function reordered<E extends { readonly version: string; readonly removed: boolean }>(
  entries: readonly E[],
  wanted: readonly string[],
): readonly E[] {
  const leading: E[] = [];
  const groups: { readonly head: E; readonly members: E[] }[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (!entry.removed) groups.push({ head: entry, members: [entry] });
    else if (last) last.members.push(entry);
    else leading.push(entry);
  }
  const rank = (version: string) => {
    const at = wanted.indexOf(version);
    return at < 0 ? wanted.length : at;
  };
  const sorted = [...groups].sort((a, b) => rank(a.head.version) - rank(b.head.version)); // stable
  return [...leading, ...sorted.flatMap((g) => g.members)];
}
