/** Runs while the server is down, for walks that look at a page without one. */
await new Promise((resolve) => setTimeout(resolve, 6_000));
