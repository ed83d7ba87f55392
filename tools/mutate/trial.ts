import { createVitest, type TestSpecification, type Vitest } from 'vitest/node'

/** The tests of one file, ready to be run over changed versions of it. */
export type Trial = {
  /** Whether a test fails when the file reads like this. A run that does not end has noticed too. */
  notices(source: string): Promise<boolean>
  end(): Promise<void>
}

// What measures time notices the neighbours and not the change; what reads anything at all notices little, and slowly.
const apart = /(?:cost|bombs|seed|properties|vectors)\.test/
const longestRun = 60_000

type Bench = { vitest: Vitest; rounds: TestSpecification[][] }

/** Runs each change in those tests that import the file, a round after the other; ends at the first that fails. */
export async function trialOf(file: string, among: readonly (readonly string[])[]): Promise<Trial> {
  const changed: { source?: string } = {}
  const open = async (): Promise<Bench> => {
    const vitest = await started(file, changed)
    const rounds: TestSpecification[][] = []
    for (const suites of among) {
      const related = await vitest.getRelevantTestSpecifications([...suites])
      rounds.push(related.filter(({ moduleId }) => !apart.test(moduleId)))
    }
    return { vitest, rounds: rounds.filter(tests => tests.length > 0) }
  }
  let bench = await open()

  return {
    async notices(source) {
      changed.source = source
      bench.vitest.invalidateFile(file)
      const outcome = await Promise.race([failsIn(bench), tooLong()])
      if (outcome !== 'too long') return outcome

      // Closing ends the thread that goes round for ever; it must not be waited for by the next change.
      bench.vitest.close().catch(() => undefined)
      bench = await open()
      return true
    },
    end: () => bench.vitest.close(),
  }
}

// Laws are tried on few histories, and on the same ones for every change.
Object.assign(process.env, { COPYDESK_RUNS: '10', COPYDESK_SEED: '1', ...process.env })

// The cache on disk knows a file by its own text, not by what a plug-in makes of it.
const started = (file: string, changed: { source?: string }): Promise<Vitest> =>
  createVitest(
    'test',
    {
      related: [file],
      pool: 'threads',
      run: true,
      watch: false,
      bail: 1,
      fsModuleCache: false,
      maxWorkers: 1,
      reporters: [{}],
    },
    { plugins: [{ name: 'mutant', enforce: 'pre', load: id => (id === file ? changed.source : undefined) }] },
  )

async function failsIn({ vitest, rounds }: Bench): Promise<boolean> {
  for (const tests of rounds) {
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(tests)

    // Vitest leaves a failure there, which is what was wanted here.
    process.exitCode = 0
    if (unhandledErrors.length > 0 || testModules.some(module => !module.ok())) return true
  }
  return false
}

const tooLong = () =>
  new Promise<'too long'>(resolve => {
    setTimeout(resolve, longestRun, 'too long').unref()
  })
