import type { Need } from './permissions.ts'

/** How often a caller did one thing to one resource; objects are counted by bucket, refusals by the very resource. */
export type Call = { principal: string; action: string; resource: string; count: number; refused: number }

export type CallCounts = {
  add(principal: string, need: Need, allowed: boolean): void
  /** A right that decided the answer to a call and is none itself: it stands among the calls, with a count of 0. */
  lean(principal: string, need: Need): void
  all(): Call[]
}

export const countCalls = (): CallCounts => {
  const counts = new Map<string, Call>()

  const count = (call: Call): void => {
    const name = `${call.principal} ${call.action} ${call.resource}`
    const { count: before, refused } = counts.get(name) ?? { count: 0, refused: 0 }
    counts.set(name, { ...call, count: before + call.count, refused: refused + call.refused })
  }

  return {
    add: (principal, { action, resource }, allowed) => {
      const counted = allowed ? resource.replace(/^(arn:aws:s3:::[^/]+)\/.*$/s, '$1/*') : resource
      count({ principal, action, resource: counted, count: 1, refused: allowed ? 0 : 1 })
    },
    lean: (principal, { action, resource }) => count({ principal, action, resource, count: 0, refused: 0 }),
    all: () => [...counts.values()],
  }
}
