import type { DataverseClient, Rows } from "../client/dataverse-client";
import type { CurrencyReference } from "./user-settings";

/** The currencies of the organisation, read when the first one is asked for. */
export interface Currencies {
  /** @param id of `transactioncurrency`; anything else stands for the default currency. */
  symbolOf(id: unknown): Promise<string>;
}

interface CurrencyRow {
  readonly transactioncurrencyid: string;
  readonly currencysymbol: string;
}

export function makeCurrencies(client: DataverseClient, usual: CurrencyReference | undefined): Currencies {
  let reading: Promise<ReadonlyMap<string, string>> | undefined;
  const readAll = async (): Promise<ReadonlyMap<string, string>> => {
    const rows = await client.read<Rows<CurrencyRow>>("transactioncurrencies?$select=currencysymbol");
    return new Map(rows.value.map((row) => [row.transactioncurrencyid, row.currencysymbol]));
  };
  return {
    async symbolOf(id) {
      if (typeof id !== "string" || id === usual?.id) return usual?.symbol ?? "";
      reading ??= readAll().catch(() => new Map<string, string>());
      return (await reading).get(id) ?? usual?.symbol ?? "";
    },
  };
}
