'use client';

import { useEffect, useState } from 'react';
import { Legend } from './legend.tsx';

/** What only paper needs: what the marks mean, and where the page is. */
export function PrintNote() {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const note = () => setAddress(window.location.href);
    note();
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  return (
    <div className="print-note">
      <Legend />
      <p>{address}</p>
    </div>
  );
}
