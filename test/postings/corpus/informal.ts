import { preferred, required, type Sample } from './sample.ts'

/** Postings that keep to no form. */
export const informal: Sample[] = [
  {
    kind: 'a council notice with questions as headings, pay per annum',
    text: `Vacancy: Library Assistant (Outreach)
Fenwater Borough Council

£25,584 per annum | Permanent | 37 hours, full time | Based in Thornby

Published: 2027-01-18
Closes: 2027-02-14

What is the job?

You'll take the library to people who can't come to it. Three days a week you'll drive the van round the villages, and on the other days you'll be at the desk in Thornby, helping people find books, forms and sometimes each other.

Who are we looking for?

Somebody who likes people at least as much as books. You must hold a full driving licence. You have experience of working with the public. You're able to lift boxes of books.

It would be great if you could also run a story time for under fives.

What do we offer?

Twenty-six days of leave, a local government pension, and free parking, which in Thornby is worth having. We welcome applicants from every part of our community and guarantee an interview to disabled candidates who meet the criteria.

How do you apply?

Fill in the form on our website. Questions go to Clement Ashgrove, library manager, at libraries@example.com.
`,
    expected: {
      title: 'Library Assistant (Outreach)',
      company: 'Fenwater Borough Council',
      location: 'Thornby',
      employment_type: 'full_time',
      salary: { min: 25_584, max: 25_584, currency: 'GBP', period: 'year' },
      requirements: [
        ...required(
          'Somebody who likes people at least as much as books.',
          'You must hold a full driving licence.',
          'You have experience of working with the public.',
          "You're able to lift boxes of books.",
        ),
        ...preferred('It would be great if you could also run a story time for under fives.'),
      ],
      posted_at: '2027-01-18',
      closes_on: '2027-02-14',
      language: 'en',
    },
  },
  {
    kind: 'a friend passing something on, no headings, little stated',
    text: `Hey, saw you're looking! My cousin's bakery is after a weekend baker. It's called Crumb & Co, on the harbour in Whitstable. Part-time, Saturdays and Sundays from 3 in the morning (sorry). She pays £14 an hour and you take home whatever's left at closing, which is never nothing.

You need to have worked in a commercial kitchen before and be able to lift flour sacks. Sourdough experience is a plus but she'll teach you. No website or anything, she doesn't do computers. Make sure you don't turn up around noon, that's the rush, the rest of the day is fine.

Just drop in and ask for Philippa, or text her on 07700 900456. Tell her I sent you!

Rowan x
`,
    expected: {
      title: 'weekend baker',
      company: 'Crumb & Co',
      location: 'Whitstable',
      employment_type: 'part_time',
      salary: { min: 14, max: 14, currency: 'GBP', period: 'hour' },
      requirements: [
        ...required(
          'You need to have worked in a commercial kitchen before and be able to lift flour sacks.',
        ),
        ...preferred("Sourdough experience is a plus but she'll teach you."),
      ],
      language: 'en',
    },
  },
]
