import { readFileSync } from "node:fs";
import { join } from "node:path";
import { errorCodes } from "../api-error";
import { toCode } from "./code";
import { propertyOf } from "./contract";
import { addDateFormula, isDateFormula } from "./date-formula";
import { loadContract, loadContractFacts } from "./load-contract";
import { fromOptionName } from "./option-name";
import { blankOption, emptyValueOf } from "./values";

const contract = loadContract();

describe("the contract", () => {
  it("holds 46 entity sets whose navigation and relations lead somewhere", () => {
    expect(contract.entitySets).toHaveLength(46);
    for (const entitySet of contract.entitySets) {
      for (const { entitySet: target, where } of entitySet.navigation) {
        for (const link of where) {
          expect(propertyOf(contract.get(target), link.property)).toBeDefined();
          if ("equalsProperty" in link) expect(propertyOf(entitySet, link.equalsProperty)).toBeDefined();
        }
      }
      for (const { relatesTo } of entitySet.properties) {
        if (relatesTo) expect(propertyOf(contract.get(relatesTo.entitySet), relatesTo.property)).toBeDefined();
      }
    }
  });

  it("agrees with the empty values used here", () => {
    const file = readFileSync(join(__dirname, "..", "contract", "bc-api-v2-core.json"), "utf8");
    const { wireConventions } = JSON.parse(file) as { wireConventions: Record<string, unknown> };
    const orders = contract.get("salesOrders");
    const empty = (name: string): unknown => {
      const property = propertyOf(orders, name);
      return property && emptyValueOf(property);
    };

    expect(wireConventions).toMatchObject({
      emptyString: empty("number"),
      emptyGuid: empty("currencyId"),
      emptyDate: empty("requestedDeliveryDate"),
      emptyDateTime: empty("lastModifiedDateTime"),
      emptyNumber: empty("totalTaxAmount"),
      blankOption,
    });
  });

  it("documents every error code that is used", () => {
    const documented = loadContractFacts().errorCodes.map(({ code }) => code);

    expect(errorCodes.filter((code) => !documented.includes(code))).toEqual([]);
  });
});

describe("values in AL's ways", () => {
  it("reads options with their characters encoded", () => {
    expect(fromOptionName("In_x0020_Review")).toBe("In Review");
    expect(fromOptionName("Non_x002D_Inventory")).toBe("Non-Inventory");
    expect(fromOptionName("_x0020_")).toBe(" ");
  });

  it("keeps codes in upper case without blanks around them", () => {
    expect(toCode("  30 days ")).toBe("30 DAYS");
    expect(toCode("straße")).toBe("STRAßE");
  });

  it("adds date formulas", () => {
    expect(addDateFormula("2025-01-31", "1M")).toBe("2025-02-28");
    expect(addDateFormula("2025-06-30", "30D")).toBe("2025-07-30");
    expect(addDateFormula("2025-06-10", "CM+14D")).toBe("2025-07-14");
    expect(addDateFormula("2025-06-10", "")).toBe("2025-06-10");
    expect(isDateFormula("a month")).toBe(false);
    expect(() => addDateFormula("2025-06-10", "a month")).toThrow(RangeError);
  });
});
