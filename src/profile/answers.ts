import * as v from 'valibot'

/** What an import answers. */
export const importReport = v.pipe(
  v.object({
    created: v.pipe(v.boolean(), v.description('Whether there was no profile before')),
    sections: v.pipe(
      v.record(v.string(), v.number()),
      v.description('How many entries each section of the file has; basics is one'),
    ),
    extensions: v.object({
      count: v.pipe(v.number(), v.description('How many keys the schema does not know; all are kept')),
      paths: v.pipe(v.array(v.string()), v.description('Where they are, the first 50')),
    }),
    warnings: v.pipe(
      v.array(v.object({ path: v.string(), message: v.string() })),
      v.description('What may be a mistake, 50 at most'),
    ),
  }),
  v.metadata({
    ref: 'ImportReport',
    examples: [
      {
        created: true,
        sections: { basics: 1, work: 3, skills: 5 },
        extensions: { count: 1, paths: ['work[0].keywords'] },
        warnings: [{ path: 'work[1].endDate', message: 'is before the start' }],
      },
    ],
  }),
)

/** How complete a profile is. */
export const completeness = v.pipe(
  v.object({
    score: v.pipe(v.number(), v.description('0 to 100: the points of the parts')),
    parts: v.array(
      v.object({ name: v.string(), weight: v.number(), points: v.number(), hint: v.nullable(v.string()) }),
    ),
    next_step: v.pipe(
      v.nullable(v.object({ part: v.string(), hint: v.string(), gain: v.number() })),
      v.description('What brings most points; null where nothing is missing'),
    ),
  }),
  v.metadata({
    ref: 'Completeness',
    examples: [
      {
        score: 95,
        parts: [
          { name: 'contact', weight: 15, points: 15, hint: null },
          { name: 'languages', weight: 5, points: 0, hint: 'Add the languages that you speak' },
        ],
        next_step: { part: 'languages', hint: 'Add the languages that you speak', gain: 5 },
      },
    ],
  }),
)
