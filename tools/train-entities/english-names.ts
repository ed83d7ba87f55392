import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// What English news calls places that the lists have under another name, of our own writing.

const lines = (text: string): string[] => text.trim().split('\n')

/** Countries by their ISO code, whose official name nobody writes. */
export const countryNames: ReadonlyMap<string, readonly string[]> = new Map(
  lines(`
AE UAE|Emirates
AG Antigua
BA Bosnia|Bosnia-Herzegovina
BS Bahamas
CD Congo|DR Congo|DRC|Zaire
CG Congo-Brazzaville
CI Ivory Coast
CN China|Mainland China
CV Cabo Verde
CY Cyprus
CZ Czech Republic
DK Denmark
FM Micronesia
GB U.K.|UK|Britain|Great Britain
GG Guernsey
GM Gambia
IE Ireland|Irish Republic
JE Jersey
KN Saint Kitts and Nevis|Saint Kitts|St. Kitts
KP North Korea|DPRK
KR South Korea|Republic of Korea
LC Saint Lucia
MK Macedonia
MM Burma
NL Holland|Netherlands|the Netherlands
PS Palestinian Territories
RU Russian Federation
ST Sao Tome and Principe|Sao Tome
TR Turkey|Türkiye
TT Trinidad
US U.S.|US|U.S.A.|USA|United States|America
VA Vatican|the Vatican
VC Saint Vincent and the Grenadines|Saint Vincent|St. Vincent
VN Viet Nam
`).map(line => [line.slice(0, 2), line.slice(3).split('|')] as const),
)

/** Cities by country and the name in the list of cities. */
export const cityNames: ReadonlyMap<string, readonly string[]> = new Map(
  lines(readFileSync(join(import.meta.dirname, 'city-names.txt'), 'utf8'))
    .filter(line => !line.startsWith('#'))
    .map(line => {
      const [city = '', names = ''] = line.split('=')
      return [city, names.split('|')] as const
    }),
)

/** Regions by country and GeoNames' code of its first division. Those the tagger learnt from are in a list of their own. */
export const regionNames: ReadonlyMap<string, readonly string[]> = new Map(
  lines(`
BE VLG Flanders|WAL Wallonia
BR 04 Amazonas|05 Bahia|14 Mato Grosso|15 Minas Gerais|16 Pará|23 Rio Grande do Sul|26 Santa Catarina|30 Pernambuco
CN 01 Anhui|02 Zhejiang|03 Jiangxi|04 Jiangsu|06 Qinghai|07 Fujian|08 Heilongjiang|09 Henan|10 Hebei|11 Hunan|12 Hubei|13 Xinjiang|14 Tibet|15 Gansu|16 Guangxi|18 Guizhou|19 Liaoning|20 Inner Mongolia|21 Ningxia|24 Shanxi|25 Shandong|26 Shaanxi|29 Yunnan|30 Guangdong|31 Hainan|32 Sichuan
ES 07 Balearic Islands,Majorca,Mallorca|32 Navarre|34 Asturias|39 Cantabria|51 Andalusia|52 Aragon|53 Canary Islands|55 Castile and León|56 Catalonia|57 Extremadura|58 Galicia|59 Basque Country
FR 28 Normandy|53 Brittany|93 Provence|94 Corsica
GR ESYE43 Crete
ID 01 Aceh|02 Bali
IN 11 Himachal Pradesh|12 Kashmir,Jammu and Kashmir|17 Manipur|33 Goa|37 Chhattisgarh|39 Uttarakhand|40 Telangana
IT 01 Abruzzo|02 Basilicata|03 Calabria|04 Campania|05 Emilia-Romagna|07 Lazio|08 Liguria|09 Lombardy|10 Marche|12 Piedmont|13 Puglia,Apulia|14 Sardinia|15 Sicily|16 Tuscany|18 Umbria|20 Veneto
JP 12 Hokkaido|47 Okinawa
MX 02 Baja California|05 Chiapas|07 Coahuila|12 Guerrero|14 Jalisco|16 Michoacán|19 Nuevo León|25 Sinaloa|26 Sonora|28 Tamaulipas|31 Yucatán
PK 02 Balochistan,Baluchistan|03 Khyber Pakhtunkhwa|04 Punjab|05 Sindh
RU 08 Bashkortostan|12 Chechnya|17 Dagestan|19 Ingushetia|63 Yakutia|64 Sakhalin|68 North Ossetia|73 Tatarstan|92 Kamchatka
UA 11 Crimea
`).flatMap(line =>
    line
      .slice(3)
      .split('|')
      .map(region => {
        const code = region.slice(0, region.indexOf(' '))
        return [`${line.slice(0, 2)}.${code}`, region.slice(code.length + 1).split(',')] as const
      }),
  ),
)

/** As datelines shorten the provinces of Canada and a state of Australia. */
export const shortRegions: ReadonlyMap<string, readonly string[]> = new Map([
  ['CA.01', ['Alta.']],
  ['CA.02', ['B.C.']],
  ['CA.03', ['Man.']],
  ['CA.04', ['N.B.']],
  ['CA.07', ['N.S.']],
  ['CA.08', ['Ont.']],
  ['CA.10', ['Que.', 'Québec']],
  ['CA.11', ['Sask.']],
  ['AU.02', ['NSW', 'N.S.W.']],
])

/** "St. Louis" and "Saint Louis", "Ft. Worth" and "Fort Worth", "Mt. Vernon" and "Mount Vernon". */
export function shortened(name: string): string[] {
  const short = openings.flatMap(([long, short]) =>
    name.startsWith(`${long} `)
      ? [`${short}. ${name.slice(long.length + 1)}`, `${short} ${name.slice(long.length + 1)}`]
      : [],
  )
  const long = openings.flatMap(([long, short]) =>
    name.startsWith(`${short}. `) ? [`${long} ${name.slice(short.length + 2)}`] : [],
  )

  return [...short, ...long]
}

const openings = [
  ['Saint', 'St'],
  ['Fort', 'Ft'],
  ['Mount', 'Mt'],
] as const
