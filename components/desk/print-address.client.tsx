'use client';

import { useEffect, useState } from 'react';

const isCarriedHere = () => window.location.pathname === '/open';

/** Where the page is, for paper. */
export function PrintAddress() {
  const [address, setAddress] = useState('');
  useEffect(() => {
    // A link that carries the texts is no address to type.
    const note = () =>
      setAddress(
        isCarriedHere()
          ? `${window.location.origin}/open, from a link or a file that holds the texts`
          : window.location.href,
      );
    note();
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  return <p>{address}</p>;
}
