import { canonicalSkill } from '../../skills/skills.ts'
import { isPlace, isRegion } from './places.ts'
import { compile, letters } from '../../text/pattern.ts'
import { isRole } from './roles.ts'

const word = String.raw`(?:\p{Lu}|\p{N}+(?=\p{Lu}|\p{Ll}))[${letters}\p{N}'&+-]*(?:\.(?:io|ai|com|de|dev|co|org|net|fr)(?!\p{L}))?`
const link = String.raw`(?:(?:&|and|of|for|de|du|des|del|di|la|le|der|und|et|für|the|y|e|i|og|och|van|von|zu|zur) )`

/** A name as running text writes it: capitals, and small words between them. */
export const namePattern = String.raw`${word}(?: ${link}{0,2}${word}){0,6}`

/** What companies end in by law, longest first. */
export const legalForm = String.raw`(?:GmbH(?: & Co\.? (?:KGaA|KG))?|gGmbH|mbH|KGaA|AG(?: & Co\.? KG)?|UG(?: \(haftungsbeschränkt\))?|e\. ?V\.|e\. ?G\.|eG|OHG|GbR|Pty\.? Ltd\.?|Pvt\.? Ltd\.?|Pte\.? Ltd\.?|Co\.,? Ltd\.?|Ltd\.?|Limited|LLC|L\.L\.C\.|LLP|PLC|plc|Inc\.?|Incorporated|Corp\.?|Corporation|B\.V\.|BV|N\.V\.|NV|S\.A\.S\.?|SAS|SASU|SARL|S\.A\.R\.L\.|S\.A\.|S\.r\.l\.|Srl|S\.p\.A\.|SpA|S\.L\.U?\.?|Lda\.?|Ltda\.?|Sp\. z o\. ?o\.|A/S|ApS|AB|Oy|Oyj|KG|SE)`

/** A text that is a name and nothing else. */
export const wholeName = compile(`^${namePattern}(?:,? ${legalForm})?$`, 'u')

const pronoun =
  /^(?:we|vi|wij|somos|noi|siamo|nós|my|jij|je|u|dig|you|it|its|this|that|these|those|they|he|she|there|here|what|who|how|why|when|where|our|your|my|us|me|i|im|if|in|at|on|as|for|from|with|to|no|yes|all|each|everyone|everybody|nobody|and|or|but|then|some|most|many|both|experience|knowledge|salary|location|remote|hybrid|posted|apply|please|today|english|german|french|spanish|dutch|position|role|job|jobs|team|company|candidates?|applicants?|applications?|employment|work|working|full-?time|part-?time|contract|benefits|wir|sie|du|ihr|die|der|das|es|er|unser|unsere|dein|deine|was|wer|bei|als|für|zum|nous|vous|il|elle|ils|notre|votre|nos|vos|le|la|les|un|une|ce|cette|je|mission|stage|offre|poste|el|los|las|una|hiring|wanted|hello|hi|dear|hey|thanks|regards|client|customers?|kunden|mein|meine|join|help|build|life|opportunity|about|employer|senior|junior|lead|founded|since|based|established|seit|mit|gegründet|depuis|fondée?|créée?|desde|fundada|monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december)$/i

const notNamed = compile(
  /(?<!\p{L})(?:us|you|our|your|role|job|team|position|opportunity|client|clients|one)(?!\p{L})/iu,
)

/** Whether a text could be the name of an employer: no pronoun, role, skill or place. */
export function couldBeName(text: string): boolean {
  const first = text.split(' ')[0] ?? ''
  if (text.length < 2 || text.length > 80 || pronoun.test(first) || !/\p{L}{2}|\d\p{L}|\p{Lu}/u.test(text))
    return false
  if (notNamed.test(text)) return false
  return (
    canonicalSkill(text) === undefined && !isPlace(text) && (!isRole(text) || endsAsOrganisation.test(text))
  )
}

const organisations =
  'department|ministry|bureau|council|university|college|school|academy|hospital|clinic|trust|institute|foundation|agency|authority|office of|city of|county|bank|group|labs?|studios?|partners|holdings?|consulting|technologies|solutions|systems|services|software|analytics|logistics|energy|staffing|recruit(?:ment|ing|ers)|resourcing|talent|personal(?:beratung|service)|verlag|associates|brothers|sons|society|charity|museum|library|company|stadt|gemeinde|landkreis|universität|hochschule|klinikum|krankenhaus|stiftung|verein|verband|amt|ministerium|institut|mairie|ville de|université|hôpital|cabinet|société|groupe|ayuntamiento|universidad|colegio|hospital|gemeente|universiteit|hogeschool|gymnasium|escuela|instituto|clínica|clinica|ospedale|scuola|kommune|ziekenhuis|stichting|apotheke|bäckerei|praxis|boulangerie|ayuntamiento|vets|bakery|farm|brewery|theatre|church|council|comune|università'
const organisation = compile(
  `(?<!\\p{L})(?:${organisations})(?!\\p{L})|(?:amt|ministerium|universität|stiftung|werke|bank)$`,
  'iu',
)
const bareOrganisation = compile(`^(?:${organisations})$`, 'iu')
const endsAsOrganisation = compile(`(?<!\\p{L})(?:${organisations})$`, 'iu')
const endsAsTrade = compile(
  /\p{L}['’]? (?:games|films?|pictures|productions|entertainment|union|federation|association|co-?op(?:erative)?|foods|motors|robotics|therapeutics|pharmaceuticals|biosciences|airlines|airways|industries|enterprises|ventures|publish(?:ing|ers)|instruments|brewing|roasters|bakers)$/iu,
)

/** `Acme, Erie, PA`: a name with its place. */
export function splitSeat(text: string): { name: string; place: string } | undefined {
  if (text.length > 100) return undefined
  const parts = text.split(', ')
  for (let at = 1; at < parts.length; at += 1) {
    const name = parts.slice(0, at).join(', ')
    const place = parts
      .slice(at)
      .join(', ')
      .replace(/^\d{4,5} (?=\p{Lu})/u, '')
    // "Guildford, UK" is a place, whoever is called Guildford.
    if (isRegion(place) && !isEmployerName(name)) continue
    if (isPlace(place) && wholeName.test(name) && couldBeName(name)) return { name, place }
  }
  return undefined
}

/** Whether a name says that it is an organisation's. */
export function isOrganisation(text: string): boolean {
  return (organisation.test(text) && !bareOrganisation.test(text)) || hasLegalForm(text)
}

/** Whether a text is a name and nothing else, and ends as those of employers do: `Bakers' Union`, `Acme Games`. */
export function isEmployerName(text: string): boolean {
  const ends = (endsAsOrganisation.test(text) && !bareOrganisation.test(text)) || endsAsTrade.test(text)
  return (
    (ends || hasLegalForm(text)) &&
    wholeName.test(text) &&
    !pronoun.test(text.split(' ')[0] ?? '') &&
    !isPlace(text)
  )
}

const endsLegally = compile(`[ ,]${legalForm}$`, 'u')

/** Whether a name ends as companies' do: `Acme GmbH`, `Acme, Inc.`. */
export function hasLegalForm(text: string): boolean {
  return endsLegally.test(text)
}
