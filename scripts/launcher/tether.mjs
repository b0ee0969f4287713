// Loaded into every Node process the launcher starts: it ends in order when the launcher is gone, however it went.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
// Not for its own children: one that waits for a first message would end at once without a channel to hold it.
process.execArgv = process.execArgv.filter(
  (argument) => argument !== "--import" && !argument.endsWith("/tether.mjs"),
);
