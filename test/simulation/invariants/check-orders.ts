import { toIntentKey } from "#model/intent-key";
import { toMirrorKey } from "#model/mirror-key";
import { toNumber } from "#model/decimal";
import { digestOf } from "../../../bridge/inbound/orders/digest";
import type { ErpOrder } from "../../../bridge/ports/erp-documents";
import { company, connection } from "../erp/unreliable-erp";
import { textOf, type StoredRow } from "../dataverse/stored-row";
import type { Ending } from "./ending";

/** I6: the mirror says what the ERP says. I12: what the ERP got is what was promised, to the last digit. I7: in the order asked. */
export function checkOrders(ending: Ending): void {
  checkMirrors(ending);
  checkPromises(ending);
  checkOrderOfAccounts(ending);
}

function checkMirrors({ world }: Ending): void {
  const report = (text: string) => world.report({ invariant: "I6", text });
  const { erp, dataverse } = world;
  for (const { document } of erp.orders.values()) {
    const mirror = mirrorOf(dataverse.store, document.id);
    if (!mirror) report(`order ${document.number} is not mirrored`);
    else compare(mirror, document, report);
  }
  for (const { document } of erp.invoicedOrders.values()) {
    const gone = erp.readInvoicedOrder(document.number);
    const mirror = mirrorOf(dataverse.store, document.id);
    if (!gone) continue;
    if (!mirror) report(`invoiced order ${gone.number} is not mirrored`);
    else compare(mirror, gone, report);
  }
  for (const mirror of dataverse.store.rows("accord_order")) {
    const isThere = [...erp.orders.values()].some(({ document }) => document.number === mirror.accord_number);
    if (!isThere && textOf(mirror, "accord_goneon") === null)
      report(`order ${String(mirror.accord_number)} is gone and still shown`);
  }

  function compare(mirror: StoredRow, order: ErpOrder, tell: (text: string) => void): void {
    if (mirror.accord_digest !== digestOf(order)) tell(`the mirror of order ${order.number} is not what the ERP says`);
    if (mirror.accord_total !== Number(toNumber(order.total).toFixed(4)))
      tell(`the total of order ${order.number} differs`);
    const lines = [...dataverse.store.rows("accord_orderline")].filter(
      (line) => line._accord_orderid_value === mirror.accord_orderid && line.statecode === 0,
    );
    for (const { sequence, quantity, shipped } of order.lines) {
      const value = toMirrorKey({ connection, company, kind: "orderline", id: `${order.id}.${sequence}` });
      const line = lines.find((row) => row.accord_erpkey === value);
      if (!line) tell(`line ${sequence} of order ${order.number} is not shown`);
      else if (
        line.accord_orderedquantity !== toNumber(quantity) ||
        line.accord_shippedquantity !== toNumber(shipped)
      ) {
        tell(`line ${sequence} of order ${order.number} has other quantities`);
      }
    }
  }
}

function mirrorOf(store: Ending["world"]["dataverse"]["store"], id: string): StoredRow | undefined {
  return store.findByKey("accord_order", "accord_erpkey", toMirrorKey({ connection, company, kind: "order", id }));
}

function checkPromises({ world, scenario }: Ending): void {
  const promised = new Map(scenario.requests.map((request) => [toIntentKey(request.id) as string, request]));
  for (const { asked } of [...world.erp.created, ...world.erp.revised]) {
    const request = promised.get(asked.key);
    if (!request) continue;
    const wanted = request.lines.map(({ item, quantity, unitPrice, amount }) => [item, quantity, unitPrice, amount]);
    const got = asked.lines.map(({ item, quantity, unitPrice, amount }) => [item, quantity, unitPrice, amount]);
    const isSame = JSON.stringify(wanted) === JSON.stringify(got) && asked.deliverBy === request.deliverBy;
    if (!isSame)
      world.report({ invariant: "I12", text: `the ERP was asked for something else than ${asked.key} says` });
    if (request.poison !== undefined) {
      world.report({ invariant: "I15", text: `the ERP was asked for a request that is ${request.poison}` });
    }
  }
}

/** Requests of one account reach the ERP as they were submitted; those that stopped for a person let others pass. */
function checkOrderOfAccounts({ world, scenario, memory }: Ending): void {
  const reached = scenario.requests.flatMap((request) => {
    const row = world.dataverse.store.row("accord_intent", request.id);
    const created = world.erp.created.find(({ asked }) => asked.key === toIntentKey(request.id));
    if (!row || !created || memory.stopped.has(request.id)) return [];
    return [{ account: request.account, submitted: textOf(row, "createdon") ?? "", created: created.on }];
  });
  for (const first of reached) {
    for (const second of reached) {
      if (first.account !== second.account || first.submitted >= second.submitted) continue;
      if (first.created > second.created) {
        world.report({ invariant: "I7", text: `account ${first.account}: a later request reached the ERP first` });
      }
    }
  }
}
