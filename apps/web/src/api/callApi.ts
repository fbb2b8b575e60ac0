import { guest } from '../people/guest.ts';

/** An error the server explained (RFC 9457 problem+json). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly type: string;
  /** The whole body, with what the problem's type adds (`errors`, `got`, `expected` …). */
  readonly body: Readonly<Record<string, unknown>>;
  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(String(body['detail'] ?? body['title'] ?? `the server answered ${status}`));
    this.name = 'ApiProblem';
    this.status = status;
    this.type = String(body['type'] ?? 'about:blank');
    this.body = body;
  }
}

export interface ApiCall {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The bearer: a link's token. */
  token?: string;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is. */
  body?: BodyInit;
  contentType?: string;
  signal?: AbortSignal;
}

/** Calls the HTTP API. Throws ApiProblem when the server refuses, TypeError when it cannot be reached. */
export async function callApi(path: string, call: ApiCall = {}): Promise<Response> {
  const headers = new Headers();
  if (call.token) {
    headers.set('authorization', `Bearer ${call.token}`);
    // a link may let in so many people only, and changes have authors
    const { id, secret, name, color } = guest();
    const said = new URLSearchParams({ guest: id, secret, name, color });
    headers.set('feltline-guest', said.toString());
  }
  if (call.json !== undefined) headers.set('content-type', 'application/json');
  else if (call.contentType) headers.set('content-type', call.contentType);
  const response = await fetch(`/api${path}`, {
    method: call.method ?? 'GET',
    headers,
    ...(call.json !== undefined
      ? { body: JSON.stringify(call.json) }
      : call.body !== undefined
        ? { body: call.body }
        : {}),
    ...(call.signal ? { signal: call.signal } : {}),
  });
  if (!response.ok) throw new ApiProblem(response.status, await problemOf(response));
  return response;
}

/** The same, with the answer read as JSON. */
export async function callJson<T>(path: string, call: ApiCall = {}): Promise<T> {
  return (await (await callApi(path, call)).json()) as T;
}

async function problemOf(response: Response): Promise<Record<string, unknown>> {
  const text = await response.text();
  try {
    const body: unknown = JSON.parse(text);
    if (body && typeof body === 'object') return body as Record<string, unknown>;
  } catch {
    // Not JSON: a proxy in between answered; its words are kept as the detail.
  }
  return { title: response.statusText, detail: text.slice(0, 300) || response.statusText };
}
