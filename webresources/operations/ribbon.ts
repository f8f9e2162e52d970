/** What the commands of issues, requests and streams call, with the form or the list and the ids of the rows. */
export { parkRequests } from "./park-requests";
export { retryFew, retryGroup, retryIssues, retryRequests } from "./retry";
export { sendTodaysDealOfIssue, sendTodaysDealOfRequest } from "./send-todays-deal";
export { assignIssues, resolveIssue } from "./settle-issues";
export { pauseStreams, replayStream, resumeStreams } from "./steer-streams";
