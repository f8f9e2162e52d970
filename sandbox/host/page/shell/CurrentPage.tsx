import * as React from "react";
import { useEffect, useState } from "react";
import { webResourceUrl } from "../client/sandbox-client";
import { toDataverseFault } from "../client/dataverse-fault";
import { openForm } from "../form-state/open-form";
import type { FormSession } from "../form-state/form-session";
import { FormPage } from "../form/FormPage";
import { ListPage } from "../lists/ListPage";
import { openList, type OpenList } from "../lists/open-list";
import type { PageAddress } from "../navigation/page-address";
import type { PageServices } from "../services/page-services";
import { PageFault } from "./PageFault";

type Opened =
  | { readonly is: "opening" }
  | { readonly is: "form"; readonly session: FormSession }
  | { readonly is: "list"; readonly list: OpenList }
  | { readonly is: "webResource"; readonly url: string }
  | { readonly is: "failed"; readonly message: string };

/** The page the address leads to. Whatever it was before is gone, and so are its components and its handlers. */
export function CurrentPage({ services }: { readonly services: PageServices }): React.ReactElement {
  const [opened, setOpened] = useState<Opened>({ is: "opening" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let turn = 0;
    const show = (): void => {
      const own = ++turn;
      setOpened({ is: "opening" });
      open(services, services.navigator.current()).then(
        (next) => own === turn && setOpened(next),
        (error: unknown) => own === turn && setOpened({ is: "failed", message: messageOf(error) }),
      );
    };
    show();
    const unsubscribe = services.navigator.subscribe(show);
    return () => {
      turn = -1;
      unsubscribe();
    };
  }, [services, attempt]);
  switch (opened.is) {
    case "opening":
      return <div className="page-opening" role="status" aria-label="Loading" />;
    case "form":
      return <FormPage key={opened.session.form.id + (opened.session.rowId ?? "new")} session={opened.session} />;
    case "list":
      return <ListPage services={services} rows={opened.list.rows} views={opened.list.views} />;
    case "webResource":
      return <iframe className="web-resource-page" title="Web resource" src={opened.url} />;
    case "failed":
      return <PageFault message={opened.message} tryAgain={() => setAttempt(attempt + 1)} />;
  }
}

async function open(services: PageServices, address: PageAddress): Promise<Opened> {
  switch (address.is) {
    case "record":
      return { is: "form", session: await openForm(services, address) };
    case "list":
      return { is: "list", list: await openList(services, address.table, address.viewId) };
    case "webResource": {
      const query = address.data === undefined ? "" : `?data=${encodeURIComponent(address.data)}`;
      return { is: "webResource", url: webResourceUrl(address.name) + query };
    }
    case "start":
      return openStart(services);
  }
}

/** An app starts with the first list or page of its site map. */
async function openStart(services: PageServices): Promise<Opened> {
  const entries = services.app.areas.flatMap((area) => area.groups.flatMap((group) => group.entries));
  const [first] = entries.flatMap(({ target }) => (target.is === "url" ? [] : target));
  if (first === undefined) return { is: "failed", message: "This app leads nowhere: its site map has no tables." };
  const address: PageAddress =
    first.is === "table"
      ? { is: "list", table: first.table, viewId: first.viewId }
      : { is: "webResource", name: first.name, data: undefined };
  services.navigator.rename(address);
  return open(services, address);
}

function messageOf(error: unknown): string {
  return toDataverseFault(error).message.replace(/^The service cannot be reached: /, "");
}
