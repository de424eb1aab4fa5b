'use client';

/**
 * What a reader sees when a page breaks. Nothing stored is touched by that. Every page fetches this file beforehand, so it leans on
 * nothing else but the style sheet.
 */
export default function ErrorPage({
  error,
  retry,
}: {
  readonly error: Error & { digest?: string };
  readonly retry?: () => void;
}) {
  return (
    <>
      <header className="masthead">
        <a href="/" className="masthead-brand">
          Variorum
        </a>
      </header>
      <main className="mx-auto max-w-[46rem] px-4 pt-8 pb-20 md:px-8 md:pt-12">
        <h1 className="font-copy text-4xl leading-tight font-medium">This page could not be shown</h1>
        <p className="mt-4 font-copy text-lg leading-relaxed">
          It was not your doing. Everything you saved is still there, and what you typed is kept in this browser. If it
          keeps happening, send the address of this page{error.digest ? ` and the error number ${error.digest}` : ''} to
          whoever runs this server.
        </p>
        <p className="mt-8 flex flex-wrap gap-3">
          <button
            type="button"
            className="button button-solid"
            onClick={() => (retry ? retry() : window.location.reload())}
          >
            Try again
          </button>
          <a href="/" className="button button-outline">
            All stories
          </a>
        </p>
      </main>
    </>
  );
}
