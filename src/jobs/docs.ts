import { describeRoute, resolver } from 'hono-openapi'
import { jsonContent, problemResponses } from '../http/openapi.ts'
import { job, jobPage, jobPatch } from './schema.ts'

const tags = ['jobs']
const etag = {
  ETag: { schema: { type: 'string' as const }, description: 'The version, for If-Match and If-None-Match' },
}
const ifMatch = header('If-Match', 'The ETag that was read; a change made meanwhile then gets 412')

function header(name: string, description: string) {
  return { in: 'header' as const, name, description, schema: { type: 'string' as const } }
}

/** What the OpenAPI document says of the routes, beside what they check themselves. */
export const docs = {
  create: describeRoute({
    tags,
    operationId: 'createJob',
    summary: 'Save a posting',
    description: 'Only the title is required. What is sent beyond the listed keys is kept in `extra`.',
    responses: {
      201: {
        description: 'Saved',
        headers: { ...etag, Location: { schema: { type: 'string' }, description: 'Its address' } },
        content: jsonContent(job),
      },
      ...problemResponses(
        'invalid',
        'malformed',
        'too_large',
        'media_type',
        'content_encoding',
        'database_unavailable',
      ),
    },
  }),
  list: describeRoute({
    tags,
    operationId: 'listJobs',
    summary: 'List saved postings',
    description:
      'Newest first. `next_cursor` asks for the page after; what is saved meanwhile does not disturb it.',
    responses: {
      200: { description: 'A page', content: jsonContent(jobPage) },
      ...problemResponses('invalid', 'database_unavailable'),
    },
  }),
  read: describeRoute({
    tags,
    operationId: 'readJob',
    summary: 'Read a posting',
    parameters: [header('If-None-Match', 'The ETag that is known; 304 then says that nothing changed')],
    responses: {
      200: { description: 'The posting', headers: etag, content: jsonContent(job) },
      304: { description: 'Not changed', headers: etag },
      ...problemResponses('not_found', 'database_unavailable'),
    },
  }),
  change: describeRoute({
    tags,
    operationId: 'changeJob',
    summary: 'Change a posting',
    description: 'A merge patch (RFC 7396): what is not named stays, null clears.',
    parameters: [ifMatch],
    requestBody: { content: { 'application/merge-patch+json': { schema: resolver(jobPatch) } } },
    responses: {
      200: { description: 'The posting after the change', headers: etag, content: jsonContent(job) },
      ...problemResponses(
        'invalid',
        'malformed',
        'not_found',
        'stale',
        'too_large',
        'media_type',
        'content_encoding',
        'database_unavailable',
      ),
    },
  }),
  remove: describeRoute({
    tags,
    operationId: 'deleteJob',
    summary: 'Delete a posting',
    parameters: [ifMatch],
    responses: {
      204: { description: 'Deleted' },
      ...problemResponses('not_found', 'stale', 'database_unavailable'),
    },
  }),
}
