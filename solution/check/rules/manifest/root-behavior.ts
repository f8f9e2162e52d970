import { fault, type Rule } from "../../rule";

export const rootBehavior: Rule = {
  id: "root-behavior",
  reason:
    "Behavior 0 claims a whole table and 2 only what is in the package: a stock table must not be claimed, one of ours must be whole.",
  check: ({ tables, manifest }) =>
    tables.flatMap(({ logicalName, isDefined }) => {
      const behavior = manifest.rootComponents.find(({ type, key }) => type === "1" && key === logicalName)?.behavior;
      if (behavior === undefined || (behavior === "0") === isDefined) return [];
      return [
        isDefined
          ? fault(
              `table ${logicalName}`,
              `is defined here but has behavior ${behavior}`,
              "Give its root component behavior 0.",
            )
          : fault(
              `table ${logicalName}`,
              "belongs to somebody else but has behavior 0",
              "Give its root component behavior 2.",
            ),
      ];
    }),
};
