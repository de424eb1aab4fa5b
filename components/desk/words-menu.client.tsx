'use client';

import { useEffect, useState } from 'react';
import { late } from '../ui/late.client.tsx';
import type { SelectedWords } from './page-text.client.ts';

/** A button beside the words a reader selects: their link. Its code is fetched with the first words that are selected. */
export function WordsMenu() {
  const [words, setWords] = useState<SelectedWords | null>(null);

  useEffect(() => {
    const settle = async () => {
      if (document.getSelection()?.isCollapsed !== false) return;
      const { selectedWords } = await import('./page-text.client.ts');
      setWords(selectedWords());
    };
    const clear = () => {
      if (document.getSelection()?.isCollapsed) setWords(null);
    };
    document.addEventListener('pointerup', settle);
    document.addEventListener('keyup', settle);
    document.addEventListener('selectionchange', clear);
    return () => {
      document.removeEventListener('pointerup', settle);
      document.removeEventListener('keyup', settle);
      document.removeEventListener('selectionchange', clear);
    };
  }, []);

  return words ? <WordsPopover words={words} onClose={() => setWords(null)} /> : null;
}

const WordsPopover = late(() => import('./words-popover.tsx').then((m) => m.WordsPopover));
