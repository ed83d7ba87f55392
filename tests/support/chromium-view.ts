import * as z from 'zod/mini'
import { address, answerOf, type ShownFile, type Wire } from './chromium.ts'

/** How a reader's window is: pixels across, and whether it is dark outside. */
export type Window = {
  width: number
  height?: number
  scheme: 'light' | 'dark'
  print?: boolean
  /** A picture is wanted. */
  shot?: boolean
}
/** `png`: the whole page from top to bottom, where it is wanted. */
export type Viewed = { probed: unknown; png: Buffer }

const Requested = z.object({ requestId: z.string(), request: z.object({ url: z.string() }) })
const Shot = z.object({ data: z.string() })
const Evaluated = z.object({ result: z.object({ value: z.optional(z.unknown()) }) })

const whole = { format: 'png', captureBeyondViewport: true }

type Viewing = { file: ShownFile | undefined; window: Window; probe: string }

/** Shows a file with its pictures, or what is shown already, in a window of a size, asks the probe what is there, and takes the picture of it. */
export async function view(wire: Wire, { file, window, probe }: Viewing): Promise<Viewed> {
  const { width, height = 900, scheme, print = false, shot = false } = window
  await wire.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 })
  const features = [{ name: 'prefers-color-scheme', value: scheme }]
  await wire.send('Emulation.setEmulatedMedia', { media: print ? 'print' : 'screen', features })
  if (file !== undefined) await load(wire, file)
  const evaluated = await wire.send('Runtime.evaluate', { expression: probe, returnByValue: true, awaitPromise: true })
  const { data } = shot ? z.parse(Shot, await wire.send('Page.captureScreenshot', whole)) : { data: '' }

  return { probed: z.parse(Evaluated, evaluated).result.value, png: Buffer.from(data, 'base64') }
}

async function load(wire: Wire, file: ShownFile): Promise<void> {
  const loaded = new Promise<void>(resolve => {
    wire.heard = (method, params) => {
      if (method === 'Page.loadEventFired') resolve()
      if (method === 'Fetch.requestPaused') answer(wire, file, z.parse(Requested, params))
    }
  })
  await wire.send('Page.navigate', { url: address })
  await loaded
}

function answer(wire: Wire, file: ShownFile, { requestId, request: { url } }: z.infer<typeof Requested>): void {
  const given = url === address ? file : { contentType: 'image/svg+xml', text: pictureAt(url) }
  void wire.send('Fetch.fulfillRequest', { requestId, ...answerOf(given) })
}

/** A landscape of its own for each address; `#4x3` or `?3x4` in it gives its shape. */
function pictureAt(url: string): string {
  const [, width = '16', height = '9'] = /(\d+)x(\d+)/.exec(url) ?? []
  const [w, h] = [Number(width) * 80, Number(height) * 80]
  const hue = [...url].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 360, 7)

  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 160 90" preserveAspectRatio="none">
<rect width="160" height="90" fill="hsl(${hue} 35% 78%)"/><circle cx="118" cy="26" r="9" fill="hsl(${hue} 60% 92%)"/>
<path d="M0 62 40 34 74 60 104 42 160 70V90H0Z" fill="hsl(${hue} 28% 52%)"/><path d="M0 74 60 60 160 80V90H0Z" fill="hsl(${hue} 30% 34%)"/></svg>`
}
