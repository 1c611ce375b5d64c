import { describeRoute } from 'hono-openapi'
import { bodyProblems, jsonContent, problemResponses } from '../http/openapi.ts'
import type { Failure } from '../http/problem.ts'
import { account, accountExport, apiKey, apiKeyPage, newApiKey, registered, tokens } from './schema.ts'

const INSIDE = { tags: ['accounts'], security: [{ bearer: [] }] }
const PUBLIC = { tags: ['accounts'], security: [] }
const KEYS = { tags: ['API keys'], security: [{ bearer: [] }] }
const SESSION_ONLY = 'An API key cannot do this: log in.'

function refusals(...kinds: Failure['kind'][]) {
  return problemResponses(...kinds, 'database_unavailable')
}

/** What the OpenAPI document says of the routes, beside what they check themselves. */
export const docs = {
  register: describeRoute({
    ...PUBLIC,
    operationId: 'register',
    summary: 'Open an account',
    description:
      'The answer is the same, and takes as long, whether or not the e-mail has an account already. What remains: no mail confirms an address, so whoever registers one and then logs in learns whether it was free. The limits make that slow: 20 registrations an hour from an address, 5 for an e-mail.',
    responses: {
      202: { description: 'Log in next', content: jsonContent(registered) },
      ...refusals(...bodyProblems, 'too_many'),
    },
  }),
  login: describeRoute({
    ...PUBLIC,
    operationId: 'login',
    summary: 'Log in',
    description:
      'Starts a session. An unknown e-mail and a wrong password get the same answer after the same work. 10 attempts in 15 minutes for an account (the right password starts that anew), 50 from an address.',
    responses: {
      200: { description: 'The tokens of the session', content: jsonContent(tokens) },
      ...refusals(...bodyProblems, 'unauthorized', 'too_many'),
    },
  }),
  refresh: describeRoute({
    ...PUBLIC,
    operationId: 'refresh',
    summary: 'Go on with a session',
    description:
      'A refresh token is good for one use within 30 days, a session for 180 days. A token that is used again ends its session at once, also for whoever used it first: of two at the same time one gets tokens that no longer work, the other 401. So ask once, and log in when it fails.',
    responses: {
      200: { description: 'New tokens of the session', content: jsonContent(tokens) },
      ...refusals(...bodyProblems, 'unauthorized'),
    },
  }),
  logout: describeRoute({
    ...PUBLIC,
    operationId: 'logout',
    summary: 'Log out',
    description: 'Ends the session of a refresh token, and its access tokens at once.',
    responses: {
      204: { description: 'There is no such session, or no longer' },
      ...refusals(...bodyProblems),
    },
  }),
  readMe: describeRoute({
    ...INSIDE,
    operationId: 'readMe',
    summary: 'Who am I',
    responses: {
      200: { description: 'The account', content: jsonContent(account) },
      ...refusals('unauthorized'),
    },
  }),
  changePassword: describeRoute({
    ...INSIDE,
    operationId: 'changePassword',
    summary: 'Change the password',
    description: `Ends every other session of the account; the API keys stay. 10 attempts in 15 minutes, and the limit on log ins from an address holds here, too. ${SESSION_ONLY}`,
    responses: {
      204: { description: 'Changed' },
      ...refusals(...bodyProblems, 'unauthorized', 'forbidden', 'too_many'),
    },
  }),
  deleteMe: describeRoute({
    ...INSIDE,
    operationId: 'deleteMe',
    summary: 'Delete the account and everything in it',
    description: `At once and for good. ${SESSION_ONLY}`,
    responses: { 204: { description: 'Deleted' }, ...refusals('unauthorized', 'forbidden') },
  }),
  exportMe: describeRoute({
    ...INSIDE,
    operationId: 'exportMe',
    summary: 'Download everything in the account',
    description:
      'One JSON document with everything but passwords and keys: `profile`, and of the postings in `jobs` also what each was read from and its history.',
    responses: {
      200: {
        description: 'Everything',
        headers: {
          'Content-Disposition': { schema: { type: 'string' }, description: 'A name for the file' },
        },
        content: jsonContent(accountExport),
      },
      ...refusals('unauthorized'),
    },
  }),
  createApiKey: describeRoute({
    ...KEYS,
    operationId: 'createApiKey',
    summary: 'Make a key for a program',
    description: `The key is in this answer and nowhere else. It works like an access token, but does not manage the account. An account has at most 50. ${SESSION_ONLY}`,
    responses: {
      201: {
        description: 'The key',
        headers: { Location: { schema: { type: 'string' }, description: 'Its address' } },
        content: jsonContent(newApiKey),
      },
      ...refusals(...bodyProblems, 'unauthorized', 'forbidden', 'conflict'),
    },
  }),
  listApiKeys: describeRoute({
    ...KEYS,
    operationId: 'listApiKeys',
    summary: 'List keys',
    description: 'Newest first.',
    responses: {
      200: { description: 'A page', content: jsonContent(apiKeyPage) },
      ...refusals('invalid', 'unauthorized'),
    },
  }),
  readApiKey: describeRoute({
    ...KEYS,
    operationId: 'readApiKey',
    summary: 'Read what is known of a key',
    responses: {
      200: { description: 'All but the key itself', content: jsonContent(apiKey) },
      ...refusals('unauthorized', 'not_found'),
    },
  }),
  deleteApiKey: describeRoute({
    ...KEYS,
    operationId: 'deleteApiKey',
    summary: 'Revoke a key',
    description: `It stops working at once. ${SESSION_ONLY}`,
    responses: {
      204: { description: 'Revoked' },
      ...refusals('unauthorized', 'forbidden', 'not_found'),
    },
  }),
}
