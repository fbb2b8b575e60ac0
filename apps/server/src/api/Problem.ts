import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Every way in which a call can be refused: its status and a title that does not change. */
export const problems = {
  'bad-json': [400, 'The body is not JSON'],
  'no-token': [401, 'A token is needed'],
  'bad-token': [401, 'This token does not open this board'],
  'link-revoked': [401, 'This link was revoked'],
  'link-expired': [401, 'The time of this link is over'],
  'link-used-up': [401, 'As many people have come by this link as it lets in'],
  'create-token': [401, 'Making boards needs the token of this server'],
  'not-signed-in': [401, 'Nobody is signed in'],
  'not-allowed': [403, 'This link may not do that'],
  'wrong-origin': [403, 'Pages of another site may not call this server'],
  'no-such-address': [404, 'There is nothing at this address'],
  'no-such-board': [404, 'There is no such board'],
  'no-such-image': [404, 'There is no such picture on this board'],
  'no-such-link': [404, 'There is no such link on this board'],
  'no-such-map': [404, 'There is no such map on this board'],
  'no-such-person': [404, 'There is no such person here'],
  'no-such-version': [404, 'There is no such version of this board'],
  'wrong-method': [405, 'This address does not take this method'],
  'too-many-versions': [409, 'The board has as many named versions as it may have'],
  'several-maps': [409, 'The board has several maps and none was named'],
  'too-large': [413, 'The body is too large'],
  'board-full': [413, 'The board has as many pictures as it may have'],
  'bad-image': [422, 'The picture cannot be used; nothing was changed'],
  'bad-value': [422, 'A value cannot be used'],
  'bad-file': [422, 'The file cannot be imported; nothing was changed'],
  'too-many-attempts': [429, 'Too many attempts from this address'],
  'too-many-calls': [429, 'Too many calls with this link'],
  internal: [500, 'The server failed'],
  'not-saved': [503, 'The server cannot save at the moment; nothing was acknowledged'],
  'took-too-long': [503, 'The server gave up: this takes too long'],
  'not-ready': [503, 'The server is not ready'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>;

export type ProblemName = keyof typeof problems;

export interface ProblemDetails {
  detail?: string;
  /** The value that was refused, shortened where it is long; never a token. */
  got?: string;
  expected?: string;
  [extension: string]: unknown;
}

/** Thrown anywhere below a call; answered as `application/problem+json` (RFC 9457). */
export class Problem extends Error {
  readonly problem: ProblemName;
  readonly details: ProblemDetails;
  readonly headers: Record<string, string>;

  constructor(
    problem: ProblemName,
    details: ProblemDetails = {},
    headers: Record<string, string> = {},
  ) {
    super(details.detail ?? problems[problem][1]);
    this.problem = problem;
    this.details = details;
    this.headers = headers;
  }

  get status(): ContentfulStatusCode {
    return problems[this.problem][0];
  }

  toResponse(): Response {
    const body = {
      type: problemType(this.problem),
      title: problems[this.problem][1],
      status: this.status,
      ...this.details,
    };
    return new Response(JSON.stringify(body), {
      status: this.status,
      headers: { 'content-type': 'application/problem+json', ...this.headers },
    });
  }
}

/** The stable `type` of a problem; it names, it leads nowhere. */
export function problemType(problem: ProblemName): string {
  return `urn:feltline:problem:${problem}`;
}

/** A value as an error shows it: quoted, and cut where it is long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
