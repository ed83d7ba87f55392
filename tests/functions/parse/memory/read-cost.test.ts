import { bombs } from './bombs.ts'
import { areAnsweredInTime } from './in-time.ts'

areAnsweredInTime(bombs, 'read')
