import { optionLabel } from "./option-label";

test.each([
  ["Submitted", "Submitted"],
  ["AcceptedWithChanges", "Accepted with changes"],
  ["NotCommitted", "Not committed"],
  ["CreatedInErp", "Created in the ERP"],
  ["UnknownOutcome", "Outcome unknown"],
])("%s is read as %s", (name, label) => {
  expect(optionLabel(name)).toBe(label);
});
