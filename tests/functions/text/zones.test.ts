import { describe, expect, test } from 'vitest'
import { datesIn, instantOf } from '../../../functions/text/dates.ts'

const read = (text: string) => datesIn(text).map(date => instantOf(date, 'UTC')?.toISOString())
const zones = (text: string) => datesIn(text).map(({ zone }) => zone)

describe('a zone in words is read', () => {
  test.each([
    ['10 a.m. London time on Thursday 5 March 2026', '2026-03-05T10:00:00.000Z'],
    ['10 a.m. London time on Sunday 5 July 2026', '2026-07-05T09:00:00.000Z'],
    ['9 a.m. Eastern, March 5, 2026', '2026-03-05T14:00:00.000Z'],
    ['9 AM US Eastern Time, July 6, 2026', '2026-07-06T13:00:00.000Z'],
    ['9 a.m. Eastern Standard Time on March 5, 2026', '2026-03-05T14:00:00.000Z'],
    ['9 a.m. Central Time on March 5, 2026', '2026-03-05T15:00:00.000Z'],
    ['5 March 2026, 10:00 Central European Time', '2026-03-05T09:00:00.000Z'],
    ['16:00 U.K. time, 5 March 2026', '2026-03-05T16:00:00.000Z'],
    ['noon GMT, 5 March 2026', '2026-03-05T12:00:00.000Z'],
    ['5 March 2026 at 14:00 Hong Kong time', '2026-03-05T06:00:00.000Z'],
    ['5 March 2026 at 14:00 Kyiv time', '2026-03-05T12:00:00.000Z'],
    ['5 March 2026 16:00 London time (11:00 US Eastern Time)', '2026-03-05T16:00:00.000Z'],
    ['10am on 5 March 2026 (Paris time)', '2026-03-05T09:00:00.000Z'],
    ['5 mars 2026 à 15h00 heure de Paris', '2026-03-05T14:00:00.000Z'],
    ['5 mars 2026, 15 heures, heure de Bruxelles', '2026-03-05T14:00:00.000Z'],
    ['5 mars 2026 à 10 h, heure de l’Est', '2026-03-05T15:00:00.000Z'],
    ['5. März 2026, 10 Uhr deutscher Zeit', '2026-03-05T09:00:00.000Z'],
    ['5. Juli 2026, 10 Uhr mitteleuropäischer Sommerzeit', '2026-07-05T08:00:00.000Z'],
    ['5 de marzo de 2026 a las 10:00 horas (hora peninsular)', '2026-03-05T09:00:00.000Z'],
    ['5 de março de 2026, às 10h (horário de Brasília)', '2026-03-05T13:00:00.000Z'],
    ['5 marzo 2026, ore 10:00 ora di Roma', '2026-03-05T09:00:00.000Z'],
    ['5 maart 2026, 10.00 uur Nederlandse tijd', '2026-03-05T09:00:00.000Z'],
    ['5 marca 2026, godz. 10:00 czasu polskiego', '2026-03-05T09:00:00.000Z'],
    ['den 5 mars 2026 kl. 10.00 svensk tid', '2026-03-05T09:00:00.000Z'],
    ['5.3.2026 klo 10.00 Suomen aikaa', '2026-03-05T08:00:00.000Z'],
    ['5 марта 2026 года, 10:00 по московскому времени', '2026-03-05T07:00:00.000Z'],
    ['5 березня 2026 року, 10:00 за Києвом', '2026-03-05T08:00:00.000Z'],
    ['5 Mart 2026, saat 10.00 (TSİ)', '2026-03-05T07:00:00.000Z'],
    ['5 martie 2026, ora 10:00 (ora României)', '2026-03-05T08:00:00.000Z'],
    ['5 مارس 2026، الساعة 10:00 بتوقيت القاهرة', '2026-03-05T08:00:00.000Z'],
    ['日本時間2026年3月5日午前10時', '2026-03-05T01:00:00.000Z'],
    ['2026年3月5日 10:00（北京时间）', '2026-03-05T02:00:00.000Z'],
    ['2026. 3. 5.(목) 12:00 (한국시간)', '2026-03-05T03:00:00.000Z'],
    ['5 มีนาคม 2569 เวลา 10.00 น. ตามเวลาประเทศไทย', '2026-03-05T03:00:00.000Z'],
    ['5 Maret 2026 pukul 10.00 waktu Jakarta', '2026-03-05T03:00:00.000Z'],
  ])('%s', (text, instant) => expect(read(text)).toEqual([instant]))
})

describe('what may be several zones, or none, is not read', () => {
  test.each([
    '5 March 2026 at 14:00 local time',
    '5 March 2026 at 14:00 Georgia time',
    '5. März 2026, 10 Uhr Ortszeit',
    '5 de marzo de 2026, 10:00 hora central',
    '5 March 2026 at 14:00 Paris',
    '5 March 2026 at 14:00, London',
    '5 March 2026, 14:00, Eastern Europe',
  ])('%s', text => expect(zones(text)).toEqual([undefined]))
})
