import { describe, expect, test } from 'vitest'
import { isDevice, isFarewell, isGreeting, isNote, isNotice } from '../../../../functions/parse/mail/letter-words.ts'

describe('a greeting to the desk', () => {
  test.each([
    'Hi',
    'Hi desk',
    'เรียน บรรณาธิการ',
    '編集部御中',
    '编辑您好：',
    'Hello all,',
    'Dear Ms Quill,',
    'Good morning, everyone',
    'Liebe Kolleginnen und Kollegen,',
    'Sehr geehrter Herr Reed!',
    'Bonjour à tous,',
    'Chère Anna,',
    'Estimados colegas:',
    'Gentile redazione,',
    'Beste redactie,',
    'Dzień dobry,',
    'Добрый день!',
  ])('is %j', line => {
    expect(isGreeting(line)).toBe(true)
  })

  test.each([
    'Dear readers,',
    'เรียนภาษาไทยออนไลน์ฟรี',
    'Liebe Leserinnen und Leser,',
    'Hi-fi makers see a good year',
    'Hello Kitty turns fifty',
    'Dear oh dear: the ferry is late again',
    'Morning trains were cancelled, the company said.',
    'Best of the week,',
    '',
  ])('is not %j', line => {
    expect(isGreeting(line)).toBe(false)
  })
})

describe('a note to the desk', () => {
  test.each([
    'Please find my story below.',
    'Hi Sam, copy below, pics to follow.',
    'FYI',
    'ขอส่งข่าวประชาสัมพันธ์มาเพื่อพิจารณาเผยแพร่',
    '原稿を添付いたします。',
    'As agreed. Let me know if you need more.',
    'anbei mein Text für morgen:',
    'Veuillez trouver ci-joint mon article.',
    'In allegato il mio pezzo.',
  ])('is %j', line => {
    expect(isNote(line)).toBe(true)
  })

  test.each([
    'The harbour company will raise ferry fares by a tenth from March.',
    'The museum shows history below the waterline.',
    `Please find ${'another way across the water '.repeat(12)}`,
  ])('is not %j', line => {
    expect(isNote(line)).toBe(false)
  })
})

describe('a farewell', () => {
  test.each([
    'Best,',
    'Kind regards',
    'Kind Regards,',
    'Thanks, Anna',
    'Cheers – Tom',
    'Many thanks in advance!',
    'Viele Grüße',
    'Mit freundlichen Grüßen',
    'Bien cordialement,',
    'Un saludo,',
    'Med vennlig hilsen',
    'С уважением,',
  ])('is %j', line => {
    expect(isFarewell(line)).toBe(true)
  })

  test.each(['Best of all, it is free', 'Thanks to the rain the dam is full', 'Regards from the coast: a letter', ''])(
    'is not %j',
    line => {
      expect(isFarewell(line)).toBe(false)
    },
  )
})

test.each(['Sent from my iPhone', 'Von meinem iPhone gesendet', 'Get Outlook for Android', 'Envoyé de mon iPhone'])(
  'a telephone says %j',
  line => {
    expect(isDevice(line)).toBe(true)
  },
)

test('a house’s notice is known by what it is of', () => {
  expect(isNotice('This e-mail and any attachments are confidential.')).toBe(true)
  expect(isNotice('The harbour company will raise fares.')).toBe(false)
})
