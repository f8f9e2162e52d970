import { fromOption, toOption } from "#model/choice";
import type { CommitmentKind } from "#model/commitments/kind";
import { equals, fromNumber, subtract, sum, type Decimal } from "#model/decimal";
import { nothingSettled, settlementOf, settlements } from "#model/settlement";
import { applicationKinds } from "#model/tables/application";
import { toApplicationKey, toInvoiceKey, toPaymentKey } from "../../../bridge/inbound/documents/document-keys";
import { toEventKey } from "../../../bridge/deal/tell-commitment";
import type { ErpInvoice } from "../../../bridge/ports/erp-money";
import type { StoredRow } from "../dataverse/stored-row";
import { company, connection } from "../erp/unreliable-erp";
import type { World } from "../world";
import type { Ending } from "./ending";

const at = { erp: { connection, company } };

/**
 * I6: what is left of each invoice and each credit memo, and what settles it, is as the ERP has it. I8: each payment and each that bounced
 * was told.
 */
export function checkPayments({ world }: Ending): void {
  for (const { document } of world.erp.invoices.values()) {
    const key = toInvoiceKey(at, "Invoice", document.id);
    const mirror = world.dataverse.store.findByKey("accord_invoice", "accord_erpkey", key);
    if (mirror) checkInvoice(world, document, mirror);
  }
  checkCreditMemos(world);
  checkLedger(world);
}

/** Only a ledger says what is left of a credit memo. */
function checkCreditMemos({ erp: { ledger, creditMemos }, dataverse, report }: World): void {
  if (ledger.source !== "Applications") return;
  for (const { document: memo } of creditMemos.values()) {
    const key = toInvoiceKey(at, "CreditMemo", memo.id);
    const mirror = dataverse.store.findByKey("accord_invoice", "accord_erpkey", key);
    if (!mirror) continue;
    const open = ledger.openOf(memo);
    const shownOpen = toAmount(mirror.accord_openamount);
    if (!equals(shownOpen, open)) {
      report({ invariant: "I6", text: `credit memo ${memo.number} has ${open} open and shows ${shownOpen}` });
    }
    for (const { application } of ledger.credits.filter((each) => each.application.creditMemoNumber === memo.number)) {
      const row = dataverse.store.findByKey(
        "accord_application",
        "accord_erpkey",
        toApplicationKey(at, application.id),
      );
      if (row && row._accord_creditmemoid_value === mirror.accord_invoiceid) continue;
      const what = `what credit memo ${memo.number} settles of invoice ${application.invoiceNumber}`;
      report({ invariant: "I6", text: `${what} ${row ? "does not name it" : "is not mirrored"}` });
    }
  }
}

function checkInvoice(world: World, invoice: ErpInvoice, mirror: StoredRow): void {
  const { erp, dataverse } = world;
  const report = (text: string) => world.report({ invariant: "I6", text: `invoice ${invoice.number} ${text}` });
  const open = erp.ledger.openOf(invoice);
  const settled = subtract(invoice.totalWithTax, open);
  const shownOpen = toAmount(mirror.accord_openamount);
  if (!equals(shownOpen, open)) report(`has ${open} open and shows ${shownOpen}`);
  const credit = creditOf(world, invoice);
  const settlement = settlementOf(open, { ...nothingSettled, cash: subtract(settled, credit), credit });
  const shown = fromOption(settlements, mirror.accord_settlement as number | null | undefined);
  if (shown !== settlement) report(`is ${settlement} and shows ${String(shown)}`);

  const applications = [...dataverse.store.rows("accord_application")].filter(
    (row) => row._accord_invoiceid_value === mirror.accord_invoiceid,
  );
  const live = sum(applications.filter(isLive).map((row) => toAmount(row.accord_amount)));
  if (!equals(live, settled)) report(`is settled by ${settled}, and ${live} is mirrored of it`);
  // A credit memo is told when it is issued.
  for (const row of applications.filter(
    ({ accord_kind }) => accord_kind !== toOption(applicationKinds, "CreditMemo"),
  )) {
    checkTold(world, "PaymentReceived", row);
    if (!isLive(row)) checkTold(world, "PaymentReversed", row);
  }
}

/** How much of it is settled by credit memos, as far as the ERP says by what. */
function creditOf({ erp: { ledger } }: World, { number }: ErpInvoice): Decimal {
  const known = ledger.source === "Applications" ? ledger.credits.map(({ application }) => application) : [];
  return sum(known.filter(({ invoiceNumber }) => invoiceNumber === number).map(({ amount }) => amount));
}

function checkTold(world: World, kind: CommitmentKind, application: StoredRow): void {
  const key = toEventKey(at.erp, kind, String(application.accord_erpkey));
  if (world.dataverse.store.findByKey("accord_commitment", "accord_eventkey", key)) return;
  world.report({ invariant: "I8", text: `${kind} of ${String(application.accord_number)} was not told` });
}

/** Only a ledger that can be read tells of payments themselves. */
function checkLedger(world: World): void {
  const { ledger } = world.erp;
  if (ledger.source === "OpenInvoices") return;
  const check = (what: string, table: string, key: string, reversedOn: string | null) => {
    const mirror = world.dataverse.store.findByKey(table, "accord_erpkey", key);
    if (!mirror) world.report({ invariant: "I6", text: `${what} is not mirrored` });
    else if (isLive(mirror) !== (reversedOn === null)) {
      world.report({ invariant: "I6", text: `${what} is not what the ERP says` });
    }
  };
  for (const { payment, applications } of ledger.payments.values()) {
    check(`payment ${payment.number}`, "accord_payment", toPaymentKey(at, payment.id), payment.reversedOn);
    if (ledger.source !== "Applications") continue;
    for (const { id, invoiceNumber, reversedOn } of applications) {
      const what = `the application of payment ${payment.number} to invoice ${invoiceNumber}`;
      check(what, "accord_application", toApplicationKey(at, id), reversedOn);
    }
  }
}

function isLive(row: StoredRow): boolean {
  return row.accord_isreversed !== true;
}

function toAmount(value: unknown): Decimal {
  return fromNumber(Number(value ?? 0));
}
