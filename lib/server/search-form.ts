import { foldForm } from '../text/fold.ts';

/**
 * Words as the search compares them: case, quotation marks and the accents of Latin, Greek and Cyrillic do not matter. Marks of other
 * scripts stay, as they tell words apart there. Texts are stored in this form as well, so it changes only with a migration.
 */
export function searchForm(text: string): string {
  const bare = foldForm(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return bare.normalize('NFC');
}
