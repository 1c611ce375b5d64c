import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { clientAddress } from '../../src/http/client-address.ts'

async function seen(peer: string | undefined, forwardedFor: string | undefined, trustedProxies: number) {
  const app = new Hono().get('/', (c) =>
    c.text(clientAddress(c, { peerAddress: () => peer, trustedProxies })),
  )
  const headers = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor }
  return (await app.request('/', { headers })).text()
}

it.each([
  ['is the peer', '203.0.113.7', undefined, 0, '203.0.113.7'],
  ['is the peer, whatever it says of itself', '203.0.113.7', '198.51.100.1', 0, '203.0.113.7'],
  ['is what the one proxy saw', '10.0.0.1', '198.51.100.1', 1, '198.51.100.1'],
  ['is not what the caller wrote before that', '10.0.0.1', '1.1.1.1, 198.51.100.1', 1, '198.51.100.1'],
  ['is what the outer of two proxies saw', '10.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.2', 2, '198.51.100.1'],
  ['is the peer where a proxy wrote nothing', '10.0.0.1', undefined, 1, '10.0.0.1'],
  ['is an IPv4 address in either spelling', '::ffff:203.0.113.7', undefined, 0, '203.0.113.7'],
  ['has no port, where a proxy wrote it down', '10.0.0.1', '198.51.100.1:4711', 1, '198.51.100.1'],
  ['has no brackets either', '10.0.0.1', '[2001:db8:0:12::1]:4711', 1, '2001:db8:0:12::/64'],
  ['is the network of an IPv6 address', '2001:db8:0:12::1', undefined, 0, '2001:db8:0:12::/64'],
  ['is the same network in any spelling', '2001:0DB8:0000:0012:a:b:c:d', undefined, 0, '2001:db8:0:12::/64'],
  ['is a network of zeros for the loopback', '::1', undefined, 0, '0:0:0:0::/64'],
  ['is unknown where nothing tells', undefined, undefined, 0, 'unknown'],
])('the address %s', async (_, peer, forwardedFor, trustedProxies, expected) => {
  expect(await seen(peer, forwardedFor, trustedProxies)).toBe(expected)
})
