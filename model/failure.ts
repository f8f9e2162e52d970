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

/** What the bridge does next: try again by itself, wait for something else to change, or park the intent for a person. */
export type Handling = "Retry" | "Wait" | "Park";

const handlings: Readonly<Record<FailureClass, Handling>> = {
  Transient: "Retry",
  Throttled: "Retry",
  SignIn: "Retry",
  Dependency: "Wait",
  Data: "Park",
  Mapping: "Park",
  Conflict: "Park",
  Configuration: "Park",
  Defect: "Park",
};

export function handlingOf(failure: FailureClass): Handling {
  return handlings[failure];
}
