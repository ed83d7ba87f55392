import { readFile } from 'node:fs/promises'
import type { Rejection } from '../../events/article.ts'
import type { Reading } from '../../functions/parse/format.ts'
import * as formats from '../../functions/parse/formats/index.ts'
import { parse } from '../../functions/parse/parse.ts'
import type { Result } from '../../functions/result.ts'
import { CommandFailure } from '../../infra/local/command-failure.ts'
import { site } from '../../site.config.ts'

export type Outcome = { file: string; bytes: Uint8Array; reading: Result<Reading, Rejection> }

/** What becomes of a file when it is uploaded under its own name. */
export async function readFileAt(file: string): Promise<Outcome> {
  const bytes = await readFile(file).catch(cause => {
    throw new CommandFailure(`${file} cannot be opened.`, { cause })
  })
  if (bytes.length > site.limits.uploadBytes) return { file, bytes, reading: tooLarge(bytes.length) }

  return { file, bytes, reading: await parse({ key: file, bytes, metadata: {} }, Object.values(formats), site) }
}

const tooLarge = (bytes: number): Result<Reading, Rejection> => ({
  ok: false,
  failure: {
    kind: 'too-large',
    place: `${bytes} bytes`,
    reason: `The file is larger than ${site.limits.uploadBytes} bytes.`,
    mend: 'Upload the text alone, or raise limits.uploadBytes in site.config.ts.',
  },
})
