/** Computed when it is first asked for, and never again. */
export function once<Value>(compute: () => Value): () => Value {
  let made: { value: Value } | undefined

  return () => {
    made ??= { value: compute() }
    return made.value
  }
}
