import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import * as z from 'zod/mini'
import { type Viewed, view, type Window } from './chromium-view.ts'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where this machine has the browser, if it has it. */
export const chromiumPath: string | undefined = find(process.env['CHROMIUM_PATH'])

/** Whoever names one wants these tests to run: that it is missing is no reason to leave them out. */
function find(named: string | undefined): string | undefined {
  if (named !== undefined && !existsSync(named)) throw new Error(`There is no Chromium at ${named}.`)

  return named ?? places.find(place => existsSync(place))
}

export type ShownFile = { contentType: string; text: string }

/** What became of a file in the browser: scripts it compiled, dialogs, what it asked the network for; and what `probe` gave. */
export type Shown = { happened: string[]; probed: unknown }
export type Chromium = {
  show(file: ShownFile, probe: string): Promise<Shown>
  view(file: ShownFile | undefined, window: Window, probe: string): Promise<Viewed>
  close(): Promise<void>
}

const Message = z.object({
  id: z.optional(z.number()),
  method: z.optional(z.string()),
  result: z.optional(z.record(z.string(), z.unknown())),
  params: z.optional(z.record(z.string(), z.unknown())),
})
const Session = z.object({ sessionId: z.string() })
const Target = z.object({ targetId: z.string() })
const Script = z.object({
  url: z.string(),
  executionContextAuxData: z.optional(z.object({ isDefault: z.boolean() })),
})
const Paused = z.object({
  requestId: z.string(),
  resourceType: z.string(),
  request: z.object({ url: z.string() }),
})
const Evaluated = z.object({ result: z.object({ value: z.optional(z.unknown()) }) })

type Heard = (method: string, params: Record<string, unknown>) => void

/** Chromium's own protocol over its pipe: messages are JSON, each ended by a zero byte. */
export class Wire {
  readonly #to: Writable
  readonly #waiting = new Map<number, (result: Record<string, unknown>) => void>()
  #heard: Heard = () => {}
  #last = 0
  #rest = ''
  sessionId: string | undefined

  constructor(browser: ChildProcess) {
    const [, , , to, from] = browser.stdio
    if (!(to instanceof Writable) || !(from instanceof Readable)) throw new Error('the browser has no pipes')
    this.#to = to
    from.setEncoding('utf8').on('data', (text: string) => this.#read(text))
  }

  set heard(heard: Heard) {
    this.#heard = heard
  }

  send(method: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const id = ++this.#last
    const { sessionId } = this
    this.#to.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)

    return new Promise(answered => this.#waiting.set(id, answered))
  }

  #read(text: string): void {
    const messages = (this.#rest + text).split('\0')
    this.#rest = messages.pop() ?? ''
    for (const message of messages) {
      const { id, method, result = {}, params = {} } = z.parse(Message, JSON.parse(message))
      if (id !== undefined) this.#waiting.get(id)?.(result)
      else if (method !== undefined) this.#heard(method, params)
    }
  }
}

// Nothing but the file shown is ever answered; no name resolves should the gate fail. Tests run as root in containers.
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--remote-debugging-pipe',
]

export const address = 'http://page.example/shown'

export async function openChromium(path: string): Promise<Chromium> {
  const profile = mkdtempSync(join(tmpdir(), 'copydesk-chromium-'))
  const browser = spawn(path, [...flags, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const gone = new Promise<void>(resolve => browser.once('exit', () => resolve()))
  const wire = new Wire(browser)
  const { targetId } = z.parse(Target, await wire.send('Target.createTarget', { url: 'about:blank' }))
  const attached = await wire.send('Target.attachToTarget', { targetId, flatten: true })
  wire.sessionId = z.parse(Session, attached).sessionId
  for (const domain of ['Page', 'Debugger', 'Runtime', 'Fetch']) await wire.send(`${domain}.enable`)

  return {
    show: (file, probe) => show(wire, file, probe),
    view: (file, window, probe) => view(wire, { file, window, probe }),
    async close() {
      void wire.send('Browser.close')
      await gone
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function show(wire: Wire, file: ShownFile, probe: string): Promise<Shown> {
  const happened: string[] = []
  const loaded = new Promise<void>(resolve => {
    wire.heard = listener(wire, { file, happened, resolve })
  })
  await wire.send('Page.navigate', { url: address })
  await loaded
  const expression = `${probe}\n//# sourceURL=${ours}`
  const evaluated = await wire.send('Runtime.evaluate', { expression, returnByValue: true })

  return { happened, probed: z.parse(Evaluated, evaluated).result.value }
}

type Showing = { file: ShownFile; happened: string[]; resolve(): void }

function listener(wire: Wire, { file, happened, resolve }: Showing): Heard {
  let isAnswered = false
  const heard: Record<string, (params: Record<string, unknown>) => void> = {
    'Page.loadEventFired': resolve,
    'Page.javascriptDialogOpening': () => {
      happened.push('dialog')
      void wire.send('Page.handleJavaScriptDialog', { accept: false })
    },
    'Debugger.scriptParsed': params => void happened.push(...scriptOf(params)),
    'Fetch.requestPaused': params => {
      const { requestId, resourceType, request } = z.parse(Paused, params)
      if (request.url === address && !isAnswered) {
        isAnswered = true
        void wire.send('Fetch.fulfillRequest', { requestId, ...answerOf(file) })
        return
      }
      if (!isExpected(resourceType, request.url)) happened.push(`${resourceType} ${request.url}`)
      void wire.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    },
  }

  return (method, params) => heard[method]?.(params)
}

// The name of the one script that is the test's own.
const ours = 'copydesk-probe'

/** Scripts of the page's own world: the browser's viewer of XML runs in another. */
function scriptOf(params: Record<string, unknown>): string[] {
  const { url, executionContextAuxData } = z.parse(Script, params)

  return url === ours || executionContextAuxData?.isDefault === false ? [] : [`script of ${url}`]
}

/** An article's pictures, and the icon any browser asks for. */
const isExpected = (resourceType: string, url: string) =>
  /^https?:/.test(url) && (resourceType === 'Image' || url.endsWith('/favicon.ico'))

export const answerOf = ({ contentType, text }: ShownFile) => ({
  responseCode: 200,
  responseHeaders: [{ name: 'content-type', value: contentType }],
  body: Buffer.from(text).toString('base64'),
})
