type Block = readonly [network: string, bits: number]

/**
 * IPv4 that is not for everybody (IANA's special-purpose registry): this network, private, shared, loopback,
 * link-local, protocol assignments, documentation, the 6to4 relays, benchmarks, multicast, reserved; and the
 * address at which every host of one cloud finds its platform.
 */
const privateV4: Block[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** What of the global unicast range is not: protocol assignments with Teredo, documentation, 6to4. */
const privateV6: Block[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]
const globalV6: Block = ['2000::', 3]

/** Names that only a network of one's own answers, with all below them. */
const privateNames =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|arpa|test|invalid|onion|alt)$/

/** Whether an IP address, in any spelling, is one of the public internet; what is no address is not. */
export function isPublicAddress(address: string): boolean {
  const v4 = parseV4(address)
  if (v4 !== undefined) return !privateV4.some((block) => isWithin(v4, block, parseV4, 32))
  const v6 = parseV6(address)
  return (
    v6 !== undefined &&
    isWithin(v6, globalV6, parseV6, 128) &&
    !privateV6.some((block) => isWithin(v6, block, parseV6, 128))
  )
}

/**
 * Whether a URL's host may be of the public internet: a public address (also as 2130706433 or 0x7f.1), or a name
 * of more than one label that is not kept for private networks. What a name resolves to is not looked at.
 */
export function isPublicHost(hostname: string): boolean {
  const url = `https://${hostname}/`
  if (/[@/\\?#]/.test(hostname) || !URL.canParse(url)) return false
  const host = new URL(url).hostname.replace(/\.$/, '')
  if (host.startsWith('[') || parseV4(host) !== undefined) return isPublicAddress(host)
  return /^[^.]+(?:\.[^.]+)+$/.test(host) && !privateNames.test(host)
}

function isWithin(
  address: bigint,
  [network, bits]: Block,
  parse: (text: string) => bigint | undefined,
  width: number,
): boolean {
  const shift = BigInt(width - bits)
  return address >> shift === (parse(network) ?? 0n) >> shift
}

function parseV4(text: string): bigint | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number)
  if (!parts || parts.some((part) => part > 255)) return undefined
  return parts.reduce((address, part) => (address << 8n) | BigInt(part), 0n)
}

/** Takes brackets, a zone and a tail in the form of IPv4; URL's own parser knows the rest of the grammar. */
function parseV6(text: string): bigint | undefined {
  const plain = text.replaceAll(/^\[|\]$/g, '').replace(/%.*$/, '')
  const url = `https://[${plain}]/`
  if (!/^[\da-f:.]+$/i.test(plain) || !URL.canParse(url)) return undefined
  const [head = '', tail] = new URL(url).hostname.slice(1, -1).split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after].reduce(
    (address, group) => (address << 16n) | BigInt(`0x${group}`),
    0n,
  )
}
