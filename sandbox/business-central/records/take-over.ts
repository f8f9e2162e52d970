import { propertyOf, type EntitySet } from "../entities/contract";
import { emptyValues, type Values } from "../entities/values";

/** A new record that has, of another one, every property of the same name: how a posted document is made from an order. */
export function takeOver(entitySet: EntitySet, from: Values): Values {
  const shared = Object.fromEntries(Object.entries(from).filter(([name]) => propertyOf(entitySet, name)));
  return { ...emptyValues(entitySet), ...shared };
}
