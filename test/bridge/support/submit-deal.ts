import { createHash } from "node:crypto";
import { v4 as uuid } from "uuid";
import { toCanonicalJson } from "#model/canonical-json";
import { toOption } from "#model/choice";
import { fromNumber } from "#model/decimal";
import { toIntentKey } from "#model/intent-key";
import type { DealLine, DealSnapshot } from "#model/intents/deal-snapshot";
import { intentKinds, type IntentKind } from "#model/intents/kind";
import { rowsOf, type JsonClient } from "../../../tools/demo/json-client";

type Row = Readonly<Record<string, unknown>>;

/** Submits a deal as the form does: a snapshot of it in one new row. Gives the id of the request. */
export async function submitDeal(
  seller: JsonClient,
  opportunityId: string,
  options: {
    readonly kind?: IntentKind;
    readonly version?: number;
    readonly change?: (snapshot: DealSnapshot) => unknown;
    readonly baseOrderVersion?: string;
    readonly validUntil?: string;
  } = {},
): Promise<string> {
  const { kind = "DealReadyForFulfillment", version = 1, change = (snapshot: DealSnapshot) => snapshot } = options;
  const snapshot = await readDeal(seller, opportunityId);
  const text = toCanonicalJson(change(snapshot));
  const id = uuid();
  await seller.send("POST", "accord_intents", {
    accord_intentid: id,
    accord_name: `${snapshot.topic}, version ${version}`,
    accord_kind: toOption(intentKinds, kind),
    accord_key: toIntentKey(id),
    accord_version: version,
    accord_promisedtotal: Number(snapshot.total),
    ...(options.baseOrderVersion === undefined ? {} : { accord_baseorderversion: options.baseOrderVersion }),
    ...(options.validUntil === undefined ? {} : { accord_validuntil: options.validUntil }),
    accord_snapshot: text,
    accord_snapshothash: createHash("sha256").update(text).digest("hex"),
    "accord_OpportunityId@odata.bind": `/opportunities(${opportunityId})`,
    "accord_AccountId@odata.bind": `/accounts(${snapshot.account.id})`,
  });
  return id;
}

async function readDeal(seller: JsonClient, opportunityId: string): Promise<DealSnapshot> {
  const deal = await seller.get(
    `opportunities(${opportunityId})?$select=name,accord_deliverby&$expand=parentaccountid($select=name,accountnumber)`,
  );
  const account = deal.parentaccountid as Row;
  const rows = rowsOf(
    await seller.get(
      `opportunityproducts?$filter=_opportunityid_value eq ${opportunityId}&$orderby=lineitemnumber asc` +
        "&$select=quantity,priceperunit,lineitemnumber,extendedamount&$expand=productid($select=name,productnumber),uomid($select=name)",
    ),
  );
  const lines = rows.map(toLine);
  return {
    opportunityId,
    topic: String(deal.name),
    account: { id: String(account.accountid), name: String(account.name), number: toText(account.accountnumber) },
    currency: "EUR",
    deliverBy: toText(deal.accord_deliverby),
    total: fromNumber(rows.reduce((total, row) => total + Number(row.extendedamount), 0)),
    lines,
  };
}

function toLine(row: Row): DealLine {
  const product = row.productid as Row | null;
  const unit = row.uomid as Row | null;
  return {
    id: String(row.opportunityproductid),
    number: Number(row.lineitemnumber),
    item: toText(product?.productnumber),
    description: String(product?.name),
    quantity: fromNumber(Number(row.quantity)),
    unit: toText(unit?.name),
    unitPrice: fromNumber(Number(row.priceperunit)),
    amount: fromNumber(Number(row.extendedamount)),
  };
}

function toText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
