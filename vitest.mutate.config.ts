import { defineConfig } from 'vitest/config'

/** The tests that mutants of the plain-text reader have to survive: fast ones, for each runs hundreds of times. */
export default defineConfig({
  test: {
    include: ['tests/functions/parse/formats/*.test.ts', 'tests/functions/parse/plain-text/coherence.test.ts'],
    testTimeout: 10_000,
  },
})
