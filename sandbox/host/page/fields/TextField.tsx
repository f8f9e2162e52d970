import * as React from "react";
import { enterValue } from "../form-state/change-value";
import { Glyph } from "../glyphs/Glyph";
import type { ColumnOf } from "../metadata/table";
import { ariaOf, type FieldProps } from "./field-props";
import { useDraft } from "./useDraft";

const inputTypes = { text: "text", textarea: "text", email: "email", url: "url", phone: "tel" } as const;

/** One line of text, with a way out for addresses, mail and telephone numbers. */
export function TextField(props: FieldProps<ColumnOf<"text">>): React.ReactElement {
  const { session, attribute, column } = props;
  const value = typeof attribute.value === "string" ? attribute.value : "";
  const [draft, setDraft] = useDraft(value);
  const enter = (): void => enterValue(session, attribute, draft.trim() === "" ? null : draft);
  const href = linkOf(column.format, value);
  return (
    <div className="field-box">
      <input
        {...ariaOf(props)}
        type={inputTypes[column.format]}
        maxLength={column.maxLength}
        value={draft}
        placeholder="---"
        autoComplete="off"
        onChange={(event) => setDraft(event.target.value)}
        onBlur={enter}
        onKeyDown={(event) => {
          if (event.key === "Enter") enter();
        }}
      />
      {href !== undefined && (
        <a className="field-action" href={href} target="_blank" rel="noreferrer" aria-label={`Open ${value}`}>
          <Glyph name={column.format === "email" ? "mail" : column.format === "phone" ? "phone" : "link"} />
        </a>
      )}
    </div>
  );
}

/** Only addresses a browser may open: a column could hold `javascript:`. */
export function linkOf(format: ColumnOf<"text">["format"], value: string): string | undefined {
  if (value === "") return undefined;
  if (format === "email") return `mailto:${value}`;
  if (format === "phone") return `tel:${value}`;
  if (format !== "url") return undefined;
  if (/^https?:\/\//i.test(value)) return value;
  return /^[a-z][a-z0-9+.-]*:/i.test(value) ? undefined : `https://${value}`;
}
