import { anyOf, phrase } from '../../text/pattern.ts'

const remoteThings = [
  'sensing|control(?:led|s)?|access|support|desktops?|monitoring|teams?|offices?|sites?|locations?|areas?|servers?',
  'debugging|diagnostics|devices?|systems?|procedures?|repositor\\p{L}+|interviews?|onboarding|customers?',
  'communities|patients?|data|health|learning|assistance|management|maintenance|vehicles?|employees|workers',
  'colleagues|culture|execution|code|hands|island|village|stipend|allowance|budget',
  'work(?:ing)? (?:stipend|allowance|budget|policy|equipment|tools|culture|software|solutions|experience)',
].join('|')

const hybridThings = [
  '(?:multi-?)?cloud\\p{L}*|apps?|applications?|mobile|infrastructures?|environments?|vehicles?|cars?|engines?',
  'search|architectures?|deployments?|data|systems?|models|identity|networks?|integration|powertrains?|events?',
  'solutions?|threats|seeds?|analytics|electric|drive|it|methods?|methodolog\\p{L}+|approaches|ai|intelligence',
  'quantum|computing|project|storage|retrieval|workloads?|imaging|simulation',
].join('|')

const onsiteThings = [
  'gym|parking|canteen|cafeteria|childcare|nursery|daycare|restaurant|kitchen|interviews?|customers?|clients?',
  'training|support|visits?|meals?|lunch|fitness|doctor|caf[eé]|bistro|catering|massages?|meetings?',
  'installation|maintenance|perks|amenities|assessment|events?|barista|food',
].join('|')

const count =
  '(?:\\d\\d?|one|two|three|four|six|ein|zwei|drei|vier|deux|trois|quatre|twee|två|to|dos|dois|due|dwa)'

/** What sounds like a workplace and is none; taken out before one is looked for. */
export const noise = anyOf(
  [
    // Weeks abroad are a benefit, and a meeting a quarter is no office day.
    '(?:work from anywhere|work from home|remote(?:ly)?(?: work(?:ing)?)?|workation|abroad)' +
      '[^.\\n|]{0,40}(?:days|weeks|months?)[^.\\n|]{0,12}(?:year|annum)',
    `${count}\\+? (?:days|weeks|months|tage|wochen|jours|semaines|dagen|dagar|dage|días|dias|giorni|dni)` +
      '[^.\\n|]{0,40}(?:year|annum|jahr|par an|jaar|år|año|anno|ano|roku)(?!\\p{L})' +
      '(?: (?:op|på|im|in|at|en|au|no|w|from)(?: the| our)? \\p{L}+)?',
    `${count} (?:days|tage|jours)[^.\\n|]{0,30}(?:quarter|quartal|trimestre)`,
    phrase('not (?:a |an )?(?:fully|entirely|100 ?%|purely|strictly) (?:remote|on-?site|in-office)'),
    phrase(
      '(?:no|not|not a|keine?|pas de|sin) hybrid(?: (?:work(?:ing)?|arbeit\\p{L}*|model|setup|option))?',
    ),
    phrase(
      '(?:experience|experienced|skills|comfortable|used to|success)(?: \\p{L}+){0,3} ' +
        '(?:(?:fully|hybrid|remote|and|or|distributed) ){0,4}(?:remote(?:ly)?|hybrid)(?: \\p{L}+)?',
    ),
    phrase(`remote (?:${remoteThings})`),
    phrase(`hybrid[ -](?:${hybridThings})`),
    phrase(`(?:on-?site|in-office) (?:${onsiteThings})`),
    phrase(
      '(?:kunden?|ansprechpartner\\p{L}*|partner\\p{L}*|support|service|einsätze|termine) (?:auch |direkt )?vor ort',
      'sur site (?:web|internet|client)',
      '(?:clients?|customers?|kunden)[\\p{L} ]{0,12} on-?site',
    ),
  ],
  'gmu',
)
