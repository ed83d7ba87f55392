import { describe, expect, test } from 'vitest'
import { publishArticle } from '../../../functions/publish/publish-article.ts'
import { site } from '../../../site.config.ts'
import { went } from '../store/arrivals.ts'
import { bridge, hour } from '../store/histories.ts'
import { contextAt, desk, story } from './desk.ts'

const refusedIn = ({ member }: Pick<ReturnType<typeof desk>, 'member'>) => member().map(({ refused }) => refused)
const noPicture = { flipboard: ['It has no picture with 400 pixels on each side.'] }
const picture = { url: 'https://pictures.example/bridge.jpg' }

describe('what portals would refuse', () => {
  test('is noted where the article stands, by the one write that notes its places', async () => {
    const bare = desk()
    await bare.hear(story({ n: 1, at: 1 }, 'Bridge opens'))
    await bare.publish()
    const shown = desk()
    await shown.hear(story({ n: 1, at: 1 }, 'Bridge opens', { images: [picture] }))
    await shown.publish()

    expect([refusedIn(bare), refusedIn(shown)]).toEqual([[noPicture], [undefined]])
    expect(bare.feedRows.rows.size).toBe(shown.feedRows.rows.size)
    expect(bare.member().map(({ edition }) => edition)).toEqual([1])
  })

  test('follows the article: mended it is refused no longer, and withdrawn nothing is said of it', async () => {
    const one = desk()
    await one.hear(story({ n: 1, at: 1 }, 'Bridge opens'))
    await one.publish()
    await one.hear(story({ n: 2, at: 2 }, 'Bridge opens', { images: [picture] }))
    await one.publish()
    expect(refusedIn(one)).toEqual([undefined])

    await one.hear(story({ n: 3, at: 3 }, 'Bridge opens'))
    await one.publish()
    expect(refusedIn(one)).toEqual([noPicture])

    await one.hear(went({ n: 4, at: 4 }))
    await one.publish()
    expect(refusedIn(one)).toEqual([undefined])
  })

  test('follows the config, with the deploy that publishes all again', async () => {
    const one = desk()
    await one.hear(story({ n: 1, at: 1 }, 'Bridge opens'))
    await one.publish()
    await publishArticle(bridge, one.ports, { ...contextAt(hour(24)), site: { ...site, portals: ['msn'] } })

    expect(refusedIn(one)).toEqual([{ msn: [expect.stringContaining('12 characters')] }])
  })

  test.each([1, 24, 24 * 500])('is the same by whatever clock it is published, %i hours on', async hours => {
    const one = desk()
    await one.hear(story({ n: 1, at: 1 }, 'Bridge opens', { publishedAt: hour(400) }))
    await one.publish(hour(hours))

    expect(refusedIn(one)).toEqual([
      { ...noPicture, 'google-news': ['It was published before the date that it bears.'] },
    ])
  })

  test('is nothing while an embargo runs, and is not reckoned from before its end', async () => {
    const one = desk()
    await one.hear(story({ n: 1, at: 1 }, 'Bridge opens', { embargoedUntil: hour(30), publishedAt: hour(30) }))
    await one.publish(hour(29))
    expect(refusedIn(one)).toEqual([undefined])

    await one.publish(hour(30))
    expect(refusedIn(one)).toEqual([noPicture])
  })
})
