/** What the operator's commands say; `german.ts` and `danish.ts` say the same. */
export const english = {
  retry: (count: number) =>
    count === 1
      ? "The request goes out exactly as it was submitted, under the same key. What changed in the deal since then is not sent."
      : `${count} requests go out exactly as they were submitted, each under its own key. What changed in the deals since then is not sent.`,
  retried: (count: number) => `${requests(count)} put back. The bridge sends them as soon as their turn comes.`,
  nothingToRetry: "None of these belongs to a request. Use Replay from … on the stream for what came from the ERP.",
  few: (count: number, most: number) =>
    `${requests(count)} parked for this cause. The oldest ${Math.min(count, most)} go out as submitted, to see whether it is fixed.`,
  group: (count: number) =>
    `${requests(count)} parked for this cause. All go out as submitted, oldest first. Try 2 first when you are not sure.`,
  noGroup: "No request is parked for this cause.",
  instructed: "The bridge was told. What came of it is under Instructions.",
  today: (version: string, total: string) =>
    `The deal as it is saved now goes out as a new request, in place of version ${version} (${total}). Choose Retry as submitted to send what was asked then.`,
  sentToday: (version: number) => `Version ${version} is on its way, with today's data.`,
  notSent: (reason: string) => `Nothing was sent. ${reason}`,
  noDeal: "The request belongs to no deal.",
  park: (count: number) => `Nothing is sent for ${requests(count)} until somebody retries.`,
  pause: "The stream stands still, for every bridge, until somebody resumes it. Nothing is lost meanwhile.",
  assigned: (name: string) => `Assigned to ${name}.`,
  needsResolution: "Write in How it was settled what was done, then resolve.",
  resolve: "It is taken off the work list. A request that is parked stays parked: retry it to send it.",
  resolved: "Resolved.",
  failed: (message: string) => `That did not work: ${message}. Nothing was changed by this step.`,
  stepBack: "Cancel",
  retryTitle: "Retry as submitted",
  fewTitle: "Try 2 of the group",
  groupTitle: "Retry group",
  todayTitle: "Send today's deal",
  parkTitle: "Park",
  pauseTitle: "Pause the stream",
  resolveTitle: "Resolve",
};

export type OperatorWords = typeof english;

function requests(count: number): string {
  return count === 1 ? "1 request" : `${count} requests`;
}
