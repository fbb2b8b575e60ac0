import type { Role } from '@feltline/sync';
import type { MiddlewareHandler } from 'hono';
import { type DescribeRouteOptions, describeRoute, resolver } from 'hono-openapi';
import * as v from 'valibot';
import { type ProblemName, problems, problemType } from './Problem.ts';

/** What an answer is, and its JSON schema or its media types. */
type Answer = readonly [description: string, content?: v.GenericSchema | readonly string[]];

export interface Description {
  summary: string;
  /** The least role of the link whose token is the bearer; absent where none is needed. */
  needs?: Role;
  query?: Record<string, { description: string; schema?: object; required?: boolean }>;
  /** The schema of a JSON body, or the media types of a raw one. */
  body?: v.GenericSchema | readonly string[];
  answers: Record<number, Answer>;
}

export const problemSchema = v.looseObject({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.optional(v.string()),
  got: v.optional(v.string()),
  expected: v.optional(v.string()),
});

/** Describes a call for `GET /api/openapi.json`, beside the code that answers it. */
export function describe({
  summary,
  needs,
  query = {},
  body,
  answers,
}: Description): MiddlewareHandler {
  const described = {
    ...answers,
    ...(needs ? problemAnswers('bad-token', 'not-allowed', 'no-such-board') : {}),
  };
  return describeRoute({
    summary,
    ...(needs && {
      description: `Needs a link with the role ${needs}${needs === 'owner' ? '' : ' or more'}.`,
    }),
    security: needs ? [{ bearer: [] }, { tokenInQuery: [] }] : [],
    parameters: Object.entries(query).map(([name, { schema = { type: 'string' }, ...rest }]) => ({
      name,
      in: 'query',
      schema,
      ...rest,
    })),
    ...(body && { requestBody: { content: content(body) } }),
    responses: Object.fromEntries(
      Object.entries(described).map(([status, [description, kind]]) => [
        status,
        { description, ...(kind && { content: content(kind) }) },
      ]),
    ),
  } as DescribeRouteOptions);
}

/** The refusals with these names, gathered by status. */
export function problemAnswers(...names: readonly ProblemName[]): Record<number, Answer> {
  const byStatus = Map.groupBy(names, (name) => problems[name][0]);
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      status,
      [
        same.map((name) => `${problems[name][1]} (${problemType(name)})`).join('; '),
        problemSchema,
      ] as const,
    ]),
  );
}

function content(kind: v.GenericSchema | readonly string[]): Record<string, object> {
  if (Array.isArray(kind)) {
    return Object.fromEntries(
      kind.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
    );
  }
  const type = kind === problemSchema ? 'application/problem+json' : 'application/json';
  return { [type]: { schema: resolver(kind as v.GenericSchema) } };
}
