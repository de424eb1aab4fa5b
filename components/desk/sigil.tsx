/** The letter of a column. The base is filled, so that it shows without colour. */
export function Sigil({ letter, base = false }: { readonly letter: string; readonly base?: boolean }) {
  return (
    <span className="sigil" dir="ltr" data-base={base}>
      {letter}
    </span>
  );
}

/** The letters of a reading, read out as one list. */
export function Sigils({ letters }: { readonly letters: readonly string[] }) {
  return (
    <span className="sigils">
      {[...letters].sort().map((letter) => (
        <Sigil key={letter} letter={letter} />
      ))}
    </span>
  );
}
