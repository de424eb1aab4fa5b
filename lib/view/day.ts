const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** `2023-02-22T09:00:00Z` as `22 Feb 2023`: the day that is written, in no machine's time zone. What is no date comes back as it is. */
export function dayOf(iso: string): string {
  const m = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(iso);
  const month = MONTHS[Number(m?.[2]) - 1];
  if (!m || !month) return iso;
  return [m[3] ? String(Number(m[3])) : null, month, m[1]].filter((p) => p !== null).join(' ');
}

/** The same with the hour, in UTC: `22 Feb 2023, 09:00 UTC`. */
export function momentOf(iso: string): string {
  const m = /T(\d{2}:\d{2})/.exec(iso);
  return m && iso.endsWith('Z') ? `${dayOf(iso)}, ${m[1]} UTC` : dayOf(iso);
}
