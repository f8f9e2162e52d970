import { toMessage, type Carrier } from "../audit/to-message";
import { daysAfter, type Clock } from "../ports/clock";
import { DataverseFault } from "../ports/dataverse";
import type { KeptMessage, KeptMessages } from "../ports/kept-messages";
import type { Log } from "../ports/log";
import { isOfClass, messageClasses, type MessageClass } from "./message-class";

/** For how many days messages of a class are kept; a class that is not named is kept for ever. */
export type MessageDays = Readonly<Partial<Record<MessageClass, number | undefined>>>;

export interface CleanUpPorts {
  readonly messages: KeptMessages;
  readonly carrier: Carrier;
  readonly clock: Pick<Clock, "now">;
  readonly log: Log;
}

/** What was removed of a class. */
export interface CleanedUp {
  readonly messageClass: MessageClass;
  /** Older than this; undefined when the class is kept for ever. */
  readonly before: Date | undefined;
  readonly removed: number;
}

/** One change set: Dataverse takes 1,000 writes and two minutes, and a delete may take a tenth of a second. */
const messagesAtOnce = 200;

/** How often somebody else may remove the same messages at the same moment. */
const attempts = 5;

/**
 * Removes the messages that have outlived their time, oldest first. Every request removes some and stores a message that tells of them, or
 * does neither: it may be ended at any moment and begun again, and several may run at once. Throws DataverseFault when Dataverse does not
 * let messages be removed.
 */
export async function cleanUp(ports: CleanUpPorts, days: MessageDays): Promise<readonly CleanedUp[]> {
  const cleaned: CleanedUp[] = [];
  for (const messageClass of messageClasses) {
    const kept = days[messageClass];
    const before = kept === undefined ? undefined : daysAfter(ports.clock.now(), -kept);
    const removed = before === undefined ? 0 : await removeClass(ports, messageClass, before);
    cleaned.push({ messageClass, before, removed });
  }
  return cleaned;
}

async function removeClass(ports: CleanUpPorts, messageClass: MessageClass, before: Date): Promise<number> {
  const { messages, carrier, clock, log } = ports;
  let removed = 0;
  let failures = 0;
  for (;;) {
    const old = await messages.readOldest(isOfClass(carrier.company, messageClass, before), messagesAtOnce);
    if (old.length === 0) return removed;
    const told = tell(messageClass, old);
    const result = await messages.remove(old, toMessage(told, carrier, clock.now()));
    switch (result.is) {
      case "applied":
        removed += old.length;
        failures = 0;
        log.info({ messageClass, removed: old.length, before: before.toISOString() }, told.name);
        break;
      case "refused":
        throw new DataverseFault(`Messages may not be removed: ${result.detail}`, "Configuration", result.code);
      case "conflict":
        failures += 1;
        if (failures === attempts) {
          throw new DataverseFault(`Messages could not be removed: ${result.detail}`, "Transient");
        }
    }
  }
}

/** What the audit keeps of messages that are gone. */
function tell(messageClass: MessageClass, removed: readonly KeptMessage[]) {
  const moments = removed.map(({ occurredOn }) => occurredOn.toISOString());
  const span = `${moments[0] ?? ""} to ${moments.at(-1) ?? ""}`;
  const count = removed.length === 1 ? "1 message" : `${removed.length} messages`;
  return {
    name: `${count} removed (${messageClass}), of ${span}`,
    direction: "Retention",
    kind: "Retention",
    result: "Applied",
  } as const;
}
