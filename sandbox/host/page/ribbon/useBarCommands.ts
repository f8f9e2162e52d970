import { useEffect, useState } from "react";
import { isGlyphName } from "../glyphs/glyph-paths";
import type { BarCommand, BarImage } from "./bar-command";
import type { CommandContext } from "./command-context";
import { decideCommand, type Decision } from "./decide-button";
import { emptyRibbon } from "./parse-ribbon";
import type { CommandModel, RibbonButton, RibbonModel } from "./ribbon-model";
import { runCommand } from "./run-command";
import type { StockCommand } from "./stock-command";

const undecided: Decision = { isVisible: true, isEnabled: false };

/**
 * The commands of a bar: the stock ones at once, those of solutions as soon as their ribbon is read. Each rule is asked on its own and
 * nothing waits for a slow one: its command stays as it was, at first switched off.
 * @param moments the rules are asked again when one of these changes.
 */
export function useBarCommands(
  context: CommandContext,
  stock: readonly StockCommand[],
  moments: readonly unknown[],
): readonly BarCommand[] {
  const ribbon = useRibbon(context);
  const decisions = useDecisions(ribbon, context, stock, moments);
  const buttons = ribbon.buttons
    .filter(({ place }) => place === context.place)
    .sort((one, other) => one.sequence - other.sequence);
  return [
    ...stock
      .filter(({ id }) => !ribbon.hidden.has(id))
      .map((command) => toStockCommand(command, ribbon, decisions, context)),
    ...buttons.map((button) => toBarCommand(button, ribbon, decisions, context)),
  ].filter(({ isVisible }) => isVisible);
}

function useRibbon({ services, table }: CommandContext): RibbonModel {
  const [ribbon, setRibbon] = useState(emptyRibbon);
  useEffect(() => {
    let isCurrent = true;
    services.ribbons.read(table.logicalName).then(
      (read) => isCurrent && setRibbon(read),
      (error: unknown) => services.dialogs.reportScriptError(`The ribbon of ${table.logicalName}`, String(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [services, table]);
  return ribbon;
}

type Decisions = ReadonlyMap<string, Decision>;

function useDecisions(
  ribbon: RibbonModel,
  context: CommandContext,
  stock: readonly StockCommand[],
  moments: readonly unknown[],
): Decisions {
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  useEffect(() => {
    let isCurrent = true;
    const redefined = stock.map(({ commandId }) => commandId).filter((id) => ribbon.commands.has(id));
    const own = ribbon.buttons.filter(({ place }) => place === context.place).flatMap(commandsOf);
    for (const commandId of new Set([...redefined, ...own])) {
      void decideCommand(ribbon, commandId, context).then((decision) => {
        if (isCurrent) setDecisions((known) => new Map([...known, [commandId, decision]]));
      });
    }
    return () => {
      isCurrent = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- stock commands are made anew for every drawing
  }, [ribbon, context, ...moments]);
  return decisions;
}

function commandsOf({ commandId, menu }: RibbonButton): readonly string[] {
  return [...(commandId === "" ? [] : [commandId]), ...menu.flatMap(commandsOf)];
}

function toStockCommand(
  command: StockCommand,
  ribbon: RibbonModel,
  decisions: Decisions,
  context: CommandContext,
): BarCommand {
  const { id, label, toolTip, glyph } = command;
  const redefined = ribbon.commands.get(command.commandId);
  const decision = redefined && (decisions.get(command.commandId) ?? undecided);
  const isOwnAction = redefined?.actions.some(({ is }) => is === "function") === true && !usesStockLibrary(redefined);
  return {
    id,
    label,
    toolTip,
    image: { is: "glyph", name: glyph },
    group: "stock",
    isSecondary: command.isSecondary ?? false,
    isVisible: command.isVisible && (decision?.isVisible ?? true),
    isEnabled: command.isEnabled && (decision?.isEnabled ?? true),
    menu: [],
    run: () => (isOwnAction ? void runCommand(redefined, context) : command.run()),
  };
}

/** A solution that adds a rule to a stock command repeats the command with the platform's own function. */
function usesStockLibrary({ actions }: CommandModel): boolean {
  return actions.some((action) => action.is === "function" && /main_system_library/i.test(action.call.library));
}

function toBarCommand(
  button: RibbonButton,
  ribbon: RibbonModel,
  decisions: Decisions,
  context: CommandContext,
): BarCommand {
  const command = ribbon.commands.get(button.commandId);
  const menu = button.menu.map((item) => toBarCommand(item, ribbon, decisions, context));
  const opensMenuOnly = menu.length > 0 && command === undefined;
  const decision = opensMenuOnly ? { isVisible: true, isEnabled: true } : decisions.get(button.commandId);
  return {
    id: button.id,
    label: button.label,
    toolTip: button.toolTip,
    image: toImage(button.image),
    group: button.group,
    isSecondary: false,
    isVisible: (decision ?? { ...undecided, isVisible: false }).isVisible,
    isEnabled: (decision ?? undecided).isEnabled,
    menu: menu.filter(({ isVisible }) => isVisible),
    run: () => {
      if (command) void runCommand(command, context);
    },
  };
}

function toImage(image: string | undefined): BarImage {
  const webResource = /^\$webresource:(.+)$/i.exec(image ?? "")?.[1];
  if (webResource !== undefined) return { is: "webResource", name: webResource };
  const name = (image ?? "").charAt(0).toLowerCase() + (image ?? "").slice(1);
  return { is: "glyph", name: isGlyphName(name) ? name : "send" };
}
