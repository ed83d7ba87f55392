/**
 * How our languages name the clocks of a place or a zone beside an hour, by the zone's name or its abbreviation. Behind "=" stands what names a clock by
 * itself, the others need a word for time ("London time"). What may be several ("Georgia", "local") is not here. More cities of English texts are
 * those that Intl knows.
 */
export const zoneNames = `
GMT: greenwich, greenwich mean, غرينتش, гринвичу
UTC: universal, coordinated universal, utc
BST: british summer
CET: central european, europe centrale, europa central, europa centrale, central europea, mitteleuropäischer, mitteleuropäische, centraleuropeisk, centraleuropæisk, sentraleuropeisk, midden europese, keski euroopan, środkowoeuropejskiego, středoevropského, közép európai, europei centrale
CEST: central european summer, =mitteleuropäischer sommerzeit, =mitteleuropäische sommerzeit
EET: eastern european
EST: =eastern standard time
EDT: =eastern daylight time
MST: =mountain standard time
MDT: =mountain daylight time
PST: =pacific standard time
PDT: =pacific daylight time
WET: western european
America/New_York: =eastern, =eastern time, new york, washington, washington dc, washington d c, nueva york, нью йорку
America/Chicago: =central, =central time, =central standard time, =central daylight time
America/Denver: =mountain, =mountain time
America/Los_Angeles: =pacific, =pacific time, san francisco
America/Toronto: ottawa, montréal, montreal, l est, du québec, québec
America/Halifax: atlantic
America/Anchorage: alaska
Pacific/Honolulu: hawaii
America/Sao_Paulo: brasília, brasilia, são paulo, rio de janeiro
America/Argentina/Buenos_Aires: argentina, buenos aires
America/Bogota: colombia, colombiana, bogotá
America/Lima: perú, peruana, peru
America/Caracas: venezuela, venezolana
America/Montevideo: uruguay, uruguaya
America/Mexico_City: mexico city, ciudad de méxico, centro de méxico, cdmx
America/Santiago: santiago de chile
Europe/London: uk, u k, united kingdom, british, london, londres, londra, londyńskiego, londoner, лондону, لندن, =英国時間
Europe/Dublin: irish, ireland
Europe/Lisbon: lisboa, lisbon, lisbonne, portugal continental
Europe/Paris: paris, parís, parigi, pariser, french, française, francesa, france, парижу, باريس
Europe/Brussels: brussels, bruxelles, bruselas, brusselse, belge, belgische, belgian
Europe/Berlin: german, germany, berlin, berliner, deutscher, deutsche, alemana, allemande
Europe/Vienna: vienna, wiener, österreichischer, austrian
Europe/Zurich: swiss, schweizer, suisse, svizzera, genève, geneva, bern, berner, zürcher
Europe/Amsterdam: dutch, nederlandse, amsterdam
Europe/Madrid: madrid, peninsular, peninsular española
Europe/Rome: rome, roma, italian, italiana, italia
Europe/Stockholm: swedish, svensk
Europe/Copenhagen: danish, dansk
Europe/Oslo: norwegian, norsk
Europe/Helsinki: finnish, suomen
Europe/Warsaw: polish, warszawskiego, polskiego, варшаве
Europe/Prague: prague, pražského, českého, czech
Europe/Budapest: hungarian, magyar, budapesti
Europe/Bucharest: romanian, româniei, bucureștiului, romaniei
Europe/Sofia: българско, софийско
Europe/Athens: greek, greece, athens, ελλάδος, ελλάδας, αθήνας
Europe/Istanbul: turkish, turkey, türkiye, istanbul, i̇stanbul
Europe/Moscow: moscow, moscou, moscú, mosca, moskauer, moskova, moskvě, москве, московскому, московское, мск, موسكو
Europe/Kyiv: kyiv, kiev, київським, києвом, києву, киеву, киевскому, київський
Asia/Jerusalem: israel, israeli, jerusalem, ישראל
Africa/Cairo: cairo, egypt, القاهرة, مصر
Africa/Johannesburg: south africa, south african, south african standard
Africa/Lagos: west africa, nigerian
Africa/Nairobi: east africa
Asia/Riyadh: riyadh, saudi, مكة, مكة المكرمة, الرياض, السعودية
Asia/Dubai: gulf standard, gst, uae, الإمارات, دبي
Asia/Beirut: بيروت
Asia/Baghdad: بغداد
Asia/Tehran: iran, تهران, ایران
Asia/Kolkata: india, indian, indian standard, india standard, delhi, new delhi, mumbai, भारतीय
Asia/Karachi: pakistan, pakistan standard
Asia/Dhaka: bangladesh
Asia/Bangkok: thai, thailand, ไทย, ประเทศไทย, =เวลาไทย, =เวลาประเทศไทย, =ตามเวลาประเทศไทย, =ตามเวลาในประเทศไทย
Asia/Ho_Chi_Minh: vietnam, việt nam, hà nội, hanoi
Asia/Jakarta: jakarta, indonesia barat
Asia/Shanghai: beijing, china standard, chinese, pékin, pekín, =北京时间, =北京時間
Asia/Hong_Kong: hong kong, =香港时间, =香港時間
Asia/Taipei: taiwan, =台北時間, =臺北時間, =台灣時間, =臺灣時間
Asia/Tokyo: japan, japan standard, tokio, =日本時間, =東京時間
Asia/Seoul: korea, korea standard, korean, 한국, =한국시간
Asia/Manila: philippine, philippine standard, philippines
Asia/Singapore: singapore standard
Australia/Sydney: australian eastern, australian eastern daylight, canberra
Australia/Brisbane: australian eastern standard, queensland
Australia/Perth: australian western, australian western standard
Pacific/Auckland: new zealand, wellington
`

/** What tells that a name is a clock's: "London time", "heure de Paris", "по московскому времени", "за Києвом". */
export const clockWords =
  'time heure heures hora horario horário ora orario zeit tijd tid aika aikaa czasu času čas по времени за часом час ώρα idő saati समय giờ waktu بتوقيت توقيت وقت שעון 시간 時間 时间'

/** What stands between the two: "heure locale de l’Est", "US Eastern", "hora legal de Colombia". */
export const besideZones = 'de d du des di del dell della da do la le l el en the us u s locale légale legal به'
