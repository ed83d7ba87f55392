import { describe, expect, test } from 'vitest'
import { plainText } from '../../../../functions/text/plain.ts'
import { pageOf, readOf, story } from './pages.ts'

async function bodyOf(inside: string) {
  const { draft } = await readOf(pageOf({}).replace(story, inside))
  return draft?.body ?? []
}
const linesOf = async (inside: string) => (await bodyOf(inside)).map(block => plainText([block]))
const itself = await linesOf(story)

describe('what a page prints around a story is none of it', () => {
  test.each([
    ['***************'],
    ['- -'],
    ['___'],
    ['|'],
    ['First published 3 March 2026: 1:21 PM ET'],
    ['The Quay (Merrow) First published March 3, 2026'],
    ['Original Print Headline: More ferries'],
    ['Get Quay News on Twitter, Facebook and others!'],
    ['"Questions? Comments? Email us at'],
    ['Text size'],
  ])('not %j', async line => {
    expect(await linesOf(`${story}<p>${line}</p>${story}`)).toEqual([...itself, ...itself])
  })

  test.each([
    ['The pier was first published as a drawing. It was built in 1935.'],
    ['Get on with it, she said on Monday, or the boat will leave without you.'],
    ['Her novel was first published in 1935.'],
    ['First published in 1935, it tells of a boat.'],
    ['Like many on Twitter, she was angry at the harbour.'],
    ['1 – 2'],
    ['* * *'],
  ])('but %j is told', async line => {
    expect(await linesOf(`${story}<p>${line}</p>${story}`)).toEqual([...itself, line, ...itself])
  })

  test('comments end a story, however much stands below them', async () => {
    const others = '<p>Our guide to the best boats of the summer, and to those that are better left alone.</p>'.repeat(
      6,
    )
    expect(
      await linesOf(`${story}<a href="https://example.org">blog comments powered by Example</a>${others}`),
    ).toEqual(itself)
  })

  test('a frame to like a page with is no film', async () => {
    const frames =
      '<iframe src="https://social.example/plugins/like.php?href=x"></iframe>' +
      '<iframe src="https://social.example/widgets/tweet_button.html"></iframe>' +
      '<iframe src="https://film.example/embed/like-a-boat"></iframe>'
    const embeds = (await bodyOf(story + frames)).flatMap(block => (block.kind === 'embed' ? [block.url] : []))

    expect(embeds).toEqual(['https://film.example/embed/like-a-boat'])
  })
})

describe('a quotation that stands alone in a paragraph', () => {
  test('is gone where the story says it', async () => {
    expect(await linesOf(`${story}<p><q class="right">The boat, she said, is ready.</q></p>${story}`)).toEqual([
      ...itself,
      ...itself,
    ])
  })

  test('stays where nobody else says it, with its own marks or with ours', async () => {
    const quotes = '<p><q>The pier is ours for ever now</q></p><p><q><b>"The boat is theirs alone"</b></q></p>'
    const said = (await bodyOf(`${story}${quotes}${story}`)).flatMap(block =>
      block.kind === 'quote' ? [plainText([block])] : [],
    )

    expect(said).toEqual(['“The pier is ours for ever now”', '"The boat is theirs alone"'])
  })
})
