import { expect, it } from 'vitest'
import { withoutTrace } from '../../src/serve/without-trace.ts'

it('sends a stranger the request, and nothing of the trace and baggage of the caller', async () => {
  const sent: Request[] = []
  const fetch = withoutTrace(async (input, init) => {
    sent.push(new Request(input, init))
    return new Response('page')
  })
  const headers = {
    accept: 'text/html',
    baggage: 'user=ana',
    traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    tracestate: 'v=1',
  }
  await fetch(new Request('https://jobs.example.com/1', { headers, redirect: 'manual' }))
  expect(sent.map(({ url, redirect }) => [url, redirect])).toEqual([['https://jobs.example.com/1', 'manual']])
  expect([...(sent[0]?.headers ?? [])]).toEqual([['accept', 'text/html']])
})
