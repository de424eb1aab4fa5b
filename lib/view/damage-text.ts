/** The findings' categories are those of MQM, which an editor has not read: what each of ours means on a desk. */
const DAMAGE_TEXT: Readonly<Record<string, string>> = {
  'accuracy/mistranslation': 'wrong word or meaning',
  'accuracy/omission': 'words missing',
  'accuracy/untranslated': 'left in another language',
  'fluency/grammar': 'broken sentence or grammar',
  'fluency/punctuation': 'stray or lost punctuation',
  'fluency/spelling': 'misspelling',
  'locale/furniture': 'page furniture in the text',
  'style/awkward': 'awkward wording',
  'terminology/named-entity': 'wrong name',
};

/** The kind of damage in an editor's words; a category that has none of its own is written as it is. */
export function damageText(category: string): string {
  return DAMAGE_TEXT[category] ?? category.replace('/', ': ').replaceAll('-', ' ');
}
