import { Hono } from 'hono'
import { generateSpecs } from 'hono-openapi'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as schemas from '../../src/accounts/schema.ts'
import { apiKeys } from '../../src/accounts/api-keys.ts'
import { auth } from '../../src/accounts/auth.ts'
import { me } from '../../src/accounts/me.ts'
import { type OpenServices, openServices } from './accounts.ts'

let open: OpenServices
let document: Awaited<ReturnType<typeof generateSpecs>>
beforeAll(async () => {
  open = await openServices()
  const app = new Hono()
  app.route('/v1/auth', auth(open.services))
  app.route('/v1/me', me(open.services, { exports: {} }))
  app.route('/v1/api-keys', apiKeys(open.services))
  document = await generateSpecs(app, { defaultValidationErrorResponse: false })
})
afterAll(() => open.close())

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    (['get', 'post', 'put', 'delete'] as const).flatMap((method) => {
      const operation = methods?.[method]
      return operation ? [{ route: `${method.toUpperCase()} ${path}`, ...operation }] : []
    }),
  )

describe('the OpenAPI document', () => {
  it('describes every route, with its refusals', () => {
    const refusals = Object.fromEntries(
      operations().map(({ route, responses }) => [
        route,
        Object.keys(responses ?? {})
          .filter((status) => Number(status) >= 400 && !['500', '503'].includes(status))
          .join(' '),
      ]),
    )
    expect(refusals).toEqual({
      'POST /v1/auth/register': '400 413 415 429',
      'POST /v1/auth/login': '400 401 413 415 429',
      'POST /v1/auth/refresh': '400 401 413 415',
      'POST /v1/auth/logout': '400 413 415',
      'GET /v1/me': '401',
      'DELETE /v1/me': '401 403',
      'PUT /v1/me/password': '400 401 403 413 415 429',
      'GET /v1/me/export': '401',
      'GET /v1/api-keys': '400 401',
      'POST /v1/api-keys': '400 401 403 409 413 415',
      'GET /v1/api-keys/{id}': '401 404',
      'DELETE /v1/api-keys/{id}': '401 403 404',
    })
  })

  it('says which routes need an account', () => {
    for (const { route, security } of operations())
      expect([route, security]).toEqual([route, route.includes('/v1/auth/') ? [] : [{ bearer: [] }]])
  })

  it.each([
    ['Registration', schemas.registration],
    ['Credentials', schemas.credentials],
    ['RefreshInput', schemas.refreshInput],
    ['PasswordChange', schemas.passwordChange],
    ['Registered', schemas.registered],
    ['Tokens', schemas.tokens],
    ['Account', schemas.account],
    ['AccountExport', schemas.accountExport],
    ['ApiKeyInput', schemas.apiKeyInput],
    ['ApiKey', schemas.apiKey],
    ['NewApiKey', schemas.newApiKey],
    ['ApiKeyPage', schemas.apiKeyPage],
  ])('gives an example of %s that holds to its schema', (name, schema) => {
    const described = document.components.schemas?.[name]
    const examples = described && 'examples' in described ? (described.examples ?? []) : []
    expect(examples).toHaveLength(1)
    expect(v.safeParse(schema, examples[0]).issues).toBeUndefined()
  })
})
