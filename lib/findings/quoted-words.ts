import type { Place } from '../model/change.ts';
import type { Copy } from './room.ts';

/**
 * The words of a place between curly quotation marks, as a message names them: on one line, without the marks at their edges that belong to
 * what stands beside them (“rice field. ” is named “rice field.”), inner marks single. A place of nothing but marks is given as it is.
 */
export function quotedWords(copy: Pick<Copy, 'text'>, { start, end }: Place): string {
  const line = copy.text.slice(start, end).replace(/\s+/g, ' ').trim();
  const bare = line.replace(/^[“”"«»„,.;:\s]+/, '').replace(/[“”"«»„,;:\s]+$/, '');
  return `“${(bare === '' ? line : bare).replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
