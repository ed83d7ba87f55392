import { describe, expect, test } from 'vitest'
import { feedTable } from '../../../functions/publish/feed-table.ts'
import { putPictures, takePictures } from '../../../functions/publish/pictures.ts'
import { siteBucket } from '../../../functions/publish/site-bucket.ts'
import { memoryBucket } from '../../support/memory-bucket.ts'
import { memoryTable } from '../../support/memory-table.ts'
import { bridge, idOf } from '../store/histories.ts'

const path = `pictures/${'5a'.repeat(16)}.png`

function desk() {
  const bucket = memoryBucket()
  const articles = {
    findCurrent: async () => undefined,
    fetchContent: () => Promise.reject(new Error('nobody reads a text here')),
    fetchPicture: async () => Buffer.from('a picture'),
  }
  const ports = { articles, feeds: feedTable(memoryTable()), files: siteBucket(bucket) }

  return {
    bucket,
    ports,
    show: (revision: number, articleId = bridge, through = ports) =>
      putPictures({ articleId, revision, shown: [path] }, through),
    take: (revision: number) => takePictures({ articleId: bridge, revision, known: [path] }, ports),
    isThere: () => bucket.objects.has(path),
  }
}

describe('a picture that was put by a writer who had been overtaken', () => {
  /** One who had the row of the first revision, and slept before he wrote the file. */
  async function late() {
    const { ports, show, take, ...rest } = desk()
    const [asked, onward] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const files: typeof ports.files = {
      ...ports.files,
      async create(file) {
        asked.resolve()
        await onward.promise
        return ports.files.create(file)
      },
    }
    const slow = show(1, bridge, { ...ports, files })
    await asked.promise
    await take(2)
    onward.resolve()
    await slow
    expect(rest.isThere()).toBe(true)
    return { show, take, ...rest }
  }

  test('goes with any later revision that does not show it, and the caches are told', async () => {
    const { take, isThere } = await late()

    expect(await take(3)).toEqual([path])
    expect(isThere()).toBe(false)
    expect(await take(4)).toEqual([])
  })

  test('stays where another article shows it', async () => {
    const { show, take, isThere } = await late()
    await show(1, idOf('another'))

    expect(await take(3)).toEqual([])
    expect(isThere()).toBe(true)
  })
})

test('a picture that a revision took is told of however often that revision is published, and touched once', async () => {
  const { bucket, show, take } = desk()
  await show(1)
  expect(await take(2)).toEqual([path])
  expect(await take(2)).toEqual([path])

  expect(bucket.writes).toEqual([path, path])
})
