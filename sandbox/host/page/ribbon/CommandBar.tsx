import * as React from "react";
import { useRef } from "react";
import { webResourceUrl } from "../client/sandbox-client";
import { Glyph } from "../glyphs/Glyph";
import { isGlyphName } from "../glyphs/glyph-paths";
import { Menu } from "../interface/Menu";
import { moveFocus } from "../interface/move-focus";
import type { BarCommand, BarImage } from "./bar-command";
import { useHiddenCommands } from "./useHiddenCommands";

interface CommandBarProps {
  readonly label: string;
  readonly commands: readonly BarCommand[];
  readonly isCompact?: boolean;
}

/** A bar of commands in one line; what has no room is behind the three dots. */
export function CommandBar({ label, commands, isCompact = false }: CommandBarProps): React.ReactElement {
  const line = useRef<HTMLDivElement>(null);
  const primary = commands.filter(({ isSecondary }) => !isSecondary);
  const hidden = useHiddenCommands(line, primary.map(({ id, label: text }) => id + text).join());
  const overflow = [
    ...primary.filter(({ id }) => hidden.has(id)),
    ...commands.filter(({ isSecondary }) => isSecondary),
  ];
  return (
    <div
      className={isCompact ? "command-bar command-bar-compact" : "command-bar"}
      role="toolbar"
      aria-label={label}
      onKeyDown={(event) => moveFocus(event, "button")}
    >
      <div className="command-line" ref={line}>
        {primary.map((command, index) => (
          <React.Fragment key={command.id}>
            {index > 0 && primary[index - 1]?.group !== command.group && (
              <span className="command-separator" aria-hidden="true" />
            )}
            <CommandButton command={command} isHidden={hidden.has(command.id)} />
          </React.Fragment>
        ))}
      </div>
      {overflow.length > 0 && (
        <Menu className="command command-more" label="More commands" items={overflow.flatMap(toMenuItems)} align="end">
          <Glyph name="more" />
        </Menu>
      )}
    </div>
  );
}

function CommandButton({
  command,
  isHidden,
}: {
  readonly command: BarCommand;
  readonly isHidden: boolean;
}): React.ReactElement {
  const style = isHidden ? ({ visibility: "hidden" } as const) : undefined;
  if (command.menu.length > 0) {
    return (
      <span data-command={command.id} style={style}>
        <Menu className="command" items={command.menu.flatMap(toMenuItems)}>
          <CommandImage image={command.image} />
          {command.label} <Glyph name="chevronDown" size={12} />
        </Menu>
      </span>
    );
  }
  return (
    <button
      type="button"
      className="command"
      data-command={command.id}
      style={style}
      title={command.toolTip}
      disabled={!command.isEnabled}
      onClick={() => command.run()}
    >
      <CommandImage image={command.image} />
      <span>{command.label}</span>
    </button>
  );
}

function toMenuItems(command: BarCommand): ReturnType<typeof toMenuItem>[] {
  return command.menu.length > 0 ? command.menu.flatMap(toMenuItems) : [toMenuItem(command)];
}

function toMenuItem(command: BarCommand) {
  return {
    key: command.id,
    label: command.label,
    icon: <CommandImage image={command.image} />,
    isDisabled: !command.isEnabled,
    run: () => command.run(),
  };
}

function CommandImage({ image }: { readonly image: BarImage }): React.ReactElement {
  if (image.is === "webResource") {
    return <img src={webResourceUrl(image.name)} width={16} height={16} alt="" className="command-image" />;
  }
  return <Glyph name={isGlyphName(image.name) ? image.name : "send"} />;
}
