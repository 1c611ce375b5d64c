import { describeRoute } from 'hono-openapi'
import { jsonContent, problemResponses } from '../http/openapi.ts'
import { match } from './schema.ts'

const tags = ['matches']
const security = [{ bearer: [] }]

/** What the OpenAPI document says of the routes. */
export const docs = {
  compute: describeRoute({
    tags,
    security,
    operationId: 'computeMatch',
    summary: 'Match the profile with a posting',
    description:
      'By rules alone: the same profile and posting have the same score. A requirement gives as many points as it ' +
      'weighs (3 where it is required, 1 where it is preferred) when it is met, a part of them when it is partly ' +
      'met, none when it is a gap; of what is asked for together, each thing counts the same. Years of a skill are ' +
      'half of the demand for it; years of no skill in particular are years of any work, and a degree counts ' +
      'by its level, whatever its field. A skill that another one implies is met. What the rules do not understand weighs ' +
      'nothing. Where no requirement can be assessed, the skills of the posting are, each as required. ' +
      'The match is kept, and computed anew once the profile or the posting has changed.',
    responses: {
      200: { description: 'The match', content: jsonContent(match) },
      ...problemResponses('unauthorized', 'not_found', 'conflict', 'database_unavailable'),
    },
  }),
  read: describeRoute({
    tags,
    security,
    operationId: 'readMatch',
    summary: 'Read the match that is kept',
    description: 'As it was computed last; `stale` says whether that is out of date.',
    responses: {
      200: { description: 'The match', content: jsonContent(match) },
      ...problemResponses('unauthorized', 'not_found', 'database_unavailable'),
    },
  }),
}
