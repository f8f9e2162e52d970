import { DataverseError } from "../../dataverse-error";
import type { Operation } from "../../messages/operation";

/** `RetrieveEnvironmentVariableValue`: the value of this environment, else the default the solution brought. */
export const retrieveEnvironmentVariableValue: Operation = {
  name: "RetrieveEnvironmentVariableValue",
  kind: "function",
  boundTo: "nothing",
  parameters: [{ name: "DefinitionSchemaName", type: "Edm.String", required: true }],
  returns: "mscrm.RetrieveEnvironmentVariableValueResponse",
  run: ({ context, parameters }) => {
    const name = String(parameters["DefinitionSchemaName"]);
    const row = context.store.one(
      `SELECT d.defaultvalue, v.value FROM environmentvariabledefinition d
       LEFT JOIN environmentvariablevalue v ON v.environmentvariabledefinitionid = d.environmentvariabledefinitionid
       WHERE d.schemaname = ? LIMIT 1`,
      name,
    );
    if (row === undefined) {
      throw new DataverseError(
        "0x80040217",
        404,
        `environmentvariabledefinition With schemaname = ${name} Does Not Exist`,
      );
    }
    return { is: "body", body: { Value: row["value"] ?? row["defaultvalue"] ?? null } };
  },
};
