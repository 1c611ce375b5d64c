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
      skills: ['SQL', 'Python', 'Data Pipelines', 'Airflow', 'dbt', 'Snowflake'],
      language: 'en',
    },
  },
  {
    kind: 'a contract by day, the employer named nowhere',
    text: `Role: Senior .NET Developer
Rate: £450 per day, outside IR35
Length: 6 months, likely to extend
Location: Manchester, hybrid, 1 day a week in the office
Start: 1 March 2027

Our client, a household name in retail, is replacing the system that runs its loyalty card. The work has been going for a year and it is going well: what they need now is another pair of experienced hands.

You'll join a squad of six, working on services that handle 40 million transactions a month. Most of it is new code. Some of it is a monolith from 2009, and nobody will pretend otherwise.

Must have:
* C# and .NET 8
* Azure, in particular Functions and Service Bus
* SQL Server
* REST APIs designed by you and used by others
* CI/CD with Azure DevOps

Nice to have:
* Retail or loyalty experience
* Terraform

Interviews are by video this week and next. This is a contract role, so please don't apply if you are looking for a permanent job. To be considered, send your CV and your notice period.
`,
    expected: {
      title: 'Senior .NET Developer',
      location: 'Manchester',
      workplace: 'hybrid',
      employment_type: 'contract',
      salary: { min: 450, max: 450, currency: 'GBP', period: 'day' },
      requirements: [
        ...required(
          'C# and .NET 8',
          'Azure, in particular Functions and Service Bus',
          'SQL Server',
          'REST APIs designed by you and used by others',
          'CI/CD with Azure DevOps',
        ),
        ...preferred('Retail or loyalty experience', 'Terraform'),
      ],
      skills: ['C#', '.NET', 'Azure', 'SQL Server', 'REST', 'CI/CD', 'Azure DevOps', 'Terraform'],
      language: 'en',
    },
  },
  {
    kind: 'agency blast, an hourly rate without a currency',
    text: `Hello,

This is Dana from Pinelock Staffing. I have an urgent requirement with our direct client, please find the details below and let me know if you are interested.

Job Title: Kubernetes Administrator
Location: Remote (US)
Duration: 12+ months
Rate: 120-140/hr
Tax terms: 1099 or C2C

Job description:
The client is moving about 200 services from virtual machines to containers and needs someone to look after the clusters, help the developers, and keep the auditors happy. You will work Eastern hours.

Required skills:
- 6+ years with Linux
- 4+ years with Kubernetes, at least 2 of them on AWS
- Helm and Argo CD
- Bash or Python scripting

Preferred skills:
- Istio
- Experience in banking

Please reply with your updated resume, your work authorization and two slots for a call. If you are not looking at this time, feel free to forward this mail to a friend: we pay a $1,000 referral fee.

Thanks & Regards,
Dana Whitlock
Technical Recruiter
Pinelock Staffing
dana.whitlock@example.com
`,
    expected: {
      title: 'Kubernetes Administrator',
      company: 'Pinelock Staffing',
      location: 'US',
      workplace: 'remote',
      employment_type: 'contract',
      salary: { min: 120, max: 140, currency: null, period: 'hour' },
      requirements: [
        ...required(
          '6+ years with Linux',
          '4+ years with Kubernetes, at least 2 of them on AWS',
          'Helm and Argo CD',
          'Bash or Python scripting',
        ),
        ...preferred('Istio', 'Experience in banking'),
      ],
      skills: ['Kubernetes', 'Linux', 'AWS', 'Helm', 'Argo CD', 'Bash', 'Python', 'Istio'],
      language: 'en',
    },
  },
]
