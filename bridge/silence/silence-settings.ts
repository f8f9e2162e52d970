import type { ConfigurationFile } from "../configuration/configuration";
import type { SilenceSettings } from "./silence";

/** When an answer counts as late and how often that is looked at, as the configuration says it. */
export function toSilenceSettings({
  floorMinutes,
  untilLearnedMinutes,
  workingTime,
  pollSeconds,
}: ConfigurationFile["answers"]): SilenceSettings {
  return { floorSeconds: floorMinutes * 60, untilLearnedSeconds: untilLearnedMinutes * 60, workingTime, pollSeconds };
}
