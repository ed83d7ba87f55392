/** What can go wrong with a call that the engines would never get wrong. `duplicate`: a message or notification is sent twice. */
export type Fault = 'none' | 'throttle' | `delay:${number}` | 'drop-after-commit' | 'duplicate'

export type FaultyCall = { principal: string; action: string; resource: string }
export type Faults = (call: FaultyCall) => Fault

export const noFaults: Faults = () => 'none'

export const delayOf = (fault: Fault): number => (fault.startsWith('delay:') ? Number(fault.slice('delay:'.length)) : 0)
