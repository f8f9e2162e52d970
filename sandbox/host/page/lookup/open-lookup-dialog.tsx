import * as React from "react";
import type { PageServices } from "../services/page-services";
import type { LookupValue } from "../values/column-value";
import { LookupDialog } from "./LookupDialog";
import type { LookupSearch } from "./lookup-search";

export interface LookupRequest {
  readonly tables: LookupSearch["tables"];
  readonly filters: LookupSearch["filters"];
  readonly allowsSeveral: boolean;
  readonly searchText: string;
}

/** Lets the user choose rows; none when the dialog is left. */
export function openLookupDialog(services: PageServices, request: LookupRequest): Promise<readonly LookupValue[]> {
  return services.dialogs.open<readonly LookupValue[]>({
    render: (close) => <LookupDialog services={services} request={request} close={close} />,
  });
}
