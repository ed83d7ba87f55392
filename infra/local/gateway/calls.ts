import type { Need } from './permissions.ts'

/** How often a caller did one thing to one resource; objects are counted by bucket, refusals by the very resource. */
export type Call = { principal: string; action: string; resource: string; count: number; refused: number }

export type CallCounts = { add(principal: string, need: Need, allowed: boolean): void; all(): Call[] }

export const countCalls = (): CallCounts => {
  const counts = new Map<string, Call>()

  return {
    add: (principal, { action, resource }, allowed) => {
      const counted = allowed ? resource.replace(/^(arn:aws:s3:::[^/]+)\/.*$/s, '$1/*') : resource
      const name = `${principal} ${action} ${counted}`
      const call = counts.get(name) ?? { principal, action, resource: counted, count: 0, refused: 0 }
      counts.set(name, { ...call, count: call.count + 1, refused: call.refused + (allowed ? 0 : 1) })
    },
    all: () => [...counts.values()],
  }
}
