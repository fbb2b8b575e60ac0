import { expect, test } from 'vitest';
import { BadSettings, readConfig } from './config.ts';

test('without settings the defaults hold', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '0.0.0.0',
    dataDir: `${process.cwd()}/data`,
    publicUrl: undefined,
    createToken: undefined,
    trustProxy: undefined,
    embedOrigins: [],
    oidc: undefined,
    logLevel: 'info',
  });
});

test('settings are read, and an empty one counts as absent', () => {
  const config = readConfig({
    PORT: '8080',
    HOST: '',
    DATA_DIR: '/srv/boards',
    PUBLIC_URL: 'https://board.example.com/',
    CREATE_TOKEN: ' tell-nobody ',
  });
  expect(config).toMatchObject({
    port: 8080,
    host: '0.0.0.0',
    dataDir: '/srv/boards',
    publicUrl: 'https://board.example.com',
    createToken: 'tell-nobody',
  });
});

test.for([
  [{ PORT: 'abc' }, 'PORT: got "abc", expected a whole number from 0 to 65535.'],
  [{ PORT: '70000' }, 'PORT: got "70000", expected a whole number from 0 to 65535.'],
  [{ PORT: '-1' }, 'PORT: got "-1"'],
  [{ HOST: 'http://here' }, 'HOST: got "http://here", expected an address or a host name'],
  [{ PUBLIC_URL: 'board.example.com' }, 'PUBLIC_URL: got "board.example.com"'],
  [{ PUBLIC_URL: 'https://example.com/boards' }, 'expected an address without a path'],
  [{ PUBLIC_URL: 'ftp://example.com' }, 'PUBLIC_URL: got "ftp://example.com"'],
  [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY: got "yes", expected the number of proxies in front'],
  [{ EMBED_ORIGINS: 'https://a.example, b.example' }, 'EMBED_ORIGINS: got "https://a.example, b'],
  [{ OIDC_ISSUER: 'http://id.example.com' }, 'OIDC_ISSUER: got "http://id.example.com"'],
  [{ OIDC_ISSUER: 'https://id.example.com' }, 'OIDC_CLIENT_SECRET: got nothing'],
  [
    { OIDC_ISSUER: 'https://id.example.com', OIDC_CLIENT_ID: 'f', OIDC_CLIENT_SECRET: 's' },
    'PUBLIC_URL: got nothing, expected the address people sign in at',
  ],
  [
    { LOG_LEVEL: 'loud' },
    'LOG_LEVEL: got "loud", expected one of silent, error, warn, info, debug.',
  ],
] as const)('the settings %j are refused with what was got and expected', ([env, message]) => {
  expect(() => readConfig(env)).toThrow(BadSettings);
  expect(() => readConfig(env)).toThrow(message);
});

test('all bad settings are named at once, and a bad secret is not repeated', () => {
  const read = () => readConfig({ PORT: 'x', CREATE_TOKEN: 'open sesame' });
  expect(read).toThrow(/^PORT: .*\nCREATE_TOKEN: got other characters, expected [^\n]*$/);
  expect(read).not.toThrow('sesame');
});
