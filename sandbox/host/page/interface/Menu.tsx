import * as React from "react";
import { useEffect, useRef, useState } from "react";
import { moveFocus } from "./move-focus";

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  /** Smaller, behind the label. */
  readonly detail?: string | undefined;
  readonly icon?: React.ReactNode;
  readonly isChecked?: boolean;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  /** What the button shows. */
  readonly children: React.ReactNode;
  /** What screen readers call the button; its content when missing. */
  readonly label?: string;
  readonly className?: string;
  readonly items: readonly MenuItem[];
  readonly align?: "start" | "end";
}

/** A button that opens a menu (WAI-ARIA menu button). */
export function Menu({ children, label, className, items, align = "start" }: MenuProps): React.ReactElement {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!isOpen) return undefined;
    root.current?.querySelector<HTMLElement>("[role^=menuitem]:not([disabled])")?.focus();
    const closeOutside = (event: MouseEvent): void => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("mousedown", closeOutside);
    return () => document.removeEventListener("mousedown", closeOutside);
  }, [isOpen]);
  return (
    <div className="menu" ref={root}>
      <button
        type="button"
        ref={button}
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") {
            event.preventDefault();
            event.stopPropagation();
            setOpen(true);
          }
        }}
      >
        {children}
      </button>
      {isOpen && <MenuList items={items} align={align} label={label} close={close} />}
    </div>
  );
}

interface MenuListProps {
  readonly items: readonly MenuItem[];
  readonly align: "start" | "end";
  readonly label: string | undefined;
  readonly close: () => void;
}

function MenuList({ items, align, label, close }: MenuListProps): React.ReactElement {
  return (
    <div
      role="menu"
      aria-label={label}
      className={`menu-list menu-${align}`}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape" || event.key === "Tab") close();
        else moveFocus(event, "[role^=menuitem]");
      }}
    >
      {items.map((item) => (
        <button
          type="button"
          key={item.key}
          role={item.isChecked === undefined ? "menuitem" : "menuitemradio"}
          aria-checked={item.isChecked}
          disabled={item.isDisabled}
          tabIndex={-1}
          onClick={() => {
            close();
            item.run();
          }}
        >
          {item.icon}
          <span>
            {item.label}
            {item.detail !== undefined && <small>{item.detail}</small>}
          </span>
        </button>
      ))}
    </div>
  );
}
