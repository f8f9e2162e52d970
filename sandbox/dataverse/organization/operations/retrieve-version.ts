import type { Operation } from "../../messages/operation";
import { platformVersion } from "../platform-version";

export const retrieveVersion: Operation = {
  name: "RetrieveVersion",
  kind: "function",
  boundTo: "nothing",
  parameters: [],
  returns: "mscrm.RetrieveVersionResponse",
  run: () => ({ is: "body", body: { Version: platformVersion } }),
};
