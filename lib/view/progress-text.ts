import type { Progress } from '../model/progress.ts';
import { counted, grouped } from './counted.ts';

/** What is being done, in an editor's words, with the count where there is one. Null: nobody has begun, `before` others come first. */
export function progressText(progress: Progress | null, before = 0): string {
  if (!progress) return before > 0 ? `Waiting for its turn, ${grouped(before)} before it` : 'Waiting for its turn';
  const { part, done, of } = progress;
  const at = grouped(Math.min(done + 1, of));
  switch (part) {
    case 'reading':
      return `Reading copy ${at} of ${grouped(of)}`;
    case 'aligning':
      return 'Lining up the paragraphs';
    case 'comparing':
      return `Comparing the words: row ${at} of ${grouped(of)}`;
    case 'facts':
      return 'Collecting names, figures and quotations';
    case 'classifying':
      return `Telling style from substance: ${grouped(done)} of ${counted(of, 'difference')}`;
    case 'checking':
      return `Looking for damage: check ${at} of ${grouped(of)}`;
  }
}
