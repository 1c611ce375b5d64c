import { describe, expect, it } from 'vitest'
import { fetchPosting } from '../../src/postings/fetch-posting.ts'

type Answer = Response | (() => Response | Promise<Response>)

const html = (body: BodyInit, type = 'text/html') => new Response(body, { headers: { 'content-type': type } })
const redirect = (location: string, status = 302) => new Response('moved', { status, headers: { location } })

/** A web of pages, and what was asked of it. */
function web(pages: Record<string, Answer>) {
  const asked: { url: string; init: RequestInit | undefined }[] = []
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const { href: url } = new URL(input instanceof Request ? input.url : input)
    asked.push({ url, init })
    const page = pages[url]
    if (!page) throw new TypeError('getaddrinfo ENOTFOUND')
    return typeof page === 'function' ? await page() : page
  }
  return { fetch, asked }
}

/** A body that comes in pieces, without end if `count` is not given, and whether it was let go. */
function pieces(piece: Uint8Array<ArrayBuffer>, count = Infinity) {
  const state = { sent: 0, isCancelled: false }
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (state.sent >= count) return controller.close()
      state.sent++
      controller.enqueue(piece)
    },
    cancel() {
      state.isCancelled = true
    },
  })
  return { state, body }
}

describe('a page', () => {
  it.each([
    ['text/html', 'text/html'],
    ['TEXT/HTML; charset=utf-8', 'text/html'],
    ['application/xhtml+xml', 'text/html'],
    ['application/json', 'application/json'],
    ['application/ld+json; charset=utf-8', 'application/json'],
  ])('of type %s is read as %s', async (type, mediaType) => {
    const { fetch } = web({ 'https://jobs.example/1': html('Zoë', type) })
    expect(await fetchPosting('https://jobs.example/1', { fetch })).toEqual({
      ok: true,
      url: 'https://jobs.example/1',
      mediaType,
      content: 'Zoë',
    })
  })

  it('is asked for once, by GET, without its fragment, following nothing', async () => {
    const { fetch, asked } = web({ 'https://jobs.example/1?a=b': html('') })
    await fetchPosting('https://jobs.example:443/1?a=b#apply', { fetch })
    expect(asked).toHaveLength(1)
    expect(asked[0]?.init).toMatchObject({ redirect: 'manual' })
    const headers = new Headers(asked[0]?.init?.headers)
    expect(headers.get('accept')).toContain('text/html')
    expect(headers.get('user-agent')).toContain('JobWise')
  })

  it.each([
    ['the header', 'text/html; charset=iso-8859-1', [0x5a, 0x6f, 0xeb], 'Zoë'],
    ['the header, in quotes', 'text/html; charset="windows-1252"', [0x80], '€'],
    ['the header, unknown', 'text/html; charset=klingon', [0xc3, 0xab], 'ë'],
    ['nothing', 'text/html', [0xc3, 0xab], 'ë'],
    ['nothing, with a mark', 'application/json', [0xef, 0xbb, 0xbf, 0x7b, 0x7d], '{}'],
  ])('is decoded by %s', async (_, type, bytes, content) => {
    const { fetch } = web({ 'https://jobs.example/': html(new Uint8Array(bytes), type) })
    expect(await fetchPosting('https://jobs.example/', { fetch })).toMatchObject({ content })
  })

  it.each([
    ['<meta charset="iso-8859-1">', 'ë'],
    ['<META http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', 'ë'],
    ['<meta charset="utf-16">', '\ufffd'],
    ['<title>charset=iso-8859-1</title>', '\ufffd'],
  ])('is decoded by its head where the header says nothing: %s', async (head, letter) => {
    const bytes = new Uint8Array([...new TextEncoder().encode(head), 0xeb])
    const { fetch } = web({ 'https://jobs.example/': html(bytes) })
    expect(await fetchPosting('https://jobs.example/', { fetch })).toMatchObject({ content: head + letter })
  })
})

describe('an address is refused before anything is asked for:', () => {
  it.each([
    ['http://jobs.example/', 'The address is not https'],
    ['ftp://jobs.example/', 'The address is not https'],
    ['file:///etc/passwd', 'The address is not https'],
    ['jobs.example/1', 'It is not a URL'],
    ['', 'It is not a URL'],
    ['https://jobs.example:8443/', 'The address is not on the port of https'],
    ['https://ana@jobs.example/', 'The address has a user name or a password in it'],
    ['https://:hunter2@jobs.example/', 'The address has a user name or a password in it'],
    ['https://127.0.0.1/', 'The address is not public'],
    ['https://2130706433/', 'The address is not public'],
    ['https://0x7f.1/', 'The address is not public'],
    ['https://[::ffff:10.0.0.1]/', 'The address is not public'],
    ['https://[::1]/', 'The address is not public'],
    ['https://169.254.169.254/latest/meta-data/', 'The address is not public'],
    ['https://metadata.google.internal/', 'The address is not public'],
    ['https://localhost/', 'The address is not public'],
    ['https://intranet/', 'The address is not public'],
  ])('%s', async (url, reason) => {
    const { fetch, asked } = web({})
    expect(await fetchPosting(url, { fetch })).toEqual({ ok: false, reason })
    expect(asked).toEqual([])
  })
})

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('of %i is followed, from place to place', async (status) => {
    const { fetch } = web({
      'https://jobs.example/1': redirect('/moved#here', status),
      'https://jobs.example/moved': redirect('//www.jobs.example/new', status),
      'https://www.jobs.example/new': html('here'),
    })
    expect(await fetchPosting('https://jobs.example/1', { fetch })).toMatchObject({
      ok: true,
      url: 'https://www.jobs.example/new',
      content: 'here',
    })
  })

  it.each([
    ['http://jobs.example/', 'The address is not https'],
    ['https://127.0.0.1/', 'The address is not public'],
    ['https://[fd00::1]/', 'The address is not public'],
    ['//localhost/', 'The address is not public'],
    ['https://jobs.example:22/', 'The address is not on the port of https'],
    ['https://ana:pw@jobs.example/', 'The address has a user name or a password in it'],
    ['https://', 'It redirects to no URL'],
  ])('to %s is refused as the address itself would be', async (location, reason) => {
    const { fetch, asked } = web({ 'https://jobs.example/': redirect(location) })
    expect(await fetchPosting('https://jobs.example/', { fetch })).toEqual({ ok: false, reason })
    expect(asked).toHaveLength(1)
  })

  it('is followed five times, and not a sixth', async () => {
    const at = (hop: number) => `https://jobs.example/${hop}`
    const pages = Object.fromEntries([0, 1, 2, 3, 4, 5].map((hop) => [at(hop), () => redirect(at(hop + 1))]))
    const { fetch, asked } = web({ ...pages, [at(6)]: html('here') })
    expect(await fetchPosting(at(1), { fetch })).toMatchObject({ ok: true })
    asked.length = 0
    expect(await fetchPosting(at(0), { fetch })).toEqual({ ok: false, reason: 'It redirects too often' })
    expect(asked).toHaveLength(6)
  })

  it('leaves no body unread', async () => {
    const { body, state } = pieces(new Uint8Array(10))
    const { fetch } = web({
      'https://jobs.example/': new Response(body, { status: 302, headers: { location: '/2' } }),
      'https://jobs.example/2': html('here'),
    })
    expect(await fetchPosting('https://jobs.example/', { fetch })).toMatchObject({ ok: true })
    expect(state.isCancelled).toBe(true)
  })
})

describe('an answer is refused, and its body let go,', () => {
  it.each([
    ['its status is 404', { status: 404 }, 'text/html', 'The page answered 404'],
    ['its status is 206', { status: 206 }, 'text/html', 'The page answered 206'],
    ['it redirects to nowhere', { status: 302 }, 'text/html', 'The page answered 302'],
    ['it is a picture', {}, 'image/png', 'It is neither HTML nor JSON'],
    ['it is text', {}, 'text/plain', 'It is neither HTML nor JSON'],
    ['it only begins like HTML', {}, 'text/htmlx', 'It is neither HTML nor JSON'],
    ['it says nothing of its type', {}, '', 'It is neither HTML nor JSON'],
  ])('when %s', async (_, init, type, reason) => {
    const { body, state } = pieces(new Uint8Array(10))
    const response = new Response(body, { ...init, headers: { 'content-type': type } })
    const { fetch } = web({ 'https://jobs.example/': response })
    expect(await fetchPosting('https://jobs.example/', { fetch })).toEqual({ ok: false, reason })
    expect(state).toMatchObject({ isCancelled: true })
  })

  it('when it says that it is too large', async () => {
    const { body, state } = pieces(new Uint8Array(10))
    const headers = { 'content-type': 'text/html', 'content-length': '2000001' }
    const { fetch } = web({ 'https://jobs.example/': new Response(body, { headers }) })
    expect(await fetchPosting('https://jobs.example/', { fetch })).toEqual({
      ok: false,
      reason: 'The page is larger than 2 MB',
    })
    expect(state).toMatchObject({ isCancelled: true })
  })

  it('when it is too large, whatever it says, without reading on', async () => {
    const { body, state } = pieces(new Uint8Array(500_000))
    const headers = { 'content-type': 'text/html', 'content-length': '10' }
    const { fetch } = web({ 'https://jobs.example/': new Response(body, { headers }) })
    expect(await fetchPosting('https://jobs.example/', { fetch })).toEqual({
      ok: false,
      reason: 'The page is larger than 2 MB',
    })
    expect(state.isCancelled).toBe(true)
    expect(state.sent).toBeLessThan(8)
  })

  it('but not when it has two megabytes to the byte', async () => {
    const { body } = pieces(new Uint8Array(500_000).fill(97), 4)
    const { fetch } = web({ 'https://jobs.example/': html(body) })
    const page = await fetchPosting('https://jobs.example/', { fetch })
    expect(page.ok && page.content.length).toBe(2_000_000)
  })
})

describe('it gives up', () => {
  const late = { ok: false, reason: 'It did not answer within 0.05 seconds' }

  it('when no answer comes in time', async () => {
    const fetch = (_: unknown, init?: RequestInit) =>
      new Promise<Response>((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error))
      })
    expect(await fetchPosting('https://jobs.example/', { fetch, timeoutMs: 50 })).toEqual(late)
  })

  it('when the body does not end in time', async () => {
    let isCancelled = false
    const body = new ReadableStream({ cancel: () => void (isCancelled = true) })
    const { fetch } = web({ 'https://jobs.example/': html(body) })
    expect(await fetchPosting('https://jobs.example/', { fetch, timeoutMs: 50 })).toEqual(late)
    expect(isCancelled).toBe(true)
  })

  it('when the body breaks off', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) })
    const { fetch } = web({ 'https://jobs.example/': html(body) })
    expect(await fetchPosting('https://jobs.example/', { fetch })).toEqual({
      ok: false,
      reason: 'It could not be reached',
    })
  })

  it('when there is nobody, and does not repeat why', async () => {
    const { fetch } = web({})
    expect(await fetchPosting('https://nobody.example/', { fetch })).toEqual({
      ok: false,
      reason: 'It could not be reached',
    })
  })
})
