import * as React from "react";
import { useState } from "react";
import { DefaultButton, Dialog, DialogFooter, PrimaryButton } from "@fluentui/react";
import type { PageServices } from "../services/page-services";
import type { LookupValue } from "../values/column-value";
import type { LookupRequest } from "./open-lookup-dialog";
import { useLookupSearch } from "./useLookupSearch";

interface LookupDialogProps {
  readonly services: PageServices;
  readonly request: LookupRequest;
  readonly close: (chosen: readonly LookupValue[]) => void;
}

/** A dialog to look for rows, opened by scripts and code components. */
export function LookupDialog({ services, request, close }: LookupDialogProps): React.ReactElement {
  const [text, setText] = useState(request.searchText);
  const [chosen, setChosen] = useState<readonly LookupValue[]>([]);
  const searching = useLookupSearch(services, { tables: request.tables, filters: request.filters, text });
  const results = searching.is === "found" ? searching.results : [];
  const toggle = (value: LookupValue, isChosen: boolean): void => {
    const others = request.allowsSeveral ? chosen.filter(({ id }) => id !== value.id) : [];
    setChosen(isChosen ? [...others, value] : others);
  };
  return (
    <Dialog hidden={false} onDismiss={() => close([])} dialogContentProps={{ title: "Look up records" }} minWidth={320}>
      <input
        className="dialog-search"
        aria-label="Search"
        placeholder="Search"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className="dialog-results">
        {results.map(({ value, detail }) => (
          <li key={value.id}>
            <label>
              <input
                type={request.allowsSeveral ? "checkbox" : "radio"}
                name="lookup"
                checked={chosen.some(({ id }) => id === value.id)}
                onChange={(event) => toggle(value, event.target.checked)}
              />
              {value.name} <small>{detail}</small>
            </label>
          </li>
        ))}
      </ul>
      <p role="status">{searching.is === "failed" ? searching.message : ""}</p>
      <DialogFooter>
        <PrimaryButton text="Add" disabled={chosen.length === 0} onClick={() => close(chosen)} />
        <DefaultButton text="Cancel" onClick={() => close([])} />
      </DialogFooter>
    </Dialog>
  );
}
