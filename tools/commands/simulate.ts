console.error("npm run simulate: the deterministic simulator is not there yet.");
process.exit(1);
