import { headingKind } from './headings.ts'
import type { Line } from './lines.ts'
import { sentencesOf } from './lines.ts'
import { hasLegalForm, isEmployerName } from './names.ts'
import { isRole } from './roles.ts'
import { compile } from '../../text/pattern.ts'

/** What stands above a posting's text: its first lines, and what is recognised in them. */
export interface Head {
  /** The first lines, up to the first heading that is known. */
  lines: Line[]
  /** The one that names the role, as it is. */
  title: string | undefined
  /** The parts of the first lines: cut by `|` or `·`, as on a board or in a thread of openings, or by a dash. */
  parts: string[]
  /** Whether those are the parts of one line `Company | Role | Place | …`. */
  isThread: boolean
}

const LINES = 14
const dash = / [-–—] /
const divider = / [|·•⋅] | ?\| ?/

/** Reads the first lines of a posting. */
export function headOf(all: Line[]): Head {
  const end = all.findIndex(
    ({ text, isApart }, index) => index > 0 && isApart && headingKind(text) !== undefined,
  )
  const lines = all.slice(0, Math.min(LINES, end < 0 ? all.length : end))
  const divided = lines.filter(({ text }) => text.length <= 300 && divider.test(text))
  const dashed = lines.flatMap(({ text }) =>
    text.length <= 80 && dash.test(text) && !divider.test(text) ? text.split(dash) : [],
  )
  const cut = divided.flatMap(({ text }) => text.split(divider))
  const parts = [...cut, ...dashed].map((part) => part.trim())
  const isThread =
    lines[0] !== undefined && lines[0].text.split(divider).length > 2 && lines[0] === divided[0]
  return { lines, title: titleLine(lines), parts, isThread }
}

const gendered = /[([](?:[mwfvkdhxi](?:\s?[/|*,]\s?[mwfvkdhxi]){1,3}|all genders?|gn)[)\]]/i
const noTitle = compile(
  /^(?:(?:hi|hello|dear|hey|hallo|bonjour|guten tag|sehr geehrte|liebe|madame|good (?:morning|afternoon))(?!\p{L})|https?:|www\.|share$|save$|apply|easy apply|show |home$|back |jobs?$|careers?$|(?:job (?:description|posting|opening|advertisement|summary|details|offer)|stellen(?:ausschreibung|anzeige|angebot)|offre d'emploi|oferta de (?:empleo|trabajo))[ !.:]*$|posted|closing|(?:hiring now|now hiring|we are hiring|we're hiring)[ !.:]*$|about |the (?:role|job|company))/iu,
)

const spoken = /^(?:i|i'm|i've|this is|it's|you|you're|we've|our|my|if|ich|wir sind|je|nous sommes)(?= )/i

/** The line of the role: one that says for whom (m/f/d), one that names a role, or the first that could be. */
function titleLine(lines: Line[]): string | undefined {
  const short = lines.map(({ text }, index) => (index === 0 ? firstSentence(text) : text))
  const [top, below] = short.filter(couldBeTitle)
  const isBelow = top !== undefined && below !== undefined && isEmployerName(top) && below === short[1]
  const able = short.filter(couldBeTitle).slice(isBelow && (isRole(below) || isShouted(below)) ? 1 : 0)
  const first = short.slice(0, 3).find((text) => able.includes(text))
  return able.find((text) => gendered.test(text)) ?? able.find(isRole) ?? first
}

/** A page that became one line begins with the role, too. */
function firstSentence(text: string): string {
  return text.length <= 120 ? text : (sentencesOf(text.slice(0, 300))[0] ?? '').replace(/\.$/, '')
}

/** Whether a line is in capitals alone. */
export function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text)
}

function couldBeTitle(text: string): boolean {
  const label = /^([\p{L} ]{2,25}) ?: /u.exec(text)
  if (text.length > 120 || text.length < 3 || noTitle.test(text) || spoken.test(text)) return false
  if (
    label &&
    !/(?:hiring|looking for|wanted|gesucht|recrute) ?:|^(?:subject|oferta|offerta|emploi|stellen|vacancy|role|betreff|objet|re|fwd|hiring|wanted|job|stelle|offre|poste|mission|vaca)/i.test(
      text,
    )
  )
    return false
  const isEnded = /[.?,;:]$/.test(text) && !(hasLegalForm(text) && splitHead(text).length > 1)
  return !isEnded && !/\S+@\S+\.\S/.test(text) && text.split(' ').length <= 16
}

/** The pieces of a title line: the role and what is cut off by a dash, a bar or `at`. */
export function splitHead(line: string): string[] {
  return line.split(/ [-–—|·•] | (?:at|@) (?=\p{Lu})/u).map((piece) => piece.trim())
}
