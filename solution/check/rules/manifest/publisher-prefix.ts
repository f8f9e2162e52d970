import { fault, type Rule } from "../../rule";

export const publisherPrefix: Rule = {
  id: "publisher-prefix",
  severity: "error",
  reason: "Names of components start with the prefix; the platform takes 2 to 8 letters and digits, never mscrm.",
  check: ({ manifest: { prefix } }) =>
    /^[A-Za-z][A-Za-z0-9]{1,7}$/.test(prefix) && !/^mscrm/i.test(prefix)
      ? []
      : [fault("publisher", `the prefix is "${prefix}"`, "Use 2 to 8 letters and digits, a letter first, not mscrm.")],
};
