/** What the stages ask of a queue: the wire text of messages, each with an optional delay in whole seconds. */
export type OutgoingMessage = { body: string; delaySeconds?: number }
export type Queue = { send(messages: readonly OutgoingMessage[]): Promise<void> }
