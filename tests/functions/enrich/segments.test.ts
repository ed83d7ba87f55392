import { describe, expect, test } from 'vitest'
import { sentencesIn } from '../../../functions/enrich/segments.ts'

const cut = (text: string, language: string) =>
  sentencesIn(text, language).map(({ start, end }) => text.slice(start, end))

const whole: readonly [language: string, text: string][] = [
  ['de', 'Gewählt wurde u. a. Müller, z. B. Pendler aus Kiel sahen zu.'],
  ['de', 'Der Bau kostet 48 Mio. Euro und steht in Nr. 14.'],
  ['fr', 'Le maire, M. Guillaume Lenoir, et Mme. Benali ont signé.'],
  ['es', 'El Sr. Iñaki Goikoetxea y la Dra. Amaia Barredo hablaron.'],
  ['it', 'Il sindaco, il dott. Domenico Bennardi, e l’avv. Rossi tacciono.'],
  ['pl', 'Mówi inż. Marek Kowalczyk z ul. Kolejowej.'],
  ['cs', 'Provoz přijde na 84 mil. Kč, upozornil Ing. Pavel Souček, resp. JUDr. Malý.'],
  ['ro', 'Dl. Nicolae Oprea a refăcut frânele.'],
  ['el', 'Η κ. Μαρία Βασιλάκη θυμάται τα 7 εκατ. Ευρώ.'],
  ['ru', 'Нужно больше, т. е. Москва заплатит 5 млн. Рублей на ул. Мира не дали.'],
  ['tr', 'Doç. Dr. Ayşe Kaya konuştu.'],
  ['hi', 'कृषि अधिकारी डॉ. महेश चौधरी ने बताया।'],
  ['vi', 'Theo TS. Hoàng Thị Lan, rong làm sạch nước.'],
]

const several: readonly [language: string, text: string, sentences: number][] = [
  ['ru', 'Трамвай построили в 1912 г. Потом его забыли.', 2],
  ['en', 'The ferry left at 9 a.m. Nobody was on board.', 2],
  ['en', 'The wall is from 44 BC. Nobody knows who built it.', 2],
  ['en', 'The pier closes at 5 p.m. The gate stays open.', 2],
  ['pl', 'Ostatni zjechał w 1956 r. Szyny zalano.', 2],
  ['fr', 'Il y en a. Personne ne les compte.', 2],
  ['pt', 'Ninguém sabe o que é. Todos perguntam.', 2],
  ['sv', 'Det var vad han talade av. Sedan gick han.', 2],
  ['de', 'Das Haus steht noch. Niemand wohnt darin.', 2],
]

describe('an abbreviation', () => {
  test.each(whole)('of %s ends no sentence: %s', (language, text) => expect(cut(text, language)).toEqual([text]))
})

test.each(several)('in %s a sentence ends where it ends: %s', (language, text, sentences) => {
  expect(cut(text, language)).toHaveLength(sentences)
})
