import { compile } from '../../text/pattern.ts'

/**
 * The words by which a sentence says that something is asked of the applicant, or would be welcome. English, German
 * and French in full, other languages by their commonest words.
 */

const either = (alternatives: string) =>
  compile(
    `(?<![\\p{L}\\p{N}])(?:${alternatives.trim().replaceAll(/\s*\n\s*/g, '|')})(?![\\p{L}\\p{N}])`,
    'iu',
  )

const welcome = either(String.raw`
  (?:is|are|as|would be|will be|be|considered|seen as) (?:also )?(?:a|an|of|very|highly)? ?(?:big|huge|strong|real|definite|distinct|added|clear|great)? ?(?:plus|pluses|bonus|advantage|asset|advantageous|beneficial|desirable|desired|preferred|welcome|ideal|nice to have|nice-to-have)
  (?:a|big|huge|strong|definite) (?:plus|advantage)(?! of)
  (?:strongly |highly )?preferred(?= ?(?:$|[.,;)]|but|and))
  (?:nice|good|great) to have|nice-to-haves?|bonus points?|extra points|pluses
  (?:would|will) be (?:nice|great|good|helpful|useful|handy|lovely)
  (?:strongly |highly )?(?:desirable|desired|advantageous)|not (?:essential|required|a must)
  (?:helpful|useful|beneficial) but not (?:needed|essential|required|necessary)
  von Vorteil|vorteilhaft|wünschenswert|gern(?:e)? gesehen|(?:ein|kein Muss, aber ein) Plus|Pluspunkt|Pluspunkte|wäre (?:toll|schön|super|ideal|gut)|kein Muss|erwünscht|nice to have
  (?:serait|est|sont|seraient|constitue|constituent|représente) (?:aussi |également )?(?:un|des) (?:vrais?|réels?)? ?(?:plus|atouts?|avantages?)|(?:un|gros|vrai|réel) (?:plus|atout)|souhaitée?s?|souhaitables?|appréciée?s?|idéalement|de préférence|bienvenue?s?
  se valorará|se valora|deseables?|valorables?|idealmente|preferiblemente|un plus
  gradit[oaie]|preferibilmente|idealmente|costituisce un plus|titolo preferenziale|è un plus|sarà un plus
  (?:is|zijn) (?:een )?(?:pré|plus|pluspunt)|een pré|bij voorkeur|mooi meegenomen|gewenst
  desejável|desejáveis|diferencial|preferencialmente|um plus
  mile widzian[eay]|(?:dodatkowym )?atutem|będzie plusem
  meriterande|ett plus
  en fordel|et plus
`)
const welcomeWord = either(String.raw`
  ideally|preferably|optional|a bonus|idealerweise|im Idealfall|optimalerweise|optional|gärna|idealmente
`)
const welcomeFirst = compile(
  /^(?:gerne? |(?:bonus|plus|preferred|ideal|optional|nice to have|good to have|desirable|desired|vorteil) ?[:–-])/iu,
)

const obligatory = compile(
  /(?<!(?:not|nicht|pas|but|if) )(?<!\p{L})(?:required|mandatory|a must|essential|erforderlich|zwingend|vorausgesetzt|exigée?|indispensable|imprescindible|vereist)(?!\p{L})/iu,
)

/** Whether a line says of itself that it is not a must. */
export function isWelcome(line: string): boolean {
  const at = Math.max(line.search(welcome), line.search(welcomeWord))
  const must = line.search(obligatory)
  return welcomeFirst.test(line) || (at >= 0 && (must < 0 || must > at))
}

const thing = String.raw`(?:experience|years|knowledge|degree|diploma|background|understanding|skills?|track record|worked|built|led|managed|shipped|written|licen[cs]e|certificat\p{L}+|qualifi\p{L}+|grasp|command|familiarity|proficiency|expertise|portfolio|ability|eye|passion)`
const asked = either(String.raw`
  (?:you|candidates?|applicants?)(?:'ve|'ll)? (?:already |also |ideally |will |should |must |need to )?(?:have|has|hold|holds|bring|brings|possess|possesses)(?: [^.!?]{0,80})? ${thing}
  you've(?: [^.!?]{0,40})? (?:worked|built|led|managed|shipped|written|run|used|spent)
  you(?:'re| are| should be| must be|'ll be| will be) (?:also |very |already |highly |fully )?(?:comfortable|fluent|familiar|proficient|experienced|confident|skilled|at ease|qualified|licensed|certified|well-versed|fluent)
  you (?:can|must be able to|should be able to|are able to) (?:read|write|speak|code|program|explain|lift|drive|use|debug|design|build|work with|communicate)
  you (?:know|speak|write|master) (?!that|how much|what|when|where|us)\p{L}+
  (?:you|candidates?|applicants?) (?:must|should|need to|have to) (?:have|be|hold|know|speak|own|possess|bring|understand)
  you(?:'ll| will)? need (?:to (?:have|be|know|speak)|an?|at least|some|strong|solid|good|experience)
  (?:we|they)(?:'re| are)? (?:looking for|seeking|need|want|require|expect|ask for|hoping for|after) (?:an? )?(?:someone|somebody|a person|people|candidates)
  (?:we|they)(?:'re| are)? (?:looking for|seeking|require|need) [^.!?]{0,60}(?:with|who has|who have|that has) [^.!?]{0,30}${thing}
  (?:we|they) (?:require|expect|ask for) (?:at least|a minimum|experience|strong|solid|good|you)
  (?:experience|knowledge|degree|diploma|licen[cs]e|certification|certificate|proficiency|fluency|familiarity|qualification|english|german|french|clearance|citizenship)(?: [^.!?]{0,60})? (?:is|are) (?:a must|required|essential|mandatory|necessary|expected|needed|desirable|preferred|a plus|an advantage|a bonus)
  (?:Sie|du) (?:bringen|bringst) [^.!?]{1,200} mit|bringst du [^.!?]{1,200} mit|bringen Sie [^.!?]{1,200} mit
  (?:Sie|du|Bewerber) (?:haben|hast|verfügen|verfügst|besitzen|besitzt|können|kannst)(?: [^.!?]{0,120})? (?:Erfahrung|Berufserfahrung|\p{L}*kenntnisse|\p{L}*kenntnissen|Studium|\p{L}*ausbildung|Abschluss|Führerschein|Verständnis|vorweisen|Jahre|Jahren)
  (?:Sie|du) (?:beherrschen|beherrschst|sprechen|sprichst|kennen|kennst|sind|bist) (?:dich |sich )?(?:sicher|fließend|gut|sehr gut|vertraut|erfahren|routiniert|bereits|idealerweise|mit)
  (?:Sie|du) (?:beherrschen|beherrschst|sprechen|sprichst) \p{L}+
  (?:wird|werden|ist|sind|sei) (?:vorausgesetzt|erforderlich|zwingend|Voraussetzung|ein Muss|erwartet|notwendig|von Vorteil|wünschenswert)|(?:zwingend )?(?:erforderlich|vorausgesetzt)
  setzen wir (?:\p{L}+ )?voraus|Voraussetzung (?:ist|sind|für)|wir (?:erwarten|setzen [^.!?]{1,80} voraus|suchen (?:jemanden|Menschen|eine Person))
  (?:vous|tu) (?:maîtrisez|maîtrises|possédez|justifiez|justifies|connaissez|connais|parlez|parles|disposez|disposes) \p{L}+
  (?:vous|tu) (?:avez|as)(?: [^.!?]{0,80})? (?:expérience|connaissances?|diplôme|formation|permis|ans|maîtrise|bac)
  (?:vous|tu) (?:êtes|es) (?:titulaire|diplômée?|à l'aise|issue?|autonome|rigoureux|rigoureuse|capable|doté)
  (?:est|sont) (?:exigée?s?|requise?s?|indispensables?|obligatoires?|impératifs?|impérative|demandée?s?|nécessaires?|souhaitée?s?|appréciée?s?)
  nous (?:recherchons|cherchons|attendons) (?:quelqu'un|une personne|un profil|une personnalité)
  (?:se requiere|se valorará|imprescindible|es (?:necesario|obligatorio|requisito)|buscamos (?:a alguien|una persona)|tienes|cuentas con|dominas)(?: [^.!?]{0,60})? (?:experiencia|título|conocimientos?|nivel|años|inglés|persona)
  (?:je|jij|u) (?:hebt|heeft|beschikt|bent|spreekt|kunt)(?: [^.!?]{0,80})? (?:ervaring|diploma|kennis|opleiding|jaar|nederlands|engels|rijbewijs|vaardig)
`)
const askedFirst = compile(
  /^(?:(?:at least|minimum|minimum of|min\.?|mindestens|au moins|minimum de|al menos|minimaal|\d+ ?-) )?(?:\d{1,2}\+?|one|two|three|four|five|six|seven|eight|ten|zwei|drei|fünf|deux|trois|cinq)\+?(?: ?(?:-|–|to|bis|à) ?\d{1,2}\+?)? (?:or more )?(?:years?|yrs?|jahre|ans|años|jaar|anni|anos|lat)(?:'|’|\b)(?! (?:ago|old|in business|contract))/iu,
)
const skilledFirst = compile(
  /^(?:(?:strong|solid|proven|good|deep|hands-on|previous|prior|excellent|some|demonstrated|practical|relevant|professional|working|sound|extensive|fluent|fundierte|sehr|gute|erste|mehrjährige|einschlägige|sichere|bonne|très|solide|première) ){0,3}(?:experience|knowledge|familiarity|proficiency|proficient|understanding|command|grasp|fluency|fluent|skills|background|degree|expertise|erfahrung|berufserfahrung|kenntnisse|expérience|connaissances?|maîtrise|experiencia|conocimientos?|ervaring|kennis) (?:with|in|of|using|as|mit|im|der|als|en|avec|de|du|des|con|como|met|van|for) /iu,
)
const mustFirst = compile(
  /^(?:must \p{Ll}|should (?:have|be|hold|know|speak|own|possess|bring|understand|live)\b)/iu,
)
const mustLast = compile(
  /^[^:]{3,100} (?:required|a must|mandatory|erforderlich|vorausgesetzt|exigée?s?|requise?s?)[.! ]*$/iu,
)
const ours = compile(
  /(?<!\p{L})(?:we have|we've|we bring|our team has|we offer|we pay|we provide|we will|we'll|wir haben|wir bieten|nous avons|nous proposons|nous offrons|please|applications?|cv|resume|résumé|equal opportunity|without regard|discriminat\p{L}+|bewerbung|candidature|interview|interviews)(?!\p{L})/iu,
)
const refused = compile(/^(?:no|kein|keine|pas de|aucune?|geen) /iu)

/** Whether a sentence, wherever it stands, asks something of the applicant. */
export function asksFor(sentence: string): boolean {
  if (sentence.length > 400 || ours.test(sentence) || refused.test(sentence)) return false
  if (/^\p{L}[^:.]{2,30}: /u.test(sentence) && !mustFirst.test(sentence)) return false
  return (
    asked.test(sentence) ||
    askedFirst.test(sentence) ||
    mustFirst.test(sentence) ||
    mustLast.test(sentence) ||
    skilledFirst.test(sentence) ||
    (welcome.test(sentence) && /\p{L}{3}.* .* /u.test(sentence) && !sentence.endsWith('?'))
  )
}

/** Whether a line in a list of requirements is something else: an offer, or what to do next. */
export function isNoAsk(line: string): boolean {
  return /^(?:please|we (?:will|offer|pay|provide|are|have|welcome|encourage)|we'(?:ll|re|ve)|if you|don't|apply|send|interested|not sure|wir (?:bieten|freuen|haben)|bitte|nous (?:offrons|proposons)|merci|why |our )/iu.test(
    line,
  )
}
