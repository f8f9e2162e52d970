import { join } from "node:path";
import { parseArgs } from "node:util";
import { runProgram } from "../run-step";
import { buildProgram } from "../simulate/build-program";

/** `npm run simulate`: schedules of faults against the bridge; `--processes N` shares them among so many processes. */
async function simulate(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string", default: "100" },
      from: { type: "string", default: "1" },
      plant: { type: "string" },
      processes: { type: "string", default: "1" },
    },
  });
  const program = await buildProgram(join("tools", "simulate", "run-schedules.ts"), "run-schedules");
  const planted = values.plant === undefined ? [] : ["--plant", values.plant];
  const codes = await Promise.all(
    shareOut(values).map((seeds) => runProgram(program, ["--from", seeds.from, "--seeds", seeds.count, ...planted])),
  );
  process.exitCode = Math.max(...codes);
}

interface Seeds {
  readonly from: string;
  readonly count: string;
}

/** What is no number is left to the program to complain of. */
function shareOut({ seeds, from, processes }: Record<"seeds" | "from" | "processes", string>): readonly Seeds[] {
  const share = Math.ceil(Number(seeds) / Number(processes));
  if (processes === "1" || !(share > 0)) return [{ from, count: seeds }];
  return Array.from({ length: Math.ceil(Number(seeds) / share) }, (_, at) => {
    const begun = at * share;
    return { from: String(Number(from) + begun), count: String(Math.min(share, Number(seeds) - begun)) };
  });
}

simulate().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
