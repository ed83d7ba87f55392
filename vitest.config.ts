import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Those that measure processor time: where others were before, they would measure the garbage collector. */
const measuring = [
  'tests/contracts/enrichers.test.ts',
  'tests/functions/parse/**/{*cost,*bombs,bad-input,blocks-of,lookups,packages,read-picture}.test.ts',
]

const processors = availableParallelism()

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'measuring',
          include: measuring,
          // Before all others, one beside each processor: a third would be measured with them.
          sequence: { groupOrder: 0 },
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
          sequence: { groupOrder: 1 },
          maxWorkers: processors + 1,
        },
      },
    ],
  },
})
