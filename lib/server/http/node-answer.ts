import type { IncomingMessage, ServerResponse } from 'node:http';
import { askedBy } from '../access.ts';
import type { Answer, Asked } from './answers.ts';

type NodeRequest = IncomingMessage & { readonly query: Readonly<Record<string, string | string[] | undefined>> };

/**
 * A reading request that is answered by way of Node's own objects. For what is asked for most: a route of the `app` folder gets a copy of
 * the request in the web's form, and its answer goes through three streams and out in chunks, which cost more than twice as much as the
 * rest of the way together. `part`: the name of the part of the address that `handler` gets.
 */
export function nodeAnswer(
  part: string,
  handler: (asked: Asked, value: string) => Promise<Answer>,
): (request: NodeRequest, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(request.method === 'OPTIONS' ? 204 : 405, { Allow: 'GET, HEAD, OPTIONS' }).end();
      return;
    }
    const asked = askedOf(request);
    const { status, headers, body } = await askedBy(asked.headers, () => handler(asked, String(request.query[part])));
    response.statusCode = status;
    // What next.config.js says of every answer below /api holds, also where the handler would say something else.
    for (const [name, value] of Object.entries(headers)) if (!response.hasHeader(name)) response.setHeader(name, value);
    if (body === null) return void response.end();
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    // Its length said, it goes out in one piece; Next packs it for whom can unpack, and then drops the length.
    response.setHeader('Content-Length', bytes.byteLength);
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
}

function askedOf({ url = '/', headers }: IncomingMessage): Asked {
  return {
    // As a whole address, like that of a web request; which host it names plays no part in an answer.
    url: `http://localhost${url}`,
    headers: {
      get(name) {
        const value = headers[name.toLowerCase()];
        return value === undefined ? null : String(value);
      },
    },
  };
}
