console.error("npm run bench: the benchmarks are not there yet.");
process.exit(1);
