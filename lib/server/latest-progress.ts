import type { Progress } from '../model/progress.ts';

/** What a job has said of itself and nobody has been told yet. */
export type LatestProgress = {
  note(progress: Progress): void;
  /** The newest since the last call, null when there is none. */
  take(): Progress | null;
};

/** The first rows are said once, and go with every later word: a page that opens in the middle shows them too. */
export function latestProgress(): LatestProgress {
  let latest: Progress | null = null;
  let rows: Progress['rows'];
  return {
    note(progress) {
      rows = progress.rows ?? rows;
      latest = rows ? { ...progress, rows } : progress;
    },
    take() {
      const news = latest;
      latest = null;
      return news;
    },
  };
}
