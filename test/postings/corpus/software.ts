import { preferred, required, type Sample } from './sample.ts'

/** Software, and words that only look like skills, workplaces or pay. */
export const software: Sample[] = [
  {
    kind: 'words that look like skills and are none',
    text: `Category Manager, Loose Leaf

Company: Kettlewick Tea
Location: Bristol
Salary: Competitive

Less is more: that is how we blend, and it is how we work. Kettlewick makes forty teas, sells them in eleven countries, and would rather make ten of them better than add an eleventh shelf. We want to go further with loose leaf, and this role is how.

In this role you will:
- Plan how four new blends go to market, together with sales and the rest of the company
- React to what shops tell us with a swift response
- Express our story in a few honest words on each tin
- Get ready for the spring 2027 range

About you:
- You excel at bringing teams together around one plan
- You have managed a range of food or drink before
- You are at ease with C-level buyers and with the people who stack the shelves
- You know where to go when the numbers make no sense

Good to have:
- R&D experience in food
- A node in your network at one of the big grocers

The perks: tea, obviously, on the go or in a proper cup. Also 27 days off, a bonus scheme and a pension.

Send your CV to Rosalind at people@example.com and tell us which tea we should stop making.
`,
    expected: {
      title: 'Category Manager, Loose Leaf',
      company: 'Kettlewick Tea',
      location: 'Bristol',
      requirements: [
        ...required(
          'You excel at bringing teams together around one plan',
          'You have managed a range of food or drink before',
          'You are at ease with C-level buyers and with the people who stack the shelves',
          'You know where to go when the numbers make no sense',
        ),
        ...preferred('R&D experience in food', 'A node in your network at one of the big grocers'),
      ],
      language: 'en',
    },
  },
  {
    kind: 'words that look like a workplace or pay and are none',
    text: `Ferrous Labs is hiring a Staff Engineer, Storage

We build the storage layer under hybrid cloud platforms. If you have saved a file at work today, there is a fair chance that it passed through distributed systems that we wrote. We have raised $50M to date, and last year's revenue was $12M.

Location: Seattle, WA
Compensation: DOE

THE WORK:
- Design replication that survives the loss of a data center
- Find the last millisecond in the write path
- Advise remote teams at our customers, some of whom run machinery by remote control

YOU HAVE:
- 8+ years of experience in systems programming
- Deep knowledge of C++ or Rust
- A record of debugging what nobody else could
- Familiarity with gRPC

PLUSES:
- Experience with FUSE or other file systems
- Published work on consensus

WHAT YOU GET:
- Equity, refreshed each year
- A $20,000 signing bonus
- 401(k) with a match of up to $6,000
- $2,500 a year for conferences
- An on-site gym, and a view of the ferries

Interested? Send a resume to careers@example.com. Ferrous Labs does not discriminate on the basis of race, religion, gender, age or disability.
`,
    expected: {
      title: 'Staff Engineer, Storage',
      company: 'Ferrous Labs',
      location: 'Seattle, WA',
      requirements: [
        ...required(
          '8+ years of experience in systems programming',
          'Deep knowledge of C++ or Rust',
          'A record of debugging what nobody else could',
          'Familiarity with gRPC',
        ),
        ...preferred('Experience with FUSE or other file systems', 'Published work on consensus'),
      ],
      skills: ['Distributed Systems', 'C++', 'Rust', 'gRPC'],
      language: 'en',
    },
  },
  {
    kind: 'machine learning, office-based, salary from',
    text: `Machine Learning Engineer

Where: Dublin, Ireland (office-based)
Team: Forecasting
Type: Full-time, permanent
Salary: from €60k, depending on what you've done

**Who we are**

Galeforce Energy tells wind farms how much power they will make tomorrow. Being wrong by one percent costs our customers real money, so being a little less wrong is a nice way to spend a career.

**The job**

You'd train models, put them into production and watch how they do when the weather misbehaves. You'd sit between two meteorologists and a former trader, and you'd learn a lot from all three.

**What you need**

1. Two years or more of putting models into production
2. Excellent Python, including PyTorch or scikit-learn
3. Comfortable with SQL and Docker
4. The honesty to report a result that you don't like

**What would be great**

1. Time series experience
2. A background in physics or meteorology

**What happens next**

Applications close on 14 May 2027. Send a CV and a link to something you made to ml@example.com. The first call is with Aoife Brannock, who runs the team.
`,
    expected: {
      title: 'Machine Learning Engineer',
      company: 'Galeforce Energy',
      location: 'Dublin, Ireland',
      workplace: 'onsite',
      employment_type: 'full_time',
      salary: { min: 60_000, max: null, currency: 'EUR', period: 'year' },
      requirements: [
        ...required(
          'Two years or more of putting models into production',
          'Excellent Python, including PyTorch or scikit-learn',
          'Comfortable with SQL and Docker',
          "The honesty to report a result that you don't like",
        ),
        ...preferred('Time series experience', 'A background in physics or meteorology'),
      ],
      skills: ['Machine Learning', 'Python', 'PyTorch', 'scikit-learn', 'SQL', 'Docker'],
      closes_on: '2027-05-14',
      language: 'en',
    },
  },
]
