'use client';

import { useEffect, useState } from 'react';
import { useDesk } from '../desk/desk-context.client.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { recallKnown } from './known.client.ts';

/** After copies were sent that are stored already: that nothing was stored a second time. */
export function KnownNote() {
  const { set } = useDesk();
  const [message, setMessage] = useState<string | null>(null);
  useEffect(() => {
    const known = recallKnown(set);
    if (known) setMessage(known);
  }, [set]);
  return message ? (
    <Banner
      actions={
        <Button look="quiet" onClick={() => setMessage(null)}>
          All right
        </Button>
      }
    >
      {message}
    </Banner>
  ) : null;
}
