import type { AnswerTimes } from "#model/silence";
import type { ConfigurationFile } from "../configuration/configuration";

/** When an answer counts as late and how often that is looked at, as the configuration says it. */
export function toSilenceSettings({
  floorMinutes,
  untilLearnedMinutes,
  pollSeconds,
}: ConfigurationFile["answers"]): AnswerTimes & { readonly pollSeconds: number } {
  return { floorSeconds: floorMinutes * 60, untilLearnedSeconds: untilLearnedMinutes * 60, pollSeconds };
}
