/**
 * A finding's words and its message in one line. Most messages name the words themselves; to set them before it once more
 * would say them twice. `words` is what is shown of `exact`.
 */
export function wordsTold(exact: string, words: string, message: string): string {
  const said = letters(exact);
  const named = [...message.matchAll(/“([^”]*)”/g)].some(([, quoted = '']) =>
    said === '' ? quoted.trim() === exact.trim() : letters(quoted) === said,
  );
  return named ? message : `“${words}”: ${message}`;
}

/** What is left without marks and spaces: a message names words on one line, without the marks beside them. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
