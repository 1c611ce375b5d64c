import { preferred, required, type Sample } from './sample.ts'

/** Government notices, schools and hospitals. */
export const publicService: Sample[] = [
  {
    kind: 'government notice, UK, fixed term',
    text: `Policy Adviser (Ref: 481220)
Department for Harbour Safety
Apply before 11:55 pm on Monday 15 March 2027

Reference number
481220

Salary
£36,530 to £40,215

Job grade
Higher Executive Officer

Contract type
Fixed term (24 months)

Working pattern
Full-time

Location
Swansea

About the job

The Department for Harbour Safety looks after some 400 ports, piers and marinas around the coast. The Small Craft team writes the rules that keep leisure boats and commercial traffic apart, and this post supports its review of licensing.

Responsibilities
- Draft advice and briefings for ministers
- Lead a public consultation from planning to published response
- Answer correspondence from members of the public within 15 working days

Essential criteria
- Evidence of turning complex information into clear written advice
- Experience of working with stakeholders who disagree
- Confident handling of data in Excel

Desirable criteria
- Knowledge of maritime or transport regulation
- Experience of running a public consultation

Benefits
Alongside your salary, the department contributes £10,582 a year towards a defined benefit pension.

Selection process
We'll assess your experience through a CV and a 500 word personal statement. Feedback will only be provided if you attend an interview. We welcome applications from people of every background.
`,
    expected: {
      title: 'Policy Adviser',
      company: 'Department for Harbour Safety',
      location: 'Swansea',
      employment_type: 'temporary',
      salary: { min: 36_530, max: 40_215, currency: 'GBP', period: 'year' },
      requirements: [
        ...required(
          'Evidence of turning complex information into clear written advice',
          'Experience of working with stakeholders who disagree',
          'Confident handling of data in Excel',
        ),
        ...preferred(
          'Knowledge of maritime or transport regulation',
          'Experience of running a public consultation',
        ),
      ],
      skills: ['Excel'],
      closes_on: '2027-03-15',
      language: 'en',
    },
  },
  {
    kind: 'government notice, US, a grade without figures, two dates',
    text: `Hydrologic Technician
Bureau of Inland Waters
Field Operations Division

Announcement number: BIW-27-0113
Posted: January 11, 2027
Closing date: January 25, 2027
Pay scale & grade: GS-07
Location: Bozeman, Montana
Remote job: No
Telework eligible: No
Appointment type: Permanent
Work schedule: Full-time
Travel required: 50% or less

Summary
The Bureau measures the flow of some 900 rivers. As a Hydrologic Technician you keep our gauges running, often from a boat and now and then on skis. The rest of the time you check the records they send home.

Duties
- Visit stream gauges on a fixed schedule and after floods
- Measure discharge by wading, from bridges and by boat
- Review the data and correct it where ice or debris got in the way

Conditions of employment
- You must be a U.S. citizen
- You must hold a valid driver's license
- You must be able to carry 50 pounds over rough ground

Qualifications
- One year of specialized experience at the GS-06 level
- Skill in using surveying instruments

Education
Education may be substituted for part of the experience. Transcripts are needed only if you rely on it.

How to apply
Submit a resume of no more than two pages. The Bureau provides reasonable accommodation to applicants with disabilities. All federal employees may take part in the retirement plan and receive matching contributions of up to 5%.
`,
    expected: {
      title: 'Hydrologic Technician',
      company: 'Bureau of Inland Waters',
      location: 'Bozeman, Montana',
      workplace: 'onsite',
      employment_type: 'full_time',
      requirements: required(
        'You must be a U.S. citizen',
        "You must hold a valid driver's license",
        'You must be able to carry 50 pounds over rough ground',
        'One year of specialized experience at the GS-06 level',
        'Skill in using surveying instruments',
      ),
      posted_at: '2027-01-11',
      closes_on: '2027-01-25',
      language: 'en',
    },
  },
  {
    kind: 'teaching, maternity cover, a date with slashes that can only be day first',
    text: `Teacher of Mathematics (Maternity Cover)

School: Ashby Vale School
Location: Matlock, Derbyshire
Salary: Main Pay Scale / Upper Pay Scale
Start date: 12 April 2027
Closing date: 9 am, 15/03/2027

Ashby Vale is a friendly 11 to 16 comprehensive of 740 pupils on the edge of the Peak District. From April we need a full-time teacher of mathematics to cover a maternity leave until the end of the following spring term.

You will teach across the age range, including one top set in Year 11, and be tutor to a Year 8 group. Behaviour is calm, marking is sensible, and the department makes excellent cake on Fridays.

Person specification

Essential
▪ Qualified teacher status
▪ A degree in mathematics or a related subject
▪ Evidence of good results with mixed classes

Desirable
▪ Able to offer some computing at Key Stage 3
▪ Interest in running the chess club

Visits are warmly encouraged: ring the office on 01629 496 000 to arrange one. Interviews will be held on 22 March.

Ashby Vale School is committed to safeguarding children, and the successful applicant will undergo an enhanced DBS check.
`,
    expected: {
      title: 'Teacher of Mathematics (Maternity Cover)',
      company: 'Ashby Vale School',
      location: 'Matlock, Derbyshire',
      employment_type: 'temporary',
      requirements: [
        ...required(
          'Qualified teacher status',
          'A degree in mathematics or a related subject',
          'Evidence of good results with mixed classes',
        ),
        ...preferred('Able to offer some computing at Key Stage 3', 'Interest in running the chess club'),
      ],
      closes_on: '2027-03-15',
      language: 'en',
    },
  },
  {
    kind: 'nursing, a pay band without figures, part time, posted and closing dates',
    text: `Community Mental Health Nurse

Employer: Wexcombe and Dale NHS Trust
Department: Older Adults
Location: Shaftesbury
Date posted: 4 January 2027
Closing date: 1 February 2027
Pay scheme: Agenda for Change
Band: Band 6
Contract: Permanent
Working pattern: Part-time, 30 hours a week

Job summary
You will hold a caseload of older people with anxiety, depression or dementia and see most of them at home. The team covers a wide, green patch, with a base above the library.

Main duties
• Assess new referrals and agree a plan of care with the patient and the family
• Give and monitor medication
• Supervise a healthcare support worker

Person specification

Essential criteria
• Registered Mental Health Nurse with current NMC registration
• Two years of experience after qualifying
• Full UK driving licence and use of a car

Desirable criteria
• Non-medical prescriber
• Experience of working with people with dementia

The Trust offers 27 days of annual leave, flexible shifts and a relocation payment of up to £8,000.

For an informal chat, contact Bernadette Oakhanger, team manager, on 01747 496 000. This post is subject to a criminal records check.
`,
    expected: {
      title: 'Community Mental Health Nurse',
      company: 'Wexcombe and Dale NHS Trust',
      location: 'Shaftesbury',
      employment_type: 'part_time',
      requirements: [
        ...required(
          'Registered Mental Health Nurse with current NMC registration',
          'Two years of experience after qualifying',
          'Full UK driving licence and use of a car',
        ),
        ...preferred('Non-medical prescriber', 'Experience of working with people with dementia'),
      ],
      posted_at: '2027-01-04',
      closes_on: '2027-02-01',
      language: 'en',
    },
  },
]
