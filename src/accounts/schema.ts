import * as v from 'valibot'
import { filledText, id, objectMessage, text, time } from '../http/fields.ts'
import { pageQuery } from '../http/pagination.ts'

const MAX_EMAIL_LENGTH = 254
const MIN_PASSWORD_LENGTH = 12
const MAX_PASSWORD_LENGTH = 256
// Something, @, and a name with a dot in it; no white space, nothing invisible. Only a mail would tell more.
const EMAIL = /^[^\s@\p{Cc}\p{Cf}]+@[^\s@.\p{Cc}\p{Cf}]+(?:\.[^\s@.\p{Cc}\p{Cf}]+)+$/u

const email = v.pipe(
  v.string('must be a string'),
  v.transform((value) => value.trim().toLowerCase().normalize('NFC')),
  v.maxLength(MAX_EMAIL_LENGTH, `must be at most ${MAX_EMAIL_LENGTH} characters`),
  v.regex(EMAIL, 'must be an e-mail address'),
  v.metadata({ type: 'string', format: 'email' }),
)
const sentPassword = text(4 * MAX_PASSWORD_LENGTH)
const newPassword = v.pipe(
  sentPassword,
  v.check(
    isPasswordLength,
    `must be ${MIN_PASSWORD_LENGTH} to ${MAX_PASSWORD_LENGTH} characters (in Unicode's form NFKC)`,
  ),
  v.metadata({ minLength: MIN_PASSWORD_LENGTH, maxLength: MAX_PASSWORD_LENGTH, format: 'password' }),
)
// One that is too short is not right either, and needs no other answer.
const password = v.pipe(sentPassword, v.metadata({ format: 'password' }))
const refreshToken = text(4_096)

function isPasswordLength(value: string): boolean {
  const { length } = [...value.normalize('NFKC')]
  return length >= MIN_PASSWORD_LENGTH && length <= MAX_PASSWORD_LENGTH
}

const exampleEmail = 'ana@example.com'
const examplePassword = 'correct horse battery staple'
const exampleId = '0199c2a4-6d5e-7a31-9c1f-3b8e5d2a7f60'
const exampleKeyId = '0199c2a4-7f10-7c22-8b4d-90a1b2c3d4e5'
const exampleRefreshToken = 'jwr_BDVpWw2fP4sYqXK1n0mLr8tUe7hCz3GaJ5iOoZxMvNc'
const exampleTime = '2026-11-03T10:15:00.000Z'

/** What an account is opened with. */
export const registration = v.pipe(
  v.object({ email, password: newPassword }, objectMessage),
  v.metadata({ ref: 'Registration', examples: [{ email: exampleEmail, password: examplePassword }] }),
)

/** What somebody says to be let in. */
export const credentials = v.pipe(
  v.object({ email, password }, objectMessage),
  v.metadata({ ref: 'Credentials', examples: [{ email: exampleEmail, password: examplePassword }] }),
)

/** What a session goes on with, or ends. */
export const refreshInput = v.pipe(
  v.object({ refresh_token: refreshToken }, objectMessage),
  v.metadata({ ref: 'RefreshInput', examples: [{ refresh_token: exampleRefreshToken }] }),
)

/** A change of the password. */
export const passwordChange = v.pipe(
  v.object({ current_password: password, new_password: newPassword }, objectMessage),
  v.metadata({
    ref: 'PasswordChange',
    examples: [{ current_password: examplePassword, new_password: 'a much better one of six words' }],
  }),
)

/** What a registration is answered with, whatever came of it. */
export const registered = v.pipe(
  v.object({ message: v.string() }),
  v.metadata({
    ref: 'Registered',
    examples: [{ message: 'Log in next, with this e-mail and password' }],
  }),
)

/** What a session is used with (as in RFC 6749, section 5.1). */
export const tokens = v.pipe(
  v.object({
    token_type: v.literal('Bearer'),
    access_token: v.string(),
    expires_in: v.pipe(v.number(), v.description('Seconds that the access token is good for')),
    refresh_token: v.string(),
    refresh_expires_at: time,
  }),
  v.metadata({
    ref: 'Tokens',
    examples: [
      {
        token_type: 'Bearer',
        access_token: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJqb2J3aXNlIn0.c2lnbmF0dXJl',
        expires_in: 900,
        refresh_token: exampleRefreshToken,
        refresh_expires_at: '2026-12-03T10:15:00.000Z',
      },
    ],
  }),
)

/** Who somebody is. */
export const account = v.pipe(
  v.object({ id, email: v.string(), created_at: time }),
  v.metadata({
    ref: 'Account',
    examples: [{ id: exampleId, email: exampleEmail, created_at: exampleTime }],
  }),
)

const session = v.object({ id, created_at: time, last_used_at: time, expires_at: time })

/** What an API key is made of. */
export const apiKeyInput = v.pipe(
  v.object({ name: v.pipe(filledText(100), v.description('What it is for')) }, objectMessage),
  v.metadata({ ref: 'ApiKeyInput', examples: [{ name: 'Import on my laptop' }] }),
)

const apiKeyEntries = {
  id,
  name: v.string(),
  created_at: time,
  last_used_at: v.pipe(v.nullable(time), v.description('To the minute; null is never')),
}
const exampleKey = {
  id: exampleKeyId,
  name: 'Import on my laptop',
  created_at: exampleTime,
  last_used_at: null,
}

/** An API key as it is listed: the key itself is never shown again. */
export const apiKey = v.pipe(
  v.object(apiKeyEntries),
  v.metadata({ ref: 'ApiKey', examples: [{ ...exampleKey, last_used_at: '2026-11-04T08:00:00.000Z' }] }),
)

/** A new API key, with the key. */
export const newApiKey = v.pipe(
  v.object({ ...apiKeyEntries, key: v.pipe(v.string(), v.description('Shown this once')) }),
  v.metadata({
    ref: 'NewApiKey',
    examples: [{ ...exampleKey, key: 'jw_6Gk1vQyT9wLrXz0sNfBe3MhUaJc7iPdOo5KxVtR2mWA' }],
  }),
)

/** A page of API keys, newest first. */
export const apiKeyPage = v.pipe(
  v.object({ items: v.array(apiKey), next_cursor: v.nullable(v.string()) }),
  v.metadata({ ref: 'ApiKeyPage', examples: [{ items: [exampleKey], next_cursor: null }] }),
)

/** What a list of API keys can be asked for. */
export const apiKeyQuery = v.object(pageQuery)

/** Everything of an account. */
export const accountExport = v.pipe(
  v.looseObject({ account, sessions: v.array(session), api_keys: v.array(apiKey) }),
  v.metadata({
    ref: 'AccountExport',
    examples: [
      {
        account: { id: exampleId, email: exampleEmail, created_at: exampleTime },
        sessions: [
          {
            id: exampleKeyId,
            created_at: exampleTime,
            last_used_at: exampleTime,
            expires_at: '2026-12-03T10:15:00.000Z',
          },
        ],
        api_keys: [exampleKey],
        profile: null,
        jobs: [],
        matches: [],
      },
    ],
  }),
)

/** An API key as answers have it. */
export type ApiKey = v.InferOutput<typeof apiKey>
/** The tokens of a session as answers have them. */
export type Tokens = v.InferOutput<typeof tokens>
