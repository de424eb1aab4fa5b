import type { Metadata } from 'next';
import { OpenComparison } from '../../components/open/open-comparison.client.tsx';
import { PageFrame } from '../../components/page/page-frame.tsx';

export const metadata: Metadata = { title: 'A comparison in a link', robots: { index: false } };
// The policy's nonce is new for every request.
export const dynamic = 'force-dynamic';

/** What a link or a file carries whole; the server never sees the texts. */
export default function OpenPage() {
  return (
    <PageFrame wide>
      <h1 className="font-copy text-4xl leading-tight font-medium tracking-[-0.01em]">A comparison that came whole</h1>
      <p className="mt-3 max-w-[38em] font-copy text-lg leading-relaxed">
        The texts are in the link itself, or in the file. They are compared in this browser: nothing is stored, and
        nothing is sent to the server.
      </p>
      <OpenComparison />
    </PageFrame>
  );
}
