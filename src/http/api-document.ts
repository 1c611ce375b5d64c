import type { Env, Hono, Schema } from 'hono'
import { generateSpecs, resolver } from 'hono-openapi'
import { describeShared } from './openapi-shared.ts'
import { problemSchema } from './openapi.ts'

/** The OpenAPI 3.1 document, in so far as the pages made of it need its types. */
export type ApiDocument = Awaited<ReturnType<typeof generateSpecs>>

const tags = ['accounts', 'API keys', 'profile', 'jobs', 'matches', 'health'].map((name) => ({ name }))

/** Reads the document off an app's routes, once; the app may get more routes until it is first asked for. */
export function createApiDocument<E extends Env, S extends Schema>(
  app: Hono<E, S>,
  info: { title: string; version: string; description: string },
) {
  let document: ApiDocument | undefined
  return async (): Promise<ApiDocument> => {
    if (document) return document
    const { schema: Problem } = await resolver(problemSchema).toOpenAPISchema()
    const generated = await generateSpecs(app, {
      documentation: {
        info,
        tags,
        components: {
          schemas: { Problem },
          securitySchemes: {
            bearer: { type: 'http', scheme: 'bearer', description: 'An access token or an API key' },
          },
        },
      },
      excludeStaticFile: false,
      defaultValidationErrorResponse: false,
    })
    document ??= describeShared(generated)
    return document
  }
}
