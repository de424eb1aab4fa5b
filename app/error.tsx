'use client';

/**
 * What a reader sees when a page breaks. Nothing stored is touched by that. Every page fetches this file beforehand, so it leans on
 * nothing else.
 */
export default function ErrorPage({
  error,
  retry,
}: {
  readonly error: Error & { digest?: string };
  readonly retry?: () => void;
}) {
  return (
    <main className="mx-auto max-w-[46rem] px-4 pt-16 md:px-8">
      <h1 className="font-copy text-4xl leading-tight font-medium">This page broke</h1>
      <p className="mt-4 font-copy text-lg leading-relaxed">
        The fault is the program’s, not yours. What was stored is still stored, and what you typed into a form is still
        in this browser. Try again; if it breaks again, send whoever runs this server the address of the page
        {error.digest ? (
          <>
            {' '}
            and this number: <code className="font-sans text-base">{error.digest}</code>
          </>
        ) : null}
        .
      </p>
      <p className="mt-6 flex gap-6 text-lg">
        <button type="button" className="underline" onClick={() => (retry ? retry() : window.location.reload())}>
          Try again
        </button>
        <a href="/">All stories</a>
      </p>
    </main>
  );
}
