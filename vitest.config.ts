import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those that measure processor time: where others were before, they would measure the garbage collector. */
const measuring = [
  'tests/contracts/enrichers.test.ts',
  'tests/functions/parse/**/{*cost,*bombs,bad-input,blocks-of,lookups,packages,read-picture}.test.ts',
]

/** Of these each takes as long as it may: two at once on the halves of one core would each miss it. */
const memory = ['tests/functions/parse/memory/*.test.ts']

/** Those that take longest in few lines, in their order: begun last, one of them would run alone at the end. */
const long = [
  'functions/parse/memory/read-cost',
  'functions/parse/memory/refused-cost',
  // Its template is what the others run.
  'infra/app',
  'tests/readme',
  'contracts/format-vectors',
  'functions/parse/html/vectors',
  'tools/reconcile/reconcile',
  'tools/redrive/redrive',
  'end-to-end/pictures',
  'end-to-end/restart',
  'end-to-end/burst',
  'end-to-end/faults',
  'end-to-end/withdrawal',
  'laws/order',
  'laws/meaning',
  'laws/withdrawals',
  'infra/local/mappings/queue-mapping',
  'tools/status-desk',
  'tools/replay/replay',
  'tools/cost/cost',
]

/** What is measured comes first as before, then what is long; a first run knows nothing else than the size of files. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const known = await super.sort(files)
    const group = ({ project }: TestSpecification) => project.config.sequence.groupOrder
    const place = ({ moduleId }: TestSpecification) =>
      [...long, ''].findIndex(name => name === '' || moduleId.endsWith(`/${name}.test.ts`))

    return known.toSorted((one, other) => group(one) - group(other) || place(one) - place(other))
  }
}

const processors = availableParallelism()

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A test that asks nothing cannot fail.
    expect: { requireAssertions: true },
    // esbuild and the compiler live for seconds: what they would spend on their garbage is a third of their time.
    env: { GOGC: 'off' },
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        test: { name: 'memory', include: memory, sequence: { groupOrder: 0 }, maxWorkers: 1 },
      },
      {
        extends: true,
        test: {
          name: 'measuring',
          include: measuring,
          exclude: memory,
          // Before all others, one beside each processor: a third would be measured with them.
          sequence: { groupOrder: 1 },
          maxWorkers: processors,
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/**/*.test.ts'],
          exclude: measuring,
          globalSetup: 'tests/support/run-folder.ts',
          // What they open they close: they share workers, and each worker loads the CDK, the clients and the engines once.
          isolate: false,
          // The long ones mostly wait, for queues and for their second: one beside each processor and one more keep them busy.
          sequence: { groupOrder: 2 },
          maxWorkers: processors + 1,
        },
      },
    ],
  },
})
