import type { Metadata } from 'next';
import { OpenComparison } from '../../components/open/open-comparison.client.tsx';

export const metadata: Metadata = { title: 'A comparison in a link', robots: { index: false } };
// The policy's nonce is new for every request.
export const dynamic = 'force-dynamic';

/** What a link or a file carries whole; the server never sees the texts. */
export default function OpenPage() {
  return <OpenComparison />;
}
