import { accountTable, currencyTable, opportunityTable } from "../../../bridge/ports/stock-tables";
import { toOption } from "#model/choice";
import { instructionKinds, instructionStates, instructionTable } from "#model/tables/instruction";
import { syncStateTable } from "#model/tables/sync-state";
import { toStreamKey } from "../../../bridge/inbound/streams/stream-state";
import type { ChangeSet } from "../../../bridge/ports/dataverse";
import { bindTo, create } from "../../../bridge/ports/change";
import { company, connection } from "../erp/unreliable-erp";
import { toStoredMoment } from "../dataverse/stored-row";
import type { World } from "../world";
import { pausedStreams, type PausedStream } from "./draw-paused";
import type { Scenario } from "./draw-scenario";

/** The rows and records there are before anything happens. */
export function foundOrganization({ dataverse, erp, time }: World, { accounts, deals, paused }: Scenario): void {
  dataverse.changeAll(
    [
      [create(currencyTable, { isocurrencycode: "EUR" })],
      ...accounts.map((account) => [
        create(accountTable, { accountid: account.id, name: account.name, accountnumber: account.number }),
      ]),
      ...deals.map((deal) => [create(opportunityTable, { opportunityid: deal })]),
      ...paused.map((stream, at) => pause(stream, toPausedId(at), toStoredMoment(time.now()))),
    ],
    "people",
  );
  for (const { name, number, inErp } of accounts) {
    const customers = { byNumber: 1, byName: 1, unknown: 0, twice: 2 }[inErp];
    for (let count = 0; count < customers; count++) {
      const own = inErp === "byNumber" && number !== null ? number : erp.nextNumber("customer");
      erp.addCustomer({ name, number: own, creditStatus: "Free" });
    }
  }
}

function toPausedId(at: number): string {
  return `22222222-2222-4222-8222-${String(at).padStart(12, "0")}`;
}

/** A stream as an operator's instruction has left it. */
function pause(stream: PausedStream, id: string, accord_pausedon: string): ChangeSet {
  return [
    create(syncStateTable, {
      accord_syncstateid: id,
      accord_name: pausedStreams[stream],
      accord_streamkey: toStreamKey({ connection, company }, stream),
      accord_pausedon,
    }),
    create(instructionTable, {
      accord_name: `Pause ${pausedStreams[stream]}`,
      accord_kind: toOption(instructionKinds, "Pause"),
      accord_state: toOption(instructionStates, "InForce"),
      "accord_SyncStateId@odata.bind": bindTo(syncStateTable, id),
    }),
  ];
}
