'use client';

import './globals.css';
import ErrorPage from './error.tsx';

/** The same where not even the frame of all pages could be drawn: what the framework shows of itself tells nobody what to do. */
export default function GlobalErrorPage(props: Parameters<typeof ErrorPage>[0]) {
  return (
    <html lang="en">
      <body>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
