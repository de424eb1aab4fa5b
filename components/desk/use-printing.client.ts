import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * True while the page is printed: what it draws then is drawn before the browser lays the paper out. Afterwards the reader is where
 * they were.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    let at = { main: 0, window: 0 };
    const main = () => document.querySelector('.desk-main');
    const before = () => {
      at = { main: main()?.scrollTop ?? 0, window: window.scrollY };
      flushSync(() => setPrinting(true));
    };
    const after = () => {
      flushSync(() => setPrinting(false));
      main()?.scrollTo({ top: at.main });
      window.scrollTo({ top: at.window });
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
