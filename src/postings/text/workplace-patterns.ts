import { anyOf, execCued, phrase } from '../../text/pattern.ts'
import type { Cued } from '../../text/pattern.ts'

// Before and after what stands alone: a line's end, a bar, a bracket, a comma, a dash between spaces.
const alone = '(?<=(?:^|[|,;:()[\\]·•/]|- | or | oder | ou | o )[^\\p{L}\\p{N}\\n]{0,8})'
const aloneEnd =
  '(?= *(?:$|[|,;:.()[\\]·•/!?+]|- | or | oder | ou | o | in | from | within | en | à | only| ok))'

const someDays =
  '(?:[1-4](?:[.,-][1-5]| (?:to|bis|à|or|oder) [1-5])?|one|two|three|four|ein(?:en|em)?|zwei|drei|vier|' +
  'deux|trois|quatre|un|dos|tres|due|tre|quattro|twee|drie|två|fyra|to(?= dag)|fire(?= dag)|dois|três|quatro|dwa|trzy|cztery|jeden(?= dzień))'
const dayWords =
  '(?:(?:home[- ]?office|remote|office|work[- ]from[- ]home|wfh|in-office|on-?site)[- ])?' +
  '(?:days?|tage?n?|jours?|días?|dias?|giorn[io]|dagen|dagar?|dage|dzień|dni)'
const aWeek =
  '(?: ?(?:/|per|a|each|every|pro|in der|die|par|por|a la|alla|op de|i|om|w) ?' +
  '(?:week|woche|semaine|semana|settimana|veckan?|ugen|tygodniu|month|monat|mois|maand|måneden|månaden)| weekly| wöchentlich)?'
const towards =
  '(?: ?\\(?)(?: of| of work(?:ing)?| working| work| arbeit| pracy| de trabajo| de trabalho| di lavoro)? ?' +
  '(?:in|at|from|im|am|au|en|de|aus dem|op|vanuit|från|fra|på|em|no|z|w|da|di|mobil|remote|on|vor|sur|thuis|ortsflexibel)?' +
  '(?: the| our| your| an| der| dem| la| het| il| una)?(?: \\p{L}{2,})?'
const places =
  '(?:offices?|home|home[- ]?office|remote|remotely|on-?site|vor ort|büro|mobil\\p{L}*|bureau|télétravail|' +
  'présentiel|sur site|distanciel|site|oficina|teletrabajo|remoto|presencial\\p{L}*|ufficio|smart ?working|' +
  'presenza|kantoor|thuis\\p{L}*|huis|telewerk\\p{L}*|distance|a distancia|casa|escritório|kontoret|hemifrån|' +
  'hemma|hjemme(?:fra)?|hjemmekontor|hemmakontor\\p{L}*|distans|domu|biur(?:ze|a)|zdaln\\p{L}+)'
const atHome =
  'homeoffice|home[- ]office|télétravail|remote|wfh|smart ?working|teletrabajo|teletrabalho|thuiswerk\\p{L}*|telewerk\\p{L}*|' +
  'distansarbete|hjemmearbejde|hjemmekontor|mobiles? arbeit\\p{L}*'
const weekday = '(?:mon|tues|wednes|thurs|fri)days?'

/** Office days and home days, by a word for them. */
const hybrid = anyOf([
  `${alone}(?:flexible |teilweise )?(?:hybrid|hybrides?|híbrid[oa]|ibrid[oa]|hybryd\\p{L}+)${aloneEnd}`,
  phrase(
    'hybrid(?:[- ]?(?:remote|on-?site))?[- ](?:work(?:ing|place|space)?|role|position|job|office|setup|set-up|' +
      'schedule|arrangement|opportunity|contract|basis|format|pattern|mode|policy|week|model)(?:s|ing)?',
    "(?:is|it's|be|are|on an?|fully|as|an?|work) hybrid(?:ly)?(?= *(?:$|[.,;(]| in | from | with | -))",
    'hybrid(?:e[sn]?)? (?:arbeit\\p{L}*|homeoffice|modell|zusammenarbeit|in|from|remote|at our)',
    '(?:mode|travail|télétravail|modèle|rythme|organisation) hybride',
    '(?:modalidad|trabajo|modelo|trabalho) híbrid[oa]|modalità ibrida|lavoro ibrido|hybride werken|hybrid(?:arbete|arbejde|t arbejde)',
    '(?:praca|pracy|tryb|model)(?: pracy)? ?:? ?hybrydow\\p{L}+',
  ),
  phrase(
    `${someDays} ?(?:${dayWords})?(?: ?/ ?week| per week| a week| pro woche| par semaine)? (?:${atHome}|vor ort|im büro)`,
    `(?:work[- ]from[- ]home|wfh|home[- ]?office)(?: on)? ${weekday}`,
    `in (?:the|our) (?:\\p{L}+ )?office(?: on| every)? ${weekday}`,
    'teilweise[sn]? (?:im )?(?:home[- ]?office|remote|mobil\\p{L}*)|anteilig(?:e[sn]?)? (?:home[- ]?office|remote)',
    '(?:home[- ]?office|remote|mobil\\p{L}*) (?:ist )?(?:teilweise|anteilig|tageweise)(?: möglich)?',
    'télétravail (?:partiel|ponctuel|occasionnel|régulier|fréquent)|teletrabajo parcial',
    'deels thuis\\p{L}*|parzialmente da remoto',
    '(?:partly|partially|partial|occasional|some|part[- ]time) remote|remote (?:days|tage)|home[- ]?office[- ]tage?',
    '(?:split|mix|combination|balance)(?: \\p{L}+){0,4} ' +
      '(?:home and (?:the )?office|office and (?:home|remote)|remote and (?:office|on-?site|in-office))',
  ),
  '(?<!\\d)[2-8]\\d ?% (?:remote|home[- ]?office|télétravail|on-?site|in[- ]office|office)',
])

/** Some days of a week in one place. */
const someDaysThere: Cued = {
  cue: anyOf([`${someDays} ${dayWords}`]),
  whole: anyOf([
    phrase(
      `${someDays} ${dayWords}${aWeek}${towards} ?${places}`,
      `(?:${atHome}|mobile[sn]? arbeiten|lavoro agile|office(?!s)|on-?site|in[- ]person|remotely|from home|im büro|vor ort|` +
        '(?:van )?thuis|op kantoor|hemifrån|hjemmefra|på kontoret|(?:desde|da|em|de) casa|en la oficina|in ufficio|' +
        'no escritório|zdalnie|z domu|z biura|w biurze|' +
        'au bureau|sur site)[^.\\n|]{0,20} ?\\(?' +
        "(?:up to |bis zu |jusqu'à |for |an |à raison de |min\\.? |at least )?" +
        `${someDays} ${dayWords}${aWeek}`,
      `${someDays} ${dayWords}${aWeek}[^.\\n|]{0,30} (?:from home|at home|remotely|im homeoffice|en télétravail)`,
    ),
  ]),
}

/** Whether a text in small letters speaks of office days and home days. */
export function isHybrid(text: string): boolean {
  return hybrid.test(text) || execCued(someDaysThere, text) !== null
}

/** Home is refused. */
export const notRemote = anyOf([
  phrase(
    "(?:no|not|non)[- ](?:a )?(?:remote|wfh|work from home|home[- ]?office)|(?:cannot|can't|can not) be (?:done )?remotely?",
    "(?:not|don't|doesn't|won't|isn't|never)(?: \\p{L}+){0,4} remote(?:ly)?(?: work(?:ing)?)?",
    "remote candidates (?:will|are|can)(?: ?not|n't)|remote(?: work)? (?:is )?not (?:possible|available|an option|offered)",
    '(?:remote|telework)(?: \\p{L}+){0,2} ?[:?] ?(?:no|none|nein|non)',
    'keine? (?:home[- ]?office|remote\\p{L}*|mobil\\p{L}*)|(?:home[- ]?office|remote) (?:ist )?nicht möglich',
    '(?:pas de|sans) télétravail|télétravail ?:? ?(?:non|impossible)|sin teletrabajo|geen thuiswerk\\p{L}*',
  ),
])

const wholly = 'full|fully|100 ?%|all|completely|entirely|permanently|purely|totally'
const regions =
  'worldwide|anywhere|global(?:ly)?|usa?|eu|emea|uk|europe|eea|americas|latam|apac|canada|india|germany|france|spain'

/** Wholly from elsewhere. */
export const remote = anyOf([
  `${alone}(?:(?:${wholly}|global(?:ly)?|us|eu|uk|worldwide)[- ])?` +
    '(?:remote|remoto|wfh|work from home|telecommute|télétravail (?:complet|total)|teletrabajo total)' +
    `(?:[- ](?:ok|only|first|friendly|possible|allowed|eligible|${regions}|-))?${aloneEnd}`,
  `${alone}remote (?:in|within|from|across|anywhere|or|oder|possible|möglich|-) ?`,
  phrase(
    `(?:${wholly})[- ]?remote(?:ly)?`,
    'remote[- ](?:role|position|job|opportunity|contract|work|working|first|only|friendly|allowed|basis|setup)',
    'remote (?:is )?(?:ok|okay|eligible|option|an option|possible|welcome|fine|work is|hire)',
    '(?:work(?:ing|s)?|done|operate|hire|based|employed|performed)(?: \\p{L}+){0,2} remotely',
    'remotely from (?:anywhere|home|wherever)',
    '(?:is|be|are|completely|works?|working) remote' +
      '(?= *(?:$|[.,;()!]| in | within | from | anywhere| and | with | - ))',
    'work(?:ing)? from (?:anywhere|wherever)|work(?:ing)? from home or (?:from |at |in )?(?:the|our|one of our)',
    '(?:work[- ]from[- ]home|wfh|home[- ]based|telecommut(?:e|ing)) (?:role|position|job|opportunity)',
    'fully distributed|location[- ]independent',
  ),
  phrase(
    '(?:remote|home[- ]?office) (?:zu )?100 ?%|(?:deutschland|europa|eu|welt|bundes)weit remote',
    '100 ?% (?:im )?(?:home[- ]?office|mobil\\p{L}*|télétravail|teletrabajo|distanciel|(?:da )?remoto|smart ?working|' +
      'thuis\\p{L}*)',
    '(?:komplett|vollständig|rein|ausschließlich) (?:im )?(?:remote|home[- ]?office|mobil)',
    'ortsunabhängig(?:es)? (?:arbeit\\p{L}*)?',
    'télétravail (?:complet|total|intégral|à 100 ?%)|poste à distance',
    '(?:entièrement|totalement|intégralement) (?:en télétravail|à distance|en remote)',
    '(?:trabajo|posición|puesto|totalmente) (?:en )?remoto|en remoto desde|teletrabajo (?:total|completo|100 ?%)',
    'trabalho remoto|vaga remota|lavoro da remoto|(?:interamente|completamente|full) da remoto',
    '(?:praca|pracy|w pełni|100 ?%|całkowicie) zdaln\\p{L}+',
    'volledig (?:remote|thuis|op afstand)',
  ),
])

/** A line that places the job, and not a treat, in an office. */
export const inOffice = anyOf([
  '^(?!.*(?:home|remote|interview|snack|fruit|coffee|drinks?|lunch|dog|gym|breakfast|welcome you|visit|gespräch|' +
    'kicker|massage|party|parties|meet ))[^\\n]{0,400}?' +
    "(?<![\\p{L}\\p{N}])(?:in|at|from|out of) our (?:[\\p{L}'-]+ ){0,3}?" +
    '(?:offices?|headquarters|hq|workshop|studio)(?![\\p{L}\\p{N}])',
])

/** In the employer's rooms. */
export const onsite = anyOf([
  `${alone}(?:(?:fully|100 ?%|full)[- ])?` +
    '(?:on[- ]?site|in[- ]office|in[- ]person|office[- ]based|vor ort|sur site|présentiel|presencial|presenziale|' +
    `in presenza|in sede|op kantoor|op locatie|wfo|work(?:ing)? from (?:the )?office)(?! *(?:or|and|/) )${aloneEnd}`,
  phrase(
    '(?:on[- ]?site|in[- ]person|in[- ]office|work from (?:the )?office),? (?:5|five|all) days',
    `(?:5|five|fünf|cinq) (?:full )?(?:days?|tage|jours)${aWeek}(?: in| at| on| im| au)?(?: the| our)? ?` +
      '(?:\\p{L}{2,} )?(?:offices?|site|on-?site|büro|vor ort|bureau)',
    '(?:fully|100 ?%|full[- ]time|strictly|purely|mandatory|complete) ' +
      '(?:on-?site|work from (?:the )?office|in[- ](?:the )?office|in[- ]person|présentiel|presencial)',
    'on-?site (?:role|position|job|work|working|only|presence|required|basis|opportunity|in|at|from|contract)',
    'work(?:ing)? on-?site|(?:is|be) (?:an? )?(?:on-?site|in[- ]office|in[- ]person|office[- ]based)',
    'in[- ](?:office|person) (?:role|position|job|work|only|setup)|office[- ]based',
    '(?:is|be|are) based (?:in|at) our (?:\\p{L}+ ){0,3}(?:office|site|plant|warehouse|store|clinic|lab)',
  ),
  phrase(
    '(?:arbeit\\p{L}*|tätigkeit|präsenz|einsatz|stelle|position)(?: \\p{L}+){0,3} vor ort',
    '(?:100 ?%|ausschließlich|nur) vor ort|präsenz(?:stelle|pflicht|arbeit)',
    '(?:en|100 ?%|poste) présentiel|(?:poste|travail|travailler|présence) sur site',
    '(?:modalidad|trabajo|puesto|100 ?%) presencial|regime presencial|(?:praca|pracy) stacjonarn\\p{L}+',
  ),
])
