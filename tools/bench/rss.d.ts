// The package brings no types; this is as much of it as is timed.
declare module 'rss' {
  class RSS {
    constructor(channel: Record<string, unknown>)
    item(item: Record<string, unknown>): this
    xml(): string
  }
  export = RSS
}
