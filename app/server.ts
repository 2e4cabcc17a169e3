import { createServer, type Server } from "node:http";
import { createServer as createProbe } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import type { ViteDevServer } from "vite";
import {
  letGoOfUnreadBodies,
  receivePrograms,
  refuseBrokenAddresses,
  refuseHugeBodies,
  refuseOtherSites,
  securityHeaders,
} from "~/http/front-door.server";
import { type Env, EnvError, env } from "~/shared/env.server";
import { log } from "~/shared/log.server";

/** What the built application brings besides its pages: see entry.server.tsx. */
interface Lifecycle {
  start(): Promise<string[]>;
  /** Ends the answers that stay open as long as somebody looks. */
  closePages(): Promise<void>;
  /** Begins no further work and lets what is under way end. */
  stopWork(): Promise<void>;
  stop(): Promise<void>;
}
type Build = ServerBuild & { entry: { module: Lifecycle } };

const began = performance.now();

/**
 * Longer than a proxy in front keeps its connections (nginx one minute, Caddy two): whoever sends a form on a connection
 * that is closed just then learns only that it broke, and does not send it again.
 */
const KEEP_CONNECTIONS_MS = 130_000;

class StartError extends Error {}

function checkPort({ HOST, PORT }: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createProbe();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `Port ${PORT} is taken by another program. Stop that one, or choose another with PORT.`,
        EACCES: `Port ${PORT} may not be used by this user. Choose another with PORT.`,
        EADDRNOTAVAIL: `HOST ${HOST} is no address of this machine.`,
        ENOTFOUND: `HOST ${HOST} is no known name.`,
      };
      reject(
        new StartError(reasons[error.code ?? ""] ?? `Cannot listen on ${HOST}:${PORT}: ${error.message}`),
      );
    });
    probe.listen(PORT, HOST, () => probe.close(() => resolve()));
  });
}

interface Pages {
  mount(app: express.Express): void;
  load(): Promise<Build>;
  close(): Promise<void>;
}

async function developmentPages(server: Server): Promise<Pages> {
  const { createServer: createVite } = await import("vite");
  const vite: ViteDevServer = await createVite({
    server: { middlewareMode: true, hmr: { server } },
    appType: "custom",
  });
  return {
    mount: (app) => void app.use(vite.middlewares),
    load: () => vite.ssrLoadModule("virtual:remix/server-build") as unknown as Promise<Build>,
    close: () => vite.close(),
  };
}

async function builtPages(): Promise<Pages> {
  const file = path.resolve("build/server/index.js");
  const build: Build = await import(pathToFileURL(file).href);
  return {
    mount: (app) => {
      const assets = { immutable: true, maxAge: "1y", index: false } as const;
      app.use("/assets", express.static("build/client/assets", assets), (_, response) => {
        response.status(404).type("text/plain").send("There is no such file.\n");
      });
      app.use(express.static("build/client", { maxAge: "1h", index: false }));
    },
    load: async () => build,
    close: async () => undefined,
  };
}

function compose(pages: Pages, isDev: boolean): express.Express {
  const app = express();
  app.disable("x-powered-by");
  app.use(securityHeaders(isDev));
  app.use(refuseBrokenAddresses);
  app.use(receivePrograms);
  app.use(refuseOtherSites);
  app.use(compression());
  pages.mount(app);
  app.use(refuseHugeBodies);
  app.use(letGoOfUnreadBodies);
  app.all("*", async (request, response, next) => {
    try {
      const handle = createRequestHandler({
        build: await pages.load(),
        mode: isDev ? "development" : "production",
        getLoadContext: () => ({
          nonce: response.locals.nonce,
          requestId: response.locals.requestId,
          clientIp: request.socket.remoteAddress ?? "",
          line: { unsentBytes: () => response.writableLength, cut: () => void response.destroy() },
        }),
      });
      await handle(request, response, next);
    } catch (error) {
      next(error);
    }
  });
  app.use((error: Error, _request: Request, response: Response, _next: NextFunction) => {
    const reference: string = response.locals.requestId;
    log.error("A request failed outside of its page.", { reference, error });
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.status(500).type("text/plain");
    response.send(`Something went wrong on our side. Reference: ${reference}\n`);
  });
  return app;
}

function stopOnSignals(server: Server, pages: Pages, lifecycle: Lifecycle): void {
  let stopping = false;
  const stop = async (code: number) => {
    // Who asks twice does not want to wait.
    if (stopping) process.exit(1);
    stopping = true;
    const closed = new Promise((resolve) => server.close(resolve));
    // A browser keeps its connections, and would go on to ask a process that no longer begins anything.
    server.prependListener("request", (_, response) => void response.setHeader("Connection", "close"));
    const lettingGo = setInterval(() => server.closeIdleConnections(), 50);
    // Beside the last answers; how it went is asked at the end.
    lifecycle.stopWork().catch(() => undefined);
    await lifecycle.closePages();
    const patience = setTimeout(() => server.closeAllConnections(), 4000);
    await closed;
    clearInterval(lettingGo);
    clearTimeout(patience);
    await pages.close();
    await lifecycle.stop();
    process.exit(code);
  };
  const stopSafely = (code: number) =>
    void stop(code).catch((error) => {
      log.error("Capstan did not stop cleanly.", { error });
      process.exit(1);
    });
  process.on("SIGTERM", () => stopSafely(0));
  process.on("SIGINT", () => stopSafely(0));
  process.on("SIGHUP", () => stopSafely(0));
  process.on("unhandledRejection", (error) => log.error("A promise was left alone.", { error }));
  process.on("uncaughtException", (error) => {
    log.error("Capstan met an error nobody expected and stops.", { error });
    stopSafely(1);
  });
}

async function main(): Promise<void> {
  const settings = env();
  const isDev = settings.NODE_ENV === "development";
  await checkPort(settings);
  const server = createServer({ keepAliveTimeout: KEEP_CONNECTIONS_MS });
  const pages = isDev ? await developmentPages(server) : await builtPages();
  const { module: lifecycle } = (await pages.load()).entry;
  stopOnSignals(server, pages, lifecycle);
  const lines = await lifecycle.start();
  server.on("request", compose(pages, isDev));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(settings.PORT, settings.HOST, resolve);
  });
  const took = ((performance.now() - began) / 1000).toFixed(1);
  console.log([`Capstan is ready at ${settings.CAPSTAN_URL} (${took} s)`, ...lines].join("\n"));
}

main().catch((error: Error) => {
  // A sentence is enough where somebody can mend it; a stack where it is ours to mend.
  const plain = ["EnvError", "LockedError", "MigrationError", "DatabaseError"].includes(error.name);
  console.error(error instanceof StartError || error instanceof EnvError || plain ? error.message : error);
  process.exit(1);
});
