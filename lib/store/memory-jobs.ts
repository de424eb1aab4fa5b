import { type JobTable, latestLease } from './job-table.ts';

type Row = {
  data: string;
  owner: string | null;
  until: number;
  attempts: number;
  failure: string | null;
  progress: string | null;
  at: number;
};

/** The jobs of a store that forgets everything with the process. */
export function memoryJobs(): JobTable {
  const rows = new Map<string, Row>();
  return {
    async add({ id, data }, at) {
      const old = rows.get(id);
      if (!old || old.failure !== null)
        rows.set(id, { data, owner: null, until: 0, attempts: 0, failure: null, progress: null, at });
    },
    async take(owner, { at, until }) {
      const clockWentBack = (r: Row) => r.until > latestLease({ at, until }) && r.owner !== owner;
      const [next] = [...rows]
        .filter(([, r]) => r.failure === null && (r.until < at || clockWentBack(r)))
        .sort(([a, x], [b, y]) => x.at - y.at || (a < b ? -1 : 1));
      if (!next) return null;
      const [id, row] = next;
      rows.set(id, { ...row, owner, until, attempts: row.attempts + 1 });
      return { id, data: row.data, attempts: row.attempts + 1 };
    },
    async renew(owner, until) {
      for (const row of rows.values()) if (row.owner === owner && row.failure === null) row.until = until;
    },
    async end(id, owner, failure) {
      const row = rows.get(id);
      if (row?.owner !== owner) return;
      if (failure === null) rows.delete(id);
      else rows.set(id, { ...row, failure, until: 0 });
    },
    async release(owner) {
      for (const row of rows.values())
        if (row.owner === owner && row.failure === null)
          Object.assign(row, { owner: null, until: 0, attempts: row.attempts - 1 });
    },
    async tell(id, owner, progress) {
      const row = rows.get(id);
      if (row?.owner !== owner || row.failure !== null) return false;
      row.progress = progress ?? row.progress;
      return true;
    },
    async stop(id, failure) {
      const row = rows.get(id);
      if (row?.failure === null) Object.assign(row, { failure, owner: null, until: 0 });
    },
    async state(id) {
      const row = rows.get(id);
      if (!row) return null;
      return row.failure === null ? { kind: 'open', progress: row.progress } : { kind: 'failed', failure: row.failure };
    },
    async before(id) {
      const own = rows.get(id);
      if (!own || own.owner !== null || own.failure !== null) return 0;
      const first = (other: string, r: Row) => r.owner !== null || r.at < own.at || (r.at === own.at && other < id);
      return [...rows].filter(([other, r]) => r.failure === null && first(other, r)).length;
    },
    async count(at) {
      const open = [...rows.values()].filter((r) => r.failure === null);
      const running = open.filter((r) => r.until >= at).length;
      return { waiting: open.length - running, running };
    },
  };
}
