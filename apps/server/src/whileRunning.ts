import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** What is asked of a server by whoever watches it, also while it stops. */
const watched = /^\/(?:healthz|readyz|metrics)(?:\?|$)/;

/** Answers 503 to new requests once the server is stopping; those of a watcher still reach `listener`. */
export function whileRunning(
  isStopping: () => boolean,
  listener: RequestListener,
): RequestListener {
  return (request: IncomingMessage, response: ServerResponse) => {
    if (!isStopping() || watched.test(request.url ?? '')) return listener(request, response);
    const body = JSON.stringify({
      type: 'about:blank',
      title: 'The server is stopping',
      status: 503,
      detail: 'expected a running server, got one that is stopping: try again soon',
    });
    response
      .writeHead(503, {
        'content-type': 'application/problem+json',
        'retry-after': '5',
        connection: 'close',
      })
      .end(body);
  };
}
