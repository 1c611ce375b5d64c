import { compile } from '../../text/pattern.ts'

/** What a section of a posting is about; `maybe` asks for something if it is a list. */
export type SectionKind = 'required' | 'preferred' | 'maybe' | 'other'

/** Whether words are one of these. In halves: twice the pattern takes V8 more than twice the time to compile. */
function anchored(alternatives: string): (words: string) => boolean {
  const all = alternatives.trim().split(/\s*\n\s*/)
  const half = Math.ceil(all.length / 2)
  const halves = [all.slice(0, half), all.slice(half)].map((some) => compile(`^(?:${some.join('|')})$`, 'u'))
  return (words) => halves.some((pattern) => pattern.test(words))
}

const preferred = anchored(String.raw`
  (?:nice|good|great)(?: |-)to(?: |-)haves?.{0,30}
  (?:some )?(?:extra )?bonus(?: points?| skills?| qualifications?)?(?: (?:for|if) .{0,30})?
  it(?:'s| is| would be|'d be)(?: also| even)? (?:great|nice|good|helpful|better|even better) if.{0,30}
  (?:it's|it is) an? (?:bonus|plus|advantage)(?: if.{0,20})?
  (?:(?:highly|well|also) )?(?:preferred|desirable|desired|regarded|valued|favou?rable|advantageous|optional|ideal)(?:[ ,](?:but|and|&) .{0,30})?
  (?:preferred|desirable|desired|optional|additional|bonus|ideal|nice-to-have) (?:skills?|qualifications?|requirements?|criteria|experience|knowledge|attributes|competencies|background|characteristics).{0,30}
  (?:experience|skills?|qualifications?|knowledge|education|training)(?:,? (?:and|&) .{0,30})? (?:preferred|desired|desirable)
  plus(?:es)?(?: points?)?
  (?:big |a )?plus(?:es)?(?: if.{0,20})?
  (?:what |it |that |this )?would(?: also)? be (?:great|nice|a plus|a bonus|helpful|ideal|an advantage|lovely).{0,30}
  (?:even better|extra points?|extra credit|brownie points|great|a plus|we'd love|we'd be (?:thrilled|delighted)|you'll stand out|stand out|also great|not required)(?: (?:if|but|for|by|with) .{0,40})?
  (?:helpful|useful|nice|good|great|not required|not essential)(?:,? but (?:not|no) .{0,30})?
  (?:what )?(?:will |would )?(?:make|set|help) you (?:stand out|apart)
  ideally(?: you)?(?: .{0,15})?
  (?:strong |great |the best |top )?(?:candidates? (?:may|might|could)(?: also| even)?|you (?:may|might|could|would|will) also) (?:have|bring|be).{0,20}
  (?:das )?(?:ist |wäre |sind )?(?:von vorteil|wünschenswert|wünschenswerte .{0,20}|idealerweise|pluspunkte?|nice-to-have|optional|vorteilhaft|gern gesehen|gerne gesehen|erwünscht|kann-kriterien|ein plus|toll, aber kein muss)
  (?:schön|toll|super|klasse|ideal) (?:wäre|wären|wenn|ist).{0,30}
  das wäre .{0,20}
  (?:außerdem |darüber )?(?:freuen wir uns|wünschen wir uns).{0,30}
  (?:das )?(?:i-tüpfelchen|sahnehäubchen)
  (?:les|vos|le|petits?|un|les petits|des) ?(?:plus|atouts?)(?: .{0,30})?
  (?:atouts?|plus)
  (?:ce serait|ce qui serait|serait|seraient|est) .{0,12}(?:un plus|apprécié.{0,3}|un atout|des atouts|idéal)
  (?:compétences|qualités|connaissances|profil|critères) (?:souhaité|souhaitable|apprécié|optionnel)(?:e|s|es|les|le)?
  (?:souhaité|apprécié|souhaitable)(?:e|s|es)?
  (?:se valorará.{0,20}|se valora|valorable|valoramos|deseable|deseables|requisitos deseables|plus|puntos extra)
  (?:requisiti (?:preferenziali|graditi)|preferibil[ei]|titoli preferenziali|preferenziali?|gradit[oaie]|costituisce.{0,30}|sarà un plus)
  (?:pré'?s?|pluspunten|mooi meegenomen|een (?:pré|plus)|gewenst|is een pré|leuk als.{0,30}|nice to haves?)
  (?:diferenciais|diferencial|desejável|desejáveis|requisitos desejáveis|valorizamos|será um plus)
  (?:mile widziane|dodatkowe atuty|atuty|dodatkowym atutem.{0,20}|będzie plusem|nasze mile widziane)
  (?:meriterande.{0,20}|det är (?:ett plus|meriterande).{0,20}|meriter|bör-?krav|önskvärt)
  (?:det er (?:en fordel|et plus).{0,20}|en fordel|en fordel hvis.{0,20}|ønskeligt?|gerne)
`)

const required = anchored(String.raw`
  (?:(?:job|role|position|minimum|basic|key|core|essential|required|necessary|general|technical|candidate|main|our|the|your|mandatory|professional|specific|selection|eligibility|academic|hard|must(?: |-)have|employment|entry) )*(?:requirements?|qualifications?|competenc(?:y|ies|es)|criteria|prerequisites)(?: ?(?:and|&|/|,|-|\() ?.{0,40})?(?: (?:for|of|to) .{0,30})?
  (?:required|essential|mandatory|primary|key|core|necessary|technical|must(?: |-)have|minimum|relevant|main|professional|your) (?:technical )?(?:skills?(?: set)?|experience|knowledge|abilities|attributes|qualities|background|expertise).{0,40}
  (?:experience|skills?|qualifications?|knowledge|education|training)(?:,? (?:and|&) .{0,30})? (?:required|needed|essential|necessary|we need)
  skills?(?: ?(?:and|&|/|,) ?.{0,40})
  (?:knowledge|experience),? (?:skills|and|&).{0,40}
  (?:the )?must(?: |-)haves?.{0,20}
  (?:the )?essentials?|required|mandatory
  (?:the )?person(?:al)? specifications?
  (?:a bit |more |all )?about you(?:rself)?|you
  (?:who|what) you are(?: .{0,20})?
  is this you|you are(?: .{0,12})?
  what you(?:'ll| will| should| must| would|'d)?(?: need to)? (?:need|bring|have|offer us|should have|must have|know|can bring|possess)(?: .{0,30})?
  what you(?:'ve| have)(?: .{0,20})?
  you(?:'ll| will| should| must|'d| would)?(?: also| ideally)? (?:need|bring|have|have to have|should have|must have|possess)(?: .{0,15})?
  you(?:'ve| have)(?: got)?
  what (?:we|they)(?:'re| are|'ll)?(?: all)? (?:after|look|looking|need|want|ask|expect|require|seek|seeking|value|hope|hoping)(?: .{0,30})?
  (?:who )?(?:we|they)(?:'re| are)? (?:looking for|seeking|look for)(?: (?:someone|somebody|people|candidates|you|a person).{0,30})?
  (?:who|what) (?:are|do|should|would|will|must) (?:we|you) (?:look|looking|need|want|bring|have|expect|ask|seek)(?: .{0,20})?
  who (?:we|they)(?:'re| are)? (?:after|looking|need|want|after).{0,20}
  who (?:should|can) apply
  (?:we|they)(?:'d| would)? (?:need|expect|require|ask)(?: (?:you|that|from you).{0,20})?
  your (?:profile|skills?|background|strengths|toolbox|toolkit|superpowers|know-how|qualities|abilities)(?: .{0,30})?
  (?:our |the |your )?(?:ideal|right|successful|perfect) (?:candidate|person|applicant|match)(?: .{0,40})?
  (?:(?:candidate|applicant|ideal|your) )?profile(?: .{0,15})?
  you(?:'ll| will|'d)? (?:love|enjoy|like|thrive|fit|succeed|be happy).{0,30} if(?: you)?.{0,15}
  (?:what )?it takes(?: .{0,20})?
  to (?:be successful|succeed|qualify|thrive|be considered|apply,? you)(?: .{0,40})?
  (?:you|this)(?:'d| would|'ll| will| may| might| could)?(?: be| might be| may be| could be)?(?: an?)? ?(?:great|good|strong|right|perfect)? ?(?:fit|match)(?: for .{0,20})?(?: if.{0,20})?
  (?:the )?(?:strong |great |best |top |successful |ideal )?(?:candidates?|applicants?) (?:will|would|should|must)(?: have| be| bring)?(?: .{0,20})?
  conditions of employment|eligibility(?: .{0,20})?
  (?:(?:ihre?|deine?|eure?|euer|das|die|unsere?|gesuchtes|fachliches|persönliches) )?(?:profil|anforderungsprofil|anforderungen|qualifikation(?:en)?|voraussetzungen|kenntnisse|skills|know-how|kompetenzen)(?: .{0,30})?
  (?:fachliche |persönliche |unsere |zwingende )(?:anforderungen|voraussetzungen|kompetenzen|qualifikationen)(?: .{0,30})?
  (?:was|das|womit)? ?(?:du|sie|ihr)? ?(?:bringst|bringen|bringt|solltest|sollten)(?: du| sie| ihr)?(?: .{0,15})? ?mit(?:bringen)?
  was (?:du|sie|ihr|man)(?: .{0,20})? (?:mitbringst|mitbringen|mitbringt|mitbringen solltest|mitbringen sollten)
  was wir (?:uns )?(?:von (?:ihnen|dir|euch) )?(?:wünschen|erwarten|erhoffen)(?: .{0,15})?
  (?:dein|ihr) (?:background|hintergrund|skillset|rüstzeug|können|werkzeugkasten)(?: .{0,20})?
  was (?:dich|sie) auszeichnet|das zeichnet (?:dich|sie) aus|(?:so|damit|womit) überzeug.{0,25}
  (?:was|das) (?:wir )?(?:erwarten|suchen|wünschen|erwarten wir|wünschen wir uns)(?: .{0,25})?
  (?:wir erwarten|wen wir suchen|wir suchen|wir wünschen uns|erwartet wird|erforderlich|das bist du|du bist|wer du bist|über dich|du hast|sie haben|du passt zu uns.{0,20})
  (?:einstellungsvoraussetzungen|formale voraussetzungen|zwingend erforderlich|muss-kriterien|auswahlkriterien)(?: .{0,20})?
  zwingend|unabdingbar|unverzichtbar|essentiel(?:les|s)?|indispensables?|obligatoires?|indispensabil[ei]|obbligatori[oa]|imprescindibles?
  (?:(?:le|votre|ton|notre|ton futur) )?profil(?: (?:recherché|idéal|souhaité|attendu|requis|du candidat))?
  (?:vos |les |tes )?(?:compétences|qualités|qualifications|connaissances|aptitudes)(?: (?:requises?|techniques|attendues|recherchées|nécessaires|clés|clefs|et .{0,25}))?
  (?:pré-?requis|exigences|critères(?: (?:de sélection|essentiels|obligatoires))?|conditions requises|diplômes? .{0,20})
  ce que (?:vous|tu) (?:nous )?apporte[sz]|ce que (?:nous|l'on|on) (?:attendons|recherchons|cherchons|attend|cherche|recherche)(?: .{0,15})?
  (?:nous recherchons|nous attendons|vous êtes|vous avez|qui êtes-vous|qui es-tu|votre expérience|ce que vous apportez|vous apportez)
  (?:los )?requisitos(?: .{0,25})?|(?:tu )?perfil(?: .{0,20})?|(?:qué|lo que) (?:buscamos|necesitas|pedimos|esperamos)(?: .{0,20})?|se requiere|(?:lo )?que aportas|qué aportas|requerimientos|criterios de selección
  requisiti(?: .{0,25})?|(?:il tuo )?profilo(?: .{0,20})?|(?:chi|cosa) cerchiamo|(?:che )?cosa porti|criteri di selezione|competenze(?: .{0,20})?|cosa (?:chiediamo|ci aspettiamo)
  vereist(?:en)?|selectiecriteria|wat (?:vragen wij|wij vragen|we vragen|vragen we|breng jij mee|breng je mee|neem je mee|jij meebrengt|je meebrengt|heb je nodig)(?: .{0,15})?|functie-?eisen|(?:jouw|je|ons|het) profiel|wie ben jij|wie (?:wij )?zoeken(?: wij)?|dit (?:breng|ben|heb) (?:je|jij).{0,12}|jij (?:hebt|bent)|jouw (?:kwaliteiten|vaardigheden)|functie-eisen
  o que (?:procuramos|buscamos|esperamos|você precisa)(?: .{0,25})?|requisitos e .{0,25}|qualificações|pré-requisitos|quem procuramos|obrigatórios?|imprescindível|o que (?:você|tu) (?:traz|trazes)|critérios de seleção
  (?:nasze |twoje )?(?:wymagania|oczekiwania|kwalifikacje)(?: .{0,20})?|czego (?:oczekujemy|wymagamy|szukamy)(?: .{0,15})?|kogo szukamy|wymagane|niezbędne|konieczne|kryteria wyboru|co wnosisz|twój profil|nasze oczekiwania
  (?:ska(?:ll)?-?krav|urvalskriterier)|(?:det här |det )?(?:du har|har du|tar du) med dig|(?:dina |våra |formella |obligatoriska )?(?:kvalifikationer|krav|kvalifikationskrav|erfarenheter)(?: .{0,20})?|din profil|vem är du|vi söker dig(?: som)?|om dig|vad vi söker|vi söker
  du medbringer|det (?:bringer|har|kommer) du med|udvælgelseskriterier|(?:dine |vores |faglige |ufravigelige )?(?:kvalifikationer|kompetencer|krav|forventninger)(?: .{0,20})?|hvem er du|vi forventer.{0,20}|om dig|vi søger(?: dig.{0,10})?|du har|din baggrund|hvad vi (?:søger|forventer)
`)

const maybe = anchored(String.raw`
  (?:education|experience|languages?|language skills|skills?|soft skills|hard skills|technical|personal|technology|tech stack|licen[cs]es?.{0,30}|certifications?.{0,20}|training|knowledge|abilities|competencies|travel|physical .{0,20}|work experience|background|other)
  (?:education|experience|training)(?: ?(?:and|&|/) ?.{0,30})
  (?:ausbildung|erfahrung|sprachen|sprachkenntnisse|berufserfahrung|fachlich|persönlich|soft skills|formation|expérience|langues|savoir-être|savoir-faire|idiomas|formación|experiencia|lingue|talen|opleiding|idiomas|języki|språk|sprog)
`)

const other = anchored(String.raw`
  (?:(?:key|main|your|the|core|primary|job|essential|role|day-to-day|typical|major) )*(?:responsibilities|responsibility|duties|tasks|accountabilities|activities|deliverables|functions)(?: .{0,40})?
  (?:what|how|why|who|when|where) (?:do|does|is|are|will|would|can) .{0,50}
  what(?:'s| is)? (?:in it for you|involved|on offer|next|the job|the role|we do|we're building|happens next|it's like).{0,30}
  what (?:you(?:'ll| will|'d| would)?(?: be)? (?:do|doing|get|work|working|learn|own|achieve|gain|be|build|enjoy|can expect).{0,30}|we (?:offer|do|provide|give|can offer).{0,30}|to expect.{0,20}|the .{0,30})
  (?:in this role|as an? .{0,40}|on a typical day|day to day|a day in the life|your (?:role|mission|tasks|day|impact|team|responsibilities|benefits|contact|application|work)).{0,30}
  you(?:'ll| will|'d| would)(?: be)? (?!need|have|bring|also need)\p{L}+.{0,30}
  (?:we|our) (?:offer|provide|benefits|perks|stack|team|values|mission|culture|process|company|story|client|commitment).{0,30}
  (?:the|this) (?:role|job|work|team|company|position|perks|offer|opportunity|mission|project|product|process|basics|details).{0,20}
  (?:about|join|meet|life at|working at|who (?:we|they) are|who is|why|where) ?(?!you$)(?!yourself).{0,50}
  (?:benefits|perks|compensation|salary|pay|remuneration|rewards|hours|schedule|location|contact|summary|overview|description|introduction|background|equal .{0,40}|diversity.{0,40}|disclaimer|legal|privacy.{0,20}|process|selection .{0,20}|interview.{0,20}|recruitment.{0,20}|hiring process|application.{0,20}|next steps|how to .{0,30}|apply.{0,20}|interested.{0,20}|additional information|further information|more information|notes?|team|tech stack|stack|job (?:description|summary|overview|purpose|details)|position .{0,20}|role (?:description|summary|overview|purpose)|working (?:hours|pattern|conditions|here)|sound good.{0,20})(?: (?:and|&) .{0,40}| include.{0,10})?
  (?:(?:deine|ihre|eure|die|unsere|zu den|das sind|das sind deine) )?(?:aufgaben|tätigkeiten|aufgabengebiet|aufgabenbereich|stellenbeschreibung|benefits|vorteile|leistungen|rolle|verantwortung|mission|tasks)(?: .{0,30})?
  (?:was|das|darauf)? ?(?:dich|sie|wir|dir|ihnen|du)? ?(?:erwartet|bieten|bietet|bekommst|bieten wir|erwartet dich|erwartet sie|kannst du dich freuen|wir bieten|machst du|tust du|du tust|du machst)(?: .{0,30})?
  (?:wir bieten|unser angebot|was wir .{0,10}bieten|das bieten wir|über uns|wer wir sind|wir sind|kontakt|bewerbung.{0,30}|ansprechpartner.{0,20}|haben wir .{0,40}|interesse.{0,20}|warum .{0,30}|so bewirbst .{0,20}|das unternehmen|einleitung|gehalt|vergütung|arbeitsort|arbeitszeit|klingt .{0,20}|ihr einsatz.{0,20}|dein job|deine benefits|freu dich auf|deine vorteile.{0,20})(?: .{0,20})?
  (?:(?:vos|les|tes|votre|la|le|ta|nos|principales) )?(?:missions?|responsabilités|tâches|avantages|rôle|rémunération|poste|entreprise|contexte|équipe|activités)(?: .{0,30})?
  (?:ce que (?:nous|l'on|on|vous) (?:offrons|proposons|offre|propose|ferez|allez).{0,30}|nous (?:offrons|proposons).{0,20}|qui sommes-nous|qui nous sommes|à propos.{0,30}|pourquoi.{0,30}|pour postuler|candidature|comment postuler|processus.{0,20}|description.{0,30}|l'entreprise|le poste|l'équipe|au quotidien|modalités|conditions)
  (?:funciones|responsabilidades|tareas|qué harás|ofrecemos|qué ofrecemos|beneficios|sobre nosotros|quiénes somos|contacto|descripción)(?: .{0,30})?
  (?:mansioni|responsabilità|attività|cosa farai|offriamo|cosa offriamo|benefit|chi siamo|l'azienda|contatti|sede|come candidarsi)(?: .{0,30})?
  (?:wat (?:ga|bieden|wij bieden|we bieden|krijg|doe|kun|mag).{0,30}|wie (?:zijn|wij).{0,20}|wij bieden|over ons|taken|werkzaamheden|arbeidsvoorwaarden|ons aanbod|jouw (?:rol|taken|functie)|de functie|functieomschrijving|interesse|solliciteren|dit (?:ga|krijg|bieden).{0,20})
  (?:o que (?:oferecemos|você fará|vais fazer).{0,20}|atividades|benefícios|sobre (?:nós|a .{0,20})|quem somos)
  (?:obowiązki|zakres obowiązków|oferujemy|co oferujemy|o nas|benefity|twoje zadania|zadania|nasza oferta)(?: .{0,20})?
  (?:arbetsuppgifter|dina arbetsuppgifter|om (?:oss|tjänsten|rollen|företaget)|vi erbjuder|ansökan|förmåner)(?: .{0,20})?
  (?:arbejdsopgaver|dine opgaver|opgaver|om (?:os|stillingen|jobbet)|vi tilbyder|ansøgning)(?: .{0,20})?
`)

/** What a heading announces, by its words alone; undefined if they say nothing here. */
export function headingKind(heading: string): SectionKind | undefined {
  if (heading.length > 90 || /: \S/.test(heading)) return undefined
  const words = heading
    .toLowerCase()
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '')
    .replace(/^(?:(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)]|\d{1,2}\.\d{1,2}) +/, '')
    .replace(/ ?\([^()]*\)$/, '')
    .replaceAll(/ {2,}/g, ' ')
  if (words === '') return undefined
  if (preferred(words)) return 'preferred'
  if (maybe(words)) return 'maybe'
  if (required(words)) return 'required'
  return other(words) ? 'other' : undefined
}
