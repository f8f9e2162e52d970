import type { TableMetadata } from "../../metadata/table-metadata";
import type { SqlValue } from "../../store/store";
import type { RequestContext } from "../../webapi/request-context";
import { createRow } from "../create-row";
import type { Operation, OperationCall } from "../operation";
import { readPayload } from "../payload/read-payload";
import { findRowById } from "../row-key";
import { defaultStatus } from "../row-write/set-state";
import { updateRow } from "../update-row";
import { invalidArgument, rowNotFound } from "../write-errors";

const won = 1;
const lost = 2;
/** Status -1 leaves the status reason to the platform. */
const anyStatus = -1;

/** Closes an opportunity as won; the given opportunityclose becomes the activity that tells of it. */
export const winOpportunity: Operation = closing("WinOpportunity", won);

/** Closes an opportunity as lost. */
export const loseOpportunity: Operation = closing("LoseOpportunity", lost);

function closing(name: string, state: number): Operation {
  return {
    name,
    kind: "action",
    boundTo: "nothing",
    parameters: [
      { name: "OpportunityClose", type: "mscrm.opportunityclose", required: true },
      { name: "Caller", type: "Edm.String", required: false },
      { name: "Status", type: "Edm.Int32", required: true },
    ],
    returns: null,
    run: (call) => {
      call.context.store.transaction(() => closeOpportunity(call, state));
      return { is: "nothing" };
    },
  };
}

function closeOpportunity({ context, parameters }: OperationCall, state: number): void {
  const closes = requireTable(context, "opportunityclose");
  const opportunities = requireTable(context, "opportunity");
  const payload = readPayload(context, closes, parameters["OpportunityClose"], "create");
  const opportunityId = payload.values.get("opportunityid") ?? null;
  if (opportunityId === null) throw invalidArgument("The OpportunityClose names no opportunity (opportunityid).");
  const row = findRowById(context.store, opportunities, String(opportunityId));
  if (row === undefined) throw rowNotFound("opportunity", String(opportunityId));

  const subject = payload.values.get("subject") ?? row["name"] ?? null;
  createRow(context, closes, { ...payload, values: new Map([...payload.values, ["subject", subject]]) });
  const status = Number(parameters["Status"]);
  const today = context.now.toISOString().slice(0, 10);
  const values = new Map<string, SqlValue>([
    ["statecode", state],
    ["statuscode", status === anyStatus ? defaultStatus(opportunities, state) : status],
    ["actualclosedate", payload.values.get("actualend")?.toString().slice(0, 10) ?? today],
    ["actualvalue", state === won ? (payload.values.get("actualrevenue") ?? row["estimatedvalue"] ?? null) : "0"],
  ]);
  updateRow(context, opportunities, row, { values, bound: [] });
}

function requireTable({ catalog }: RequestContext, name: string): TableMetadata {
  const table = catalog.table(name);
  if (table === undefined) throw invalidArgument(`The organisation has no table '${name}'.`);
  return table;
}
