import { expect, test } from 'vitest'
import { noticePages } from '../../../functions/publish/notice-pages.ts'
import { siteBucket } from '../../../functions/publish/site-bucket.ts'
import { site } from '../../../site.config.ts'
import { memoryBucket } from '../../support/memory-bucket.ts'
import { baseUrl } from './sample-entries.ts'

const context = { site, baseUrl }

test('the page for what is missing is there once a function has written anything, and is nobody’s to keep', async () => {
  const files = memoryBucket()
  await noticePages(siteBucket(files))(context)

  const page = files.objects.get('404.html')
  expect(page).toMatchObject({ contentType: 'text/html; charset=utf-8', cacheControl: 'no-cache' })
  expect(Buffer.from(page?.bytes ?? []).toString()).toMatch(/<h1>There is nothing at this address<\/h1>/)
})

test('the word to robots lets them read everything and leads them to the sitemaps', async () => {
  const files = memoryBucket()
  await noticePages(siteBucket(files))(context)

  expect(files.objects.get('robots.txt')?.contentType).toBe('text/plain; charset=utf-8')
  expect(Buffer.from(files.objects.get('robots.txt')?.bytes ?? []).toString()).toBe(
    `User-agent: *\nAllow: /\nSitemap: ${baseUrl}/sitemap.xml\nSitemap: ${baseUrl}/sitemap-news.xml\n`,
  )
})

test('each is looked at once in the life of an instance; one that failed is tried again', async () => {
  const bucket = memoryBucket()
  let looks = 0
  let down = true
  const write = noticePages(
    siteBucket({
      ...bucket,
      head: key => {
        looks += 1
        return down ? Promise.reject(new Error('down')) : bucket.head(key)
      },
    }),
  )

  await expect(write(context)).rejects.toThrow('down')
  down = false
  for (let time = 0; time < 3; time++) await write(context)

  expect(looks).toBe(4)
  expect([...bucket.objects.keys()]).toEqual(['404.html', 'robots.txt'])
})
