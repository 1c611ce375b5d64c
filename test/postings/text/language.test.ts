import { expect, it } from 'vitest'
import { readLanguage } from '../../../src/postings/text/language.ts'

it.each([
  ['en', 'We are looking for a sailor to join our crew and work with us on the sea.'],
  ['de', 'Wir suchen für unser Schiff eine Person, die mit uns auf dem Meer arbeitet und gern singt.'],
  ['fr', 'Nous cherchons pour notre bateau une personne qui travaille avec nous sur la mer.'],
  ['es', 'Buscamos para nuestro barco una persona que trabaje con nosotros en el mar y por la costa.'],
  ['it', 'Cerchiamo per la nostra barca una persona che lavora con noi sul mare e nel porto di Genova.'],
  ['nl', 'Wij zoeken voor ons schip een persoon die met ons op het water wil werken en van de zee houdt.'],
  [
    'pt',
    'Procuramos para o nosso barco uma pessoa que não tem medo do mar e que trabalha com a equipa no porto.',
  ],
  [
    'pl',
    'Szukamy na nasz statek osoby, która nie boi się morza i pracuje z nami w porcie oraz na łodzi od maja do lata.',
  ],
  ['sv', 'Vi söker till vår båt en person som inte är rädd för havet och som arbetar med oss i hamnen.'],
  [
    'da',
    'Vi søger til vores båd en person, som ikke er bange for havet og som arbejder med os i havnen af lyst.',
  ],
])('reads %s', (language, text) => expect(readLanguage(text)).toBe(language))

it.each(['', 'Looking for a barista, call me', 'SQL, Python, Docker', '12 34 56'])(
  'says nothing of %j',
  (text) => expect(readLanguage(text)).toBeUndefined(),
)
