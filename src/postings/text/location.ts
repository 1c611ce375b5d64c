import type { Finding } from '../posting.ts'
import { canonicalSkill } from '../../skills/skills.ts'
import { headOf, splitHead } from './head.ts'
import { allLabelled, toLabel } from './labels.ts'
import { normalizeText, toLines } from './lines.ts'
import type { Line } from './lines.ts'
import { splitSeat } from './names.ts'
import { isPlace, isPlaceShaped, placePattern } from './places.ts'
import { compile, execCued } from '../../text/pattern.ts'
import type { Cued } from '../../text/pattern.ts'

const label = toLabel(String.raw`
  (?:(?:job|work|working|primary|office|main|duty|based|role|position|hiring|employment) )?(?:locations?|sites?|city|cities)
  (?:place|location) of (?:work|employment)|work ?place|work base|where|base|based(?: in| at)?|office|duty station|address
  (?:arbeits|einsatz|dienst|beschäftigungs)?-?orte?|stand-?orte?|arbeitsplatz|region|wo
  lieu(?:x)?(?: de travail| du poste| de la mission| d'exercice)?|localisation|localité|ville|lieu de stage|où
  ubicación|lugar(?: de trabajo)?|localización|ciudad|localidad|sede(?: di lavoro| de trabajo)?|luogo(?: di lavoro)?
  locatie|standplaats|plaats|werklocatie|werkplek|local(?: de trabalho)?|localização|cidade
  lokalizacja|miejsce pracy|miasto|plats|arbetsplats|ort|placering|sted|arbejdssted|arbeidssted
`)

const building = String.raw`offices?|teams?|sites?|shops?|stores?|headquarters|hq|studios?|mill|barn|farm|building|campus|clinic|practice|surgery|school|nursery|plant|factory|warehouse|workshop|yard|depot|branch|hospital|ward|lab|laboratory|facility|restaurant|hotel|pub|café|cafe|kitchen|bakery|salon|garage|base|position|role|job|centre|center|home|library|museum|showroom|hub|harbou?r|market|square|high street|port|quay|village|town|estate|hall|church|centre|gym|bar|bank|brewery|vineyard|hostel|kennels|fintech|startup|start-up|company|firm|agency|consultancy`
const German = String.raw`Standort|Standorten|Büro|Büros|Team|Sitz|Praxis|Klinik|Filiale|Werk|Niederlassung|Zentrale|Werkstatt|Laden|Betrieb|Kanzlei|Restaurant|Hotel|Kita|Schule|GmbH|AG|KG|e\.V\.|Stelle|Krankenhaus|Haus|Geschäft|Lager|Agentur|Werft|Studio`
const French = String.raw`bureaux?|locaux|agence|siège|magasin|poste|équipe|atelier|restaurant|boutique|usine|site|cabinet|entrepôt|clinique|hôpital|école|studio|entreprise|société`
const within = String.raw`(?:(?:the heart of|central|downtown|sunny|beautiful|lovely|historic|nearby|greater) )?`
const inText = [
  String.raw`(?:based|located|situated|working|work|headquartered) (?:in|at|out of|from) ${within}(${placePattern})`,
  String.raw`(?:looking for|hiring|recruiting|seeking|search for)(?: [^.!?:;,\n ]{1,30}){1,10}? (?:in|at our office in) ${within}(${placePattern})`,
  String.raw`(?:${building})(?: is| are| based| located| here)? in ${within}(${placePattern})`,
  String.raw`(?:${German}) in (${placePattern})`,
  String.raw`(?:am|für unseren|an unserem|unser|den) Standort (?:in )?(${placePattern})`,
  String.raw`in (${placePattern}) (?:sucht|suchen wir|zum nächst|ab sofort|stellt)`,
  String.raw`(?:basée?s?|située?s?|installée?s?|${French})(?: est| sont)?(?: basée?s?| située?s?)? (?:à|au|aux) (${placePattern})`,
  String.raw`(?:boutique|magasin|agence|site|usine|atelier|restaurant) de (${placePattern})`,
  String.raw`(?:oficinas?|centro|sede|ubicad[oa]|tienda|equipo|empresa|basad[oa]) en (${placePattern})`,
  String.raw`(?:kantoor|vestiging|gevestigd|team|winkel|magazijn|locatie) (?:in|te) (${placePattern})`,
  String.raw`(?:sede|ufficio|negozio|stabilimento|team) (?:di|a|in) (${placePattern})`,
  String.raw`(?:escritório|sediada|loja|equipa|equipe|time|vaga|cidade)(?: [^.!?:;\n ]{1,30}){0,4}? em (${placePattern})`,
  String.raw`in (${placePattern}) (?:is|are) (?:now |currently )?(?:hiring|recruiting|looking|seeking)`,
  String.raw`in (${placePattern}) (?:that|who|which|and) (?:needs?|is looking|are looking|wants?|requires?)`,
  String.raw`(?:biur(?:o|ze)|siedzibą|oddziale) w (${placePattern})`,
  String.raw`(?:vår|vårt|våra|vores|vort) [\p{Ll}]+ i (${placePattern})`,
  String.raw`(?:kontor|kontoret|butik|baserad|butiken) i (${placePattern})`,
].map((source): Cued => {
  const [before = '', after] = source.split(`(${placePattern})`)
  return { cue: compile(after || before), whole: compile(`(?<!\\p{L})${source}(?!\\p{L})`) }
})

const atStart = compile(
  /(?<!\p{L})(?:Based|Located|Situated|Basée?s?|Située?s?|Installée?s?|Gevestigd|Hiring|Looking)(?!\p{L})/gu,
)

/** Where a posting says the work is, in its own words; several places are joined with `; `. */
export function readLocation(text: string, lines: Line[] = toLines(text)): Finding<string> | undefined {
  for (const value of allLabelled(lines, label)) {
    const stated = cleanPlace(value)
    if (stated !== undefined) return { value: stated, from: 'text', confidence: 0.9 }
  }
  const value = inHead(lines) ?? pinned(text) ?? inRunningText(text)
  return value === undefined ? undefined : { value, from: 'text', confidence: 0.7 }
}

/** Beside the title (`Engineer – Berlin`), in a line of parts (`Acme · Berlin`), or on a line of its own near it. */
function inHead(all: Line[]): string | undefined {
  const { lines, parts, title } = headOf(all)
  const places = parts.map((part) => labelledPlace(part) ?? cleanPlace(part, true) ?? withinRemote(part))
  const known = places.find((place) => place !== undefined)
  if (known !== undefined) return known
  const seat = lines.map(({ text }) => (text === title ? undefined : splitSeat(text)?.place)).find(Boolean)
  if (seat !== undefined) return seat
  const own = lines.map(({ text }) =>
    text.length > 80 || text === title ? undefined : cleanPlace(text, true),
  )
  const alone = own.find((place) => place !== undefined)
  if (alone !== undefined) return alone
  const rest = title === undefined ? [] : splitHead(title).slice(1)
  for (const piece of rest.toReversed()) {
    const place = cleanPlace(piece, true) ?? cleanPlace(piece.split(/, ?/).slice(1).join(', '), true)
    if (place !== undefined) return place
  }
  return undefined
}

/** `Remote (Americas)` names where, known or not. */
function withinRemote(part: string): string | undefined {
  const place = /^(?:fully )?remote ?(?:\(|[-–,] )/i.test(part) ? cleanPlace(part) : undefined
  return place !== undefined && isPlaceShaped(place) ? place : undefined
}

/** The place in `Standort Kassel`, `based in Hull`, `80331 München`. */
export function labelledPlace(part: string): string | undefined {
  return execCued(placed, part)?.[1]
}

const leadingTo =
  '(?:^(?:Standort|Einsatzort|Raum|Großraum|Region|Location|[Bb]ased in|[Ii]n) |(?:^|, )(?:[A-Z]{1,2}-)?\\d{4,5} )'
const placed: Cued = { cue: compile(leadingTo), whole: compile(`${leadingTo}(${placePattern})$`) }

function pinned(text: string): string | undefined {
  const [, value] = /(?:📍|🌍|🌎|🗺️?|🏢) *([^\n]{2,80})/u.exec(text.slice(0, 100_000)) ?? []
  const place =
    value === undefined ? undefined : cleanPlace(value.replace(/^(?:location|where|standort|lieu) ?: ?/i, ''))
  return place !== undefined && (isPlace(place) || isPlaceShaped(place)) ? place : undefined
}

const noPlace =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|friday|english|german|french|dutch|spanish|italian|spring|summer|autumn|winter|q[1-4]|europe's|this|our|the|your|person|addition|home|office|remote|slack|zoom|teams|production|it|you|we|if|as|and|or|i)$/i

function inRunningText(text: string): string | undefined {
  const flat = normalizeText(text.slice(0, 50_000))
    .replaceAll(/[ \n]+/g, ' ')
    .replaceAll(atStart, (word) => word.toLowerCase())
  for (const pattern of inText) {
    const place = execCued(pattern, flat)?.[1]?.replace(
      /, (?:We|You|It|The|This|Our|And|Where|Wir|Nous|Vous|Sie|Du)(?: .*)?$/,
      '',
    )
    if (place === undefined || noPlace.test(place.split(/[ ,]/)[0] ?? '')) continue
    if (canonicalSkill(place) === undefined) return place
  }
  return undefined
}

const workplaceWords =
  /^(?:(?:fully|100 ?%|full|completely|mostly|partly|partially|vollständig|komplett|or|oder|ou|and|und|also|optional|optionally|possible|possibly|flexible|flexibly|open to|option(?:s)?|work(?:ing|place)?|first|friendly|only|mainly|some|in|the|from|within|across|based|anywhere|worldwide|global|globally|role|position|available|job|yes|no|ok|mobil(?:es)?|arbeiten|möglich|teilweise|weltweit|deutschlandweit|partiel|complet|total|possible|partout) ?)*(?:remote(?:ly)?|hybrid[eoa]?|híbrido|ibrido|on-?site|in-?office|office(?:-based)?|in-?person|home ?-?office|work(?:ing)? from home|wfh|wfa|télétravail|présentiel|sur site|vor ort|vor-ort|presencial|remoto|distributed|anywhere|worldwide|global|home|homeoffice)(?: ?(?:or|and|\/|-|–|work(?:ing)?|only|possible|friendly|ok|first|available|optional|möglich|policy|role|partiel|complet|total|option|based|in|the|office|hybrid|remote|on-?site|within|from|across|anywhere|worldwide|work|week))*$/i
const noise = compile(
  /(?<!\p{L})(?:days?|tage?|jours?|días|dagen|week|woche|semaine|month|full-?time|part-?time|vollzeit|teilzeit|temps plein|cdi|permanent|contract|freelance|hours|stunden|visa|relocation|sponsorship|timezone|time zone|utc|gmt|onsite|on-site|hybrid|travel|ago|applicants?|competitive|salary|office required|from home|in the office|im büro|au bureau)(?!\p{L})|[$€£]|\d{2,}k/iu,
)
const leading =
  /^(?:(?:fully |100 ?% |full )?(?:remote(?:ly)?|hybrid|on-?site|office(?:-based)?|home ?office|anywhere|worldwide|based|located|or|oder|und)(?: (?:in|within|from|across|anywhere in|only in|or|at|aus))*[ ,:/–-]*)+/i
const trailing =
  /[ ,:/–-]*(?:(?:or|oder|und|and|ou|&|\+|\/) )?(?:(?:fully |100 ?% )?(?:remote(?:ly)?(?: only| possible| ok)?|hybrid[e]?|on-?site|home ?office|only|based|or remote|area office))+$/i

/**
 * The places in a text that stands for one, without what it says of the workplace: `Remote (EU)` is `EU`.
 *
 * @param isStrict only names that are known, for texts that may be about anything
 */
export function cleanPlace(text: string, isStrict = false): string | undefined {
  const atoms = text
    .replace(/\. .*$/, '')
    .replaceAll(/ \((\d{2,5})\)/g, '\u0001$1\u0002')
    .split(/ ?(?:[;|·•()[\]]| [-–—/] | or | oder | ou |(?<=\p{L})\/ ?(?=\p{Lu})) ?/u)
    .map(cleanAtom)
    .filter((atom) => atom !== '' && !workplaceWords.test(atom) && !noise.test(atom))
  const places = atoms.filter((atom) => /^[\p{Lu}\p{N}'’]/u.test(atom) && !vague.test(atom))
  const kept = isStrict ? places.filter(isPlace) : places
  const value = [...new Set(kept)].join('; ').replaceAll('\u0001', ' (').replaceAll('\u0002', ')')
  return value === '' || value.length > 120 ? undefined : value
}

const vague =
  /^(?:various|multiple|several|flexible|home|head office|n\/a|tbc|tbd|any|all|see below|diverse|verschiedene|online|negotiable|to be .*|not specified)(?: locations?)?$/i

const counted =
  /^(?:\d+ |one |our |multiple )?(?:vacanc(?:y|ies)|positions?|openings?|offices?|hubs?|sites?|locations?) (?:in |at |across )/i

function cleanAtom(atom: string): string {
  const parts = atom
    .trim()
    .replace(counted, '')
    .replace(leading, '')
    .replace(trailing, '')
    .replace(/^the (?=\p{Lu})/u, '')
    .split(/, ?/)
  const isOther = (part: string) => workplaceWords.test(part) || noise.test(part) || /^\p{Ll}/u.test(part)
  const start = Math.max(
    0,
    parts.findIndex((part) => !isOther(part)),
  )
  const end = parts.findIndex((part, index) => index >= start && isOther(part))
  const kept = parts.slice(start, end < 0 ? parts.length : end)
  return kept.join(', ').replaceAll(/^[\s,.:–-]+|[\s,.:!–-]+$/g, '')
}
