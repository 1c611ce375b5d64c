import { preferred, required, type Sample } from './sample.ts'

/** Recruiters: mails with greeting and signature, clients without a name, day rates. */
export const agencies: Sample[] = [
  {
    kind: 'agency mail with greeting and signature, the client not named',
    text: `Subject: Senior Data Engineer - Leeds

Hi Priya,

Hope you're well and having a good week! I came across your profile and thought you might be open to a quick chat about a role I'm working on.

My client, a fast-growing insurance business, is looking for a Senior Data Engineer to join its data platform team in Leeds. It's hybrid: 2 days a week in the office, the rest from home. The salary is £65,000 - £75,000 plus a 10% bonus, private medical cover and 28 days' holiday. The position is permanent and full time.

What they need:
• Strong SQL and Python
• At least 4 years of building data pipelines in production
• Hands-on experience with Airflow and dbt
• Snowflake would be a plus

The process is two stages: a video call with the head of data, then a half day on site to meet the team.

If this sounds like you, reply with an up to date CV and the best number to reach you on. If it isn't, but you know somebody, we pay £500 for a successful referral.

Kind regards,

Tom Ashdown
Principal Consultant
Brackenfield Talent Ltd
T: 0113 496 0000 | tom.ashdown@example.com

Brackenfield Talent Ltd acts as an employment agency for permanent recruitment. If you'd rather not hear from us, reply with "unsubscribe".
`,
    expected: {
      title: 'Senior Data Engineer',
      company: 'Brackenfield Talent Ltd',
      location: 'Leeds',
      workplace: 'hybrid',
      employment_type: 'full_time',
      salary: { min: 65_000, max: 75_000, currency: 'GBP', period: 'year' },
      requirements: [
        ...required(
          'Strong SQL and Python',
          'At least 4 years of building data pipelines in production',
          'Hands-on experience with Airflow and dbt',
        ),
        ...preferred('Snowflake would be a plus'),
      ],
      skills: ['SQL', 'Python', 'Airflow', 'dbt', 'Snowflake'],
      language: 'en',
    },
  },
]
