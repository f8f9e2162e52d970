import { DataverseError } from "../../dataverse-error";
import type { Operation } from "../operation";
import { targetsParameter } from "./bulk-targets";

/** Dataverse has this message for elastic tables only, which the sandbox has none of. */
export const deleteMultiple: Operation = {
  name: "DeleteMultiple",
  kind: "action",
  boundTo: "collection",
  parameters: [targetsParameter],
  returns: null,
  run() {
    throw new DataverseError("0x80040800", 501, "DeleteMultiple has not yet been implemented.");
  },
};
