/** What the page offers to download, in the order of its menu; the names are those of the exporters. */
export const DOWNLOADS: readonly { readonly format: string; readonly label: string }[] = [
  { format: 'html', label: 'Web page in one file' },
  { format: 'markdown', label: 'Markdown report' },
  { format: 'findings-csv', label: 'Findings, CSV' },
  { format: 'changes-csv', label: 'Changes, CSV' },
  { format: 'json', label: 'JSON' },
  { format: 'tei', label: 'TEI, for scholarly editions' },
  { format: 'web-annotation', label: 'Web Annotation, for annotation tools' },
];

/** The address of a download; `engine` null: the reading of the set's links. */
export function downloadHref(set: string, format: string, engine: string | null): string {
  const query = new URLSearchParams({ format, ...(engine === null ? {} : { engine }) });
  return `/api/v1/comparisons/${encodeURIComponent(set)}?${query}`;
}
