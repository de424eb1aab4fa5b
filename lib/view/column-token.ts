/** Ids in links are cut to this: 32 bits tell twenty versions apart, and a link stays short. Six are accepted. */
const ID_IN_LINK = 8;

/** How links name a column: by its id, since letters follow the story's order, which may change under a link. */
export function columnToken(column: { readonly id: string }): string {
  return column.id.slice(0, ID_IN_LINK);
}
