interface Properties {
  readonly className?: string;
  readonly onClick?: () => void;
  /** Attributes by their names: `scope`, `aria-label`. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** An element with what is in it. Text is text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { className, onClick, attributes = {} }: Properties,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== undefined) made.className = className;
  if (onClick) made.addEventListener("click", onClick);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function button(label: string, onClick: () => void): HTMLButtonElement {
  return element("button", { onClick, attributes: { type: "button" } }, label);
}

/** A word in a coloured box; a glyph says the same without colour. */
export function tag(tone: "ok" | "warn" | "err", text: string): HTMLElement {
  const glyphs = { ok: "✓", warn: "◷", err: "✕" } as const;
  return element("span", { className: `tag ${tone}` }, element("span", hidden, glyphs[tone]), ` ${text}`);
}

const hidden = { attributes: { "aria-hidden": "true" } };

/** A table with its heads; those that begin with > are for numbers. */
export function table(heads: readonly string[], rows: readonly HTMLTableRowElement[]): HTMLTableElement {
  const head = heads.map((text) => {
    const isNumber = text.startsWith(">");
    const scope = { attributes: { scope: "col" }, ...(isNumber ? { className: "n" } : {}) };
    return element("th", scope, text.replace(/^>/, ""));
  });
  return element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows));
}
