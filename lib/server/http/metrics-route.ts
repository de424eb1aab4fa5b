import { processState } from '../current.ts';
import { metrics } from '../metrics.ts';
import { answering, refusal } from './answers.ts';

/** `GET /metrics` in Prometheus' text format. On a server with a password the scraper sends it as a bearer token. */
export function getMetrics(request: Request): Promise<Response> {
  return answering(async () => {
    const state = await processState();
    if (!(await state.gate.mayEnter(request.headers)))
      return refusal([{ code: 'not-signed-in', message: 'Send the password of this server as a bearer token.' }]);
    const { registry, jobs } = metrics();
    const { waiting, running } = await (await state.jobs()).depth();
    jobs.set({ state: 'waiting' }, waiting);
    jobs.set({ state: 'running' }, running);
    return new Response(await registry.metrics(), {
      headers: { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' },
    });
  });
}
