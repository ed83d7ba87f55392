import { describe, expect, test } from 'vitest'
import { isEmbargo, readEmbargo } from '../../../../functions/parse/plain-text/embargo.ts'

const announcements = `
en  Embargo: 5 March 2026, 10:00 GMT
de  SPERRFRIST: Donnerstag, 5. März 2026, 10 Uhr
de  Embargo bis 5. März 2026, 10 Uhr
de  Nicht zur Veröffentlichung vor dem 5. März 2026, 10 Uhr
de  Diese Mitteilung ist gesperrt bis 5. März 2026, 10 Uhr.
fr  Sous embargo jusqu’au 5 mars 2026 à 10h00
fr  EMBARGO JUSQU’AU JEUDI 5 MARS 2026 À 10 HEURES
fr  Ne pas diffuser avant le 5 mars 2026 à 10 h
fr  Ce communiqué est sous embargo jusqu’au 5 mars 2026.
es  Embargo hasta el 5 de marzo de 2026 a las 10:00
es  EMBARGADO HASTA LAS 10:00 DEL 5 DE MARZO DE 2026
es  No publicar antes del 5 de marzo de 2026
it  Sotto embargo fino alle 10 del 5 marzo 2026
it  Da non pubblicare prima del 5 marzo 2026, ore 10
pt  Embargo até 5 de março de 2026, às 10h00
pt  Não publicar antes de 5 de março de 2026
nl  Onder embargo tot donderdag 5 maart 2026, 10.00 uur
nl  Niet publiceren vóór 5 maart 2026
pl  EMBARGO DO: 5 marca 2026 r., godz. 10.00
pl  Materiał objęty embargiem do 5 marca 2026
sv  Embargo t.o.m. 5 mars 2026 kl. 10.00
sv  Får ej publiceras före 5 mars 2026
da  Klausuleret til torsdag den 5. marts 2026 kl. 10.00
da  KLAUSUL: 5. marts 2026 kl. 10
nb  Sperrefrist: 5. mars 2026 kl. 10.00
nn  Må ikkje publiserast før 5. mars 2026
fi  Julkaisuvapaa 5.3.2026 klo 10.00
fi  Embargo 5.3.2026 klo 10.00 asti
tr  Ambargolu: 5 Mart 2026 saat 10.00
tr  5 Mart 2026 saat 10.00’dan önce yayınlanmamalıdır
ru  Эмбарго до 5 марта 2026 года, 10:00 (мск)
ru  Не публиковать до 5 марта 2026 года
uk  Ембарго до 10:00 5 березня
uk  Не для публікації до 10:00 5 березня 2026
bg  Да не се публикува преди 5 март 2026
el  Εμπάργκο έως 5 Μαρτίου 2026, 10:00
el  ΕΜΠΑΡΓΚΟ ΜΕΧΡΙ 5 ΜΑΡΤΙΟΥ 2026
cs  Pod embargem do 5. 3. 2026, 10:00
hu  Embargó: 2026. március 5., 10:00
hu  2026. március 5. 10 óra előtt nem közölhető
ro  Sub embargo până pe 5 martie 2026, ora 10.00
ro  A nu se publica înainte de 5 martie 2026
ar  محظور النشر حتى الساعة 10:00 من يوم 5 مارس 2026
ar  غير قابل للنشر قبل ٥ مارس ٢٠٢٦ الساعة ١٠:٠٠
he  אמברגו עד 5 במרץ 2026 בשעה 10:00
he  אין לפרסם לפני 5 במרץ 2026
fa  ممنوعیت انتشار تا ۵ مارس ۲۰۲۶ ساعت ۱۰:۰۰
fa  غیرقابل انتشار تا ۱۴ اسفند ۱۴۰۴
hi  एम्बार्गो: 5 मार्च 2026, सुबह 10 बजे तक
hi  5 मार्च 2026 सुबह 10 बजे से पहले प्रकाशित न करें
zh  解禁时间：2026年3月5日10:00
zh  请勿在2026年3月5日10时前发布
zh  新聞稿發布禁令至2026年3月5日上午10時
ja  解禁日時：2026年3月5日（木）午前10時
ja  【情報解禁】2026年3月5日（木）10時
ja  3月5日（木）午前10時解禁
ja  2026年3月5日午前10時まで公表禁止
ko  엠바고: 2026년 3월 5일 오전 10시
ko  보도시점: 2026. 3. 5.(목) 12:00 이후
vi  Cấm đăng trước 10h00 ngày 5/3/2026
th  ห้ามเผยแพร่ก่อนวันที่ 5 มีนาคม 2569 เวลา 10.00 น.
id  Embargo hingga 5 Maret 2026 pukul 10.00 WIB
id  Dilarang disiarkan sebelum 5 Maret 2026`

const stories = `
de  Das Embargo gegen das Land gilt bis 2030, sagte die Ministerin.
de  Sperrfrist: keine
fr  L’embargo sur les armes sera levé en mars, selon le ministre.
es  El embargo hasta 2030 perjudica a los pescadores, dijo el alcalde.
it  L’embargo fino al 2030 non cambia nulla, dice il porto.
pl  Rząd utrzyma embargo do końca roku.
ru  Москва продлила эмбарго до конца 2026 года.
uk  Уряд продовжив ембарго до кінця року.
tr  Ambargo kalkınca balıkçılar denize açıldı.
ar  قررت الوزارة حظر الصيد حتى مارس.
he  הממשלה הטילה חרם על הסחורות עד מרץ.
zh  欧盟将禁运延长至2026年3月。
zh  发布时间：2026-03-05 10:00
ja  アユ漁が解禁、川に釣り人の列
ja  酒の提供が解禁された。
ko  보도시점: 즉시 보도
ko  보도에 따르면 3월 5일 회의가 열린다.
vi  Lệnh cấm vận được gia hạn đến năm 2026.
th  รัฐบาลห้ามเผาในที่โล่งจนถึงเดือนมีนาคม`

const linesOf = (table: string) => table.trim().split('\n')
const saidIn = (line: string) => line.slice(4)

describe('an embargo is announced in each language', () => {
  test.each(linesOf(announcements))('%s', line => expect(isEmbargo(saidIn(line))).toBe(true))
})

describe('a story tells of an embargo, or of none', () => {
  test.each(linesOf(stories))('%s', line => expect(isEmbargo(saidIn(line))).toBe(false))
})

describe('an embargo is announced', () => {
  test.each([
    ['Embargoed until 4 May', true],
    ['EMBARGO', true],
    ['Embargo', false],
    ['Embargo: EU verlängert die Sanktionen', false],
    ['The report, embargoed until May, was kept.', false],
    ['This report is embargoed until 4 May.', true],
    ['The embargo on fish holds.', false],
    ['Hold until Monday', true],
    ['Embargoed', true],
    ['Embargoed fish', false],
    ['EMBARGOED: Ferry to stop', true],
    ['[Embargoed] Ferry to stop', true],
    ['Embargo to hit fishing fleet', false],
    ['Embargo to Friday noon', true],
    ['Not before 10:00 GMT on 5 March 2026', true],
    ['Not before 5 March 2026, 10:00 GMT', true],
    ['Not before 10:00 did the ferry sail.', false],
    ['For release at 10:00 GMT, 5 March 2026', true],
    ['For release after five years in prison', false],
    ['An embargoed 4', false],
    ['Boats, not for use before 4 p.m. on Monday', true],
    [`${'X'.repeat(59)} embargoed until noon.`, true],
    [`${'X'.repeat(60)} embargoed until noon.`, false],
  ])('%s: %s', (line, expected) => expect(isEmbargo(line)).toBe(expected))
})

describe('an embargo is read with day, hour and zone', () => {
  test.each([
    ['Embargoed until 00:01 GMT, 3 March 2026', '2026-03-03T00:01:00.000Z'],
    ['Embargoed until 3 March 2026', 'it does not give day, hour and time zone'],
    ['Embargoed until 00:01 GMT, 31 February 2026', 'its date is not a whole date'],
    ['00:01 GMT, 3 March 2026', 'none'],
  ])('%s: %s', (line, expected) => {
    const embargo = readEmbargo(line)
    expect(embargo ? ('until' in embargo ? embargo.until.toISOString() : embargo.unread) : 'none').toBe(expected)
  })
})

test('an embargo with its zone in words is read to the minute', () => {
  expect(readEmbargo('Sous embargo jusqu’au 5 mars 2026 à 15h00 heure de Paris')).toEqual({
    until: new Date('2026-03-05T14:00:00Z'),
  })
  expect(readEmbargo('EMBARGOED UNTIL 9 a.m. Eastern, March 5, 2026')).toEqual({
    until: new Date('2026-03-05T14:00:00Z'),
  })
})

describe('clocks of two cities in one announcement', () => {
  test.each([
    ['EMBARGOED UNTIL 10:00 London time / 5:00 New York time, 5 March 2026', '2026-03-05T10:00:00.000Z'],
    ['EMBARGOED UNTIL 5 March 2026, 10:00 GMT (11:00 CET, 5:00 EST)', '2026-03-05T10:00:00.000Z'],
    ['EMBARGOED UNTIL 10:00 AM ET (3:00 PM GMT), MARCH 5, 2026', '2026-03-05T15:00:00.000Z'],
    ['EMBARGOED UNTIL 23:30 GMT (00:30 CET), 5 March 2026', '2026-03-05T23:30:00.000Z'],
    ['EMBARGOED UNTIL 10:00 London time / 6:00 New York time, 5 March 2026', 'its clocks do not show one time'],
    ['EMBARGOED UNTIL 5 March 2026, 10:00 GMT (6:00 EST)', 'its clocks do not show one time'],
  ])('%s: %s', (line, expected) => {
    const embargo = readEmbargo(line)
    expect(embargo && 'until' in embargo ? embargo.until.toISOString() : embargo?.unread).toBe(expected)
  })
})

test('an embargo until midnight is not read, for its day has two', () =>
  expect(readEmbargo('EMBARGO: midnight BST, 5 July 2026')).toEqual({
    unread: 'midnight may be either end of its day',
  }))
