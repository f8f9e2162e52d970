import { childOf } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

export const rootBehavior: Rule = {
  id: "root-behavior",
  severity: "error",
  reason:
    "Behavior 0 claims a whole table and 2 only what is in the package: a stock table must not be claimed, one of ours must be whole.",
  check: ({ tables, manifest }) =>
    tables.flatMap(({ logicalName, entity, columns }) => {
      const behavior = manifest.rootComponents.find(({ type, key }) => type === "1" && key === logicalName)?.behavior;
      const component = `table ${logicalName}`;
      if (behavior === "0" && !childOf(entity, "OwnershipTypeMask")) {
        return [
          fault(
            component,
            "is not in the package as a whole but has behavior 0",
            "Give its root component behavior 2.",
          ),
        ];
      }
      if (behavior !== undefined && behavior !== "0" && columns.some(({ type }) => type === "primarykey")) {
        return [
          fault(
            component,
            `is in the package as a whole but has behavior ${behavior}`,
            "Give its root component behavior 0.",
          ),
        ];
      }
      return [];
    }),
};
