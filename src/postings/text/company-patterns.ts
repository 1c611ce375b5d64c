import { toLabel } from './labels.ts'
import { legalForm, namePattern } from './names.ts'
import { compile } from '../../text/pattern.ts'
import type { Cued } from '../../text/pattern.ts'

/** The names of the field that holds the employer. */
export const label = toLabel(String.raw`
  (?:(?:hiring|production|host|employing|about the|name of the|our) )?(?:company|employer|organi[sz]ation|firm|business|school|hospital|institution|charity|practice|agency|facility|university|college|trust|clinic|brand|store|hiring organi[sz]ation|client)(?: name)?
  (?:arbeitgeber|unternehmen|firma|firmenname|betrieb|einrichtung|träger|dienststelle|behörde)(?:in)?
  entreprise|société|employeur|établissement|organisme|structure|nom de l'entreprise|raison sociale|association
  empresa|compañía|organización|entidad|centro|azienda|società|datore di lavoro|ente|bedrijf|bedrijfsnaam|werkgever|organisatie|opdrachtgever
  firma|pracodawca|nazwa firmy|företag|myndighet|bolag|arbetsgivare|virksomhed|arbejdsgiver|arbeidsgiver|bedrift
`)

const article = String.raw`(?:(?:The|A|O|Die|Der|Das|Le|La|Les|El|Het|De|Il|La société|L'entreprise|La empresa|We are|We're|Wir sind|Nous sommes|Here at|At|Bei|Bei der|Chez|Somos|Hi, we're|Our company,?) )?`
const name = `(?<name>${namePattern}(?:,? ${legalForm})?)`
const sentence = (rest: string): Cued => ({
  cue: compile(rest, 'u'),
  whole: compile(`^${article}${name}${rest}`, 'u'),
})
const behind = (lead: string, rest = ''): Cued => ({
  cue: compile(lead, 'u'),
  whole: compile(`${lead} ${name}${rest}`, 'u'),
})
const verbs = String.raw`(?:makes|builds|runs|lets|helps|provides|develops|designs|offers|sells|operates|delivers|creates|produces|manages|supports|keeps|tells|serves|connects|brings|powers|is|was|has|supplies|distributes|teaches|treats|publishes|looks after|works|entwickelt|betreibt|bietet|baut|ist|hat|produziert|liefert|édite|développe|conçoit|fabrique|accompagne|propose|est|construit|aide|desarrolla|es|fabrica|levert|maakt|bouwt|è|sviluppa|produce|é|desenvolve|jest|tworzy|utvecklar|är|udvikler|er)`
const kinds = String.raw`(?:company|startup|start-up|firm|agency|business|maker|manufacturer|provider|charity|school|university|consultancy|platform|studio|team|bank|shop|store|retailer|chain|organi[sz]ation|non-?profit|supplier|practice|group|leader|bakery|hospital|restaurant|hotel|farm|family|Unternehmen|Anbieter|Hersteller|Betrieb|Agentur|Familienunternehmen|entreprise|société|agence|éditeur|association|empresa|centro|azienda|bedrijf|empresa)`

/** Sentences whose subject is the employer, because they say who hires. */
export const strong = [
  sentence(
    String.raw`(?: in \p{Lu}[\p{L}, ]{1,40})?,? (?:is|are) (?:currently |now |actively )?(?:hiring|looking for|looking to|seeking|recruiting|searching for|expanding|growing|in need of)`,
  ),
  sentence(
    String.raw` (?:requires|needs|seeks|wants|wishes to appoint|invites applications) (?:an? |to |for )`,
  ),
  behind(
    `(?:^| )(?:search by|on behalf of|posted by|advertised by|represented by|[Ii]t's called|[Ww]e're called|(?:studio|company|startup|start-up|shop|bakery|firm|team|restaurant|agency|café|business) called)`,
  ),
  sentence(
    String.raw`(?:,? (?:in|aus|mit Sitz in) \p{Lu}[\p{L} -]{1,40})?,? (?:sucht|suchen|stellt|recherche|recrute|embauche|busca|contrata|cerca|assume|zoekt|procura|szuka|zatrudni|söker|søger) `,
  ),
  sentence(String.raw`,? (?:is|are) (?:an? )?(?:proud )?(?:equal|committed to|an inclusive)`),
  sentence(' does not discriminate'),
  sentence(
    String.raw` has (?:an?|several|multiple|some) (?:immediate |exciting |new )?(?:openings?|vacanc(?:y|ies)|positions?)`,
  ),
  behind(
    `(?:^| )(?:team|friends|folks|people|colleagues|friend|crew) at`,
    `,? (?:is|are|'s) (?:looking|hiring|searching|recruiting)`,
  ),
  behind(
    `^(?:We are|We're|Hi, we're|Hi, we are|Wir sind|Nous sommes|On est|Somos|Siamo|Wij zijn|Vi är|Vi er)`,
    `(?=[,.:!]| and | und | et | [-–—])`,
  ),
  behind(
    `^(?:La société|L'entreprise|L'association|Die Firma|Das Unternehmen|La empresa|L'azienda|Het bedrijf)`,
  ),
  behind(
    `^(?:(?:This is|My name is|I'm|I am|Here is) \\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)?,?(?: (?:and I'm|and I am|a|the)(?: [\\p{L}-]+){1,4})? (?:from|at|with|of))`,
  ),
  behind(
    `^(?:I'm|I am|We're|We are) (?:recruiting|hiring|writing|reaching out|contacting you)(?: [\\p{Ll}]+){0,6} (?:for|from|on behalf of|at)`,
  ),
]
/** Sentences that are likely to be about the employer. */
export const weak = [
  sentence(
    String.raw`,? (?:is|are|was|ist|sind|est|es|è|é|is een) (?:an? |the |one of |ein |eine |une? |een )?[^.]{0,80}(?<!\p{L})${kinds}(?!\p{L})`,
  ),
  behind(`^(?:At|Here at|Bei|Chez)`, `,? (?:we|you|wir|nous|du|everyone|our|arbeit)`),
  behind(`^(?:Join|Join us at|Come work at|Work at|Rejoignez|Werde Teil von)`, `(?=[ ,.!]|$)`),
]
/** A sentence that says what somebody does; about the employer only where one expects that. */
export const describing = sentence(` (?:${verbs}|\\p{Ll}{2,}[st])(?!\\p{L})`)
/** `About Acme`. */
export const aboutHeading = behind(
  `^(?:About|ABOUT|Über|ÜBER|À propos de|A propos de|À propos d'|Who is|Who are|Why|WHY|Join|JOIN|Life at|Working at|Work at|Meet|Warum|Pourquoi|Sobre|Acerca de|Over|Chi è|O firmie|Om|Das ist|Das sind|Willkommen bei|Welcome to)`,
  '[?!:]?$',
)
/** `About us`: the sentence below it says who. */
export const aboutUs =
  /^(?:about(?: us| the company| our company)?|who we are|our (?:company|story)|(?:company|employer) (?:overview|description|profile)|the company|über uns|wer wir sind|das unternehmen|das sind wir|qui sommes-nous ?|qui nous sommes|l'entreprise|à propos(?: de nous)?|sobre nosotros|quiénes somos|chi siamo|over ons|wie zijn wij|quem somos|o nas|om oss|om os)[ ?:!]*$/i
/** A company by its legal form, first in a line or where one would work. */
export const legal = compile(
  `^(?:${article}|.{0,80}(?:bei|bei der|für die|at|join|with|chez|von|der|die) )(?<name>${namePattern},? ${legalForm})(?=[ ,.;:|·)]|$)`,
  'u',
)
/** What stands above the name under a mail. */
export const farewell =
  /^(?:(?:best|kind|warm|many)(?: regards| wishes)?|regards|cheers|thanks?(?: you| & regards| and regards| again)?|sincerely|yours (?:sincerely|faithfully)|all the best|viele grüße|(?:mit )?(?:freundlichen|besten|herzlichen) grüßen|beste grüße|liebe grüße|(?:bien )?cordialement|bien à vous|saludos|un saludo|cordiali saluti|groeten|met vriendelijke groet|atenciosamente|pozdrawiam|hälsningar|med venlig hilsen)[,.! ]*$/i
/** Who shows postings of others. */
export const boards = compile(
  /^(?:linkedin|indeed|stepstone|glassdoor|monster|xing|totaljobs|reed|seek|infojobs|welcome to the jungle|wellfound|ziprecruiter|dice|greenhouse|lever|ashby|workday|jobindex|finn|pracuj|hellowork|jooble|adzuna)(?:\.\p{L}+)?$/iu,
)
/** Parts of a line that are no employer: how one works, or in which department. */
export const noEmployer = compile(
  /^(?:cdi|cdd|full|part|remote|hybrid|on-?site|permanent|contract|visa|vollzeit|teilzeit|senior|junior|engineering|product|design|marketing|sales|operations|finance|people|hr|data|it|legal|support|customer|research|technology|technik|business|security|infrastructure|vertrieb|administration)(?!\p{L})/iu,
)
