import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')

test('a command whose reader has read enough ends without a word', async () => {
  const samples = Array.from({ length: 40 }, () => 'infra/local/samples/world/night-train-timetable.txt')
  const command = spawn(process.execPath, ['tools/read.ts', '--json', ...samples], { cwd: root })
  const complaints: string[] = []
  command.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()))
  command.stdout.once('data', () => command.stdout.destroy())

  const [code] = await once(command, 'close')

  expect([complaints.join(''), code]).toEqual(['', 0])
})
