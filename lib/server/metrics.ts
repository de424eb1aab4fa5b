import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted in this process, in Prometheus' terms. Names and numbers only: no id of a story, no word of a text. */
export type Metrics = {
  readonly registry: Registry;
  readonly requests: Counter<'method' | 'route' | 'status'>;
  readonly requestSeconds: Histogram<'route'>;
  readonly collateSeconds: Histogram;
  readonly findings: Counter<'detector'>;
  readonly jobs: Gauge<'state'>;
};

// On globalThis: Next loads this module once for instrumentation and once for the routes.
const KEY = Symbol.for('variorum.metrics');
const REQUEST_BUCKETS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const COLLATE_BUCKETS = [0.05, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 300];

/** The process's own. */
export function metrics(): Metrics {
  const holder = globalThis as { [KEY]?: Metrics };
  holder[KEY] ??= create();
  return holder[KEY];
}

function create(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: 'variorum_http_requests_total',
      help: 'Requests answered.',
      labelNames: ['method', 'route', 'status'],
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'variorum_http_request_seconds',
      help: 'From the request’s head to the end of the answer.',
      labelNames: ['route'],
      buckets: REQUEST_BUCKETS,
      registers,
    }),
    collateSeconds: new Histogram({
      name: 'variorum_collate_seconds',
      help: 'Comparisons computed by this process, waiting for a worker included.',
      buckets: COLLATE_BUCKETS,
      registers,
    }),
    findings: new Counter({
      name: 'variorum_findings_total',
      help: 'Findings in comparisons computed by this process.',
      labelNames: ['detector'],
      registers,
    }),
    jobs: new Gauge({
      name: 'variorum_jobs',
      help: 'Comparisons asked for and not made yet, of all processes on the store.',
      labelNames: ['state'],
      registers,
    }),
  };
}
