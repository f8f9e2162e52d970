import { DataverseError } from "../dataverse-error";
import { invalidAddress } from "../query/address-errors";
import type { RequestContext } from "../webapi/request-context";

const usualExpiryInDays = 7;

/** Up to which version of the organisation a client knows a table, and since when: `919042!08/22/2017 08:10:44`. */
export interface DeltaToken {
  readonly version: number;
  readonly givenOn: Date;
}

export function writeDeltaToken({ version, givenOn }: DeltaToken): string {
  const [year = "", month = "", day = ""] = givenOn.toISOString().slice(0, 10).split("-");
  return `${String(version)}!${month}/${day}/${year} ${givenOn.toISOString().slice(11, 19)}`;
}

/** 0x80044352 for a token older than what the organisation keeps (learn.microsoft.com, use-change-tracking-synchronize-data-external-systems). */
export function readDeltaToken(context: RequestContext, text: string): DeltaToken {
  const match = /^(\d{1,15})!(\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d:\d\d)$/.exec(text.trim());
  const givenOn =
    match === null ? null : new Date(`${match[4] ?? ""}-${match[2] ?? ""}-${match[3] ?? ""}T${match[5] ?? ""}Z`);
  if (givenOn === null || Number.isNaN(givenOn.getTime())) {
    throw invalidAddress(`The $deltatoken '${text}' is malformed: use the delta link as it was given.`);
  }
  if (context.now.getTime() - givenOn.getTime() > expiryInDays(context) * 86_400_000) {
    throw new DataverseError(
      "0x80044352",
      400,
      "Version stamp associated with the client has expired. Please perform a full sync.",
    );
  }
  return { version: Number(match?.[1]), givenOn };
}

function expiryInDays({ store }: RequestContext): number {
  const row = store.one("SELECT expirechangetrackingindays AS days FROM organization LIMIT 1");
  return typeof row?.["days"] === "number" ? row["days"] : usualExpiryInDays;
}
