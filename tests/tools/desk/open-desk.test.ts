import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { receiptKey, rowReceipt } from '../../../functions/store/item.ts'
import { listObjects } from '../../../tools/desk/objects.ts'
import { openDesk } from '../../../tools/desk/open-desk.ts'
import { scan } from '../../../tools/desk/rows.ts'
import { type Desk as RunningDesk, openDesk as runDesk } from '../../support/desk.ts'
import { type Operator, operatorOf, runCommand } from '../../support/operator.ts'
import { cloudFormation } from './cloud-formation.ts'

let running: RunningDesk
let operator: Operator
beforeAll(async () => {
  running = await runDesk()
  await running.upload('world/a.txt', 'A headline\n\nAnd a text below it that says something.')
  await running.pipeline.idle()

  operator = await operatorOf(running)
})
afterAll(async () => {
  await running.stop()
  operator.close()
})
afterEach(() => vi.unstubAllEnvs())

const all = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

async function inTheCloud(stack: string): Promise<() => void> {
  const cloud = await cloudFormation(stack, running.pipeline.outputs)
  const environment = {
    AWS_ENDPOINT_URL: running.gateway.url,
    AWS_ENDPOINT_URL_CLOUDFORMATION: cloud.url,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'anybody',
    AWS_SECRET_ACCESS_KEY: 'secret',
  }
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  return cloud.stop
}

describe.each(['of a folder', 'of a stack'])('the desk %s', kind => {
  let close = () => {}
  afterEach(() => close())
  const open = async () => {
    if (kind === 'of a folder') return openDesk({ data: operator.folder })

    close = await inTheCloud('Courier')
    return openDesk({ stack: 'Courier' })
  }

  test('lists what stands in its buckets', async () => {
    const desk = await open()

    expect((await all(listObjects(desk, 'uploads'))).map(({ key, size }) => [key, size])).toEqual([['world/a.txt', 52]])
    expect(await all(listObjects(desk, 'uploads', { prefix: 'sport/' }))).toEqual([])
    expect(await all(listObjects(desk, 'uploads', { after: 'world/a.txt' }))).toEqual([])
  })

  test('finds the rows of its tables, whole or in part', async () => {
    const desk = await open()
    const [receipt] = await all(scan(desk, 'articles', { sk: receiptKey('').sk }))
    const folds = await all(scan(desk, 'articles', { skBegins: 'curr', only: [] }))

    expect(receipt && rowReceipt(receipt).value.outcome).toBe('published')
    expect(folds.map(row => Object.keys(row).sort())).toEqual([['pk', 'sk']])
    expect((await all(scan(desk, 'feeds'))).length).toBeGreaterThan(3)
  })

  test('sends messages, writes and reads through the ports of the functions', async () => {
    const desk = await open()
    await desk.queue('feeds').send([{ body: '{"type":"feed.outdated","version":1,"feedId":"/"}' }])
    await running.pipeline.idle()

    expect(await desk.articles.find(receiptKey('world/a.txt'))).toBeDefined()
    expect(Buffer.from((await desk.site.fetch('feed.atom'))?.bytes ?? []).toString()).toContain('A headline')
    expect(desk.config.baseUrl).toBe(running.site)
  })
})

test.each([
  ['status', [], /^published\s+world\/a\.txt[\s\S]*1 upload: 1 published/],
  ['redrive', [], /^There are no such letters\./],
  ['replay', ['--grace', '0'], /^1 key: 1 known, 0 with something that was not heard of\./],
  ['reconcile', [], /The bucket, the facts and the site agree\./],
  ['rebuild', [], /^1 article and \d+ feeds would be rendered again\.\nNothing was changed\. Add --yes/],
  ['erase', ['world/a.txt'], /backups of the articles table: up to 35 days[\s\S]*Nothing was changed\. Add --yes/],
] as const)('npm run %s -- --stack reads a deployed stack as it reads a folder', async (command, words, says) => {
  await running.pipeline.call('reconcile', '{ "type": "upkeep.due", "version": 1 }')
  await running.pipeline.idle()
  const close = await inTheCloud('Courier')
  const { stdout, stderr } = await runCommand(command, ['--stack', 'Courier', ...words])
  close()

  expect(`${stdout}${stderr}`.trim()).toMatch(says)
})

test('a folder where nothing runs is told, with what to do', async () => {
  await expect(openDesk({ data: join(operator.folder, 'none') })).rejects.toThrow(
    /does not run in .*none\. Start it with/,
  )
})

test('a stack that does not exist is told', async () => {
  const close = await inTheCloud('Courier')
  await expect(openDesk({ stack: 'Another' })).rejects.toThrow('There is no stack Another in this account and region.')
  close()
})

test('a stack of another version says which outputs it lacks', async () => {
  const cloud = await cloudFormation('Old', { SiteUrl: 'https://example.org' })
  const environment = { AWS_ENDPOINT_URL_CLOUDFORMATION: cloud.url, AWS_REGION: 'us-east-1' }
  const keys = { AWS_ACCESS_KEY_ID: 'anybody', AWS_SECRET_ACCESS_KEY: 'secret' }
  for (const [name, value] of Object.entries({ ...environment, ...keys })) vi.stubEnv(name, value)

  await expect(openDesk({ stack: 'Old' })).rejects.toThrow(/does not say its UploadsBucketName, .*: deploy this one\./)
  cloud.stop()
})

test('a folder and a stack at once are one too many', async () => {
  await expect(openDesk({ data: operator.folder, stack: 'Courier' })).rejects.toThrow('one Copydesk at a time')
})
