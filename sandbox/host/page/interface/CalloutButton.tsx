import * as React from "react";
import { Callout, DirectionalHint } from "@fluentui/react";
import { Glyph } from "../glyphs/Glyph";
import type { GlyphName } from "../glyphs/glyph-paths";

interface Props {
  readonly label: string;
  readonly glyph: GlyphName;
  readonly className: string;
  /** What a dialog in the callout is called; without it the callout is none. */
  readonly dialogLabel?: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: React.ReactNode;
}

/** A button that opens a callout at its own corner; the button has the focus again when the callout closes. */
export function CalloutButton(props: Props): React.ReactElement {
  const { label, glyph, className, dialogLabel, isOpen, onOpenChange, children } = props;
  const button = React.useRef<HTMLButtonElement>(null);
  const wasOpen = React.useRef(isOpen);
  React.useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <>
      <button
        type="button"
        ref={button}
        className={className}
        aria-label={label}
        aria-expanded={isOpen}
        onClick={() => onOpenChange(!isOpen)}
      >
        <Glyph name={glyph} />
      </button>
      {isOpen && (
        <Callout
          target={button.current}
          directionalHint={DirectionalHint.bottomRightEdge}
          isBeakVisible={false}
          setInitialFocus
          onDismiss={() => onOpenChange(false)}
          {...(dialogLabel === undefined ? {} : { role: "dialog", ariaLabel: dialogLabel })}
        >
          {children}
        </Callout>
      )}
    </>
  );
}
