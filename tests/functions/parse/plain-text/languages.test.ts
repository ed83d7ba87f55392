import { describe, expect, test } from 'vitest'
import { classified } from '../../../../functions/parse/plain-text/classify.ts'
import { readDateline } from '../../../../functions/parse/plain-text/dateline.ts'

const lines = (table: string) => table.trim().split('\n')

const notOfTheStory = `
무단 전재 및 재배포 금지
<저작권자(c) 연합뉴스, 무단 전재-재배포 금지>
ⓒ 연합뉴스. 무단전재 및 재배포 금지
Copyright ⓒ 뉴스1. All rights reserved. 무단 전재 및 재배포, AI학습 이용 금지.
저작권자 © 예시신문 무단전재 및 재배포 금지
编辑/李华
编辑：李华 校对：张明
[责任编辑: 李华]
来源：新华社
来源: 新华网
（编辑：李华）
版权声明：本文版权归示例网所有，未经授权不得转载
未经授权，不得转载
扫一扫分享到微信
分享到：
点击关闭
返回首页
無断転載・複製を禁じます
この記事は有料会員限定です
残り500文字（全文800文字）
この記事をシェアする
関連記事
関連記事：運河のまち
ログインする
続きを読む
有料記事
구독
좋아요
댓글
기사 제보
제보는 카카오톡 okjebo
기자 프로필
☞ 관련기사 보기
แท็ก
ข่าวที่เกี่ยวข้อง
อ่านข่าวเพิ่มเติม
แชร์ข่าวนี้
ติดตามข่าวสารได้ที่
Xem thêm
Tin liên quan
Chia sẻ
Bình luận
شارك
مشاركة الخبر
جميع الحقوق محفوظة
حقوق النشر محفوظة
اقرأ المزيد
إقرأ أيضاً:
تابعوا آخر الأخبار عبر تطبيقنا
انتهای پیام
انتهای پیام/
کپی لینک
לכל הידיעות
כל הזכויות שמורות
שתפו
לקריאה נוספת
यह भी पढ़ें:
ये भी पढ़ें
शेयर करें
विज्ञापन
İlgili Haberler
Tüm hakları saklıdır
Tous droits réservés
© RIPRODUZIONE RISERVATA
Wszelkie prawa zastrzeżone
Alla rättigheter förbehållna
Kaikki oikeudet pidätetään
Все права защищены
Усі права захищені
Всички права запазени
Με επιφύλαξη παντός δικαιώματος
Všechna práva vyhrazena
Bản quyền thuộc về
สงวนลิขสิทธิ์
Реклама
Реклама на сайте
Διαφήμιση
Hirdetés
광고
广告
広告
โฆษณา
Quảng cáo
إعلان
آگهی
פרסומת
انتهای پیام
(끝)
（完）`

const corrections = `
Korrektur: In einer früheren Version stand, der Preis sei 5 Euro.
Korrekturhinweis: In einer früheren Fassung dieses Artikels hieß es …
Rectificatif : la réunion a eu lieu lundi et non mardi.
Erratum : la réunion a eu lieu lundi.
Fe de errores: la reunión fue el lunes.
Fe de erratas: la reunión fue el lunes.
Corrección: la reunión fue el lunes.
Rettifica: la riunione è stata lunedì.
Errata corrige: la riunione è stata lunedì.
Correção: a reunião foi na segunda.
Errata: a reunião foi na segunda.
Sprostowanie: zebranie było w poniedziałek.
Rättelse: mötet var i måndags.
Rettelse: Mødet var i mandags.
Retting: Møtet var mandag.
Düzeltme: Toplantı pazartesi günüydü.
Исправление: встреча была в понедельник.
Уточнение: встреча была в понедельник.
Виправлення: зустріч була в понеділок.
Уточнення: зустріч була в понеділок.
Поправка: срещата беше в понеделник.
Διόρθωση: η συνάντηση έγινε τη Δευτέρα.
Oprava: schůzka byla v pondělí.
Helyesbítés: a találkozó hétfőn volt.
Erată: întâlnirea a fost luni.
تصحيح: عقد الاجتماع يوم الاثنين.
تصویب: جلسه دوشنبه بود.
اصلاحیه: جلسه دوشنبه بود.
תיקון: הפגישה הייתה ביום שני.
सुधार: बैठक सोमवार को थी।
更正：会议于周一举行。
訂正：会議は月曜日でした。
【訂正】会議は月曜日でした。
訂正しておわびします
정정: 회의는 월요일이었다.
[정정보도] 회의는 월요일이었습니다.
바로잡습니다: 회의는 월요일이었습니다.
Đính chính: cuộc họp diễn ra thứ Hai.
แก้ไข: การประชุมมีขึ้นวันจันทร์`

describe('what the press prints around a story in its language is not of it', () => {
  test.each(lines(notOfTheStory))('%s', line =>
    expect(classified(line).part).toMatch(/^(?:furniture(?:-opener)?|end)$/),
  )
})

describe('readers are told in their language what was put right', () => {
  test.each(lines(corrections))('%s', line => expect(classified(line)).toEqual({ part: 'correction' }))
  test.each(
    lines(`
Korrekturen gab es keine.
Poprawka przeszła w głosowaniu.
Уточнение списков закончили в среду.
訂正された資料が配られた。
정정당당하게 겨뤘다.`),
  )('but not: %s', line => expect(classified(line).part).not.toBe('correction'))
})

describe('a credit is read as the press of a country sets it', () => {
  test.each([
    ['[사진=연합뉴스]', undefined, '연합뉴스'],
    ['(사진제공: 서울시)', undefined, '서울시'],
    ['광장에 모인 시민들./뉴시스', '광장에 모인 시민들.', '뉴시스'],
    ['광장에 모인 시민들 ⓒ연합뉴스', '광장에 모인 시민들', '연합뉴스'],
    ['写真＝共同', undefined, '共同'],
    ['写真提供：小樽市', undefined, '小樽市'],
    ['（写真：ロイター）', undefined, 'ロイター'],
    ['港に停泊する船（写真：ロイター/アフロ）', '港に停泊する船', 'ロイター/アフロ'],
    ['港に停泊する船＝5日、小樽市（共同）', '港に停泊する船＝5日、小樽市', '共同'],
    ['港に停泊する船＝2026年3月5日、小樽市で、佐藤美咲撮影', '港に停泊する船＝2026年3月5日、小樽市で、', '佐藤美咲'],
    ['图/新华社', undefined, '新华社'],
    ['图片来源：新华社', undefined, '新华社'],
    ['读者在图书馆阅读。新华社记者 王小明 摄', '读者在图书馆阅读。', '新华社记者 王小明'],
    ['读者在图书馆阅读。王小明摄/光明图片', '读者在图书馆阅读。', '王小明'],
    ['ภาพ: สมชาย ใจดี', undefined, 'สมชาย ใจดี'],
    ['ขอบคุณภาพจาก มติชน', undefined, 'มติชน'],
    ['Bến cảng lúc bình minh. Ảnh: TTXVN', 'Bến cảng lúc bình minh.', 'TTXVN'],
    ['الصورة: أ ف ب', undefined, 'أ ف ب'],
    ['Фото: пресслужба міськради', undefined, 'пресслужба міськради'],
    ['fot. Jan Nowak / Agencja Przykład', undefined, 'Jan Nowak / Agencja Przykład'],
    ['Sursa foto: Agerpres', undefined, 'Agerpres'],
  ])('%s', (line, caption, credit) => {
    const part = classified(line)
    expect(part.part === 'caption' ? part.caption.picture : part.part).toEqual({
      ...(caption !== undefined && { caption }),
      credit,
    })
  })
})

describe('a reporter is read as the press of a country names her', () => {
  test.each([
    ['[서울=뉴시스] 김민수 기자 =', '김민수'],
    ['/김민수 기자', '김민수'],
    ['佐藤美咲記者', '佐藤美咲'],
    ['（佐藤美咲）', '佐藤美咲'],
    ['執筆者：佐藤美咲', '佐藤美咲'],
    ['ผู้สื่อข่าว: สมชาย ใจดี', 'สมชาย ใจดี'],
    ['Bài và ảnh: Nguyễn Thu Hà', 'Nguyễn Thu Hà'],
    ['تقرير سلمى العلوي', 'سلمى العلوي'],
    ['خبرنگار: مریم احمدی', 'مریم احمدی'],
    ['रिपोर्ट: सुनीता राठौड़', 'सुनीता राठौड़'],
    ['By: सुनीता राठौड़', 'सुनीता राठौड़'],
    ['Muhabir: Elif Yıldırım', 'Elif Yıldırım'],
    ['Redacción: Ana Ruiz', 'Ana Ruiz'],
    ['A cura di Anna Rossi', 'Anna Rossi'],
    ['Propos recueillis par Claire Vandenberghe', 'Claire Vandenberghe'],
    ['Toimittaja Aino Heikkinen', 'Aino Heikkinen'],
    ['Ρεπορτάζ: Ελένη Παπαδάκη', 'Ελένη Παπαδάκη'],
    ['Автор статті: Олена Гуцул', 'Олена Гуцул'],
    ['Корреспондент Анна Кузнецова', 'Анна Кузнецова'],
  ])('%s', (line, name) => {
    const part = classified(line)
    expect(part.part === 'details' ? part.details.byline?.contributors : part.part).toMatchObject([{ name }])
  })
})

describe('a dateline is read as an agency of a country sets it', () => {
  test.each([
    ['（中央社記者王小明台北5日電）政府今天宣布新規定。', '台北', '中央社', '政府今天宣布新規定。'],
    [
      '【ワシントン＝佐藤美咲】政府は木曜日、新しい規則を発表した。',
      'ワシントン',
      undefined,
      '政府は木曜日、新しい規則を発表した。',
    ],
    [
      '［東京　５日　ロイター］ - 政府は木曜日、新しい規則を発表した。',
      '東京',
      'ロイター',
      '政府は木曜日、新しい規則を発表した。',
    ],
    ['القاهرة – رويترز - أعلنت الحكومة عن قواعد جديدة.', 'القاهرة', 'رويترز', 'أعلنت الحكومة عن قواعد جديدة.'],
    ['تهران - ایرنا - دولت مقررات تازه‌ای اعلام کرد.', 'تهران', 'ایرنا', 'دولت مقررات تازه‌ای اعلام کرد.'],
    ['STOCKHOLM (TT) Regeringen meddelade nya regler.', 'Stockholm', 'TT', 'Regeringen meddelade nya regler.'],
    [
      'København /ritzau/ Regeringen har varslet nye regler.',
      'København',
      'ritzau',
      'Regeringen har varslet nye regler.',
    ],
    ['नई दिल्ली, 5 मार्च (भाषा) सरकार ने नए नियमों की घोषणा की।', 'नई दिल्ली', 'भाषा', 'सरकार ने नए नियमों की घोषणा की।'],
    [
      'Budapest, 2026. március 5., csütörtök (MTI) - A kormány új szabályokat jelentett be.',
      'Budapest',
      'MTI',
      'A kormány új szabályokat jelentett be.',
    ],
  ])('%s', (line, place, agency, rest) =>
    expect(readDateline(line)).toMatchObject({ place, rest, ...(agency !== undefined && { agency }) }),
  )

  test('a name in brackets behind a caption is none', () =>
    expect(readDateline('Der Hafen im Morgenlicht (Archiv) Die Stadt baut um.')).toBeUndefined())
})
