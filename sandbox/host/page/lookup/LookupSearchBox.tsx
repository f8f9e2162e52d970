import * as React from "react";
import { useRef, useState } from "react";
import { Glyph } from "../glyphs/Glyph";
import type { PageServices } from "../services/page-services";
import type { LookupValue } from "../values/column-value";
import { LookupResults } from "./LookupResults";
import type { LookupSearch } from "./lookup-search";
import { useLookupSearch } from "./useLookupSearch";

interface LookupSearchBoxProps {
  readonly services: PageServices;
  readonly label: string;
  readonly inputProps: React.InputHTMLAttributes<HTMLInputElement>;
  /** Asked each time the search starts. */
  readonly search: () => Omit<LookupSearch, "text">;
  readonly choose: (value: LookupValue) => void;
}

/** A search with its results below (WAI-ARIA combobox). */
export function LookupSearchBox({
  services,
  label,
  inputProps,
  search,
  choose,
}: LookupSearchBoxProps): React.ReactElement {
  const [text, setText] = useState("");
  const [place, setPlace] = useState<Omit<LookupSearch, "text">>();
  const [active, setActive] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const searching = useLookupSearch(services, place && { ...place, text });
  const results = searching.is === "found" ? searching.results : [];
  const listId = `${inputProps.id ?? label}-results`;
  const open = (): void => setPlace((known) => known ?? search());
  const close = (): void => setPlace(undefined);
  const take = (value: LookupValue): void => {
    close();
    setText("");
    choose(value);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const chosen = results[active];
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      open();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (results.length > 0) setActive((active + step + results.length) % results.length);
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      take(chosen.value);
    }
  };
  return (
    <div
      className="field-box lookup"
      ref={root}
      onBlur={(event) => {
        if (!root.current?.contains(event.relatedTarget)) close();
      }}
    >
      <input
        {...inputProps}
        role="combobox"
        aria-expanded={place !== undefined}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={results[active] ? `${listId}-${active}` : undefined}
        value={text}
        placeholder={`Look for ${label}`}
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          open();
        }}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        className="field-action"
        aria-label={`Search records for ${label}`}
        onClick={() => (place ? close() : open())}
      >
        <Glyph name="search" />
      </button>
      {place && <LookupResults id={listId} label={label} searching={searching} active={active} choose={take} />}
    </div>
  );
}
