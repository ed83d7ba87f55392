import { describe, expect, test } from 'vitest'
import { pageOf, readOf } from './pages.ts'

const first = '2026-03-03T09:15:00.000Z'
const changed = '2026-03-04T10:00:00.000Z'

async function datesOf(below: string) {
  const { draft } = await readOf(pageOf({ below }))
  return [draft?.publishedAt?.toISOString(), draft?.updatedAt?.toISOString()]
}

describe('of two dates by the headline the one that says so is the day of publication, whichever stands first', () => {
  const languages = [
    ['Published: 3 March 2026 09:15 GMT', 'Updated: 4 March 2026 10:00 GMT'],
    ['Veröffentlicht: 3. März 2026, 09:15 Uhr', 'Aktualisiert: 4. März 2026, 10:00 Uhr'],
    ['Publié le 3 mars 2026 à 09h15', 'Mis à jour le 4 mars 2026 à 10h00'],
    ['Publicado: 3 de marzo de 2026, 09:15', 'Actualizado: 4 de marzo de 2026, 10:00'],
    ['Pubblicato il 3 marzo 2026 alle 09:15', 'Aggiornato il 4 marzo 2026 alle 10:00'],
    ['Publicado em 3 de março de 2026 às 09h15', 'Atualizado em 4 de março de 2026 às 10h00'],
    ['Gepubliceerd op 3 maart 2026 om 09:15', 'Bijgewerkt op 4 maart 2026 om 10:00'],
    ['Publicerad 3 mars 2026 kl. 09.15', 'Uppdaterad 4 mars 2026 kl. 10.00'],
    ['Udgivet 3. marts 2026 kl. 09.15', 'Opdateret 4. marts 2026 kl. 10.00'],
    ['Julkaistu 3.3.2026 klo 9.15', 'Päivitetty 4.3.2026 klo 10.00'],
    ['Opublikowano: 3 marca 2026, 09:15', 'Aktualizacja: 4 marca 2026, 10:00'],
    ['Опубликовано 3 марта 2026, 09:15', 'Обновлено 4 марта 2026, 10:00'],
    ['Yayınlanma: 3 Mart 2026 09:15', 'Güncelleme: 4 Mart 2026 10:00'],
    ['نشر في 3 مارس 2026، 09:15', 'آخر تحديث 4 مارس 2026، 10:00'],
    ['公開日：2026年3月3日 9時15分', '更新日：2026年3月4日 10時00分'],
    ['입력 2026.03.03 09:15', '수정 2026.03.04 10:00'],
  ] as const

  test.each(languages)('%s', async (published, updated) => {
    expect(await datesOf(`<p>${published} | ${updated}</p>`)).toEqual([first, changed])
    expect(await datesOf(`<p>${updated} | ${published}</p>`)).toEqual([first, changed])
    expect(await datesOf(`<p class="meta"><span>${updated}</span> <span>${published}</span></p>`)).toEqual([
      first,
      changed,
    ])
  })

  const [early, late] = [`<time datetime="${first}">Tuesday</time>`, `<time datetime="${changed}">Wednesday</time>`]
  test.each([
    `<p>Updated: ${late}</p><p>Published: ${early}</p>`,
    `<p>Updated: ${late} | Published: ${early}</p>`,
    `<div><span>Last updated</span> ${late}</div><div><span>First published</span> ${early}</div>`,
    `<p>${early} (updated ${late})</p>`,
    '<dl><dt>Updated</dt><dd>4 March 2026, 10:00</dd><dt>Published</dt><dd>3 March 2026, 09:15</dd></dl>',
  ])('%s', async below => expect(await datesOf(below)).toEqual([first, changed]))
})

test('two dates that say nothing of themselves are not a date of the story', async () =>
  expect(await datesOf('<p>3 March 2026 to 4 March 2026</p>')).toEqual([undefined, undefined]))
