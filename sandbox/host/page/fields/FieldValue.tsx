import * as React from "react";
import { formatAttribute } from "../form-state/format-attribute";
import { RecordLink } from "../lists/RecordLink";
import { plainId } from "../rows/row-id";
import { isLookupValues } from "../values/column-value";
import type { FieldProps } from "./field-props";
import { linkOf } from "./TextField";

type ValueProps = Pick<FieldProps, "session" | "attribute">;

/** A value that is only read: masked where column security hides it, a link where it points somewhere. */
export function FieldValue({ session, attribute }: ValueProps): React.ReactElement {
  const { privilege, value, column } = attribute;
  if (!privilege.canRead) {
    return (
      <>
        <span aria-hidden="true">••••••</span>
        <span className="screen-reader">hidden by column security</span>
      </>
    );
  }
  if (value !== null && isLookupValues(value)) {
    return (
      <>
        {value.map(({ id, name, entityType }) => (
          <RecordLink key={id} services={session.services} table={entityType} rowId={plainId(id)}>
            {name}
          </RecordLink>
        ))}
      </>
    );
  }
  const text = formatAttribute(session, attribute);
  const href = column.type === "text" ? linkOf(column.format, text) : undefined;
  if (href !== undefined) {
    return (
      <a href={href} target="_blank" rel="noreferrer">
        {text}
      </a>
    );
  }
  return <>{text === "" ? "---" : text}</>;
}
