import * as React from "react";
import { webResourceUrl } from "../client/sandbox-client";
import type { FormSession } from "../form-state/form-session";
import { bracedId } from "../rows/row-id";

interface WebResourceFrameProps {
  readonly session: FormSession;
  readonly label: string;
  /** `$webresource:contoso_/page.html` */
  readonly url: string;
}

/** A page of a web resource on the form, told which row it stands on (learn.microsoft.com, pass-parameters-html-page). */
export function WebResourceFrame({ session, label, url }: WebResourceFrameProps): React.ReactElement {
  const name = url.replace(/^\$webresource:/i, "");
  const query = new URLSearchParams({
    id: session.rowId === undefined ? "" : bracedId(session.rowId),
    typename: session.table.logicalName,
    type: String(session.table.objectTypeCode),
    UserLCID: String(session.services.settings.languageId),
    OrgLCID: String(session.services.settings.languageId),
  });
  return <iframe className="web-resource" title={label || name} src={`${webResourceUrl(name)}?${query.toString()}`} />;
}
