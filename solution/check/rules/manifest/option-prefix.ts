import { fault, type Rule } from "../../rule";

export const optionPrefix: Rule = {
  id: "option-prefix",
  severity: "error",
  reason: "Option values of several publishers are kept apart by a prefix from 10000 to 99999.",
  check: ({ manifest: { optionValuePrefix } }) =>
    /^[1-9]\d{4}$/.test(optionValuePrefix)
      ? []
      : [fault("publisher", `the option value prefix is "${optionValuePrefix}"`, "Use a number from 10000 to 99999.")],
};
