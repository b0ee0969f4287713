// Loaded into every Node process the launcher starts: it ends in order when the launcher is gone, however it went.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
