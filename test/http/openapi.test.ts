import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problems } from '../../src/http/problem.ts'
import { openApp, type OpenApp } from '../support/app.ts'

interface Schema {
  $ref?: string
  examples?: unknown[]
}
interface Operation {
  operationId: string
  summary: string
  security?: object[]
  parameters?: { name: string; in: string; description?: string; schema: { format?: string } }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { examples?: object; schema: Schema }> }>
}
interface Document {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

let open: OpenApp
let document: Document
beforeAll(async () => {
  open = await openApp()
  document = await (await open.app.request('/openapi.json')).json()
})
afterAll(() => open.close())

const operations = () => Object.values(document.paths).flatMap((methods) => Object.values(methods))

describe('/openapi.json', () => {
  it('describes every route there is', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const routes = open.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
      .filter((route) => !route.endsWith('/docs') && !route.endsWith('/openapi.json'))
    expect(described.sort()).toEqual([...new Set(routes)].sort())
  })

  it('gives each operation a name, its answers and its problems with examples', () => {
    for (const { operationId, summary, responses } of operations()) {
      expect(operationId).toMatch(/^[a-zA-Z]+$/)
      expect(summary).toBeTruthy()
      const refusals = Object.entries(responses).filter(([status]) => Number(status) >= 400)
      for (const [, { content }] of refusals)
        expect(content?.['application/problem+json']?.examples).toBeTruthy()
    }
    const ids = operations().map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says of each parameter what it is, and that what a path names is a UUID', () => {
    for (const { operationId, parameters = [] } of operations())
      for (const { name, in: place, description, schema } of parameters) {
        expect({ operationId, name, description, isId: schema.format === 'uuid' }).toMatchObject({
          description: expect.stringMatching(/\w/),
          isId: place === 'path',
        })
      }
  })

  it('shows an example of each body, sent and given back', () => {
    for (const { operationId, requestBody, responses } of operations()) {
      const bodies = [requestBody, ...Object.values(responses)].flatMap(
        (body) => body?.content?.['application/json']?.schema ?? [],
      )
      for (const { $ref, examples } of bodies) {
        const shown = examples ?? document.components.schemas[$ref?.split('/').at(-1) ?? '']?.examples ?? []
        expect({ operationId, $ref, shown: shown.length > 0 }).toMatchObject({ shown: true })
      }
    }
  })

  it('knows what a posting looks like, sent and given back', () => {
    const { post } = document.paths['/v1/jobs'] ?? {}
    expect(post?.requestBody?.content['application/json']?.schema.$ref).toBe('#/components/schemas/JobInput')
    expect(Object.keys(post?.responses ?? {})).toEqual(
      expect.arrayContaining(['201', '400', '401', '409', '413', '415', '422', '500', '503']),
    )
    const { patch } = document.paths['/v1/jobs/{id}'] ?? {}
    expect(Object.keys(patch?.requestBody?.content ?? {}).sort()).toEqual([
      'application/json',
      'application/merge-patch+json',
    ])
    expect(document.components.schemas).toMatchObject({ Job: {}, JobPatch: {}, Problem: {} })
  })

  it.each([
    ['JobInput', 'POST', '/v1/jobs'],
    ['Resume', 'PUT', '/v1/profile'],
    ['Resume', 'POST', '/v1/profile/import'],
    ['ApiKeyInput', 'POST', '/v1/api-keys'],
    ['Registration', 'POST', '/v1/auth/register'],
  ])('gives examples of %s that the API takes at %s %s', async (name, method, path) => {
    const { accessToken } = await open.signUp()
    const { examples = [] } = document.components.schemas[name] ?? {}
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) {
      // A URL alone would be fetched.
      if (JSON.stringify(example).startsWith('{"url"')) continue
      const response = await open.send(method, path, example, { authorization: `Bearer ${accessToken}` })
      expect({ ok: response.ok, text: await response.text() }).toMatchObject({ ok: true })
    }
  })

  it('says of every route under /v1 who may use it, and of every POST that it may be repeated', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      if (!path.startsWith('/v1/')) continue
      for (const [method, { security, responses, parameters = [] }] of Object.entries(methods)) {
        const isPublic = path.startsWith('/v1/auth/')
        const names = parameters.map(({ name }) => name)
        expect({
          route: `${method} ${path}`,
          security,
          asksWho: isPublic || '401' in responses,
          isRepeatable:
            names.includes('Idempotency-Key') && ['400', '409', '422'].every((s) => s in responses),
          parameters: new Set(names).size,
        }).toEqual({
          route: `${method} ${path}`,
          security: isPublic ? [] : [{ bearer: [] }],
          asksWho: true,
          isRepeatable: method === 'post',
          parameters: names.length,
        })
      }
    }
  })
})

describe('/docs', () => {
  it('shows every operation and explains every problem, with no script and nothing from elsewhere', async () => {
    const response = await open.app.request('/docs')
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
    const page = await response.text()
    for (const { operationId } of operations()) expect(page).toContain(`id="${operationId}"`)
    for (const kind of Object.keys(problems))
      expect(page).toContain(`id="problem-${kind.replaceAll('_', '-')}"`)
    expect(page).not.toMatch(/<script|src=|url\(|@import|undefined|\[object|>false</)
    expect(page).toContain('Example &amp; Co')
    expect(page).toMatch(/<p>A posting that was saved before/)
    const nonce = /nonce="([^"]+)"/.exec(page)?.[1]
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain(`style-src 'nonce-${nonce}'`)
    expect(policy).toContain("default-src 'none'")
  })
})
