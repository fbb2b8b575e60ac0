import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestServer } from '../testing/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({}, { limits: { editTimeoutMs: 1500 } });
});
afterAll(() => server.discard());

test('the description names every call with its answers and refusals', async () => {
  const { status, json } = await server.call('GET', '/api/openapi.json');
  expect(status).toBe(200);
  expect(json.openapi).toMatch(/^3\.1/);
  const calls = Object.entries<object>(json.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(calls.sort()).toEqual([
    'DELETE /api/boards/{id}',
    'DELETE /api/boards/{id}/links/{link}',
    'DELETE /api/boards/{id}/versions/{version}',
    'GET /api/account',
    'GET /api/boards/{id}',
    'GET /api/boards/{id}/activity',
    'GET /api/boards/{id}/compare',
    'GET /api/boards/{id}/export',
    'GET /api/boards/{id}/images',
    'GET /api/boards/{id}/images/{hash}',
    'GET /api/boards/{id}/insights',
    'GET /api/boards/{id}/links',
    'GET /api/boards/{id}/state',
    'GET /api/boards/{id}/versions',
    'GET /api/boards/{id}/versions/{version}',
    'GET /api/boards/{id}/versions/{version}/state',
    'GET /api/openapi.json',
    'GET /healthz',
    'GET /metrics',
    'GET /readyz',
    'PATCH /api/boards/{id}',
    'PATCH /api/boards/{id}/links/{link}',
    'PATCH /api/boards/{id}/versions/{version}',
    'POST /api/boards',
    'POST /api/boards/{id}/duplicate',
    'POST /api/boards/{id}/images',
    'POST /api/boards/{id}/import',
    'POST /api/boards/{id}/links',
    'POST /api/boards/{id}/versions',
    'POST /api/boards/{id}/versions/{version}/copy',
    'POST /api/boards/{id}/versions/{version}/restore',
  ]);
  const made = json.paths['/api/boards'].post;
  expect(made.responses[201].content['application/json'].schema.properties.links.required).toEqual([
    'owner',
    'edit',
    'comment',
    'view',
  ]);
  expect(made.responses[401].content['application/problem+json']).toBeDefined();
  expect(json.paths['/api/boards/{id}'].delete.security).toEqual([
    { bearer: [] },
    { tokenInQuery: [] },
  ]);
  const { parameters } = json.paths['/api/boards/{id}/export'].get;
  expect(parameters).toContainEqual(
    expect.objectContaining({ name: 'format', in: 'query', required: true }),
  );
});

test('the server is alive and ready', async () => {
  for (const path of ['/healthz', '/readyz']) {
    const { status, json } = await server.call('GET', path);
    expect([path, status, json]).toEqual([path, 200, { status: 'ok' }]);
  }
});

test('a disk that takes no more makes the server not ready, with the reason, and unsaved changes are refused', async () => {
  const { id, links } = await server.newBoard({ title: 'Full' });
  await server.running.database.suffer({ maxPages: 1 });
  const record = { id: 's', kind: 'sticky', text: 'x'.repeat(100_000) };
  const large = JSON.stringify({ format: 'feltline', version: 1, records: [record] });
  const imported = await server.call('POST', `/api/boards/${id}/import?format=json`, {
    token: links.edit.token,
    body: large,
  });
  expect(imported.status).toBe(503);
  expect(imported.json.type).toBe('urn:feltline:problem:not-saved');
  const { status, json } = await server.call('GET', '/readyz');
  expect(status).toBe(503);
  expect(json).toMatchObject({
    type: 'urn:feltline:problem:not-ready',
    detail: expect.stringMatching(/full/i),
  });
  expect((await server.call('GET', '/healthz')).status).toBe(200);
  await server.running.database.suffer({ maxPages: 0 });
  const rename = () =>
    server.call('PATCH', `/api/boards/${id}`, { token: links.edit.token, json: { title: 'y' } });
  await expect.poll(async () => (await rename()).status, { timeout: 15_000 }).toBe(200);
  expect((await server.call('GET', '/readyz')).status).toBe(200);
});

test('the numbers are in the text format of Prometheus and name no board and no link', async () => {
  const { id, links } = await server.newBoard();
  await server.call('GET', `/api/boards/${id}`, { token: links.view.token });
  const { status, headers, text } = await server.call('GET', '/metrics');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  for (const line of text.trim().split('\n')) {
    expect(line).toMatch(
      /^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? -?[\d.e+-]+)$/,
    );
  }
  expect(text).toMatch(/^feltline_rooms_open \d+$/m);
  expect(text).toMatch(/^feltline_sockets_open \d+$/m);
  expect(text).toMatch(
    /^feltline_http_requests_total\{method="GET",route="\/api\/boards\/:id",status="200"\} [1-9]/m,
  );
  expect(text).not.toContain(id);
  expect(text).not.toContain(links.view.token);
});

test('every answer carries the headers that keep the page to itself', async () => {
  const answers = [await server.call('GET', '/healthz'), await server.call('GET', '/nowhere')];
  for (const { headers } of answers) {
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`connect-src 'self' ${server.origin.replace('http', 'ws')}`);
    expect(policy).not.toContain('unsafe-eval');
  }
});
