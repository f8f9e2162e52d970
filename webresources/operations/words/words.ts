import { inUsersLanguage } from "../../words/in-language";
import { danish } from "./danish";
import { english, type OperatorWords } from "./english";
import { german } from "./german";

/** What the commands say to the signed-in operator. */
export function say(): OperatorWords {
  return inUsersLanguage<OperatorWords>({ english, german, danish });
}
