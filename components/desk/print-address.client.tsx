'use client';

import { useEffect, useState } from 'react';

/** Where the page is, for paper. */
export function PrintAddress() {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const note = () => setAddress(window.location.href);
    note();
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  return <p>{address}</p>;
}
