import { describe, expect, it } from 'vitest'
import { readPlace } from '../../../src/postings/structured/places.ts'

describe('a line that names a place', () => {
  it.each([
    ['Berlin, Germany', { location: 'Berlin, Germany' }],
    ['Remote', { workplace: 'remote' }],
    ['Fully remote', { workplace: 'remote' }],
    ['Remote (EU)', { location: 'EU', workplace: 'remote' }],
    ['Remote - US', { location: 'US', workplace: 'remote' }],
    ['US-Remote', { location: 'US', workplace: 'remote' }],
    ['Remote, Germany', { location: 'Germany', workplace: 'remote' }],
    ['Remote in Canada', { location: 'Canada', workplace: 'remote' }],
    ['Berlin (Hybrid)', { location: 'Berlin', workplace: 'hybrid' }],
    ['Hybrid – Zürich (Altstadt)', { location: 'Zürich (Altstadt)', workplace: 'hybrid' }],
    ['Oslo or Remote', { location: 'Oslo', workplace: 'remote' }],
    ['Ghent / Home office', { location: 'Ghent', workplace: 'remote' }],
    ['On-site: Leeds', { location: 'Leeds', workplace: 'onsite' }],
    ['Remoteville', { location: 'Remoteville' }],
  ])('%s', (line, place) => {
    expect(readPlace(line)).toStrictEqual(place)
  })
})
