import { useLayoutEffect, useState, type RefObject } from "react";
import { useWidth } from "../interface/useWidth";

/**
 * The ids of commands that have no room in the line: the line wraps and shows its first row only, so whatever stands lower is hidden.
 * @param drawn changes when other commands are shown.
 */
export function useHiddenCommands(line: RefObject<HTMLElement>, drawn: string): ReadonlySet<string> {
  const width = useWidth(line);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  useLayoutEffect(() => {
    const commands = Array.from(line.current?.querySelectorAll<HTMLElement>("[data-command]") ?? []);
    const top = commands[0]?.offsetTop ?? 0;
    const lower = commands.filter(({ offsetTop, offsetHeight }) => offsetTop >= top + offsetHeight / 2);
    setHidden(new Set(lower.flatMap(({ dataset }) => dataset["command"] ?? [])));
  }, [line, width, drawn]);
  return hidden;
}
