import { toDataverseFault, type DataverseFault } from "../client/dataverse-fault";
import type { DataverseClient } from "../client/dataverse-client";
import { makeListeners } from "../events/listeners";
import type { Table } from "../metadata/table";
import type { Tables } from "../metadata/tables";
import { fetchRows, type RowPage } from "./fetch-rows";
import type { GridRow } from "./grid-row";
import { firstPage, type RowQuery } from "./row-query";
import type { View } from "./view";

/** The rows somebody looks at: of a list, a subgrid or a data set. */
export interface RowSource {
  readonly table: Table;
  state(): RowsState;
  /** Changes what is asked for without asking yet. */
  set(change: Partial<RowQuery>): void;
  setView(view: View): void;
  /** Reads the page again that is asked for. A read that was overtaken by a later one is dropped. */
  refresh(): Promise<void>;
  /** Goes to another page; the first is 1. */
  goTo(page: number): Promise<void>;
  /** Adds the next page to the rows there are. */
  append(): Promise<void>;
  /** Shows no rows, as for a row that is not saved yet and has nothing related. */
  clear(): void;
  select(ids: readonly string[]): void;
  subscribe(listener: () => void): () => void;
}

export interface RowsState {
  readonly view: View;
  readonly query: RowQuery;
  readonly rows: readonly GridRow[];
  readonly selected: readonly string[];
  readonly isLoading: boolean;
  /** False until rows were read for the first time. */
  readonly isLoaded: boolean;
  readonly hasMore: boolean;
  readonly totalCount: number;
  readonly fault: DataverseFault | undefined;
  /** The query as it was sent last. */
  readonly fetchXml: string;
}

interface Services {
  readonly client: DataverseClient;
  readonly tables: Tables;
}

export function makeRowSource(services: Services, table: Table, view: View, query: Partial<RowQuery>): RowSource {
  const listeners = makeListeners();
  let state: RowsState = {
    view,
    query: { ...firstPage, ...query },
    rows: [],
    selected: [],
    isLoading: false,
    isLoaded: false,
    hasMore: false,
    totalCount: -1,
    fault: undefined,
    fetchXml: view.fetchXml,
  };
  const cookies = new Map<number, string>();
  let latest = 0;
  const update = (change: Partial<RowsState>): void => {
    state = { ...state, ...change };
    listeners.tell();
  };
  const set = (change: Partial<RowQuery>): void => {
    cookies.clear();
    update({ query: { ...state.query, ...change } });
  };
  const read = async (page: number, take: (page: RowPage) => readonly GridRow[]): Promise<void> => {
    const number = ++latest;
    const asked = { ...state.query, page, pagingCookie: cookies.get(page) };
    update({ isLoading: true, query: asked });
    try {
      const found = await fetchRows(services, state.view, asked);
      if (number !== latest) return;
      if (found.pagingCookie !== undefined) cookies.set(page + 1, found.pagingCookie);
      update({ ...found, rows: take(found), isLoading: false, isLoaded: true, fault: undefined });
    } catch (error) {
      if (number === latest) update({ isLoading: false, isLoaded: true, fault: toDataverseFault(error) });
    }
  };
  const show = (page: number): Promise<void> =>
    read(page, ({ rows }) => {
      const shown = new Set(rows.map(({ id }) => id));
      state = { ...state, selected: state.selected.filter((id) => shown.has(id)) };
      return rows;
    });
  return {
    table,
    state: () => state,
    set,
    setView(next) {
      cookies.clear();
      update({ view: next, query: { ...state.query, page: 1, sorting: [] }, selected: [] });
    },
    refresh: () => show(state.query.page),
    goTo: (page) => show(page),
    append: () => read(state.query.page + 1, ({ rows }) => [...state.rows, ...rows]),
    clear: () => update({ rows: [], selected: [], isLoaded: true, hasMore: false, totalCount: 0 }),
    select: (ids) => update({ selected: ids }),
    subscribe: (listener) => listeners.subscribe(listener),
  };
}
