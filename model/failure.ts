import { choice, type NameOf } from "./choice";

/** Why a transport attempt failed. A refusal by the ERP is an answer and has no class here. */
export const failureClasses = choice(
  "Transient",
  "Throttled",
  "SignIn",
  "Data",
  "Mapping",
  "Dependency",
  "Conflict",
  "Configuration",
  "Defect",
);

export type FailureClass = NameOf<typeof failureClasses>;
