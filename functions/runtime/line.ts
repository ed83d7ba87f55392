/** What every line of ours begins with; the rest are fields that Logs Insights finds by name. */
export type LogLine = { level: 'INFO' | 'WARN' | 'ERROR'; message: string; [field: string]: unknown }

/** Not by `console`, before whose lines Lambda writes words of its own. The time of a line is CloudWatch's own field. */
export const writeLine = (line: LogLine): void => void process.stdout.write(`${JSON.stringify(line)}\n`)
