import { spawn } from "node:child_process";
import { build, checkNode, generate, install, root, SetupError, STARTS } from "./prepare.mjs";

/*
 * npm start              prepares what is missing and serves the built pages
 * npm run dev            the same with hot reload, without a build
 * npm run build          the pages alone
 * npm run generate       the database client alone
 */

const options = new Set(process.argv.slice(2));
const isDev = options.has("--dev");
const isPreparing = options.has("--generate") || options.has("--build");

async function prepare() {
  checkNode();
  await install();
  await generate();
  if (!isDev && !options.has("--generate")) await build();
}

function serve() {
  const child = spawn(process.execPath, isDev ? ["--import", "tsx", "app/server.ts"] : [STARTS], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      NODE_ENV: isDev ? "development" : process.env.NODE_ENV === "test" ? "test" : "production",
    },
  });
  let signals = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      signals += 1;
      // A terminal sends Ctrl+C to both processes; the first one has reached the server already.
      if (signal !== "SIGINT" || !process.stdin.isTTY || signals > 1) child.kill(signal);
    });
  }
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
  });
}

try {
  await prepare();
  if (!isPreparing) serve();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
