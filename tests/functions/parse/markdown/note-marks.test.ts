import { expect, test } from 'vitest'
import { withoutNoteMarks } from '../../../../functions/parse/markdown/note-marks.ts'

test.each([
  ['a highlight', 'The pier ==opens on Monday== again.', 'The pier opens on Monday again.'],
  ['comparisons', 'Where x==y, z==w holds.', 'Where x==y, z==w holds.'],
  ['a heading that is underlined', 'The pier\n==========\n', 'The pier\n==========\n'],
  ['a link with other words', 'See [[Harbour#Piers|the piers]].', 'See the piers.'],
  ['a link to a part of a note', 'See [[Harbour#Piers]] and [[#Boats]].', 'See Harbour and Boats.'],
  ['a picture', '![[pier at dawn.jpg|400]]', '![](<pier at dawn.jpg>)'],
  ['a note inside of another', 'Before. ![[Other note]] After.', 'Before.  After.'],
  ['a remark', 'The pier %% ask Ada %% opens.', 'The pier  opens.'],
  ['a heading with an id of its own', '## The pier {#pier .wide}\n### Boats {: .list}\n', '## The pier\n### Boats\n'],
  ['a heading with braces', '## The {pier} and {x}\n', '## The {pier} and {x}\n'],
  ['a remark with a title', ':::tip Before you sail\nLook up.\n:::\n', '\n**Before you sail**\n\nLook up.\n\n'],
  ['a remark without one', '::: warning\nLook up.\n:::\n', '\nLook up.\n\n'],
  ['percentages', 'From 5%% to 7%%.', 'From 5%% to 7%%.'],
  ['marks in a listing', '```\n[[link]] ==x==\n```\n', '```\n[[link]] ==x==\n```\n'],
])('of what programs for notes write, readers see the words: %s', (_what, written, shown) => {
  expect(withoutNoteMarks(written).text).toBe(shown)
})

test('lines of tags are keywords, and remarks are counted', () => {
  expect(withoutNoteMarks('#pier #harbour/boats\n\nOpen. %% a %%\n%% b %%')).toMatchObject({
    tags: ['pier', 'harbour/boats'],
    removed: 2,
  })
})
