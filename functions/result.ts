/** What we expect to go wrong is a value; what we do not expect is thrown. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; failure: Failure }

export const success = <Value>(value: Value) => ({ ok: true, value }) as const
export const failure = <Failure>(failure: Failure) => ({ ok: false, failure }) as const
