import { plainId } from "../../../read/plain-id";
import { childOf, childrenOf } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

/** Templates of the stock roles that are the same in every environment: System Administrator and System Customizer. */
const stockRoles = ["627090ff-40a3-4053-8790-584edc5be201", "119f245c-3cc8-4b62-b31c-d1a046ced15d"];

export const appRoles: Rule = {
  id: "app-roles",
  severity: "error",
  reason: "An app is seen by the roles it is mapped to; a role that is not there maps to nobody.",
  check: ({ apps, roles }) =>
    apps.flatMap(({ name, xml }) => {
      const mapped = childrenOf(childOf(xml, "AppModuleRoleMaps"), "Role").map(({ attributes }) =>
        plainId(attributes.id ?? ""),
      );
      const known = [...stockRoles, ...roles.map(({ id }) => id)];
      const remedy = "Map the app to roles of the package or to System Administrator.";
      if (mapped.length === 0) return [fault(`app ${name}`, "is mapped to no role", remedy)];
      return mapped
        .filter((id) => !known.includes(id))
        .map((id) => fault(`app ${name}`, `is mapped to the role ${id}, which the package lacks`, remedy));
    }),
};
