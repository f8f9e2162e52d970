import { orderTable } from "#model/tables/order";
import { addCounts, noCounts, type Counts, type Inbound } from "../inbound/inbound";
import { refreshOrders } from "../inbound/orders/refresh-orders";
import { makeStreams } from "../inbound/streams/streams";
import { equals } from "../ports/condition";
import { reading } from "../ports/reading";
import { obeyed, refused, type Instruction, type Obeyed } from "./instruction";
import { toStreamKey } from "../inbound/streams/stream-state";

const numberReading = reading(orderTable, ["accord_number"], {});

/**
 * Reads documents of the ERP again and takes them over as if they had just changed: one order, the orders of an account, or everything
 * that changed since a moment, of one stream or of all. The streams' own cursors stay where they are, and what is as new here already
 * changes nothing.
 */
export async function replayDocuments(
  inbound: Inbound,
  instruction: Instruction,
  stopping: AbortSignal,
): Promise<Obeyed> {
  const number = instruction.accord_documentnumber;
  if (number) {
    const counts = await refreshOrders(inbound, [number]);
    return total(counts) === 0 ? refused(`The ERP has no order ${number}, and no invoice of one.`) : tell(counts);
  }
  const accountId = instruction._accord_accountid_value;
  if (accountId) return replayAccount(inbound, accountId, stopping);
  return replayStreams(inbound, instruction, stopping);
}

async function replayAccount(inbound: Inbound, accountId: string, stopping: AbortSignal): Promise<Obeyed> {
  let counts = noCounts;
  const where = equals("_accord_accountid_value", accountId);
  for await (const page of inbound.dataverse.query(numberReading, { where, pageSize: 50 })) {
    if (stopping.aborted) return interrupted(counts);
    counts = addCounts(
      counts,
      await refreshOrders(
        inbound,
        page.flatMap((row) => row.accord_number ?? []),
      ),
    );
  }
  return total(counts) === 0
    ? refused("No order of this account is known here; replay by time instead.")
    : tell(counts);
}

async function replayStreams(inbound: Inbound, instruction: Instruction, stopping: AbortSignal): Promise<Obeyed> {
  const { accord_fromon: from, accord_SyncStateId: named } = instruction;
  if (!from) return refused("Say what to replay: an order number, an account, or since when.");
  const streams = makeStreams(inbound).filter(
    (stream) => !named || named.accord_streamkey === toStreamKey(inbound.erp, stream.name),
  );
  if (streams.length === 0) return refused(`${named?.accord_name ?? ""} has nothing to replay.`);
  let counts = noCounts;
  for (const stream of streams) {
    for await (const page of stream.pages(inbound.erp.cursorAt(new Date(from)))) {
      counts = addCounts(counts, page.counts);
      if (stopping.aborted) return interrupted(counts);
    }
  }
  return tell(counts);
}

function total({ written, unchanged, failed }: Counts): number {
  return written + unchanged + failed;
}

function tell(counts: Counts): Obeyed {
  const { written, unchanged, failed } = counts;
  return obeyed(
    `${total(counts)} documents read again: ${written} taken over, ${unchanged} were as new already, ${failed} could not be written.`,
    total(counts),
  );
}

/** The bridge is being stopped: the next one begins the replay anew, which does no harm. */
function interrupted(counts: Counts): Obeyed {
  return { ...tell(counts), is: "queued" };
}
