import { describe, expect, it } from 'vitest'
import { readRequirements } from '../../../src/postings/text/requirements.ts'

const read = (text: string) => readRequirements(text).map(({ kind, text }) => `${kind}: ${text}`)

describe('readRequirements', () => {
  it.each([
    'Requirements',
    'REQUIREMENTS:',
    '## What you bring',
    '✅ Must-haves',
    "**Who we're looking for**",
    'Minimum qualifications',
    'You might be a good fit if you:',
    'Ihr Profil:',
    'Das bringst du mit',
    'Was wir uns von Ihnen wünschen',
    'Profil recherché :',
    'Requisitos',
    'Wat vragen wij?',
    'Nasze wymagania:',
    'Selection criteria',
    'Mandatory skills',
    'Eligibility criteria:',
    '2. Essential qualifications',
    'B. What you bring',
    'Unabdingbar:',
    'Ce que vous apportez',
    'Lo que aportas',
    'Requisiti essenziali',
    'Selectiecriteria',
    'Critérios de seleção',
    'Niezbędne:',
    'Skallkrav',
    'Det bringer du med',
  ])('takes what stands under "%s" for required', (heading) =>
    expect(read(`Sailor\n\n${heading}\n- Swims\n- Ties knots\n\nBenefits\n- Rum`)).toEqual([
      'required: Swims',
      'required: Ties knots',
    ]),
  )

  it.each([
    'Nice to have',
    'BONUS POINTS:',
    '⭐ Pluses',
    'Preferred qualifications',
    "It'd be great if",
    'Von Vorteil:',
    'Wünschenswert',
    'Les plus',
    'Se valorará',
    'Mile widziane:',
    'HIGHLY REGARDED BUT NOT ESSENTIAL',
    'Well regarded',
    '4. Desirable',
    'Erwünscht:',
    'Critères souhaités',
    'Requisiti graditi',
    'Een plus',
    'Önskvärt',
    'Ønskeligt:',
  ])('takes what stands under "%s" for preferred', (heading) =>
    expect(read(`Sailor\n\nRequirements\n- Swims\n\n${heading}\n- Sings`)).toEqual([
      'required: Swims',
      'preferred: Sings',
    ]),
  )

  it.each([
    'Selection process',
    'Essential functions',
    'Primary responsibilities',
    'What we bring',
    'Desirable neighbourhoods',
    'Documentos obrigatórios para a candidatura',
  ])('takes nothing that stands under "%s"', (heading) =>
    expect(read(`Sailor\n\nRequirements\n- Swims\n\n${heading}\n- Rum`)).toEqual(['required: Swims']),
  )

  it.each([
    ['bullets', '- Swims\n- Sings', '- Rum'],
    ['bullets below a blank line', '\n- Swims\n- Sings', '\n- Rum'],
    ['numbers that start again', '1. Swims\n2. Sings', '1. Rum'],
  ])('takes numbered lines over %s for headings, known or not', (_, asked, offered) =>
    expect(
      read(`Sailor\n\n1. Your duties\n${offered}\n\n2. Requirements\n${asked}\n\n3. Our harbour\n${offered}`),
    ).toEqual(['required: Swims', 'required: Sings']),
  )

  it.each([
    ['blank lines between them', 'Requirements\n\n1. Swims\n\n2. Experience\n\n3. Sings\n\nOffer\n- Rum'],
    ['none', 'Requirements\n1. Swims\n2. Experience\n3. Sings\n\nOffer\n- Rum'],
    ['text below', 'Requirements\n\n1. Swims\n2. Experience\n3. Sings\nWe are at sea.'],
  ])('takes a numbered list with %s for a list', (_, text) =>
    expect(read(text)).toEqual(['required: Swims', 'required: Experience', 'required: Sings']),
  )

  it.each([
    'Singing is a plus',
    'Singing preferred',
    'Ideally you sing',
    'Bonus: you sing',
    'Idealerweise singst du',
    'Singen ist von Vorteil',
    'Le chant serait un plus',
    'Singing is desirable but not essential',
  ])('takes "%s" for preferred wherever it stands', (line) =>
    expect(read(`Requirements:\n- Swims\n- ${line}`)).toEqual(['required: Swims', `preferred: ${line}`]),
  )

  it('takes a line that says required first for required', () =>
    expect(read('Requirements:\n- 1 year at sea required; 2 years preferred')).toEqual([
      'required: 1 year at sea required; 2 years preferred',
    ]))

  it('leaves out tasks, benefits, talk of the company and how to apply', () =>
    expect(
      read(
        'About us\nWe have 20 years of experience at sea.\n\nYour tasks\n- Scrub the deck\n\nRequirements\n- Swims\n\n' +
          'Interviews are held on board.\n\nWhat we offer\n- You have 30 days of holiday\n\nHow to apply\n- Send a letter',
      ),
    ).toEqual(['required: Swims']))

  it('takes lines without bullets, up to the next blank one', () =>
    expect(read("What we're looking for\n\nA steady hand\nGood eyes\n\nWe will train you.")).toEqual([
      'required: A steady hand',
      'required: Good eyes',
    ]))

  it('takes lines that each stand alone', () =>
    expect(read('Requirements\n\nA steady hand\n\nGood eyes\n\nBenefits\n\nRum')).toEqual([
      'required: A steady hand',
      'required: Good eyes',
    ]))

  it('takes the sentences of a paragraph under a heading', () =>
    expect(read('Who you are\nYou swim like a fish. Singing is a bonus.')).toEqual([
      'required: You swim like a fish.',
      'preferred: Singing is a bonus.',
    ]))

  it('takes the sentences that ask where there are no headings', () =>
    expect(
      read(
        'Acme is looking for a sailor. We have sailed for 20 years. You have two years of experience at sea. ' +
          'You must hold a licence. Knowledge of stars is a plus. You can take 30 days off. No degree required.',
      ),
    ).toEqual([
      'required: You have two years of experience at sea.',
      'required: You must hold a licence.',
      'preferred: Knowledge of stars is a plus.',
    ]))

  it.each([
    'Sie bringen Erfahrung auf See mit.',
    'Gute Englischkenntnisse setzen wir voraus.',
    'Vous maîtrisez les cartes marines.',
    'Must be able to swim.',
    'Seaman’s book required',
    '5+ years of sailing',
  ])('hears that "%s" asks', (sentence) =>
    expect(readRequirements(`Seefahrt\n\n${sentence}`)).toHaveLength(1),
  )

  it('takes openings in a list for no requirements', () =>
    expect(read("We're looking for:\n- Senior Rust Engineer\n- Product Designer")).toEqual([]))

  it('holds at most a hundred', () =>
    expect(
      readRequirements(`Requirements:\n${Array.from({ length: 200 }, (_, n) => `- Knot ${n}`).join('\n')}`),
    ).toHaveLength(100))
})
