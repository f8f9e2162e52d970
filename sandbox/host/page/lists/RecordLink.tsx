import * as React from "react";
import type { PageServices } from "../services/page-services";

interface RecordLinkProps {
  readonly services: PageServices;
  readonly table: string;
  readonly rowId: string;
  readonly children: React.ReactNode;
}

/** A link to the form of a row: a plain click stays on the page, others do what browsers do with links. */
export function RecordLink({ services, table, rowId, children }: RecordLinkProps): React.ReactElement {
  const address = { is: "record", table, rowId, formId: undefined, parameters: {} } as const;
  return (
    <a
      href={services.navigator.urlOf(address)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        void services.navigator.open(address);
      }}
    >
      {children}
    </a>
  );
}
