'use client';

import { useEffect, useState } from 'react';

/** Where the page is, for paper. */
export function PrintAddress() {
  const [address, setAddress] = useState('');
  useEffect(() => {
    // The texts that a link may carry are no address to type.
    const note = () => setAddress(window.location.href.replace(/#c=.*/, ''));
    note();
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  return <p>{address}</p>;
}
