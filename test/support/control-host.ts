/** The host in the browser: as much of the platform's context as the controls use, and a count of what they ask for. */
export const hostScript = `
window.Reactv16 = window.React;
window.ComponentFramework = { registerControl(name, made) { accordHost.made = made; } };
window.accordHost = {
  setUp(shown) {
    this.requests = [];
    // A form has told numbers of its own before: loading what the browser tells them with is the platform's work.
    this.number(2).format(0);
    const answer = (table) => {
      this.requests.push(table);
      const given = shown.answers[table] || { is: "rows", rows: [] };
      if (given.is === "never") return new Promise(() => undefined);
      return given.is === "error" ? Promise.reject({ errorCode: given.code, message: "refused" }) : Promise.resolve(given.rows);
    };
    const now = new Date(shown.now).getTime(), Real = this.Real || (this.Real = Date);
    window.Date = class extends Real { constructor(...a) { a.length ? super(...a) : super(now); } static now() { return now; } };
    const revive = (value) => value && value.date ? new Date(value.date) : value;
    for (const [name, given] of Object.entries(shown.parameters)) {
      if (given.records) shown.parameters[name] = this.dataset(given.records, revive);
      else given.raw = revive(given.raw);
    }
    this.context = {
      parameters: shown.parameters,
      webAPI: {
        retrieveRecord: answer,
        retrieveMultipleRecords: (table) => answer(table).then((entities) => ({ entities, nextLink: "" })),
      },
      navigation: { openForm: () => Promise.resolve(), openFile: () => Promise.resolve() },
      mode: { allocatedWidth: shown.width, trackContainerResize() {}, contextInfo: { entityId: "5f9c1f2e-0000-4000-8000-0000000000a1", entityTypeName: shown.table } },
      userSettings: { userId: "{5F9C1F2E-0000-4000-8000-00000000000A}", languageId: shown.languageId || 1033, isRTL: !!shown.isRightToLeft, dateFormattingInfo: { shortTimePattern: "HH:mm", amDesignator: "AM", pmDesignator: "PM" }, getTimeZoneOffsetMinutes: () => 0 },
      fluentDesignLanguage: { isDarkTheme: !!shown.isDark },
      formatting: { formatDecimal: (value, places) => this.number(places).format(value) },
      resources: { getString: (key) => shown.strings[key] || key },
    };
  },
  formats: {},
  number(places) {
    const settings = { minimumFractionDigits: places, maximumFractionDigits: places };
    return (this.formats[places] = this.formats[places] || new Intl.NumberFormat("en-US", settings));
  },
  dataset(rows, revive) {
    const cells = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, revive(value)])));
    const ids = cells.map((_, index) => "line" + index);
    const text = (value) => (value && value.name) || "";
    const dataset = {
      columns: Object.keys(cells[0] || {}).map((name, order) => ({ name, order, displayName: name, alias: name, dataType: "", visualSizeFactor: 1 })),
      loading: false, error: false, errorMessage: "",
      records: Object.fromEntries(cells.map((row, index) => [ids[index], {
        getRecordId: () => ids[index],
        getValue: (name) => row[name] ?? null,
        getFormattedValue: (name) => text(row[name]),
        getNamedReference: () => ({ id: { guid: ids[index] }, etn: "accord_orderline", name: "" }),
      }])),
      sortedRecordIds: ids,
      sorting: [],
      paging: { hasNextPage: false, pageSize: 250, loadNextPage() {}, setPageSize() {} },
      addColumn() {},
      openDatasetItem: (reference) => this.opened.push(reference.id.guid),
      refresh: () => {
        const [sort] = dataset.sorting;
        const value = (id) => dataset.records[id].getValue(sort.name);
        if (sort) dataset.sortedRecordIds = [...ids].sort((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0) * (sort.sortDirection === 1 ? -1 : 1));
        this.update();
      },
    };
    this.opened = [];
    return dataset;
  },
  update() {
    const view = this.control.updateView(this.context);
    if (this.root) this.root.render(view); else ReactDOM.render(view, this.place);
  },
  mount(place = document.getElementById("place")) {
    this.place = place;
    this.control = new this.made();
    this.control.init(this.context, () => undefined, {});
    this.root = ReactDOM.createRoot && ReactDOM.createRoot(place);
    this.update();
  },
  /** Waits until the control has stood still for a while. */
  async settled() {
    for (let before, still = 0; still < 4; ) {
      await new Promise((go) => setTimeout(go, 50));
      const shown = this.place.innerHTML;
      still = shown === before ? still + 1 : 0;
      before = shown;
    }
  },
  unmount() {
    if (this.root) this.root.unmount(); else ReactDOM.unmountComponentAtNode(this.place);
    this.control.destroy();
  },
};`;
