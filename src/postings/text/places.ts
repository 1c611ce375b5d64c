import { compile, letters } from '../../text/pattern.ts'

const toSet = (names: string) => new Set(names.split(',').map((name) => name.trim()))

/** Countries, states and regions. */
const regions = toSet(`
germany,deutschland,allemagne,austria,österreich,switzerland,schweiz,suisse,france,frankreich,belgium,belgique,
netherlands,nederland,niederlande,luxembourg,spain,españa,espagne,portugal,italy,italia,ireland,uk,united kingdom,
england,scotland,wales,northern ireland,great britain,poland,polska,czech republic,czechia,slovakia,hungary,romania,
bulgaria,greece,croatia,slovenia,serbia,ukraine,estonia,latvia,lithuania,denmark,danmark,sweden,sverige,norway,norge,
finland,iceland,turkey,cyprus,malta,usa,us,u.s.,u.s.a.,united states,united states of america,america,canada,mexico,
méxico,brazil,brasil,argentina,chile,colombia,peru,uruguay,costa rica,australia,new zealand,india,pakistan,bangladesh,
sri lanka,china,hong kong,taiwan,japan,south korea,korea,singapore,malaysia,indonesia,philippines,thailand,vietnam,
israel,uae,united arab emirates,dubai,saudi arabia,qatar,egypt,morocco,tunisia,nigeria,kenya,ghana,south africa,europe,
eu,european union,emea,latam,apac,north america,south america,latin america,americas,the americas,asia,africa,dach,nordics,benelux,eea,
alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,
iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,
nevada,new hampshire,new jersey,new mexico,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,
south carolina,south dakota,tennessee,texas,utah,vermont,virginia,west virginia,wisconsin,wyoming,ontario,quebec,
québec,british columbia,alberta,manitoba,nova scotia,victoria,queensland,new south wales,bayern,bavaria,hessen,sachsen,
niedersachsen,nordrhein-westfalen,baden-württemberg,brandenburg,thüringen,bretagne,normandie,occitanie,yorkshire`)
/** The cities that postings name most. */
const cities = toSet(`
berlin,hamburg,munich,münchen,cologne,köln,frankfurt,frankfurt am main,stuttgart,düsseldorf,leipzig,dresden,hannover,
bremen,nürnberg,nuremberg,dortmund,essen,bonn,mannheim,karlsruhe,augsburg,münster,freiburg,kiel,rostock,vienna,wien,
graz,linz,salzburg,innsbruck,zurich,zürich,geneva,genève,basel,bern,lausanne,winterthur,luzern,zug,paris,lyon,
marseille,toulouse,nantes,bordeaux,lille,rennes,nice,strasbourg,montpellier,grenoble,brussels,bruxelles,brussel,
antwerp,antwerpen,ghent,gent,amsterdam,rotterdam,utrecht,eindhoven,the hague,den haag,groningen,london,manchester,
birmingham,leeds,bristol,edinburgh,glasgow,cardiff,belfast,liverpool,sheffield,newcastle,nottingham,cambridge,oxford,
brighton,york,dublin,cork,galway,limerick,madrid,barcelona,valencia,sevilla,seville,málaga,bilbao,zaragoza,lisbon,
lisboa,porto,milan,milano,rome,roma,turin,torino,bologna,firenze,florence,napoli,warsaw,warszawa,krakow,kraków,
wrocław,gdańsk,poznań,łódź,prague,praha,brno,budapest,bucharest,sofia,athens,zagreb,belgrade,kyiv,lviv,tallinn,riga,
vilnius,copenhagen,københavn,aarhus,stockholm,gothenburg,göteborg,malmö,oslo,bergen,helsinki,reykjavik,istanbul,
tel aviv,new york,new york city,nyc,brooklyn,san francisco,sf,bay area,san francisco bay area,los angeles,san diego,
san jose,palo alto,mountain view,seattle,portland,denver,boulder,austin,dallas,houston,san antonio,chicago,boston,
philadelphia,pittsburgh,atlanta,miami,orlando,tampa,nashville,charlotte,raleigh,detroit,minneapolis,st. louis,
kansas city,salt lake city,phoenix,las vegas,sacramento,columbus,cleveland,cincinnati,indianapolis,milwaukee,baltimore,
washington,washington dc,washington d.c.,toronto,montreal,montréal,vancouver,ottawa,calgary,edmonton,mexico city,
são paulo,rio de janeiro,buenos aires,bogotá,santiago,lima,sydney,melbourne,brisbane,perth,adelaide,canberra,auckland,
wellington,bangalore,bengaluru,mumbai,delhi,new delhi,hyderabad,pune,chennai,kolkata,gurgaon,noida,beijing,shanghai,
shenzhen,tokyo,osaka,seoul,jakarta,kuala lumpur,manila,bangkok,hanoi,cairo,lagos,nairobi,accra,cape town,johannesburg,
casablanca,abu dhabi,doha,riyadh
bielefeld,wuppertal,bochum,duisburg,mönchengladbach,braunschweig,chemnitz,krefeld,magdeburg,erfurt,mainz,kassel,
saarbrücken,potsdam,ludwigshafen,oldenburg,osnabrück,heidelberg,darmstadt,regensburg,paderborn,ingolstadt,würzburg,
wolfsburg,ulm,göttingen,heilbronn,jena,trier,erlangen,lübeck,konstanz,st. gallen,lugano,klagenfurt,reims,le havre,
saint-étienne,toulon,dijon,angers,nîmes,aix-en-provence,brest,le mans,tours,limoges,clermont-ferrand,metz,orléans,rouen,
caen,nancy,avignon,poitiers,annecy,la rochelle,leicester,coventry,hull,wolverhampton,derby,southampton,portsmouth,
plymouth,swansea,norwich,exeter,bath,aberdeen,dundee,milton keynes,bradford,sunderland,doncaster,preston,gloucester,
cheltenham,ipswich,peterborough,swindon,bournemouth,ann arbor,madison,oakland,reno,tucson,fort worth,memphis,louisville,
richmond,boise,spokane,tacoma,omaha,tulsa,honolulu,buffalo,rochester,albany,hartford,irvine,santa monica,santa clara,
sunnyvale,menlo park,redwood city,cupertino,bellevue,redmond,kirkland,durham,arlington,halifax,winnipeg,québec city,
haarlem,leiden,delft,nijmegen,arnhem,tilburg,breda,maastricht,zwolle,leuven,linköping,uppsala,umeå,odense,aalborg,
trondheim,stavanger,tampere,turku,espoo,katowice,lublin,szczecin,ostrava,bratislava,ljubljana,braga,coimbra,granada,
murcia,alicante,palma,genova,genoa,verona,padova,bari,recife,curitiba,belo horizonte,guadalajara,monterrey`)
const code =
  /^(?:A[BCKLRZ]|BC|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJLMSVY]|O[HKNR]|P[AR]|QC|RI|S[CDK]|T[NX]|UT|V[AT]|W[AIVY]|NSW|VIC|QLD|ACT|TAS)(?: \d{5})?$/

const nameWord = String.raw`(?:St\.|Ste\.|Co\.|\p{Lu}[${letters}'-]*[${letters}])`
const linked = String.raw`(?: (?:am|an der|ob der|bei|im|in der|upon|on|le|la|les|de|del|da|do|du|des|sur|of|the|and the)(?= \p{Lu}))?`

/** A place as running text names it: `Grand Rapids, MI`, `Ennis, Co. Clare`, `Frankfurt am Main`. */
export const placePattern = String.raw`${nameWord}(?:${linked}[ ]${nameWord}){0,3}(?:, ${nameWord}(?: ${nameWord}){0,2}){0,2}`
const shape = compile(`^${placePattern}$`, 'u')

/** Whether a text is the name of a known place, or ends in that of a region: `Utrecht`, `Kirkland, WA`, `Rüti, Switzerland`. */
export function isPlace(text: string): boolean {
  const parts = text.split(/ ?[,;/|] ?| or | and | oder | und | et | ou | & /).filter((part) => part !== '')
  const isRegion = (part: string) => regions.has(part.toLowerCase()) || code.test(part)
  const isKnown = (part: string) =>
    isRegion(part) || cities.has(part.toLowerCase().replace(/^greater | city$/g, ''))
  const last = parts.at(-1)
  if (last === undefined || text.length > 100) return false
  if (parts.length === 1) return isKnown(last) && !code.test(last)
  if (parts.length === 2 && cities.has(parts[0]?.toLowerCase() ?? '') && shape.test(last)) return true
  return (
    parts.every(isKnown) || (parts.length < 4 && isRegion(last) && shape.test(parts.slice(0, -1).join(', ')))
  )
}

/** Whether a text is the name of a known country, state or part of the world. */
export function isRegion(text: string): boolean {
  return regions.has(text.toLowerCase())
}

/** Whether a text could be the name of a place, by its letters alone. */
export function isPlaceShaped(text: string): boolean {
  return text.length <= 80 && shape.test(text)
}
