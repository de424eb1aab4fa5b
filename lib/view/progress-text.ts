import type { Progress } from '../model/progress.ts';
import { counted, grouped } from './excerpt.ts';

/** What is being done, in an editor's words, with the count where there is one. Null: nobody has begun. */
export function progressText(progress: Progress | null): string {
  if (!progress) return 'Waiting for its turn';
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
