const LANGUAGES: Readonly<Record<string, string>> = {
  ja: 'Japanese',
  zh: 'Chinese',
  ru: 'Russian',
  it: 'Italian',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  pt: 'Portuguese',
  ko: 'Korean',
  ar: 'Arabic',
  tr: 'Turkish',
  uk: 'Ukrainian',
  pl: 'Polish',
  hi: 'Hindi',
  vi: 'Vietnamese',
  fa: 'Persian',
  he: 'Hebrew',
  ur: 'Urdu',
  nl: 'Dutch',
  en: 'English',
};

/** The language's English name, or its code when this list lacks it. */
export function languageName(code: string): string {
  return LANGUAGES[code.split('-')[0] ?? ''] ?? code;
}
