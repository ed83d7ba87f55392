import { pathToFileURL } from 'node:url'

// A fresh process a bundle: a second import would find half of it loaded. Processor time, because it suffers less than
// the clock from whoever shares the machine; it includes what V8 compiles and clears away on other threads.
const before = process.cpuUsage()
await import(pathToFileURL(process.argv[2] ?? '').href)
const { user, system } = process.cpuUsage(before)
process.send?.((user + system) / 1000)
