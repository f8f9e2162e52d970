import * as React from "react";
import { useState } from "react";
import { Calendar, DayOfWeek } from "@fluentui/react";
import { enterValue } from "../form-state/change-value";
import { CalloutButton } from "../interface/CalloutButton";
import type { ColumnOf } from "../metadata/table";
import { firstDayOfWeek } from "../settings/date-formatting-info";
import { formatDay, formatTime } from "../values/format-date";
import { parseDay, parseTime } from "../values/parse-date";
import { fromZoneClock, toZoneClock } from "../values/zoned-time";
import { ariaOf, type FieldProps } from "./field-props";
import { clearFault, reportFault } from "./report-fault";
import { useDraft } from "./useDraft";

/** Fluent's numbers of the days a week may start with. */
const weekStarts: Partial<Record<number, DayOfWeek>> = {
  0: DayOfWeek.Sunday,
  1: DayOfWeek.Monday,
  6: DayOfWeek.Saturday,
};

type DateProps = FieldProps<ColumnOf<"dateTime">>;

/** A date, with its time where the column has one; moments are shown in the user's time zone. */
export function DateField(props: DateProps): React.ReactElement {
  const { attribute, column, control, session } = props;
  const { locale, timeZone } = session.services.settings;
  const isMoment = column.behavior === "userLocal";
  const value = attribute.value instanceof Date ? attribute.value : undefined;
  const clock = value && (isMoment ? toZoneClock(value, timeZone) : value);
  const enter = (next: Date | undefined): void =>
    enterValue(session, attribute, next === undefined ? null : isMoment ? fromZoneClock(next, timeZone) : next);
  return (
    <div className="field-date">
      <DayInput props={props} clock={clock} enter={enter} />
      {column.hasTime && control.showTime && (
        <TimeInput props={props} clock={clock} text={clock ? formatTime(clock, locale, {}) : ""} enter={enter} />
      )}
    </div>
  );
}

interface PartProps {
  readonly props: DateProps;
  /** The value with the parts the user reads. */
  readonly clock: Date | undefined;
  readonly enter: (clock: Date | undefined) => void;
}

function DayInput({ props, clock, enter }: PartProps): React.ReactElement {
  const { control, session } = props;
  const { locale } = session.services.settings;
  const [draft, setDraft] = useDraft(clock ? formatDay(clock, locale, {}) : "");
  const [isOpen, setOpen] = useState(false);
  const take = (day: Date | undefined): void => enter(day && withTimeOf(day, clock));
  const enterDraft = (): void => {
    const day = parseDay(draft, locale);
    if (draft.trim() === "") take(undefined);
    else if (day === undefined) reportFault(props, `Enter a date such as ${formatDay(new Date(), locale, {})}.`);
    else take(day);
  };
  return (
    <div className="field-box">
      <input
        {...ariaOf(props)}
        value={draft}
        placeholder="---"
        autoComplete="off"
        onChange={(event) => {
          clearFault(props);
          setDraft(event.target.value);
        }}
        onBlur={enterDraft}
        onKeyDown={(event) => {
          if (event.key === "Enter") enterDraft();
        }}
      />
      <CalloutButton
        label={`Choose ${control.label}`}
        glyph="calendar"
        className="field-action"
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <Calendar
          {...(clock ? { value: clock } : {})}
          firstDayOfWeek={weekStarts[firstDayOfWeek(locale)]}
          showGoToToday
          onSelectDate={(day) => {
            setOpen(false);
            take(day);
          }}
        />
      </CalloutButton>
    </div>
  );
}

function TimeInput({ props, clock, text, enter }: PartProps & { readonly text: string }): React.ReactElement {
  const { control } = props;
  const [draft, setDraft] = useDraft(text);
  const enterDraft = (): void => {
    if (clock === undefined || draft === text) return;
    const time = parseTime(draft);
    if (time === undefined) reportFault(props, "Enter a time such as 2:30 PM or 14:30.");
    else enter(new Date(clock.getFullYear(), clock.getMonth(), clock.getDate(), time.hours, time.minutes));
  };
  return (
    <div className="field-box">
      <input
        aria-label={`Time of ${control.label}`}
        value={draft}
        placeholder="---"
        disabled={clock === undefined}
        autoComplete="off"
        onChange={(event) => {
          clearFault(props);
          setDraft(event.target.value);
        }}
        onBlur={enterDraft}
        onKeyDown={(event) => {
          if (event.key === "Enter") enterDraft();
        }}
      />
    </div>
  );
}

/** A new day keeps the time of day there was. */
function withTimeOf(day: Date, clock: Date | undefined): Date {
  return new Date(
    day.getFullYear(),
    day.getMonth(),
    day.getDate(),
    clock?.getHours() ?? 0,
    clock?.getMinutes() ?? 0,
    clock?.getSeconds() ?? 0,
  );
}
