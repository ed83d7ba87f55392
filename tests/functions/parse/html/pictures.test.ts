import { describe, expect, test } from 'vitest'
import { pageOf, readOf, story } from './pages.ts'

const at = 'https://example.com'
const img = `<img src="${at}/pier.jpg" alt="The pier">`

/** What is said of the picture of a story. */
async function said(picture: string) {
  const { draft } = await readOf(`<h1>Ferry sails again</h1><div class="story">${story}${picture}${story}</div>`)
  const { caption, credit } = draft?.images[0] ?? {}

  return [caption, credit]
}

const pictured = async (page: string) => {
  const { draft } = await readOf(page)
  return draft?.body.flatMap(block => (block.kind === 'figure' ? [block.picture.url] : []))
}

describe('under a picture', () => {
  test.each<[what: string, picture: string, caption: string | undefined, credit: string | undefined]>([
    [
      'a button that makes it larger says nothing of it',
      `<div class="image"><a href="#">[+] Enlarge${img}</a><div><cite>Ada Lind/Quay Pictures</cite>The pier at dawn.</div></div>`,
      'The pier at dawn.',
      'Ada Lind/Quay Pictures',
    ],
    [
      'a work that is cited is no credit',
      `<figure>${img}<figcaption>A scene from <cite>The Pier</cite></figcaption></figure>`,
      'A scene from The Pier',
      undefined,
    ],
    [
      'stands a signature',
      `<div class="foto">${img}<p class="figcaption">El muelle. / <span class="firma">ANA RUIZ</span></p></div>`,
      'El muelle.',
      'ANA RUIZ',
    ],
    [
      'a name follows the word for it in brackets',
      `<figure>${img}<figcaption>La jetée, le 3 mars (Photo Ada Lind. QPA)</figcaption></figure>`,
      'La jetée, le 3 mars',
      'Ada Lind. QPA',
    ],
    [
      'a site follows it',
      `<figure>${img}<figcaption>Molo o świcie (fot. molo.example.com)</figcaption></figure>`,
      'Molo o świcie',
      'molo.example.com',
    ],
    [
      'brackets with the word for it tell of the picture',
      `<figure>${img}<figcaption>The pier (photo taken in spring)</figcaption></figure>`,
      'The pier (photo taken in spring)',
      undefined,
    ],
    [
      'a name alone stands in brackets',
      `<figure>${img}<figcaption>(Ada Lind Photography)</figcaption></figure>`,
      undefined,
      'Ada Lind Photography',
    ],
    [
      'brackets alone hold a remark',
      `<figure>${img}<figcaption>(From left to right)</figcaption></figure>`,
      '(From left to right)',
      undefined,
    ],
    [
      'the label of a credit is no part of it',
      `<figure>${img}<figcaption>La jetée<span class="credits">Crédits photo : Ada Lind</span></figcaption></figure>`,
      'La jetée',
      'Ada Lind',
    ],
    [
      'the label of a field is no caption',
      `<div class="field-image"><div class="label">Lead image:</div>${img}</div>`,
      undefined,
      undefined,
    ],
    [
      'the credit may stand above the caption',
      `<div>${img}<div class="credit">Ada Lind</div><div class="caption">The pier at dawn.</div></div>`,
      'The pier at dawn.',
      'Ada Lind',
    ],
  ])('%s', async (_, picture, caption, credit) => {
    expect(await said(picture)).toEqual([caption, credit])
  })
})

describe('a picture of the page and none of the story', () => {
  test('is a button, wherever it stands', async () => {
    const page = pageOf({}).replace(story, `${story}<p><img src="${at}/buttons/get_player.gif"></p>${story}`)
    expect(await pictured(page)).toEqual([])
  })

  test('is the mark of a site above or below the story, and none that stands in it', async () => {
    const mark = `<p><img src="${at}/images/icon_letters.gif"></p>`
    const page = pageOf({}).replace(story, `${mark}${story}${mark}${story}${mark}`)

    expect(await pictured(page)).toEqual([`${at}/images/icon_letters.gif`])
  })

  test('has a caption where it is shown for what it is', async () => {
    const shown = `<figure><img src="${at}/quay-logo.png"><figcaption>The new mark of the harbour.</figcaption></figure>`
    expect(await pictured(pageOf({}).replace(story, story + shown))).toEqual([`${at}/quay-logo.png`])
  })
})

test('an address that a script did not find is none', async () => {
  const { draft } = await readOf(
    pageOf({}).replace(story, `${story}<figure><img data-url="null" src="${at}/pier.jpg"></figure>${story}`),
  )
  expect(draft?.images.map(({ url }) => url)).toEqual([`${at}/pier.jpg`])
})

test('a figure without a picture is a frame, and no picture', async () => {
  const votes = '<figure class="votes"><a href="#vote"><b> </b></a><div>861</div><div>Votes</div></figure>'
  const { draft } = await readOf(pageOf({}).replace(story, story + votes))

  expect(draft?.images).toEqual([])
  expect(draft?.body.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph'])
})

test('a caption above the story stays with its picture', async () => {
  const caption = `<div class="caption">${'The pier at dawn, seen from the old quay, where the ferry lay. '.repeat(2)}</div>`
  const page = `<h1>Ferry sails again</h1><div><div class="show">${img}<div>${caption}</div></div></div><div>${story}</div>`
  const { draft } = await readOf(page)

  expect(draft?.body.filter(({ kind }) => kind === 'paragraph')).toHaveLength(2)
})

test('a mark of the site is no lead image, however short its address', async () => {
  const head = '<meta property="og:image" content="icons/boat.png">'
  const { draft } = await readOf(pageOf({ head }).replace(story, `${story}<figure>${img}</figure>${story}`))

  expect(draft?.images.map(({ url }) => url)).toEqual([`${at}/pier.jpg`])
})
