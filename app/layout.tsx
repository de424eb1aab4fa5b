import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/newsreader/wght.css';
import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { IconSprite } from '../components/ui/icon-sprite.tsx';
import './globals.css';

// The Latin files are preloaded, with fallback metrics so that nothing shifts; the other scripts come from the packages when a text needs them.
const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-inter',
  display: 'swap',
  adjustFontFallback: 'Arial',
});
const newsreader = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-newsreader',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});

export const metadata: Metadata = {
  title: { default: 'Variorum', template: '%s · Variorum' },
  description:
    'Several copies of one news story side by side: what was reworded, moved or dropped, and which copy is garbled.',
  // Drafts: whoever has a link may read, and no search engine is to lead there.
  robots: { index: false, follow: false },
};

// Every page is made for its request: the scripts in it carry that request's nonce, and a page made at build time would have none.
export const dynamic = 'force-dynamic';

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f3ea' },
    { media: '(prefers-color-scheme: dark)', color: '#151412' },
  ],
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" className={`${inter.variable} ${newsreader.variable}`}>
      <body>
        <IconSprite />
        {children}
      </body>
    </html>
  );
}
