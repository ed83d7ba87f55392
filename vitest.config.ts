import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Suites of what keeps nothing between two calls: they share a worker, and load each module once. */
const pure = ['events', 'functions', 'contracts', 'laws'].map(room => `tests/${room}/**/*.test.ts`)

/** But not those that measure processor time: where others were before, they would measure the garbage collector. */
const measuring = [
  'tests/contracts/enrichers.test.ts',
  'tests/functions/parse/**/{*cost,*bombs,bad-input,blocks-of,lookups,packages,read-picture}.test.ts',
]

const processors = availableParallelism()
/** Before all others, one beside each processor: a third would be measured with them. */
const alone = { sequence: { groupOrder: 0 }, maxWorkers: processors }
/** The long ones mostly wait, for queues and for their second: one beside each processor and one more keep them busy. */
const together = { sequence: { groupOrder: 1 }, maxWorkers: processors + 1 }

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { ...together, name: 'pure', include: pure, exclude: measuring, isolate: false },
      },
      {
        extends: true,
        test: { ...alone, name: 'measuring', include: measuring },
      },
      {
        extends: true,
        test: {
          ...together,
          name: 'whole',
          include: ['tests/**/*.test.ts'],
          exclude: pure,
          globalSetup: 'tests/support/run-folder.ts',
        },
      },
    ],
  },
})
