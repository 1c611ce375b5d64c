/** How far an application has come, in the order of most of them. */
export const jobStatuses = [
  'not_applied',
  'preparing',
  'applied',
  'interviewing',
  'offer_received',
  'accepted',
  'rejected',
  'withdrawn',
] as const
/** How far an application has come. */
export type JobStatus = (typeof jobStatuses)[number]

const moves: Record<JobStatus, readonly JobStatus[]> = {
  not_applied: ['preparing', 'applied', 'withdrawn'],
  preparing: ['not_applied', 'applied', 'withdrawn'],
  applied: ['interviewing', 'offer_received', 'rejected', 'withdrawn'],
  interviewing: ['offer_received', 'rejected', 'withdrawn'],
  offer_received: ['accepted', 'rejected', 'withdrawn', 'interviewing'],
  accepted: ['withdrawn'],
  rejected: ['applied', 'interviewing'],
  withdrawn: ['not_applied', 'preparing', 'applied'],
}

/** The states that an application can go to from one. */
export function possibleMoves(from: JobStatus): readonly JobStatus[] {
  return moves[from]
}

/** Whether it can go from one to the other; staying where it is is no move, and always possible. */
export function canMove(from: JobStatus, to: JobStatus): boolean {
  return from === to || moves[from].includes(to)
}
