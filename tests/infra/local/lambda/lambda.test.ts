import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { startFunction } from '../../../../infra/local/lambda/lambda.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-lambda-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('what a function wrote is heard before its answer is', async () => {
  const file = join(folder, 'handler.mjs')
  writeFileSync(file, 'export const handler = async () => { for (let n = 0; n < 2000; n++) console.log(n) }')
  const lines: string[] = []
  const chatty = startFunction(
    {
      stage: 'chatty',
      boot: { modulePath: pathToFileURL(file).href, exportName: 'handler', context: {} },
      environment: {},
      memoryMegabytes: 128,
      timeoutMilliseconds: 10_000,
    },
    text => lines.push(text),
  )
  await chatty.invoke('{}')
  const heard = lines.length
  await chatty.stop(0)

  expect(heard).toBe(2000)
})
