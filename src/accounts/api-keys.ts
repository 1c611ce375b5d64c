import { Hono } from 'hono'
import { createId, isId } from '../db/id.ts'
import type { SignedIn } from '../http/account.ts'
import { sha256 } from '../db/digest.ts'
import { toPage } from '../http/pagination.ts'
import { type Failure, problem } from '../http/problem.ts'
import { jsonBody, queryParams } from '../http/validate.ts'
import type { Services } from '../services.ts'
import { deleteApiKey, findApiKey, insertApiKey, listApiKeys, MAX_API_KEYS } from './api-key-store.ts'
import { docs } from './docs.ts'
import { apiKeyInput, apiKeyQuery } from './schema.ts'
import { sessionOnly } from './session-only.ts'
import { createSecret } from './tokens.ts'

const MAX_BYTES = 8 * 1024
const MISSING = { kind: 'not_found', what: 'API key' } as const
const FULL = {
  kind: 'conflict',
  detail: `An account has at most ${MAX_API_KEYS} API keys: revoke one`,
} as const satisfies Failure

/** `/v1/api-keys`: the keys of an account's programs. */
export function apiKeys({ database, clock }: Pick<Services, 'database' | 'clock'>) {
  return new Hono<SignedIn>()
    .post(
      '/',
      sessionOnly(),
      jsonBody(apiKeyInput, { maxBytes: MAX_BYTES }),
      docs.createApiKey,
      async (c) => {
        const { name } = c.req.valid('json')
        const nowMs = clock.now()
        const id = createId(nowMs)
        const at = new Date(nowMs).toISOString()
        const key = createSecret('jw_')
        const stored = { id, accountId: c.get('account').id, name, hash: await sha256(key), at }
        if (!(await insertApiKey(await database(), stored))) return problem(c, FULL)
        return c.json({ id, name, created_at: at, last_used_at: null, key }, 201, {
          'cache-control': 'no-store',
          location: `/v1/api-keys/${id}`,
        })
      },
    )
    .get('/', queryParams(apiKeyQuery), docs.listApiKeys, async (c) => {
      const { limit, cursor: after } = c.req.valid('query')
      // One more than asked for tells whether there is a next page.
      const found = await listApiKeys(await database(), c.get('account').id, { after, limit: limit + 1 })
      return c.json(toPage(found, limit))
    })
    .get('/:id', docs.readApiKey, async (c) => {
      const id = c.req.param('id')
      const found = isId(id) ? await findApiKey(await database(), c.get('account').id, id) : undefined
      return found ? c.json(found) : problem(c, MISSING)
    })
    .delete('/:id', sessionOnly(), docs.deleteApiKey, async (c) => {
      const id = c.req.param('id')
      if (isId(id) && (await deleteApiKey(await database(), c.get('account').id, id)))
        return c.body(null, 204)
      return problem(c, MISSING)
    })
}
