import type { Operation } from "../../messages/operation";

/** `PublishXml` and `PublishAllXml`: what was imported is published already. */
export const publishXml: Operation = {
  name: "PublishXml",
  kind: "action",
  boundTo: "nothing",
  parameters: [{ name: "ParameterXml", type: "Edm.String", required: true }],
  returns: null,
  run: () => ({ is: "nothing" }),
};

export const publishAllXml: Operation = { ...publishXml, name: "PublishAllXml", parameters: [] };
