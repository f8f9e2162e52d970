/**
 * When something was posted. A posting has a day and no hour; where its change stamp is of that day, as when it is read soon after, the stamp
 * tells the hour. Later ones are told at the beginning of their day (UTC).
 */
export function momentOfPosting(day: string | null, stamp: string): Date {
  return new Date(day === null || stamp.startsWith(day) ? stamp : day);
}
