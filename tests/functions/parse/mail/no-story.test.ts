import { describe, expect, test } from 'vitest'
import { email } from '../../../../functions/parse/formats/email.ts'
import { site } from '../../../../site.config.ts'

const read = (headers: string, body = 'The bell of the mill rang on Sunday.\n') => {
  const text = `From: Ines Vale <ines@example.org>\nDate: Mon, 9 Mar 2026 10:00:00 +0000\n${headers}\n\n${body}`
  return email.read({ key: 'a.eml', bytes: new TextEncoder().encode(text), metadata: {} }, site)
}

const parts = (...each: readonly string[]) => `${each.map(part => `--b\n${part}`).join('\n')}\n--b--\n`
const story = 'Content-Type: text/plain\n\nThe bell of the mill rang on Sunday.'

describe('no story is', () => {
  test.each([
    [
      'a report on another message',
      'Subject: Undelivered\nContent-Type: multipart/report; report-type=delivery-status; boundary=b',
      parts(story, 'Content-Type: message/delivery-status\n\nAction: failed'),
    ],
    ['an automatic reply', 'Subject: Away\nAuto-Submitted: auto-replied (vacation)'],
    ['an automatic reply', 'Subject: Automatic reply: Bell rings\nAuto-Submitted: auto-generated'],
    ['an automatic reply', 'Subject: =?utf-8?Q?R=C3=A9ponse_automatique_: Away?=\nAuto-Submitted: auto-generated'],
    ['an automatic reply', 'Subject: Away\nPrecedence: auto_reply'],
    ['an automatic reply', 'Subject: Away\nX-Autoreply: yes'],
    [
      'an invitation',
      'Subject: Morning conference\nContent-Type: multipart/alternative; boundary=b',
      parts(story, 'Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR'),
    ],
    ['taken for spam by the mail system', 'Subject: You won\nX-SES-Spam-Verdict: FAIL'],
    ['taken for spam by the mail system', 'Subject: You won\nX-Spam-Flag: YES'],
    ['taken for harmful by the mail system', 'Subject: Invoice\nX-SES-Virus-Verdict: FAIL'],
  ])('what is %s (%j)', async (what, headers, body?: string) =>
    expect(await read(headers, body)).toMatchObject({
      ok: false,
      failure: { kind: 'no-article', reason: `The message is ${what}, and no article.` },
    }),
  )
})

describe('a story is', () => {
  test.each([
    ['what a system sent', 'Subject: Bell rings\nAuto-Submitted: auto-generated'],
    ['what a person sent', 'Subject: Automatic reply: how machines write\nAuto-Submitted: no'],
    ['what a list sent', 'Subject: Bell rings\nPrecedence: bulk\nX-Spam-Flag: NO\nX-SES-Spam-Verdict: GRAY'],
    [
      'a release with a date for the calendar',
      'Subject: Bell rings\nContent-Type: multipart/mixed; boundary=b',
      parts(story, 'Content-Type: text/calendar\nContent-Disposition: attachment; filename=a.ics\n\nBEGIN:VCALENDAR'),
    ],
  ])('%s', async (_what, headers, body?: string) => expect((await read(headers, body)).ok).toBe(true))
})
