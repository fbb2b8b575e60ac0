// Names the Node that pnpm runs scripts with; run.mjs reads this line.
console.log(`node=${process.execPath}`);
