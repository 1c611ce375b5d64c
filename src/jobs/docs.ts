import { describeRoute, resolver } from 'hono-openapi'
import { bodyProblems, etag, ifMatch, ifNoneMatch, jsonContent, problemResponses } from '../http/openapi.ts'
import { historyPage, job, jobCounts, jobPage, jobSource, savedJob } from './record.ts'
import { jobPatch } from './schema.ts'

const common = { tags: ['jobs'], security: [{ bearer: [] }] }

function address(name: string, description: string) {
  return { ...etag, [name]: { schema: { type: 'string' as const }, description } }
}

/** What the OpenAPI document says of the routes, beside what they check themselves. */
export const docs = {
  create: describeRoute({
    ...common,
    operationId: 'createJob',
    summary: 'Save a posting',
    description: [
      'Sent as one of `text`, `html` and `json_ld` (a JobPosting of schema.org), as fields (`title` at least), or as',
      'the `url` alone, which is then fetched: https only, public addresses only, HTML or JSON, at most 2 MB in 10 s.',
      'What it says is read out of it, and `provenance` tells what said so. Fields sent beside it count more than',
      'what is read; null is as good as left out. A `url` beside a text or fields is kept and not fetched. Keys that',
      'are not listed are kept in `extra`, and what was sent or fetched can be read again at `/source`.',
      '',
      'A posting that was saved before, by its address or by its company, title and text, is not saved twice: the',
      'answer is the saved one, with status 200, and `seen_before` tells which of the two it was. An account',
      'can have 5000 postings.',
    ].join('\n'),
    responses: {
      200: {
        description: 'Saved before',
        headers: address('Content-Location', 'Its address'),
        content: jsonContent(savedJob),
      },
      201: {
        description: 'Saved',
        headers: address('Location', 'Its address'),
        content: jsonContent(savedJob),
      },
      ...problemResponses(...bodyProblems, 'conflict', 'unfetchable', 'unauthorized', 'database_unavailable'),
    },
  }),
  list: describeRoute({
    ...common,
    operationId: 'listJobs',
    summary: 'List saved postings',
    description:
      'In any order, filtered in any way. `next_cursor` asks for the page after; what is saved or deleted meanwhile does not disturb it.',
    responses: {
      200: { description: 'A page', content: jsonContent(jobPage) },
      ...problemResponses('invalid', 'unauthorized', 'database_unavailable'),
    },
  }),
  counts: describeRoute({
    ...common,
    operationId: 'countJobs',
    summary: 'Count saved postings by state',
    description: 'Of those that a list with the same filters would have.',
    responses: {
      200: { description: 'The counts', content: jsonContent(jobCounts) },
      ...problemResponses('invalid', 'unauthorized', 'database_unavailable'),
    },
  }),
  read: describeRoute({
    ...common,
    operationId: 'readJob',
    summary: 'Read a posting',
    parameters: [ifNoneMatch],
    responses: {
      200: { description: 'The posting', headers: etag, content: jsonContent(job) },
      304: { description: 'Not changed', headers: etag },
      ...problemResponses('not_found', 'unauthorized', 'database_unavailable'),
    },
  }),
  source: describeRoute({
    ...common,
    operationId: 'readJobSource',
    summary: 'Read what a posting was read from',
    description: 'As it was sent, or fetched.',
    responses: {
      200: { description: 'The source', content: jsonContent(jobSource) },
      ...problemResponses('not_found', 'unauthorized', 'database_unavailable'),
    },
  }),
  history: describeRoute({
    ...common,
    operationId: 'readJobHistory',
    summary: 'Read the history of a posting',
    description: 'Who changed what, and when, newest first; the last line is of when it was saved.',
    responses: {
      200: { description: 'A page', content: jsonContent(historyPage) },
      ...problemResponses('invalid', 'not_found', 'unauthorized', 'database_unavailable'),
    },
  }),
  change: describeRoute({
    ...common,
    operationId: 'changeJob',
    summary: 'Change a posting, or move it to another state',
    description:
      'A merge patch (RFC 7396): what is not named stays, null clears. A move that is impossible is refused with those that are not.',
    parameters: [ifMatch],
    requestBody: { content: { 'application/merge-patch+json': { schema: resolver(jobPatch) } } },
    responses: {
      200: { description: 'The posting after the change', headers: etag, content: jsonContent(job) },
      ...problemResponses(
        ...bodyProblems,
        'not_found',
        'conflict',
        'impossible_move',
        'stale',
        'unauthorized',
        'database_unavailable',
      ),
    },
  }),
  remove: describeRoute({
    ...common,
    operationId: 'deleteJob',
    summary: 'Delete a posting',
    description: 'With its source, its history and its match.',
    parameters: [ifMatch],
    responses: {
      204: { description: 'Deleted' },
      ...problemResponses('not_found', 'stale', 'unauthorized', 'database_unavailable'),
    },
  }),
}
