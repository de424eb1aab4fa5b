'use client';

import './globals.css';

/**
 * Where not even the frame of all pages could be drawn: what the framework shows of itself tells nobody what to do. Every page fetches
 * this file beforehand, so it says no more than it must; `error.tsx` is for all else. The fonts come with the frame and are not here.
 */
export default function GlobalErrorPage() {
  return (
    <html lang="en" style={{ fontFamily: 'system-ui' }}>
      <body className="m-8">
        <h1 className="text-2xl">This page could not be shown</h1>
        <p className="mt-4">
          Everything you saved is still there. Load it again, or go to{' '}
          <a href="/" className="underline">
            all stories
          </a>
          .
        </p>
      </body>
    </html>
  );
}
