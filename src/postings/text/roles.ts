import { compile } from '../../text/pattern.ts'

const either = (alternatives: string) =>
  compile(`(?<!\\p{L})(?:${alternatives.trim().replaceAll(/\s*\n\s*/g, '|')})(?!\\p{L})`, 'u')

const english = either(String.raw`
  (?:co-?)?(?:engineer|developer|programmer|designer|analyst|scientist|architect|consultant|administrator|manager|director|officer|specialist|coordinator|co-ordinator|technician|technologist|nurse|midwife|teacher|lecturer|professor|tutor|accountant|bookkeeper|auditor|controller|driver|courier|operator|operative|clerk|representative|adviser|advisor|executive|president|recruiter|writer|copywriter|editor|journalist|researcher|intern|trainee|apprentice|chef|cook|baker|butcher|barista|waiter|waitress|bartender|cashier|mechanic|electrician|plumber|welder|carpenter|joiner|painter|roofer|fitter|machinist|picker|packer|cleaner|caretaker|carer|caregiver|nanny|nannies|babysitter|au pair|sitter|childminder|therapist|physiotherapist|psychologist|pharmacist|physician|doctor|surgeon|dentist|hygienist|veterinarian|lawyer|solicitor|attorney|paralegal|counsel|tester|supervisor|producer|strategist|planner|buyer|agent|broker|host|hostess|librarian|receptionist|secretary|assistant|associate|volunteer|organi[sz]er|worker|labourer|laborer|guard|fellow|founder|lead|leader|head|partner|owner|evangelist|advocate|marketer|salesperson|seller|artist|animator|photographer|illustrator|translator|interpreter|gardener|landscaper|farmer|stylist|hairdresser|trainer|coach|instructor|inspector|surveyor|estimator|foreman|firefighter|paramedic|dispatcher|concierge|housekeeper|porter|steward|pilot|superintendent|curator|archivist|economist|statistician|biologist|chemist|physicist|underwriter|actuary|teller|investigator|merchandiser|expert|practitioner|ambassador|moderator|generalist|sre|cto|cfo|ceo|coo|vp|devops|dba|qa|sdet|swe|pm)s?
  bus driver|shop staff|staff nurse|care staff|sales|working student|internship|apprenticeship|tech lead|member of technical staff
`)
const german = compile(
  /(?:entwickler|ingenieur|leiter|leitung|berater|mitarbeiter|fachkraft|kraft|sachbearbeit|kaufmann|kauffrau|kaufleute|verkäufer|fahrer|pfleger|techniker|mechaniker|elektriker|elektroniker|mechatroniker|referent|assisten|architekt|buchhalter|werkstudent|praktikant|praktikum|ausbildung|azubi|meister|helfer|erzieher|lehrer|arzt|ärzt|koch|köchin|bäcker|monteur|schlosser|tischler|maler|installateur|disponent|redakteur|jurist|anwält|anwalt|programmierer|gestalter|informatiker|manager|controller|verwalter|betreuer|therapeut|apotheker|laborant|lagerist|kellner|sekretär|angestellt|spezialist|experte|expertin|volontär|trainer|dozent|vertrieb)(?:in|innen|en|er|s|n|\*in|:in|_in|\/-?in|ungs?|e)*(?!\p{Ll})/u,
)
const romance = either(String.raw`
  (?:développeu|vendeu|conducteu|directeu|ingénieu|rédacteu|formateu|monteu|contrôleu|acheteu|serveu|animateu|éducateu|coordinateu|auditeu|testeu|opérateu|chauffeu|concepteu|collaborateu|technico-commercial|préparateu|coiffeu|soudeu|assureu|programmeu|administrateu)(?:r|rs|se|ses|re|rice|rices)?
  ingénieure?|responsable|chef(?:fe)?|assistante?|chargée?|technicien(?:ne)?|consultante?|commerciale?|infirmi(?:er|ère)|comptable|stagiaire|gestionnaire|alternante?|employée?|agente?|cuisini(?:er|ère)|architecte|secrétaire|caissi(?:er|ère)|boulang(?:er|ère)|aide-soignante?|professeure?|enseignante?|analyste|apprentie?|ouvri(?:er|ère)|mécanicien(?:ne)?|électricien(?:ne)?|plombier|pharmacien(?:ne)?|juriste|graphiste|développeur|hôte(?:sse)?
  desarrollador(?:a)?|ingenier[oa]|docente|profesor(?:a)?|enfermer[oa]|técnic[oa]|gerente|contable|administrativ[oa]|analista|diseñador(?:a)?|camarer[oa]|cociner[oa]|conductor(?:a)?|jef[ea]|director(?:a)?|consultor(?:a)?|auxiliar|dependient[ea]|programador(?:a)?|becari[oa]|responsable|encargad[oa]|operari[oa]|coordinador(?:a)?|comercial
  sviluppatore|sviluppatrice|ingegnere|insegnante|infermier[ei]|tecnico|contabile|impiegat[oa]|commess[oa]|cuoc[oa]|autista|responsabile|addett[oa]|consulente|tirocinante|stagista|magazzinier[ei]|camerier[ei]|progettista
  desenvolvedor(?:a)?|programador(?:a)?|engenheir[oa]|enfermeir[oa]|professor(?:a)?|gestor(?:a)?|assistente|estagiári[oa]|contabilista|cozinheir[oa]|motorista|vendedor(?:a)?|coordenador(?:a)?
`)
const others = compile(
  /(?:medewerker|ontwikkelaar|verpleegkundige|verkoper|chauffeur|leraar|docent|monteur|adviseur|boekhouder|programmeur|beheerder|stagiair|kok|begeleider|verzorgende|utvecklare|ingenjör|sköterska|lärare|säljare|ekonom|handläggare|chef|konsult|medarbetare|udvikler|ingeniør|lærer|sygeplejerske|sælger|medarbejder|konsulent|rådgiver|programist|inżynier|pracownik|kierownik|księgow|nauczyciel|pielęgniark|kierowca|sprzedawc|specjalist|analityk|administrator|magazynier|kucharz|projektant)(?:in|ka|a|ę|y|en|er|s)?(?!\p{Ll})/u,
)

/** Whether a line names a role, by the words that end in one. */
export function isRole(text: string): boolean {
  const lower = text.toLowerCase()
  return english.test(lower) || german.test(lower) || romance.test(lower) || others.test(lower)
}
