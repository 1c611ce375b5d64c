import type { Finding } from '../posting.ts'
import { readCompany } from './company.ts'
import { headOf, splitHead } from './head.ts'
import { labelled, toLabel } from './labels.ts'
import { toLines } from './lines.ts'
import type { Line } from './lines.ts'
import { cleanPlace, labelledPlace, readLocation } from './location.ts'
import { hasLegalForm, isOrganisation } from './names.ts'
import { isPlace } from './places.ts'
import { isRole } from './roles.ts'
import { compile } from '../../text/pattern.ts'

const label = toLabel(String.raw`
  (?:job|position|role|post|vacancy|working) ?(?:title|name)|title|position|role|vacancy|post|opening|job
  (?:stellen|job|berufs)-?(?:bezeichnung|titel|angebot)|stelle|position|gesucht wird
  (?:intitulé|titre)(?: du poste| de l'offre)?|poste(?: à pourvoir| recherché)?|offre(?: d'emploi)?|métier|fonction
  puesto|cargo|título|vacante|oferta(?: de (?:empleo|trabajo))?|offerta di lavoro|posizione|ruolo|figura|mansione|vacature|functie|functietitel|vaga|função
  stanowisko|nazwa stanowiska|tjänst|befattning|stilling|stillingsbetegnelse|jobtitel|yrke
`)
const opening = compile(
  /^(?:(?:job title|position|role|title|vacancy|vacature|job|subject|betreff|objet|re|fwd?|aw|wg|stellenausschreibung|stellenangebot|stellenanzeige|stelle|offre(?: d'emploi| de stage| d'alternance)?|mission(?: freelance)?|poste|oferta(?: de (?:empleo|trabajo))?|offerta di lavoro|vaga|hiring|now hiring|job (?:opening|offer|alert|opportunity)|open position|opportunity|wanted|gesucht|praktikum|urgent|new|new role|opening|help wanted)(?: als)? ?[:–-] *)+/iu,
)
const bareOpening = compile(
  /^(?:vacature|stellenangebot|stellenausschreibung|vacancy for(?: an?)?|offre d'emploi|oferta de empleo|job opening for(?: an?)?) (?=\p{Lu})/iu,
)
const hiring = compile(
  /^(?:[\p{L}\p{N}&'., -]{0,60}? (?:is|are) |we're |we are |i'm |i am |currently |now )?(?:currently |now |actively |urgently )?(?:hiring|looking for|seeking|searching for|recruiting|in search of|join us as|join our team as|wir suchen|wir stellen ein|nous recherchons|nous recrutons|on recrute|recherchons|recrute|recherche|buscamos|se busca|cerchiamo|wij zoeken|we zoeken|gezocht|vi söker|vi søger|szukamy|procuramos|become|become our|werde|werden sie|sucht|suche)[:!]? +(?:(?:an?|the|our|your|next|new|some|another|several|multiple|experienced|talented|ab sofort|zum nächstmöglichen zeitpunkt|einen?|eine|eine[nr]|un|une|una|uno|een|en|et|um|uma|our next|dich als|sie als)(?:\(e\))? +)*(?=\p{L}{2})/iu,
)
const markers = compile(
  / ?[-–|]? ?(?:[([] ?(?:[mwfvkdhxi](?: ?[/|*,] ?(?:[mwfvkdhxi]|divers|gn)){1,4}|all genders?(?: welcome)?|alle geschlechter|gn|gn\*|divers|a|human|\*|f\/h\/nb|tous genres) ?[)\]]|(?<=[ \p{L}])(?:[mwf]\/[mwfd](?:\/[dxi])?|[HF]\/[FH](?:\/X)?)(?!\p{L}))/giu,
)
const references = compile(
  / ?[([|–-]? ?(?:ref(?:erence)?|req(?:uisition)?|réf(?:érence)?|job|kennziffer|stellen-?nr|position|vacancy|posting|chiffre)\.?(?: ?(?:no|nr|id|number|nummer|code|#)\b\.?)? ?[:.#]? ?#?(?=[\w/-]*\d)[\w/-]+ ?[)\]]?|[ ([]+(?:#|id ?:? ?|r-|jr-?|req-?)\d{3,}[)\]]?$/giu,
)
const bracketed = compile(
  / ?[([][^()[\]]{0,40}(?:remote|hybrid|on-?site|home ?-?office|télétravail|wfh|work from home|vor ort|présentiel|thuiswerk|teletrabajo|in-office|office-based)[^()[\]]{0,40}[)\]]/giu,
)
const ending = compile(
  /(?:[ ,]+(?:wanted|needed|gesucht|gezocht|required|opening|position available|- ?apply now|- ?urgent|(?:in )?(?:vollzeit (?:oder|und|\/) teilzeit|vollzeit|teilzeit|voll-? ?(?:oder|und|\/) ?teilzeit)))*[\s!.,:;–|-]*$/iu,
)
const start = compile(
  /,? (?:ab|from|starting|start|à partir d[eu]|dès|zum|per) (?:sofort|immediately|asap|now|nächstmöglich|\d|janu|feb|mar|mär|avr|apr|mai|may|jun|jul|aug|août|sep|okt|oct|nov|dez|dec|déc).*$/iu,
)
const around =
  /^(?:(?:fully |100 ?% )?(?:remote|hybrid|on-?site|home ?office|vor ort|télétravail|présentiel)(?:[ ,(/].*)?|cdi|cdd|full-? ?time|part-? ?time|vollzeit|teilzeit|voll- (?:oder|und) teilzeit|unbefristet|befristet|festanstellung|temps plein|temps partiel|permanent|contract|fulltime|parttime)(?: ?\(.*\))?$/i
const pictures = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\uFE0F/gu

const inText = compile(
  /(?<!\p{L})(?:looking for|hiring|seeking|recruiting|searching for|(?:is|are) after|wants?|needs?|requires|sucht|suchen|recherche|recherchons|recrute|busca|zoekt|cerca) (?:(?:an?|our|our next|another|for|zum nächstmöglichen Zeitpunkt|ab sofort|für [\p{L} ]{2,40}|einen?|eine|une?|una?|een|pour [^.,!?]{2,60},)(?:\(e\))? )+(?<role>(?:[\p{L}#+/&-]|\.(?=\p{L}))+(?: (?:[\p{L}#+/&'-]|\.(?=\p{L}))+){0,7}?)(?= (?:to|for|in|with|who|that|at|based|on|and|as|from|für|im|mit|zur|bei|am|pour|qui|avec|à|para|con|en|van|voor|met|per|da)(?!\p{L})|[,.!?;:(]|\n|$)/giu,
)

/** The role that a posting is about, as written, without what is around it. */
export function readTitle(text: string): Finding<string> | undefined {
  const lines = toLines(text)
  const company = readCompany(text, lines)?.value
  return titleIn(lines, { company, location: readLocation(text, lines)?.value })
}

/** The same, out of lines, where company and place are known already. */
export function titleIn(lines: Line[], context: Context): Finding<string> | undefined {
  const stated = cleanTitle(labelled(lines, label) ?? '', context)
  if (stated !== undefined && !/^\d/.test(stated)) return { value: stated, from: 'text', confidence: 0.9 }
  const head = headOf(lines)
  const thread = head.isThread ? threadTitle(head.parts, context.company) : undefined
  const line = thread ?? head.title
  const value = line === undefined ? undefined : cleanTitle(line, context)
  const isSure = line !== undefined && (isRole(line) || hiring.test(line))
  if (value !== undefined && isSure) return { value, from: 'text', confidence: 0.7 }
  const spoken = cleanTitle(spokenTitle(lines) ?? '', context)
  const isOther = value === context.company || (line !== undefined && cleanPlace(line, true) !== undefined)
  const inferred = spoken ?? (isOther ? undefined : value)
  return inferred === undefined ? undefined : { value: inferred, from: 'text', confidence: 0.5 }
}

/** The role among the parts of a thread's line. */
function threadTitle(parts: string[], company: string | undefined): string | undefined {
  if (parts[0] !== undefined && parts[0] !== company && isRole(parts[0]) && !isOrganisation(parts[0]))
    return parts[0]
  const rest = parts.slice(1).filter((part) => part !== company && !around.test(part))
  return (
    rest.find(isRole) ?? rest.find((part) => cleanPlace(part, true) === undefined && !/\d|https?:/.test(part))
  )
}

/** `… is looking for a Data Engineer to …`, in the first lines of a text. */
function spokenTitle(lines: Line[]): string | undefined {
  for (const { text } of lines.slice(0, 30)) {
    for (const { groups } of text.slice(0, 600).matchAll(inText)) {
      const role = groups?.['role']
      if (role !== undefined && isRole(role)) return role
    }
  }
  return undefined
}

/** What is known of a posting besides its title. */
interface Context {
  company: string | undefined
  location: string | undefined
}

/** A title without label, emoji, gender, reference, workplace, company and place; undefined where nothing is left. */
export function cleanTitle(raw: string, context: Context): string | undefined {
  const plain = raw.slice(0, 300).replaceAll(pictures, ' ').replaceAll(/\s+/g, ' ').trim()
  const bare = spokenRole(plain.replace(opening, '').replace(bareOpening, ''))
    .replaceAll(markers, '')
    .replaceAll(references, '')
    .replaceAll(bracketed, '')
  const pieces = splitHead(bare)
  while (pieces.length > 1 && isAround(pieces.at(-1) ?? '', context)) pieces.pop()
  while (pieces.length > 1 && isAround(pieces[0] ?? '', context) && !isRole(pieces[0] ?? '')) pieces.shift()
  const kept = bare.slice(
    bare.indexOf(pieces[0] ?? ''),
    bare.indexOf(pieces.at(-1) ?? '') + (pieces.at(-1)?.length ?? 0),
  )
  const value = withoutPlace(kept.replace(start, '').replace(ending, '').trim(), context).replaceAll(
    /^["“„'*\s-]+|["”'*\s]+$/g,
    '',
  )
  return /\p{L}{2}/u.test(value) && value.length <= 200 ? value : undefined
}

/** `We're hiring a nurse, call me` is about a `nurse`. */
function spokenRole(text: string): string {
  const role = text.replace(hiring, '')
  return role === text
    ? text
    : role.replace(/(?:[,;:] [\p{Ll}\p{N}]|[.!?] | (?:to (?:join|help|lead)|for our|who|with) ).*$/u, '')
}

/** Whether a piece of a title line is recognisably the company, a place, or how one works. */
function isAround(piece: string, { company, location }: Context): boolean {
  const text = piece.trim().replaceAll(/[!.]+$/g, '')
  if (labelledPlace(text) !== undefined || /[$€£] ?\d|\d ?k? ?€|\/ ?h(?:r|our)?$/.test(text)) return true
  if (text === '' || text === company || hasLegalForm(piece.trim()) || isPlace(text) || around.test(text))
    return true
  if (location !== undefined && (location.includes(text) || text.includes(location))) return true
  return company !== undefined && text.startsWith(company)
}

/** `Engineer (Berlin)` and `Engineer, Berlin` where that is the place. */
function withoutPlace(title: string, { location }: Context): string {
  const [, role, where = ''] = /^(.{3,}?) (?:in|à|en|te|em) (\p{Lu}[\p{L}' -]+)$/u.exec(title) ?? []
  if (role !== undefined && (isPlace(where) || where === location)) return role
  const [, before, place] = /^(.{3,}?)(?:, | \()([\p{Lu}][^()]{2,60})\)?$/u.exec(title) ?? []
  if (before === undefined || place === undefined) return title
  return isPlace(place) || place === location ? before : title
}
