import { sql } from 'kysely';

/** A value as a column of a select: PostgreSQL has to be told what it is. */
export function asText(value: string) {
  return sql<string>`cast(${value} as text)`;
}
