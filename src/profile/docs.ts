import { describeRoute, resolver } from 'hono-openapi'
import {
  bodyProblems,
  etag,
  header,
  ifMatch,
  ifNoneMatch,
  jsonContent,
  problemResponses,
} from '../http/openapi.ts'
import type { Failure } from '../http/problem.ts'
import { completeness, importReport } from './answers.ts'
import { resume, resumePatch } from './schema.ts'

const PROFILE = { tags: ['profile'], security: [{ bearer: [] }] }
const createOnly = header('If-None-Match', '`*` creates a profile and replaces none: 412 where there is one')
const EXTENSIONS =
  'Keys that the schema does not know are kept as they are, wherever they stand. Three extensions have types: `work[].ongoing`, `certificates[].expiryDate` and `custom`. Dates may be partial (`2020`, `2020-05`); an end may be "Present".'

function refusals(...kinds: Failure['kind'][]) {
  return problemResponses('unauthorized', ...kinds, 'database_unavailable')
}

/** What the OpenAPI document says of the routes, beside what they check themselves. */
export const docs = {
  read: describeRoute({
    ...PROFILE,
    operationId: 'readProfile',
    summary: 'Read the profile',
    description: 'The JSON Resume as it was sent.',
    parameters: [ifNoneMatch],
    responses: {
      200: { description: 'The profile', headers: etag, content: jsonContent(resume) },
      304: { description: 'Not changed', headers: etag },
      ...refusals('not_found'),
    },
  }),
  replace: describeRoute({
    ...PROFILE,
    operationId: 'replaceProfile',
    summary: 'Write the profile',
    description: `Takes a JSON Resume (schema v1) of at most 1 MiB. ${EXTENSIONS}`,
    parameters: [ifMatch, createOnly],
    responses: {
      200: { description: 'The profile, replaced', headers: etag, content: jsonContent(resume) },
      201: { description: 'The profile, created', headers: etag, content: jsonContent(resume) },
      ...refusals(...bodyProblems, 'stale', 'conflict'),
    },
  }),
  change: describeRoute({
    ...PROFILE,
    operationId: 'changeProfile',
    summary: 'Change the profile',
    description:
      'A merge patch (RFC 7396): what is not named stays, null takes a key away, a list is replaced as a whole. What comes of it must be a JSON Resume. Without If-Match, changes made at the same time are all kept.',
    parameters: [ifMatch],
    requestBody: { content: { 'application/merge-patch+json': { schema: resolver(resumePatch) } } },
    responses: {
      200: { description: 'The profile after the change', headers: etag, content: jsonContent(resume) },
      ...refusals(...bodyProblems, 'not_found', 'stale', 'conflict'),
    },
  }),
  remove: describeRoute({
    ...PROFILE,
    operationId: 'deleteProfile',
    summary: 'Delete the profile',
    parameters: [ifMatch],
    responses: {
      204: { description: 'Deleted' },
      ...refusals('not_found', 'stale', 'conflict'),
    },
  }),
  import: describeRoute({
    ...PROFILE,
    operationId: 'importProfile',
    summary: 'Import a JSON Resume file',
    description: `Writes the profile as PUT does, and says what was found in the file. ${EXTENSIONS}`,
    parameters: [ifMatch, createOnly],
    responses: {
      200: { description: 'Replaced', headers: etag, content: jsonContent(importReport) },
      201: {
        description: 'Created',
        headers: { ...etag, Location: { schema: { type: 'string' }, description: 'Where the profile is' } },
        content: jsonContent(importReport),
      },
      ...refusals(...bodyProblems, 'stale', 'conflict'),
    },
  }),
  export: describeRoute({
    ...PROFILE,
    operationId: 'exportProfile',
    summary: 'Export the profile as a file',
    description: 'The same JSON Resume that was put or imported.',
    responses: {
      200: {
        description: 'The file',
        headers: {
          ...etag,
          'Content-Disposition': {
            schema: { type: 'string' },
            description: 'attachment; filename="resume.json"',
          },
        },
        content: jsonContent(resume),
      },
      ...refusals('not_found'),
    },
  }),
  completeness: describeRoute({
    ...PROFILE,
    operationId: 'readProfileCompleteness',
    summary: 'How complete the profile is',
    description: 'A score of 0 to 100, its parts, and the one step that would raise it most.',
    responses: {
      200: { description: 'The score', content: jsonContent(completeness) },
      ...refusals('not_found'),
    },
  }),
}
