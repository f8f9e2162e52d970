import { makeFakeContext } from "../../shared/testing/fake-context";
import { aDataset } from "../../shared/testing/line-records";
import { toProps } from "../to-props";
import type { Teller } from "../words";

/** Speaks with the real strings of the control, in English. */
export function makeTeller(): Teller {
  return toProps(makeFakeContext({ control: "OrderLines", parameters: { lines: aDataset([]) } })).teller;
}
