import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { CommandFailure } from './command-failure.ts'

const here = join(import.meta.dirname, '..', '..')

// esbuild is written in Go, and would spend a fifth of the time on collecting what it gives back by its end (5.6 s on 2 cores,
// now 4.5). Where it holds more than it ever did, it collects.
const unhurried = { GOGC: 'off', GOMEMLIMIT: '1200MiB' }

/** Writes the template and the bundles of a checkout to `assembly`, in a process of its own: the CDK's memory is given back after it. */
export async function synthesize(assembly: string, root = here): Promise<void> {
  const synthesis = spawn(process.execPath, ['infra/app.ts'], {
    cwd: root,
    // The CDK's own check of the template takes some 5 s; tests and deploys have it on.
    env: { ...process.env, ...unhurried, CDK_OUTDIR: assembly, CDK_VALIDATION: 'false' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const complaints: Buffer[] = []
  synthesis.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))

  const code = await new Promise<number | null>((resolve, reject) => {
    synthesis.once('error', reject)
    synthesis.once('close', resolve)
  })
  if (code !== 0) throw new CommandFailure(`The template could not be synthesized:\n${Buffer.concat(complaints)}`)
}
