import type { Context } from 'hono'

/** Where a request comes from, as the runtime knows it: the peer's address; undefined where it can't say. */
export type PeerAddress = (c: Context) => string | undefined

/**
 * The address of the caller, to be limited by: the peer's, or, behind `trustedProxies` proxies of the operator's,
 * the one that the outermost of them has seen (each appends its peer to X-Forwarded-For). What the caller itself
 * wrote there is never believed. An IPv6 address is its /64 network, which is what one caller has.
 */
export function clientAddress(
  c: Context,
  { peerAddress, trustedProxies }: { peerAddress: PeerAddress; trustedProxies: number },
): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  const seen = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined
  return toNetwork(seen || (peerAddress(c) ?? 'unknown'))
}

function toNetwork(seen: string): string {
  // Some proxies write the port down, which is another one with every connection.
  const address = seen.replace(/^\[([^\]]*)\](?::\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1')
  const [, mapped] = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (mapped !== undefined) return mapped
  if (!address.includes(':')) return address
  const [head = ''] = address.split('%')
  const [left = '', right] = head.toLowerCase().split('::')
  const groups = left === '' ? [] : left.split(':')
  const tail = right === undefined || right === '' ? [] : right.split(':')
  const zeros = Math.max(0, 8 - groups.length - tail.length)
  const whole = [...groups, ...Array.from({ length: right === undefined ? 0 : zeros }, () => '0'), ...tail]
  return `${whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
