import { agencies } from './agencies.ts'
import { channels } from './channels.ts'
import { employers } from './employers.ts'
import { europe } from './europe.ts'
import { farther } from './farther.ts'
import { formats } from './formats.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { informal } from './informal.ts'
import { otherLanguages } from './other-languages.ts'
import { overseas } from './overseas.ts'
import { pasted } from './pasted.ts'
import { publicService } from './public.ts'
import type { Sample } from './sample.ts'
import { software } from './software.ts'
import { trades } from './trades.ts'
import { unusual } from './unusual.ts'

/** Every posting that the reader of text is measured on. */
export const corpus: Sample[] = [
  ...agencies,
  ...channels,
  ...employers,
  ...europe,
  ...farther,
  ...formats,
  ...french,
  ...german,
  ...informal,
  ...otherLanguages,
  ...overseas,
  ...pasted,
  ...publicService,
  ...software,
  ...trades,
  ...unusual,
]
