/** What a text says, for a schema to look at; nothing where it is no JSON, as a line that is still being written. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
