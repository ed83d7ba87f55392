import { readFileSync } from 'node:fs'
import * as formats from '../../../../functions/parse/formats/index.ts'
import { parse } from '../../../../functions/parse/parse.ts'
import { site } from '../../../../site.config.ts'

// How one file is answered, its processor time, and the most memory that this process took for it.
const [, , key = '', path = ''] = process.argv
const bytes = Uint8Array.from(readFileSync(path))
const before = process.cpuUsage()
const reading = await parse({ key, bytes, metadata: {} }, Object.values(formats), site)
const { user, system } = process.cpuUsage(before)
const answer = reading.ok ? 'read' : reading.failure.kind

process.stdout.write(
  JSON.stringify({ answer, milliseconds: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }),
)
