import { expect, test } from 'vitest';
import { clientAddress, readTrustedProxies } from './clientAddress.ts';

const near = readTrustedProxies('loopback, 10.0.0.0/8, fd00::/8');

test.for([
  ['nobody is trusted', undefined, '10.0.0.1', '1.2.3.4', '10.0.0.1'],
  ['there is no header', near, '10.0.0.1', undefined, '10.0.0.1'],
  ['a stranger sends the header', near, '9.9.9.9', '1.2.3.4', '9.9.9.9'],
  ['the proxy tells', near, '10.0.0.1', '1.2.3.4', '1.2.3.4'],
  ['the caller made up what stands before', near, '10.0.0.1', '6.6.6.6, 1.2.3.4', '1.2.3.4'],
  ['two proxies of ours', near, '127.0.0.1', '1.2.3.4, 10.1.1.1', '1.2.3.4'],
  ['only proxies of ours', near, '127.0.0.1', '10.2.2.2, 10.1.1.1', '10.2.2.2'],
  ['the proxy tells nonsense', near, '10.0.0.1', 'unknown', '10.0.0.1'],
  ['an empty header', near, '10.0.0.1', '', '10.0.0.1'],
  ['ports and brackets', near, '::1', '"[2001:db8::7]:4711"', '2001:db8::7'],
  ['an IPv4 port', near, '::ffff:10.0.0.1', '1.2.3.4:80', '1.2.3.4'],
  ['one proxy, whatever its address', 1, '8.8.8.8', '6.6.6.6, 1.2.3.4', '1.2.3.4'],
  ['two proxies', 2, '8.8.8.8', '6.6.6.6, 1.2.3.4, 7.7.7.7', '1.2.3.4'],
] as const)('where %s, the address is the right one', ([, trust, peer, header, expected]) => {
  expect(clientAddress(trust, peer, header)).toBe(expected);
});

test.for(['0', '10', '-1', 'all', '10.0.0.0/33', '10.0.0.0/', '300.1.1.1', '1.2.3.4,'])(
  '%j names no proxies',
  (text) => {
    expect(readTrustedProxies(text)).toBeUndefined();
  },
);
