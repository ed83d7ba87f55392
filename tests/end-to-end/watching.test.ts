import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { countOf, type Step } from '../../events/settings.ts'
import { idsOf, traceOf } from '../../functions/runtime/log.ts'
import { synthesize } from '../infra/synthesized.ts'
import { alarmsOf, dashboardOf, embeddedIn, isOurs, metricsOf } from '../infra/watching.ts'
import { type Desk, openDesk } from '../support/desk.ts'

const Line = z.object({
  level: z.string(),
  message: z.string(),
  stage: z.optional(z.string()),
  outcome: z.optional(z.string()),
  kind: z.optional(z.string()),
  trace: z.optional(z.string()),
  keyHash: z.optional(z.string()),
  sequencer: z.optional(z.string()),
  feeds: z.optional(z.array(z.string())),
})

/** Stands in every headline, text and key below, and in nothing else. */
const secret = /quokka/i
const ferry = 'Quokka boards the ferry\n\nThe quokka took the first boat of the morning and paid nothing.\n'
const keyOf = (name: string) => `world/quokka ${name}.txt`

/** What S3 would say of an object, told once more or made up. */
const told = (key: string, sequencer: string, more: object = {}) =>
  JSON.stringify({
    Records: [
      {
        eventName: 'ObjectCreated:Put',
        eventTime: '2026-05-01T06:30:00.000Z',
        s3: { bucket: { name: 'BUCKET' }, object: { key, sequencer, ...more } },
      },
    ],
  })

const PATIENCE = { timeout: 30_000, interval: 50 }

describe('what a story leaves in the log', () => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk()
    const sqs = new SQSClient({
      endpoint: desk.gateway.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'operator', secretAccessKey: 'local' },
    })
    const send = (queue: string, MessageBody: string) =>
      sqs.send(new SendMessageCommand({ QueueUrl: desk.named(queue), MessageBody }))
    const bucket = desk.named('UploadsBucketName')
    const announce = (text: string) => send('ParseQueueUrl', text.replace('BUCKET', bucket))

    await desk.upload(keyOf('ferry'), ferry)
    await desk.upload(keyOf('held'), ferry, { pubstatus: 'withheld' })
    await desk.upload(keyOf('picture'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    await desk.upload(keyOf('empty'), '')
    await desk.pipeline.idle()
    await desk.upload(keyOf('ferry'), ferry.replace('first', 'last'))
    await desk.pipeline.idle()
    await desk.upload(keyOf('ferry'), ferry.replace('first', 'last'))
    await desk.pipeline.idle()
    const { sequencer = '' } = linesAbout(keyOf('ferry')).at(-1) ?? {}
    await announce(told(encodeURIComponent(keyOf('ferry')), sequencer))
    await announce(told('quokka-that-never-was', '00AA', { versionId: 'gone' }))
    await desk.remove(keyOf('ferry'))
    await desk.pipeline.idle()
    await send('FeedsQueueUrl', '{"type":"feed.outdated","version":1,"feedId":"/"}')
    await desk.pipeline.idle()
    // Two that fail, each as often as it comes: once is enough here.
    await announce(told('quokka%E0%A4%A', '00AB'))
    await send('StoreQueueUrl', '{"type":"article.quokka","headline":"A quokka in the queue"}')
    await vi.waitFor(() => expect(complaints()).toHaveLength(2), PATIENCE)
  }, 90_000)
  afterAll(() => desk.stop())

  const lines = () => desk.log.flatMap(({ text }) => z.safeParse(Line, JSON.parse(text)).data ?? [])
  const linesAbout = (key: string) => lines().filter(({ keyHash }) => keyHash === idsOf({ key, sequencer: '' }).keyHash)
  const complaints = () => lines().filter(({ level }) => level === 'ERROR')
  const emitted = () => new Set(desk.log.flatMap(({ text }) => embeddedIn(text)))

  test('is no headline, no text and no key, even of what failed', () => {
    expect(complaints().map(({ message }) => message)).toContain('item failed')
    expect(desk.log.map(({ text }) => text).filter(text => secret.test(text))).toEqual([])
  })

  test('leads from upload to page by one name, which a deletion has too', () => {
    const about = linesAbout(keyOf('ferry')).filter(({ level }) => level === 'INFO')
    const [first, last] = [about[0]?.trace, about.findLast(({ outcome }) => outcome === 'removed')?.trace]
    const wayOf = (trace?: string) => about.filter(line => line.trace === trace).map(line => [line.stage, line.outcome])

    expect(wayOf(first)).toEqual([
      ['parse', 'parsed'],
      ['enrich', 'enriched'],
      ['store', 'published'],
      ['publish', 'published'],
    ])
    expect(wayOf(last)).toEqual([
      ['parse', 'removed'],
      ['store', 'removed'],
      ['publish', 'published'],
    ])
    expect(about.filter(({ stage }) => stage === 'publish').map(({ feeds }) => feeds)).toContainEqual(['/', '/world'])
  })

  test('keeps its name when S3 tells of it twice', () => {
    const about = linesAbout(keyOf('ferry')).filter(({ stage }) => stage === 'parse')
    const names = Map.groupBy(about, ({ sequencer = '' }) => sequencer)

    expect([...names.values()].map(({ length }) => length)).toEqual([1, 1, 2, 1])
    for (const [sequencer, told] of names)
      expect(told.map(({ trace }) => trace)).toEqual(told.map(() => traceOf({ key: keyOf('ferry'), sequencer })))
  })

  test('is one line of figures a batch and step, in which outcomes sum to articles', () => {
    const Figures = z.looseObject({ Articles: z.number(), Milliseconds: z.array(z.number()), stage: z.string() })
    const figures = desk.log.flatMap(({ text }) => z.safeParse(Figures, JSON.parse(text)).data ?? [])
    const sum = (step: Step, name: string) =>
      figures.filter(({ stage }) => stage === step).reduce((all, one) => all + Number(one[name] ?? 0), 0)
    const logged = (step: Step, outcome?: string) =>
      lines().filter(
        line => line.message === 'stage' && line.stage === step && [undefined, line.outcome].includes(outcome),
      ).length

    for (const step of ['parse', 'enrich', 'store', 'publish', 'render'] as const)
      expect([step, sum(step, 'Articles')]).toEqual([step, logged(step)])
    for (const outcome of ['published', 'updated', 'unchanged', 'withheld', 'rejected', 'removed'])
      expect([outcome, sum('store', countOf(outcome))]).toEqual([outcome, logged('store', outcome)])
    expect([sum('parse', 'RejectedEmpty'), sum('parse', 'RejectedMislabelled')]).toEqual([1, 1])
  })

  const { template } = synthesize()
  const watched = [...alarmsOf(template).flatMap(([, alarm]) => metricsOf(alarm)), ...dashboardOf(template).metrics]

  test('has every metric that an alarm or the dashboard waits for', () => {
    const missed = watched.filter(metric => isOurs(metric) && !emitted().has(metric))

    // Of the kinds of rejection two were provoked, and no books differed; these are named by the same rule.
    expect(missed.filter(metric => !/ Rejected[A-Z]| Differs /.test(metric))).toEqual([])
  })

  test('has no metric that nobody looks at, but counts that others add up to, renders and events that are no news', () => {
    const names = [...emitted()].filter(metric => !watched.includes(metric)).map(metric => metric.split(' ')[1] ?? '')

    expect(names.filter(name => !/^(Articles|TooSoon|UpToDate|Superseded)$/.test(name))).toEqual([])
  })
})
