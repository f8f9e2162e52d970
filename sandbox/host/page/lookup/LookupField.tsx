import * as React from "react";
import { makePreventable } from "../events/preventable";
import { fireEvent } from "../events/fire-event";
import { ariaOf, type FieldProps } from "../fields/field-props";
import { enterValue } from "../form-state/change-value";
import { Glyph } from "../glyphs/Glyph";
import { RecordLink } from "../lists/RecordLink";
import type { ColumnOf } from "../metadata/table";
import { plainId } from "../rows/row-id";
import { isLookupValues, type LookupValue } from "../values/column-value";
import { LookupSearchBox } from "./LookupSearchBox";

type LookupProps = FieldProps<ColumnOf<"lookup">>;

/** The row a column points at, as a link that can be taken away; without one, a search for it. */
export function LookupField(props: LookupProps): React.ReactElement {
  const { session, attribute, control } = props;
  const [value] = attribute.value !== null && isLookupValues(attribute.value) ? attribute.value : [];
  if (value) return <ChosenRow {...props} value={value} />;
  return (
    <LookupSearchBox
      services={session.services}
      label={control.label}
      inputProps={ariaOf(props)}
      search={() => searchOf(props)}
      choose={(chosen) => enterValue(session, attribute, [chosen])}
    />
  );
}

/** Handlers of PreSearch may add filters that hold for this search only. */
function searchOf({ session, control, column }: LookupProps) {
  control.lookup.filters = [];
  fireEvent(session, control.handlers.preSearch, `PreSearch of ${control.name}`, {
    source: session.formContext?.getControl(control.name),
  });
  return {
    tables: control.lookup.targets ?? column.targets,
    defaultViewId: control.lookup.defaultViewId,
    filters: control.lookup.filters,
  };
}

function ChosenRow(props: LookupProps & { readonly value: LookupValue }): React.ReactElement {
  const { session, attribute, control, value, id, describedBy } = props;
  return (
    <div className="field-box" id={id} role="group" aria-labelledby={`${id}-label`} aria-describedby={describedBy}>
      <span className="lookup-chosen" onClickCapture={(event) => preventIfHandled(props, event)}>
        <RecordLink services={session.services} table={value.entityType} rowId={plainId(value.id)}>
          {value.name || "(no name)"}
        </RecordLink>
        <button
          type="button"
          className="field-action"
          aria-label={`Remove ${value.name} from ${control.label}`}
          onClick={() => {
            control.focusRequests += 1;
            enterValue(session, attribute, null);
          }}
        >
          <Glyph name="cancel" size={12} />
        </button>
      </span>
    </div>
  );
}

/** Scripts may do something else when the row is clicked (learn.microsoft.com, clientapi, addonlookuptagclick). */
function preventIfHandled(
  { session, control, attribute, value }: LookupProps & { readonly value: LookupValue },
  event: React.MouseEvent,
): void {
  if (!(event.target instanceof HTMLAnchorElement) || control.handlers.lookupTagClick.all().length === 0) return;
  const { args, isPrevented } = makePreventable();
  fireEvent(session, control.handlers.lookupTagClick, `OnLookupTagClick of ${control.name}`, {
    source: session.formContext?.getControl(control.name),
    args: { ...args, getTagValue: () => ({ ...value, fieldName: attribute.name }) },
  });
  if (isPrevented()) {
    event.preventDefault();
    event.stopPropagation();
  }
}
