import { writeFileSync } from 'node:fs'

// Loaded before a program that is measured; leaves at its end, in a file, what it took.
process.once('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  const usage = { megabytes: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 }
  writeFileSync(process.env['USAGE_FILE'] ?? '', JSON.stringify(usage))
})
