import { expect, it } from 'vitest'
import {
  type DateHints,
  parseDate,
  readClosingDate,
  readPostedDate,
} from '../../../src/postings/text/dates.ts'

type Row = [text: string, hints: DateHints, date: string | undefined]

const en = { language: 'en' }
const de = { language: 'de' }
const gb = { language: 'en', currency: 'GBP' }
const us = { language: 'en', currency: 'USD' }

it.each<Row>([
  ['2027-03-15', en, '2027-03-15'],
  ['15 March 2027', en, '2027-03-15'],
  ['March 15, 2027', en, '2027-03-15'],
  ['Mar. 15th, 2027', en, '2027-03-15'],
  ['15.03.2027', en, '2027-03-15'],
  ['15/03/2027', en, '2027-03-15'],
  ['03/15/2027', en, '2027-03-15'],
  ['04/05/2027', en, undefined],
  ['04/05/2027', gb, '2027-05-04'],
  ['04/05/2027', us, undefined],
  ['04/05/2027', de, '2027-05-04'],
  ['15. März 2027', de, '2027-03-15'],
  ['1er mars 2027', { language: 'fr' }, '2027-03-01'],
  ['15 de marzo de 2027', {}, '2027-03-15'],
  ['15 marzo 2027', {}, '2027-03-15'],
  ['15 maart 2027', {}, '2027-03-15'],
  ['15 de março de 2027', {}, '2027-03-15'],
  ['30 February 2027', en, undefined],
  ['15 March', en, undefined],
  ['2027-13-01', en, undefined],
  ['15.03.27', de, '2027-03-15'],
  ['05.04.2027', en, '2027-04-05'],
  ['5-Apr-2027', en, '2027-04-05'],
  ['2027/03/15', en, '2027-03-15'],
  ['31/02/2027', gb, undefined],
  ['05/05/2027', en, '2027-05-05'],
  ['2027-03-15T23:59:00Z', en, '2027-03-15'],
  ['15 août 2027', {}, '2027-08-15'],
  ['Dec 1 2027', en, '2027-12-01'],
  ['version 1.2.2027', en, '2027-02-01'],
  ['', en, undefined],
  ['31. Dezember 2026', de, '2026-12-31'],
  ['22nd of June, 2027', en, '2027-06-22'],
  ['13/13/2027', en, undefined],
])('reads %j, by %j, as %s', (text, hints, date) => {
  expect(parseDate(text, hints)).toBe(date)
})

it.each<Row>([
  ['Apply by 15 March 2027.', en, '2027-03-15'],
  ['Closing date: 15 March 2027', en, '2027-03-15'],
  ['Application deadline: March 15, 2027', us, '2027-03-15'],
  ['Bewerbungsfrist: 15.03.2027', de, '2027-03-15'],
  ['Bitte bewerben Sie sich bis zum 15. März 2027.', de, '2027-03-15'],
  ['Date limite de candidature : 15 mars 2027', { language: 'fr' }, '2027-03-15'],
  ['Les candidatures sont à envoyer avant le 15/03/2027', { language: 'fr' }, '2027-03-15'],
  ['Start date: 1 April 2027', en, undefined],
  ['Please send your CV to jobs@example.com by Friday, 15 March 2027.', en, '2027-03-15'],
  ['Applications close on 15 March 2027 at 23:59', en, '2027-03-15'],
  ['Open & closing dates: 11/02/2026 to 11/16/2026', us, '2026-11-16'],
  ['Open & closing dates: 2026-11-02 to 2026-11-16', us, '2026-11-16'],
  ['Deadline: 04/05/2027', us, undefined],
  ['Closing date: 04/05/2027', gb, '2027-05-04'],
  ['Apply by 15 March', en, undefined],
  ['CLOSING DATE\n15 March 2027', en, '2027-03-15'],
  ['## Application deadline\n\n2027-03-15', en, '2027-03-15'],
  ['**Closing date:** 15 March 2027', en, '2027-03-15'],
  ['Bewerbungsschluss ist der 15.03.2027', de, '2027-03-15'],
  ['The closing date for applications is 15 March 2027', en, '2027-03-15'],
  ['Posted: 2026-11-01. We close the role on 2026-12-01.', en, '2026-12-01'],
  ['The position starts on 1 May 2027', en, undefined],
  ['We accept applications until 15 March 2027', en, '2027-03-15'],
  ['Plazo de solicitud: 15/03/2027', { language: 'es' }, '2027-03-15'],
  ['Inscrições até 15/03/2027', { language: 'pt' }, '2027-03-15'],
  ['Solliciteer vóór 15 maart 2027', { language: 'nl' }, '2027-03-15'],
  ['Candidature entro il 15 marzo 2027', { language: 'it' }, '2027-03-15'],
  ['The role is funded until 15 March 2028', en, undefined],
  ['This position is limited until 31 December 2028', en, undefined],
  ['Die Stelle ist befristet bis 31.12.2028', de, undefined],
  ['project deadline 15 March 2027 for the job', en, undefined],
  ['Your job: finish by 15 March 2027', en, undefined],
  ['Bewerbungen richten Sie bitte bis 15.03.2027 an', de, '2027-03-15'],
  ['⏰ Apply before: March 15, 2027', en, '2027-03-15'],
  ['Closing date: ongoing. Start: 1 May 2027', en, undefined],
  ['Deadline to apply: 15 March 2027 | Start: 1 May 2027', en, '2027-03-15'],
  ['The position is open until 15 March 2027', en, '2027-03-15'],
  ['Closing date: midnight on Sunday 7 March 2027', { language: 'en' }, '2027-03-07'],
  ['Closing Date: 07/03/2027', { language: 'en', currency: 'GBP' }, '2027-03-07'],
  ['Applications must be received by 5pm on 7 March 2027.', { language: 'en' }, '2027-03-07'],
  ['The deadline for applications is 7 March 2027', {}, '2027-03-07'],
  ['Apply no later than March 7, 2027', {}, '2027-03-07'],
  ['Bewerbungen bis zum 07.03.2027 an jobs@example.com', {}, '2027-03-07'],
  ['Wir freuen uns auf Ihre Bewerbung bis spätestens 7. März 2027', {}, '2027-03-07'],
  ['Bewerbungsfrist endet am 7. März 2027', {}, '2027-03-07'],
  ['Ihre Unterlagen senden Sie bitte bis 07.03.2027', {}, '2027-03-07'],
  ['Candidature avant le 7 mars 2027', {}, '2027-03-07'],
  ["Merci d'adresser votre candidature (CV + LM) jusqu'au 7 mars 2027 inclus", {}, '2027-03-07'],
  ['Date limite : 07/03/2027', { language: 'fr' }, '2027-03-07'],
  ['Fecha límite de inscripción: 7 de marzo de 2027', {}, '2027-03-07'],
  ['This job closes on 2027-03-07', {}, '2027-03-07'],
  ['This posting expires on March 7, 2027.', {}, '2027-03-07'],
  ['Open until filled. Start: 7 March 2027', {}, undefined],
  ['Apply now! Start 7 March 2027', {}, undefined],
  ['Apply by email. Interviews on 7 March 2027', {}, undefined],
  ['Eintritt ab 01.04.2027, Bewerbungsschluss 07.03.2027', {}, '2027-03-07'],
  ['Apply by email before we close; the fixed term ends 31 March 2028', {}, undefined],
  ['Opens 1 March 2027, closes 7 March 2027', {}, '2027-03-07'],
  ['Closing: 7 Mar 2027', {}, '2027-03-07'],
  ['Deadline 7 March 2027', {}, '2027-03-07'],
  ['Contract until 31 December 2028, apply by 7 March 2027', {}, '2027-03-07'],
  ['Posted 1 March 2027 | Closes 7 March 2027', {}, '2027-03-07'],
  ['Application Deadline\n\nMarch 7, 2027', {}, '2027-03-07'],
])('the last day to apply of %j, by %j, is %s', (text, hints, date) => {
  expect(readClosingDate(text, hints)?.value).toBe(date)
})

it.each<Row>([
  ['Posted: 2026-11-01', en, '2026-11-01'],
  ['Posted on November 1, 2026', en, '2026-11-01'],
  ['Veröffentlicht am 01.11.2026', de, '2026-11-01'],
  ['Publié le 1er novembre 2026', {}, '2026-11-01'],
  ['Acme | Berlin | Posted 1 Nov 2026', en, '2026-11-01'],
  ['Posted 3 days ago', en, undefined],
  ['We published a paper on 1 May 2020', en, undefined],
  ['Date posted: 2011-10-31', en, '2011-10-31'],
])('the day of posting of %j, by %j, is %s', (text, hints, date) => {
  expect(readPostedDate(text, hints)?.value).toBe(date)
})

it('is surer of a labelled date', () => {
  expect(readClosingDate('Closing date: 15 March 2027', en)?.confidence).toBe(0.9)
  expect(readClosingDate('Send your application by 15 March 2027', en)?.confidence).toBe(0.7)
})
