import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Draft } from '../../../events/article.ts'
import { articleParsed, articleRejected, articleRemoved, pictureRead, uploadSuperseded } from '../../../events/index.ts'
import { picturePath } from '../../../events/picture.ts'
import type { Format } from '../../../functions/parse/format.ts'
import { email } from '../../../functions/parse/formats/email.ts'
import { articleIdOf } from '../../../functions/parse/identity.ts'
import { padSequencer, type UploadEvent } from '../../../functions/parse/notification.ts'
import { parseUpload } from '../../../functions/parse/parse-upload.ts'
import type { Fetched, UploadAddress } from '../../../functions/parse/upload-bucket.ts'
import { success } from '../../../functions/result.ts'
import type { OutgoingMessage } from '../../../functions/runtime/queue.ts'
import { site } from '../../../site.config.ts'
import { lineFormat } from '../../support/line-format.ts'
import { png } from '../../support/made-pictures.ts'
import { memoryBucket } from '../../support/memory-bucket.ts'
import { draftOf } from '../enrich/drafts.ts'
import { bundleFormat, fileOf } from './files.ts'

const occurredAt = new Date('2026-05-01T06:30:12Z')
const lastModified = new Date('2026-05-01T06:30:11Z')
const event: UploadEvent = {
  kind: 'created',
  bucket: 'uploads',
  key: 'world/bridge.txt',
  sequencer: padSequencer('0069F4'),
  versionId: 'v1',
  eTag: 'abc',
  size: 20,
  occurredAt,
}
const upload = {
  bucket: 'uploads',
  key: event.key,
  sequencer: event.sequencer,
  versionId: 'v1',
  eTag: 'abc',
  lastModified,
}
const found = (text: string, more: Parameters<typeof fileOf>[1] = {}): Fetched => ({
  kind: 'file',
  file: fileOf(text, more),
  lastModified,
  versionId: 'v1',
})

/** One event told to parse, over an uploads bucket that answers with `fetched`. */
async function tell(one: UploadEvent, fetched: Fetched, limits = site.limits) {
  const bodies = memoryBucket()
  const asked: UploadAddress[] = []
  const queues: Record<'toEnrich' | 'toStore', unknown[]> = { toEnrich: [], toStore: [] }
  const queue = (name: keyof typeof queues) => ({
    send: async (messages: readonly OutgoingMessage[]) =>
      void queues[name].push(...messages.map((message): unknown => JSON.parse(message.body))),
  })
  const answer = (address: UploadAddress) => {
    asked.push(address)
    return fetched
  }
  const uploads = { fetch: async (address: UploadAddress) => answer(address) }
  const ports = { uploads, bodies, toEnrich: queue('toEnrich'), toStore: queue('toStore') }
  const formats = [lineFormat, bundleFormat, wordyFormat, email]
  const told = await parseUpload(one, ports, { formats, site: { ...site, limits } })

  return { ...told, asked, bodies, ...queues }
}

/** Says of its one article as much as of a bundle whose members have the longest names there are. */
const wordyFormat: Format = {
  name: 'wordy',
  recognise: ({ key }) => (key.endsWith('.wordy') ? 'name' : undefined),
  read: () =>
    success({
      articles: [{ draft: draftOf('Bridge opens', ['Text.']) }],
      evidence: Array.from({ length: 700 }, (_, n) => ({
        ...{ field: 'member', place: `${'m'.repeat(500)}${n}`, note: 'n'.repeat(200) },
        ...(n % 100 === 99 ? { rule: 'rejected', confidence: 0 } : { rule: 'unknown', confidence: 1 }),
      })),
    }),
}

describe('what nobody means to publish', () => {
  test('is left out by what it says of itself, and no trouble to anybody', async () => {
    const reply = 'From: a@example.org\nSubject: Away\nAuto-Submitted: auto-replied\n\nI am away until Monday.\n'
    const key = 'world/a.eml'
    const { outcome, toEnrich, toStore } = await tell({ ...event, key }, found(reply, { key }))

    expect([outcome, toEnrich]).toEqual(['left out', []])
    expect(toStore).toMatchObject([{ type: 'article.rejected', rejection: { kind: 'no-article' } }])
  })

  test.each([
    ['world/.DS_Store', /leaves beside/],
    ['world/bridge.txt~', /leaves beside/],
    ['world/.bridge.txt.meta.json', /leaves beside/],
    ['world/._bridge.png', /leaves beside/],
    ['world/', /a folder/],
  ])('is left out by its name: %s', async (key, reason) => {
    const { outcome, toEnrich, toStore } = await tell({ ...event, key }, found('Bridge opens\nIt was built.', { key }))

    expect([outcome, toEnrich]).toEqual(['left out', []])
    expect(toStore).toMatchObject([
      {
        type: 'article.rejected',
        upload: { key },
        rejection: { kind: 'no-article', reason: expect.stringMatching(reason) },
      },
    ])
  })

  test('is removed as any file', async () => {
    const gone = { ...event, kind: 'removed', key: 'world/.DS_Store' } as const

    expect(await tell(gone, { kind: 'gone' })).toMatchObject({
      outcome: 'removed',
      toStore: [{ type: 'article.removed' }],
    })
  })
})

describe('a picture', () => {
  const size = { width: 4, height: 3 }
  const photo = { ...event, key: 'world/bridge.png' }
  const shot = (metadata: Record<string, string> = {}): Fetched => ({
    kind: 'file',
    file: { key: photo.key, bytes: png(size), metadata },
    lastModified,
    versionId: 'v1',
  })

  test('goes to store, and what is published of it to the bodies bucket under the name of its bytes', async () => {
    const { outcome, toStore, toEnrich, bodies } = await tell(photo, shot())
    const { picture } = z.parse(pictureRead.schema, toStore[0])

    expect([outcome, toEnrich]).toEqual(['parsed', []])
    expect(picture).toMatchObject({ ...size, type: 'image/png', bytes: png(size).length })
    expect([...bodies.objects.keys()]).toEqual([picture && picturePath(picture)])
  })

  test('has the caption, the credit and the text in its place that its uploader gives it', async () => {
    const said = { caption: 'The bridge', credit: 'Ada Quill', alt: 'Four arches' }

    expect(z.parse(pictureRead.schema, (await tell(photo, shot(said))).toStore[0]).picture).toMatchObject(said)
  })

  test.each([
    { pubstatus: 'withheld' },
    { embargo: '2099-01-01T00:00:00Z' },
    { embargo: 'soon' },
    { 'expires-at': '' },
  ])('that its uploader holds back is nowhere: %o', async metadata => {
    const { toStore, bodies } = await tell(photo, shot(metadata))

    expect(z.parse(pictureRead.schema, toStore[0]).picture).toBeUndefined()
    expect(bodies.objects.size).toBe(0)
  })

  test('that is none is rejected, and so is a sidecar of one', async () => {
    const { toStore } = await tell(photo, found('Bridge opens'))
    const beside = await tell({ ...event, key: 'world/bridge.png.meta.json' }, found('{}'))

    expect(z.parse(articleRejected.schema, toStore[0]).rejection.kind).toBe('mislabelled')
    expect(z.parse(articleRejected.schema, beside.toStore[0]).rejection.reason).toContain('lies beside a picture')
  })

  test('that a story names is told of by its key', async () => {
    const { toEnrich } = await tell(
      event,
      found('Bridge opens\nPICTURE ../photos/bridge.png\nPICTURE ../../bridge.png'),
    )

    expect(z.parse(articleParsed.schema, toEnrich[0]).members).toMatchObject([{ pictures: ['photos/bridge.png'] }])
  })
})

describe('an upload', () => {
  test('that can be read goes to enrich, dated as S3 stored it', async () => {
    const { outcome, toEnrich, toStore } = await tell(event, found('Bridge opens\nAt last.'))

    expect([outcome, toStore]).toEqual(['parsed', []])
    expect(z.parse(articleParsed.schema, toEnrich[0])).toMatchObject({
      upload,
      members: [
        {
          articleId: articleIdOf(site.siteId, event.key),
          draft: { inline: { headline: 'Bridge opens', body: [{ spans: [{ text: 'At last.' }] }] } },
        },
      ],
      evidence: [{ field: 'format', rule: 'line' }],
    })
  })

  test('is read by its version, and by its eTag beside it, and what lies beside it as it is now', async () => {
    const { asked } = await tell(event, found('Bridge opens'))

    expect(asked).toEqual([
      { bucket: 'uploads', key: event.key, versionId: 'v1', eTag: 'abc' },
      { bucket: 'uploads', key: `${event.key}.meta.json` },
    ])
  })

  test('that cannot be read is rejected once, and goes no further', async () => {
    const { outcome, toEnrich, toStore } = await tell(event, found('BROKEN'))

    expect([outcome, toEnrich]).toEqual(['rejected', []])
    expect(z.parse(articleRejected.schema, toStore[0])).toMatchObject({ upload, rejection: { kind: 'binary' } })
  })

  test('that is too large by its notification is rejected unread', async () => {
    const { outcome, asked, toStore } = await tell({ ...event, size: 11 * 1024 * 1024 }, found('Bridge opens'))

    expect([outcome, asked]).toEqual(['rejected', []])
    expect(z.parse(articleRejected.schema, toStore[0]).rejection).toMatchObject({
      kind: 'too-large',
      place: '11534336 bytes',
      reason: 'The file is 11.0 MB; the limit is 10.0 MB.',
    })
  })

  test('that turns out too large is rejected too', async () => {
    const { outcome, toStore } = await tell(event, { kind: 'too large', bytes: 2 ** 30, lastModified, versionId: 'v1' })

    expect(outcome).toBe('rejected')
    expect(z.parse(articleRejected.schema, toStore[0])).toMatchObject({ upload, rejection: { kind: 'too-large' } })
  })

  test('of exactly the limit is read', async () => {
    expect((await tell({ ...event, size: site.limits.uploadBytes }, found('Bridge opens'))).outcome).toBe('parsed')
  })

  test('that was gone when it was to be read was superseded, which is no failure', async () => {
    const { outcome, toStore } = await tell(event, { kind: 'gone' })

    expect(outcome).toBe('superseded')
    expect(z.parse(uploadSuperseded.schema, toStore[0]).upload).toEqual({ ...upload, lastModified: occurredAt })
  })

  test('is known by the id that the uploader gave it', async () => {
    const { toEnrich } = await tell(event, found('Bridge opens', { metadata: { 'article-id': 'story-1' } }))

    expect(z.parse(articleParsed.schema, toEnrich[0]).members[0]?.articleId).toBe(articleIdOf(site.siteId, 'story-1'))
  })
})

describe('an upload of many files', () => {
  test('is told of as far as a receipt has room: first what was refused, and that there is more', async () => {
    const { toEnrich } = await tell({ ...event, key: 'a.wordy' }, found('', { key: 'a.wordy' }))
    const { evidence } = z.parse(articleParsed.schema, toEnrich[0])

    expect(Buffer.byteLength(JSON.stringify(evidence))).toBeLessThan(200_000)
    expect(evidence.slice(0, 8).filter(({ rule }) => rule === 'rejected')).toHaveLength(7)
    // Of seven hundred and one line the last stands for those that are not kept.
    expect(evidence.at(-1)).toMatchObject({ rule: 'shortened', note: `${702 - evidence.length} more like these` })
  })

  test('that says more than a message takes is refused, and not tried again and again', async () => {
    const name = (n: number) =>
      Array.from({ length: 500 }, (_, at) => Math.imul(n * 500 + at + 1, 2_654_435_761).toString(36)).join('')
    const lines = Array.from({ length: 400 }, (_, n) => `${name(n)}: Headline ${n}`).join('\n')
    const bundle = found(lines, { key: 'spring.bundle' })
    const { outcome, toEnrich, toStore } = await tell({ ...event, key: 'spring.bundle' }, bundle)

    expect([outcome, toEnrich]).toEqual(['rejected', []])
    expect(z.parse(articleRejected.schema, toStore[0]).rejection).toMatchObject({
      kind: 'too-large',
      place: '400 articles',
    })
  })
})

describe('a removal', () => {
  test('is told to store, and nothing is read', async () => {
    const { outcome, asked, toStore } = await tell({ ...event, kind: 'removed' }, { kind: 'gone' })

    expect([outcome, asked]).toEqual(['removed', []])
    expect(z.parse(articleRemoved.schema, toStore[0]).upload).toEqual({ ...upload, lastModified: occurredAt })
  })

  test('of one version reads whatever stands then, under the order of the removal', async () => {
    const older: Fetched = { kind: 'file', file: fileOf('Older'), lastModified, versionId: 'v0' }
    const { outcome, asked, toEnrich } = await tell({ ...event, kind: 'version removed' }, older)

    expect([outcome, asked]).toEqual([
      'parsed',
      [
        { bucket: 'uploads', key: event.key },
        { bucket: 'uploads', key: `${event.key}.meta.json` },
      ],
    ])
    expect(z.parse(articleParsed.schema, toEnrich[0]).upload).toMatchObject({
      versionId: 'v0',
      sequencer: event.sequencer,
    })
  })

  test('of the last version is a removal of the object', async () => {
    expect((await tell({ ...event, kind: 'version removed' }, { kind: 'gone' })).outcome).toBe('removed')
  })
})

describe('a draft', () => {
  const long = `Bridge opens\n${'A word. '.repeat(500)}`

  test('too long for a message waits in the bodies bucket under its hash, whole', async () => {
    const { toEnrich, bodies } = await tell(event, found(long), { ...site.limits, messageBytes: 1000 })
    const [member] = z.parse(articleParsed.schema, toEnrich[0]).members
    const kept = bodies.objects.get(member?.contentHash ?? '')

    expect(member?.draft).toEqual({
      bodyHash: member?.contentHash,
      standing: { pubstatus: 'usable', change: 'update', contributors: [], keywords: [] },
    })
    expect(z.parse(Draft, JSON.parse(Buffer.from(kept?.bytes ?? []).toString()))).toMatchObject({
      headline: 'Bridge opens',
    })
    expect(JSON.stringify(toEnrich).length).toBeLessThan(1000)
  })

  test('says where its article stands even when it waits elsewhere', async () => {
    const metadata = { pubstatus: 'withheld', section: 'sport', 'embargoed-until': '2026-05-02T00:00:00Z' }
    const { toEnrich } = await tell(event, found(long, { metadata }), { ...site.limits, messageBytes: 1000 })

    expect(z.parse(articleParsed.schema, toEnrich[0]).members[0]?.draft).toHaveProperty('standing', {
      pubstatus: 'withheld',
      section: 'sport',
      change: 'update',
      contributors: [],
      keywords: [],
      embargoedUntil: new Date('2026-05-02T00:00:00Z'),
    })
  })

  test('rides in the message while there is room, among the others of its bundle', async () => {
    const bundle = { ...event, key: 'spring.bundle' }
    const lines = Array.from({ length: 40 }, (_, n) => `m${n}: Headline ${n}`).join('\n')
    const { toEnrich, bodies } = await tell(bundle, found(lines, { key: 'spring.bundle' }), {
      ...site.limits,
      messageBytes: 2000,
    })
    const { members } = z.parse(articleParsed.schema, toEnrich[0])
    const inline = members.filter(member => 'inline' in member.draft)

    expect(members).toHaveLength(40)
    expect(new Set(members.map(member => member.articleId)).size).toBe(40)
    expect(inline.length).toBeGreaterThan(0)
    expect(bodies.objects.size).toBe(40 - inline.length)
  })
})
