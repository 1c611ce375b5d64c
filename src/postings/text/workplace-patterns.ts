// Before and after what stands alone: a line's end, a bar, a bracket, a comma, a dash between spaces.
const alone = '(?<=(?:^|[|,;:()[\\]·•/]|- | or | oder | ou | o )[^\\p{L}\\p{N}\\n]{0,8})'
const aloneEnd = '(?= *(?:$|[|,;:.()[\\]·•/!+]|- | or | oder | ou | o | in | from | within | only| ok))'
const officeWork =
  'work(?:ing|place|space)?|role|position|job|office|setup|set-up|schedule|arrangement|opportunity|contract|basis|format|pattern|mode|policy|week'

const number =
  '(?:[1-4](?:[.,-][1-5]| (?:to|bis|à|or|oder) [1-5])?|one|two|three|four|ein(?:en|em)?|zwei|drei|vier|deux|trois|quatre|un|dos|tres|due|tre|twee|drie)'
const days =
  '(?:(?:home[- ]?office|remote|office|work[- ]from[- ]home|wfh|in-office|on-?site)[- ])?(?:days?|tage?n?|jours?|días|dias|giorni|dagen)'
const aWeek =
  '(?: ?(?:\\/|per|a|each|every|pro|in der|die|par|por|a la|alla|op de) ?(?:week|woche|semaine|semana|settimana|month|monat|mois)| weekly| wöchentlich)?'
const somewhere =
  '(?: ?\\(?)(?: of| of work(?:ing)?| working| work| arbeit)? ?(?:in|at|from|im|am|au|en|de|aus dem|op|vanuit|da|di|mobil|remote|on|vor|sur|thuis|ortsflexibel)?(?: the| our| your| an| der| dem| la| het| il| una)?(?: \\p{Lu}\\p{L}+)?'
const places =
  '(?:offices?|home|home[- ]?office|remote|remotely|on-?site|vor ort|büro|mobil\\p{L}*|bureau|télétravail|présentiel|sur site|distanciel|site|oficina|teletrabajo|remoto|presencial\\p{L}*|ufficio|smart ?working|presenza|kantoor|thuis|huis|distance|a distancia|casa)'

const pattern = (list: string[], flags = 'imu') => new RegExp(list.join('|'), flags)
const word = (text: string) => `(?<![\\p{L}\\p{N}-])(?:${text})(?![\\p{L}\\p{N}])`

/** What sounds like a workplace and is none; taken out before anything is looked for. */
export const nothing = pattern(
  [
    // Weeks abroad are a benefit, and a meeting a quarter is no office day.
    `(?:work from anywhere|work from home|remote(?:ly)?(?: work(?:ing)?)?|workation|abroad)[^.\\n|]{0,40}(?:days|weeks|months?)[^.\\n|]{0,12}(?:year|annum)`,
    `${number}\\+? (?:days|weeks|months|tage|wochen|jours|semaines)[^.\\n|]{0,40}(?:year|annum|jahr|par an)(?!\\p{L})`,
    `${number} (?:days|tage|jours)[^.\\n|]{0,30}(?:quarter|quartal|trimestre)`,
    word('not (?:a |an )?(?:fully|entirely|100 ?%|purely|strictly) (?:remote|on-?site|in-office)'),
    word(
      '(?:experience|experienced|skills|comfortable|used to|success)(?: \\p{L}+){0,3} (?:fully |hybrid |remote |and |or |distributed )*(?:remote(?:ly)?|hybrid)(?: \\p{L}+)?',
    ),
    word(
      'remote (?:sensing|control(?:led|s)?|access|support|desktops?|monitoring|teams?|offices?|sites?|locations?|areas?|servers?|debugging|diagnostics|devices?|systems?|procedures?|repositor\\p{L}+|interviews?|onboarding|customers?|communities|patients?|data|health|learning|assistance|management|maintenance|vehicles?|employees|workers|colleagues|culture|execution|code|hands|island|village|stipend|allowance|budget|work(?:ing)? (?:stipend|allowance|budget|policy|equipment|tools|culture|software|solutions|experience))',
    ),
    word(
      'hybrid[ -](?:(?:multi-?)?cloud\\p{L}*|apps?|applications?|mobile|infrastructures?|environments?|vehicles?|cars?|engines?|search|architectures?|deployments?|data|systems?|models|identity|networks?|integration|powertrains?|events?|solutions?|threats|seeds?|analytics|electric|drive|it|methods?|methodolog\\p{L}+|approaches|ai|intelligence|quantum|computing|project|storage|retrieval|workloads?|imaging|simulation)',
    ),
    word(
      '(?:on-?site|in-office) (?:gym|parking|canteen|cafeteria|childcare|nursery|daycare|restaurant|kitchen|interviews?|customers?|clients?|training|support|visits?|meals?|lunch|fitness|doctor|caf[eé]|bistro|catering|massages?|meetings?|installation|maintenance|perks|amenities|assessment|events?|barista|food)',
    ),
    word(
      '(?:kunden?|beim kunden|kunden|ansprechpartner\\p{L}*|partner\\p{L}*|support|service|einsätze|termine) (?:auch |direkt )?vor ort',
    ),
    word('sur site (?:web|internet|client)'),
    word('(?:clients?|customers?|kunden)(?:\\p{L}| ){0,12} on-?site'),
  ],
  'gimu',
)

/** Office days and home days. */
export const hybrid = pattern([
  `${alone}(?:flexible |teilweise )?(?:hybrid|hybride|hybrides|híbrido|híbrida|ibrido|ibrida|hybryd\\p{L}+)${aloneEnd}`,
  word(`hybrid(?:[- ]?(?:remote|on-?site))?[- ](?:${officeWork}|model)(?:s|ing)?`),
  word(`(?:is|be|are|on an?|fully|as|an?|work) hybrid(?:ly)?(?= *(?:$|[.,;(]| in | from | with | -))`),
  word('hybrid(?:e[sn]?)? (?:arbeit\\p{L}*|homeoffice|modell|zusammenarbeit|in|from|remote|from our|at our)'),
  word(
    '(?:mode|travail|télétravail|modèle|rythme|organisation) hybride|modalidad híbrida|trabajo híbrido|modelo híbrido|trabalho híbrido|modelo híbrido|modalità ibrida|lavoro ibrido|hybride werken',
  ),
  word(`${number} ${days}${aWeek}${somewhere} ?${places}`),
  word(
    `${number} ?(?:${days})?(?: ?\\/ ?week| per week| a week| pro woche| par semaine)? (?:homeoffice|home[- ]office|télétravail|remote|wfh|smart working|teletrabajo|thuiswerk\\p{L}*|vor ort|im büro|mobiles? arbeit\\p{L}*)`,
  ),
  word(
    `(?:home[- ]?office|mobile[sn]? arbeiten|télétravail|teletrabajo|office|on-?site|in[- ]person|remote|remotely|from home|im büro|vor ort|au bureau|sur site)[^.\\n|]{0,20} ?\\(?(?:up to |bis zu |jusqu'à |for |an |à raison de |min\\.? |at least )?${number} (?:days?|tage?n?|jours?|días)${aWeek}`,
  ),
  word(
    'teilweise(?:s|n)? (?:im )?(?:home[- ]?office|remote|mobil\\p{L}*)|(?:home[- ]?office|remote|mobil\\p{L}*) (?:ist )?(?:teilweise|anteilig|tageweise)(?: möglich)?|anteilig(?:e[sn]?)? (?:home[- ]?office|remote)',
  ),
  word(
    'télétravail (?:partiel|ponctuel|occasionnel|régulier|fréquent)|teletrabajo parcial|deels thuis\\p{L}*|parzialmente da remoto',
  ),
  word(
    '(?:partly|partially|partial|occasional|some|part[- ]time) remote|remote (?:days|tage)|home[- ]?office[- ]tage?',
  ),
  `(?<!\\d)(?:[2-8]\\d) ?% (?:remote|home[- ]?office|télétravail|on-?site|in[- ]office|office)`,
  word(
    '(?:split|mix|combination|balance)(?: \\p{L}+){0,4} (?:home and (?:the )?office|office and (?:home|remote)|remote and (?:office|on-?site|in-office))',
  ),
])

/** Home is refused. */
export const notRemote = pattern([
  word(
    "(?:no|not|non)[- ](?:a )?(?:remote|wfh|work from home|home[- ]?office)|(?:cannot|can't|can not) be (?:done )?remotely?|remote(?: work)? (?:is )?not (?:possible|available|an option|offered)|(?:remote|telework)(?: \\p{L}+){0,2} ?: ?(?:no|none|nein|non)(?!\\p{L})",
  ),
  word(
    'kein(?:e)? (?:home[- ]?office|remote\\p{L}*|mobil\\p{L}*)|(?:home[- ]?office|remote) (?:ist )?nicht möglich|pas de télétravail|sans télétravail|télétravail (?:non|impossible)|sin teletrabajo|geen thuiswerk\\p{L}*',
  ),
])

/** Wholly from elsewhere. */
export const remote = pattern([
  `${alone}(?:(?:full|fully|100 ?%|all|completely|entirely|global(?:ly)?|us|eu|uk|worldwide)[- ])?(?:remote|remoto|wfh|work from home|telecommute|télétravail (?:complet|total)|teletrabajo total|100 ?% home[- ]?office)(?:[- ](?:ok|only|first|friendly|possible|allowed|eligible|worldwide|anywhere|global(?:ly)?|us|usa|eu|emea|uk|europe|eea|americas|latam|apac|canada|india|germany|france|spain|emea|-))?${aloneEnd}`,
  `${alone}remote (?:in|within|from|across|anywhere|or|oder|possible|möglich|-) ?`,
  word(
    '(?:fully|100 ?%|entirely|completely|all|permanently|full|purely|totally)[- ]remote(?:ly)?|full[- ]?remote|100 ?% remote',
  ),
  word(
    `remote[- ](?:role|position|job|opportunity|contract|work|working|first|only|friendly|allowed|basis|setup|ok|okay|eligible|option|possible|welcome|hire)|remote (?:is )?(?:possible|an option|welcome|ok|fine|work is)`,
  ),
  word(
    '(?:work(?:ing|s)?|done|operate|hire|based|employed|performed)(?: \\p{L}+){0,2} remotely|remotely from (?:anywhere|home|wherever)|(?:is|be|are|completely|works?|working) remote(?= *(?:$|[.,;()!]| in | within | from | anywhere| and | with | - ))',
  ),
  word(
    'work(?:ing)? from (?:anywhere|wherever)|work[- ]from[- ]home (?:role|position|job|opportunity)|wfh (?:role|position|job)|fully distributed|location[- ]independent|home[- ]based (?:role|position|job)|telecommut(?:e|ing) (?:role|position|job)',
  ),
  word(
    '(?:remote|home[- ]?office) (?:zu )?100 ?%|100 ?% (?:im )?(?:home[- ]?office|mobil\\p{L}*|télétravail|teletrabajo|distanciel|da remoto|remoto|smart working|thuis\\p{L}*)|(?:komplett|vollständig|rein|ausschließlich) (?:im )?(?:remote|home[- ]?office|mobil)|ortsunabhängig(?:es)? (?:arbeit\\p{L}*)?',
  ),
  word(
    'télétravail (?:complet|total|intégral|à 100 ?%)|(?:entièrement|totalement|intégralement) (?:en télétravail|à distance|en remote)|poste à distance|(?:trabajo|posición|puesto|100 ?%|totalmente) (?:en )?remoto|teletrabajo (?:total|completo|100 ?%)|trabalho remoto|vaga remota|lavoro da remoto|(?:interamente|completamente|full) da remoto|volledig (?:remote|thuis|op afstand)',
  ),
])

/** A line that places the job, and not a treat, in an office. */
export const inOffice =
  /^(?!.*(?:interview|snack|fruit|coffee|drinks?|lunch|dog|gym|breakfast|welcome you|visit|gespräch|kicker|massage|party|parties|meet ))[^\n]{0,400}?(?<![\p{L}\p{N}])(?:in|at|from|out of) our (?:[\p{L}'-]+ ){0,3}?(?:offices?|headquarters|hq|workshop|studio)(?![\p{L}\p{N}])/imu
/** In the employer's rooms. */
export const onsite = pattern([
  word(
    `(?:5|five|fünf|cinq) (?:full )?(?:days?|tage|jours)${aWeek}(?: in| at| on| im| au)?(?: the| our)? ?(?:\\p{Lu}\\p{L}+ )?(?:offices?|site|on-?site|büro|vor ort|bureau)`,
  ),
  `${alone}(?:(?:fully|100 ?%|full)[- ])?(?:on[- ]?site|in[- ]office|in[- ]person|office[- ]based|vor ort|sur site|présentiel|presencial|presenziale|in presenza|in sede|op kantoor|op locatie)${aloneEnd}`,
  word(
    '(?:fully|100 ?%|full[- ]time|strictly|purely) (?:on-?site|in[- ](?:the )?office|in[- ]person|présentiel|presencial)',
  ),
  word(
    'on-?site (?:role|position|job|work|working|only|presence|required|basis|opportunity|in|at|from|contract)|work(?:ing)? on-?site|(?:is|be) (?:an? )?(?:on-?site|in[- ]office|in[- ]person|office[- ]based)|in[- ](?:office|person) (?:role|position|job|work|only|setup)|office[- ]based|(?:is|be) based in our \\p{L}+(?: \\p{L}+)? office',
  ),
  word(
    '(?:arbeit\\p{L}*|tätigkeit|präsenz|einsatz|stelle|position)(?: \\p{L}+){0,3} vor ort|(?:100 ?%|ausschließlich|nur) vor ort|präsenz(?:stelle|pflicht|arbeit)|(?:en|100 ?%|poste) présentiel|(?:poste|travail|travailler|présence) sur site|(?:modalidad|trabajo|puesto|100 ?%) presencial|regime presencial',
  ),
])
