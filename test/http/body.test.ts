import { describe, expect, it } from 'vitest'
import { readJsonObject } from '../../src/http/body.ts'

const limits = { maxBytes: 100, mediaTypes: ['application/json', 'application/merge-patch+json'] }

function read(body: BodyInit | null, headers: Record<string, string> = {}) {
  const request = new Request('http://localhost/', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    duplex: 'half',
  } as RequestInit)
  return readJsonObject(request, limits)
}

function streamOf(...chunks: string[]): ReadableStream<Uint8Array> {
  return new Blob(chunks).stream()
}

async function detailOf(body: BodyInit | null): Promise<string | undefined> {
  const result = await read(body)
  return !result.ok && result.failure.kind === 'malformed' ? result.failure.detail : undefined
}

describe('readJsonObject', () => {
  it('reads an object, with and without a length', async () => {
    const expected = { ok: true, value: { a: 1 } }
    expect(await read('{"a":1}')).toEqual(expected)
    expect(await read('{"a":1}', { 'content-length': '7' })).toEqual(expected)
    expect(await read(streamOf('{"a"', ':1}'))).toEqual(expected)
  })

  it.each([
    'application/json; charset=utf-8',
    'Application/JSON;charset="UTF-8"',
    'application/merge-patch+json',
    'application/json; v=1',
  ])('takes %s', async (type) => {
    expect((await read('{}', { 'content-type': type })).ok).toBe(true)
  })

  it.each(['text/plain', 'application/json; charset=latin1', 'application/jsonp', ''])(
    'refuses the media type %j',
    async (type) => {
      expect(await read('{}', { 'content-type': type })).toEqual({
        ok: false,
        failure: { kind: 'media_type', expected: 'application/json, application/merge-patch+json' },
      })
    },
  )

  it('refuses what its length says is too large, unread', async () => {
    const body = new ReadableStream({
      pull() {
        throw new Error('read')
      },
    })
    const result = await read(body, { 'content-length': '101' })
    expect(result).toEqual({ ok: false, failure: { kind: 'too_large', maxBytes: 100 } })
  })

  it('stops reading a stream at the limit, and lets go of it', async () => {
    let isCancelled = false
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(60)),
      cancel: () => void (isCancelled = true),
    })
    expect(await read(endless)).toEqual({ ok: false, failure: { kind: 'too_large', maxBytes: 100 } })
    expect(isCancelled).toBe(true)
  })

  it('does not wait for whoever else reads the same stream', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(60)),
    })
    const [ours, theirs] = endless.tee()
    expect(await read(ours)).toMatchObject({ ok: false, failure: { kind: 'too_large' } })
    expect(await read(theirs)).toMatchObject({ ok: false, failure: { kind: 'too_large' } })
  })

  it.each([{}, { 'content-length': '60' }])('says that a body was cut, sent with %j', async (headers) => {
    const cut = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"title":')),
      pull: (controller) => controller.error(new Error('aborted')),
    })
    expect(await read(cut, headers)).toEqual({
      ok: false,
      failure: { kind: 'malformed', detail: 'The body ended too early' },
    })
  })

  it.each(['gzip', 'br', 'identity, gzip'])('refuses a body in the encoding %s', async (encoding) => {
    const refused = { ok: false, failure: { kind: 'content_encoding' } }
    expect(await read('{}', { 'content-encoding': encoding })).toEqual(refused)
  })

  it.each(['identity', 'Identity', ''])('takes the encoding %j, which is none', async (encoding) => {
    expect((await read('{}', { 'content-encoding': encoding })).ok).toBe(true)
  })

  it('says where a body stops being JSON', async () => {
    expect(await detailOf('{"a":1,\n "b" 2}')).toBe('The body is not JSON: see line 2, column 6')
    expect(await detailOf('{"a":')).toBe('The body is not JSON: it ends too early')
    expect(await detailOf('{"a": }')).toBe('The body is not JSON: unexpected }')
    expect(await detailOf('')).toBe('The body is empty: send a JSON object')
    expect(await detailOf(new Uint8Array([0x22, 0xff, 0x22]))).toBe('The body is not UTF-8')
  })

  it('never repeats the body', async () => {
    for (const body of ['{"password":"hunter2}', 'hunter2', '{"a":hunter2}', '["hunter2"'])
      expect(JSON.stringify(await read(body))).not.toContain('hunter2')
  })

  it.each(['[]', 'null', '"text"', '1'])('refuses %s, which is no object', async (body) => {
    expect(await read(body)).toEqual({
      ok: false,
      failure: { kind: 'invalid', errors: [{ path: '', message: 'must be an object' }] },
    })
  })
})
