import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { startFunction } from '../../../../infra/local/lambda/lambda.ts'
import { formatLog } from '../../../../infra/local/terminal/progress.ts'
import { uploadNames } from '../../../../infra/local/terminal/upload-names.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-lambda-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('what a function wrote is heard before its answer is', async () => {
  const lines = await linesOf('for (let n = 0; n < 2000; n++) console.log(n)')

  expect(lines).toHaveLength(2000)
})

test('one that takes too long is said to have, where whoever looks at the screen reads it', async () => {
  const [line = ''] = await linesOf('await new Promise(() => {})', 200)

  expect(formatLog('parse', line, { width: 200, names: uploadNames() })?.text).toBe(
    'error in parse: invocation failed: Task timed out after 200 ms',
  )
})

/** What it wrote until its answer was there. */
async function linesOf(code: string, timeoutMilliseconds = 10_000): Promise<string[]> {
  const file = join(folder, `${timeoutMilliseconds}.mjs`)
  writeFileSync(file, `export const handler = async () => { ${code} }`)
  const lines: string[] = []
  const invoked = startFunction(
    {
      stage: 'parse',
      boot: { modulePath: pathToFileURL(file).href, exportName: 'handler', context: {} },
      environment: {},
      memoryMegabytes: 128,
      timeoutMilliseconds,
    },
    text => lines.push(text),
  )
  await invoked.invoke('{}')
  const heard = [...lines]
  await invoked.stop(0)
  return heard
}
