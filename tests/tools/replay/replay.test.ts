import { DeleteObjectCommand } from '@aws-sdk/client-s3'
import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scan } from '../../../tools/desk/rows.ts'
import { type ListedVersion, versionsOf } from '../../../tools/desk/versions.ts'
import { zipOf } from '../../functions/parse/archive/packed.ts'
import { type Desk as RunningDesk, openDesk as runDesk } from '../../support/desk.ts'
import { readFeed } from '../../support/feeds.ts'
import { png } from '../../support/made-pictures.ts'
import { type Operator, operatorOf } from '../../support/operator.ts'
import { receiptOf } from '../../support/receipts.ts'

const story = (headline: string) => `${headline}\n\nSomething happened here today, and it will be told below.\n`
const odd = 'world/späte + frühe & 100% (neu)\u0001.txt'

let running: RunningDesk
let operator: Operator
beforeAll(async () => {
  running = await runDesk()
  operator = await operatorOf(running)
})
afterAll(async () => {
  await running.stop()
  operator.close()
})

/** What happens while nobody tells the queue: a bucket that was full before the stack came, or events that were lost. */
async function unheard(deeds: () => Promise<unknown>): Promise<void> {
  const { uploads } = operator.desk.buckets
  running.gateway.createBucket(uploads, { versioned: true, notifications: [] })
  await deeds()
  const queueArn = `arn:aws:sqs:us-east-1:000000000000:${operator.desk.queues.parse.url.split('/').at(-1)}`
  const events = ['s3:ObjectCreated:*', 's3:ObjectRemoved:*']
  const rule = { id: 'again', queueArn, events, prefix: '', suffix: '' }
  running.gateway.createBucket(uploads, { versioned: true, notifications: [rule] })
}

const titles = async () => (await readFeed(running, '/feed.json')).entries.map(entry => entry.title).sort()
const removeForGood = async (key: string, which: (version: ListedVersion) => boolean = () => true) => {
  for (const { versionId } of (await versionsOf(operator.desk, key)).filter(which))
    await operator.desk.clients.s3.send(
      new DeleteObjectCommand({ Bucket: operator.desk.buckets.uploads, Key: key, VersionId: versionId }),
    )
}
const rows = async () => {
  const all: string[] = []
  for (const table of ['articles', 'feeds'] as const)
    for await (const row of scan(operator.desk, table)) all.push(JSON.stringify(row))
  return all.sort()
}
const replayed = async (...words: string[]) => {
  const told = await operator.run('replay', ...words)
  await running.pipeline.idle()
  return told
}

describe('a replay', () => {
  test('tells of a bucket that was full before the stack came, and not before it is told to', async () => {
    await unheard(async () => {
      await running.upload('world/old.txt', story('Old'))
      await running.upload('world/old.txt', story('New'))
      await running.upload(odd, story('Odd'))
      await running.upload('sport/gone.txt', story('Gone'))
      await running.remove('sport/gone.txt')
    })
    const dry = await replayed()
    expect(dry.stdout.split('\n').filter(line => line !== '')).toHaveLength(3)
    expect(dry.stderr).toContain('3 keys: 0 known, 3 with something that was not heard of.')
    expect(dry.stderr).toContain('Nothing was changed. Add --yes to do it.')
    expect(await titles()).toEqual([])

    const { stderr } = await replayed('--yes')
    expect(stderr).toContain('3 of 3 sent.')
    expect(await titles()).toEqual(['New', 'Odd'])
    expect((await receiptOf(running, odd))?.outcome).toBe('published')
    expect((await receiptOf(running, 'sport/gone.txt'))?.outcome).toBe('removed')
  })

  test('tells with --history what came before, once the newest is known, and takes nothing back by it', async () => {
    const { stderr } = await replayed('--history', '--yes')

    expect(stderr).toContain('3 keys: 1 known, 2 with something that was not heard of.')
    expect(await titles()).toEqual(['New', 'Odd'])
    expect((await receiptOf(running, 'world/old.txt'))?.outcome).toBe('updated')
    expect((await replayed('--history')).stderr).toContain('3 keys: 3 known, 0 with')
  })

  test('tells of an upload, a change, a removal and a removal for good that were lost, and of nothing else', async () => {
    await running.upload('world/kept.txt', story('Kept'))
    await running.upload('world/erased.txt', story('Erased'))
    await running.pipeline.idle()
    await unheard(async () => {
      await running.upload('world/lost.txt', story('Lost'))
      await running.upload('world/old.txt', story('Newest'))
      await running.remove(odd)
      await removeForGood('world/erased.txt')
    })

    expect((await replayed('world/l', '--json')).stdout.split('\n')).toEqual([
      expect.stringMatching(/^\{"key":"world\/lost\.txt","what":"upload","sequencer":"0{31}1",/),
      '',
    ])
    expect((await replayed('--yes', '--rate', '100')).stderr).toContain('6 keys: 2 known, 4 with')
    expect(await titles()).toEqual(['Kept', 'Lost', 'Newest'])
    expect((await receiptOf(running, 'world/erased.txt'))?.outcome).toBe('removed')
  })

  test('is overtaken by what happens after it', async () => {
    await running.upload('world/lost.txt', story('Lost and found'))
    await running.upload(odd, story('Odd again'))
    await running.pipeline.idle()

    expect(await titles()).toEqual(['Kept', 'Lost and found', 'Newest', 'Odd again'])
  })

  test('changes nothing on a healthy system, to the row, whatever lies in it', async () => {
    const one = (name: string) => ({ name: `${name}.txt`, bytes: story(`Bundled ${name}`) })
    await running.upload('world/beside.txt', story('Beside'))
    await running.upload('world/beside.txt.meta.json', '{ "headline": "Said beside" }')
    await running.upload('world/beside.png', png({ width: 9, height: 9 }))
    await running.upload('world/embargoed.txt', story('Embargoed'), { 'embargoed-until': '2099-01-01T00:00:00Z' })
    await running.upload('world/killed.txt', story('Killed'))
    await running.upload('world/.DS_Store', story('Left beside'))
    await running.upload('world/bundle.zip', zipOf([one('a'), one('b')]))
    await running.pipeline.idle()
    await running.upload('world/beside.txt.meta.json', '{ "headline": "Said better" }')
    await running.upload('world/beside.png', png({ width: 9, height: 9 }, 200))
    await running.upload('world/killed.txt', story('Killed'), { pubstatus: 'canceled' })
    await running.upload('world/purged.txt', story('Purged'))
    await running.remove('world/purged.txt')
    await running.pipeline.idle()
    // As a lifecycle rule or an erasure does it: the marker stays, and what S3 tells last is of another version.
    await removeForGood('world/purged.txt', ({ isMarker }) => !isMarker)
    await running.pipeline.idle()
    const before = await rows()
    const { stdout, stderr } = await replayed('--yes', '--history')

    expect(stdout).toBe('')
    expect(stderr).toBe('13 keys: 13 known, 0 with something that was not heard of.\n')
    expect(await rows()).toEqual(before)
  })

  test('tells with --again of what stands and is known, which changes no row as long as enrich says the same', async () => {
    // A story that is read again is read with the sidecar that lies beside it by now, and notes so.
    const told = async () => (await rows()).filter(row => !row.includes('#seen#'))
    const before = await told()
    const asked = await replayed('--again')
    expect(asked.stderr).toContain('of the known are to be told again')
    expect(asked.stdout).toContain('world/bundle.zip')
    expect(asked.stdout).not.toMatch(/purged|erased|meta\.json|beside\.png/)

    expect((await replayed('--again', '--yes')).stderr).toMatch(/(\d+) of \1 sent/)
    expect(await told()).toEqual(before)
  })

  test('leaves alone what is young and what lies among the dead letters', async () => {
    await unheard(() => running.upload('world/young.txt', story('Young')))
    await unheard(() => running.upload('world/lettered.txt', story('Lettered')))
    await operator.desk.clients.sqs.send(
      new SendMessageCommand({
        QueueUrl: operator.desk.queues.enrich.deadLettersUrl,
        MessageBody: JSON.stringify({ type: 'article.parsed', upload: { key: 'world/lettered.txt' } }),
      }),
    )

    const { stdout, stderr } = await replayed('--yes', '--grace', '5m')
    expect(stdout).toBe('')
    expect(stderr).toMatch(/0 with something[\s\S]*1 lie among the dead letters\. See[\s\S]*1 are too young to tell/)
    expect(await receiptOf(running, 'world/young.txt')).toBeUndefined()
  })
})
