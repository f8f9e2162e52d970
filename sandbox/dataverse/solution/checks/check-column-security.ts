import { importCodes } from "../import-codes";
import { fault, type ImportFault } from "../import-fault";
import type { ImportCheck } from "./import-check";

/** Column security profiles speak of columns that exist and are secured. */
export const checkColumnSecurity: ImportCheck = ({ contents, catalog }) =>
  contents.profiles.flatMap((profile) =>
    profile.permissions.flatMap(({ table, column }): ImportFault[] => {
      const name = `${table}.${column}`;
      const attribute = catalog.table(table)?.attributes.get(column);
      if (attribute === undefined) {
        const message = `Some field security permissions could not be imported because the following fields are not in the system: ${name}. (profile '${profile.name}')`;
        return [fault(importCodes.securedColumnMissing, message, "columnSecurityProfile", profile.name)];
      }
      if (attribute.isSecured) return [];
      const message = `Some field security permissions could not be imported because the following fields are not securable: ${name}. (profile '${profile.name}')`;
      return [fault(importCodes.columnNotSecured, message, "columnSecurityProfile", profile.name)];
    }),
  );
