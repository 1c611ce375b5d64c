import { randomUUID } from 'node:crypto'

type Fetch = (url: string, init: RequestInit) => Response | Promise<Response>

/** An account that was made over HTTP, and signed in. */
export interface SignedUp {
  email: string
  password: string
  accessToken: string
  refreshToken: string
}

/** Registers somebody new at a running API and logs in. Throws, with the answer, where that is refused. */
export async function signUpAt(
  url: string,
  { headers, fetch = globalThis.fetch }: { headers?: Headers; fetch?: Fetch } = {},
): Promise<SignedUp> {
  const email = `visitor-${randomUUID()}@example.com`
  const password = `correct horse ${randomUUID()}`
  const post = async (path: string) => {
    const all = new Headers(headers)
    all.set('content-type', 'application/json')
    const body = JSON.stringify({ email, password })
    const response = await fetch(url + path, { method: 'POST', headers: all, body })
    const text = await response.text()
    if (!response.ok) throw new Error(`Cannot sign up at ${path}: ${response.status} ${text}`)
    return text
  }
  await post('/v1/auth/register')
  const tokens: { access_token: string; refresh_token: string } = JSON.parse(await post('/v1/auth/login'))
  return { email, password, accessToken: tokens.access_token, refreshToken: tokens.refresh_token }
}
