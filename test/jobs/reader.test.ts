import { describe, expect, it } from 'vitest'
import { createReader } from '../../src/jobs/reader.ts'

/** A fetch of these pages, by address; everything else is not there. */
function site(pages: Record<string, { type: string; body: string }>) {
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = async (input) => {
    const { url } = new Request(input)
    asked.push(url)
    const page = pages[url]
    if (!page) return new Response('gone', { status: 404, headers: { 'content-type': 'text/html' } })
    return new Response(page.body, { headers: { 'content-type': page.type } })
  }
  return { reader: createReader({ fetch }), asked }
}

const lever = 'https://jobs.lever.co/example/0199c2a4-6d5e-4a31-9c1f-3b8e5d2a7f60'
const leverApi = 'https://api.lever.co/v0/postings/example/0199c2a4-6d5e-4a31-9c1f-3b8e5d2a7f60?mode=json'
const posting = { id: '0199c2a4-6d5e-4a31-9c1f-3b8e5d2a7f60', text: 'Engineer' }

describe('fetching a posting', () => {
  it('gives a page with its address', async () => {
    const url = 'https://jobs.example.com/1'
    const { reader } = site({ [url]: { type: 'text/html', body: '<h1>Engineer' } })
    expect(await reader.fetch(url)).toEqual({
      ok: true,
      source: { kind: 'html', content: '<h1>Engineer', url },
      url,
    })
  })

  it('takes JSON for JSON-LD', async () => {
    const url = 'https://jobs.example.com/1.json'
    const { reader } = site({ [url]: { type: 'application/ld+json', body: '{"@type":"JobPosting"}' } })
    expect(await reader.fetch(url)).toEqual({
      ok: true,
      source: { kind: 'json_ld', content: '{"@type":"JobPosting"}' },
      url,
    })
  })

  it('asks a board for its JSON, and the page for nothing', async () => {
    const { reader, asked } = site({
      [leverApi]: { type: 'application/json', body: JSON.stringify(posting) },
    })
    expect(await reader.fetch(lever)).toEqual({
      ok: true,
      source: { kind: 'board', board: 'lever', content: posting, url: lever },
      url: leverApi,
    })
    expect(asked).toEqual([leverApi])
  })

  it.each([
    ['does not know it', {}],
    ['answers with another', { [leverApi]: { type: 'application/json', body: '{"id":"another"}' } }],
    ['answers with no JSON', { [leverApi]: { type: 'application/json', body: '<h1>' } }],
    ['answers with a page', { [leverApi]: { type: 'text/html', body: JSON.stringify(posting) } }],
  ])('reads the page where the board %s', async (_, pages) => {
    const { reader, asked } = site({ ...pages, [lever]: { type: 'text/html', body: '<h1>Engineer' } })
    expect(await reader.fetch(lever)).toMatchObject({ ok: true, source: { kind: 'html' }, url: lever })
    expect(asked).toEqual([leverApi, lever])
  })

  it('says of the page why there is none', async () => {
    expect(await site({}).reader.fetch(lever)).toEqual({ ok: false, reason: 'The page answered 404' })
    expect(await site({}).reader.fetch('https://127.0.0.1/')).toMatchObject({ ok: false })
    expect(await site({}).reader.fetch('http://jobs.example.com/')).toMatchObject({ ok: false })
  })
})
