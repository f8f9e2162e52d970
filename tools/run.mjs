// Starts one of the commands of package.json. Plain JavaScript with old syntax only: it must still run on a Node that is too old.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oldestNode = 20;
const [command, ...rest] = process.argv.slice(2);

function stop(line) {
  process.stderr.write(line + "\n");
  process.exit(1);
}

if (Number(process.versions.node.split(".")[0]) < oldestNode) {
  stop(
    "Accord needs Node " +
      oldestNode +
      " or newer; this is Node " +
      process.versions.node +
      ". Install it from https://nodejs.org.",
  );
}
if (!existsSync(join(root, "node_modules", "tsx"))) {
  stop("The packages are not installed yet: run npm ci in " + root + " first.");
}
const file = join(root, "tools", "commands", command + ".ts");
if (!command || !existsSync(file)) {
  stop("There is no command " + command + "; package.json lists the commands there are.");
}

process.chdir(root);
process.argv = [process.argv[0], file].concat(rest);
Promise.all([import("tsx/cjs/api"), import("node:module")]).then(function ([tsx, nodeModule]) {
  tsx.register();
  nodeModule.createRequire(pathToFileURL(file))(file);
});
