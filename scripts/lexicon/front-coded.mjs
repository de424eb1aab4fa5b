/** A sorted list of words or phrases in lines: of each the number of letters it shares with the one before (one base-36 digit) and the rest. */
export function frontCoded(sorted) {
  let last = '';
  return sorted
    .map((entry) => {
      let n = 0;
      while (n < 35 && n < last.length && last[n] === entry[n]) n++;
      last = entry;
      return n.toString(36) + entry.slice(n);
    })
    .join('\n');
}

/** The list again. The engine does the same in lib/lexicon/wordnet.ts. */
export function unfront(coded) {
  let last = '';
  return coded.split('\n').map((line) => {
    last = last.slice(0, Number.parseInt(line[0], 36)) + line.slice(1);
    return last;
  });
}
