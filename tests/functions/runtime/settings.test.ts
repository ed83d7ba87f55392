import { afterEach, describe, expect, test, vi } from 'vitest'
import { ParseSettings, PublishSettings } from '../../../events/settings.ts'
import { readSettings } from '../../../functions/runtime/settings.ts'

afterEach(() => vi.unstubAllEnvs())

const parse = {
  BODIES_BUCKET: 'bodies',
  ENRICH_QUEUE_URL: 'https://sqs.example/enrich',
  STORE_QUEUE_URL: 'https://sqs.example/store',
}
const given = (environment: Record<string, string>) => {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
}

describe("a stage's settings", () => {
  test('are those of its environment, and no others', () => {
    given({ ...parse, SITE_BUCKET: 'site' })

    expect(readSettings(ParseSettings)).toEqual(parse)
  })

  test.each(Object.keys(parse))('say what is missing: %s', name => {
    given({ ...parse, [name]: '' })

    expect(() => readSettings(ParseSettings)).toThrow(name)
  })

  test("take nothing but a web address for the site's", () => {
    given({
      ...parse,
      ARTICLES_TABLE: 'articles',
      FEEDS_TABLE: 'feeds',
      SITE_BUCKET: 'site',
      FEEDS_QUEUE_URL: 'https://sqs.example/feeds',
      BASE_URL: 'news.example',
    })

    expect(() => readSettings(PublishSettings)).toThrow('BASE_URL')
  })
})
