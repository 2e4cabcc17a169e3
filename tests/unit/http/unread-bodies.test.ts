import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import express from "express";
import { afterAll, describe, expect, it } from "vitest";
import { letGoOfUnreadBodies } from "~/http/front-door.server";

/** A room that begins to read and then refuses, as a page does to somebody without the right. */
async function openRoom(guard: express.RequestHandler[]): Promise<Server> {
  const app = express();
  for (const each of guard) app.use(each);
  app.post("/closed", (request, response) => {
    request.once("data", () => {
      request.pause();
      response.status(403).type("text/plain").send("No.");
    });
    request.on("data", () => undefined);
  });
  app.get("/open", (_request, response) => void response.type("text/plain").send("Yes."));
  const server = createServer(app);
  await new Promise<void>((ready) => void server.listen(0, "127.0.0.1", ready));
  opened.push(server);
  return server;
}
const opened: Server[] = [];
afterAll(() => {
  for (const server of opened) {
    server.closeAllConnections();
    server.close();
  }
});

/** Two requests on one connection, the first with a body far larger than what buffers hold. */
function sendBoth(server: Server, patience: number): Promise<string> {
  const bytes = 24 * 1024 * 1024;
  return new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    let heard = "";
    socket.setTimeout(patience, () => socket.destroy());
    socket.on("data", (piece) => {
      heard += piece;
      if (heard.includes("Yes.")) socket.end();
    });
    socket.on("close", () => resolve(heard));
    socket.on("error", reject);
    socket.write(`POST /closed HTTP/1.1\r\nHost: here\r\nContent-Length: ${bytes}\r\n\r\n`);
    socket.write(Buffer.alloc(bytes, "x"));
    socket.write("GET /open HTTP/1.1\r\nHost: here\r\n\r\n");
  });
}

describe("a body that nobody reads to its end", () => {
  it("does not keep the next request of its connection waiting", async () => {
    const heard = await sendBoth(await openRoom([letGoOfUnreadBodies]), 10_000);
    expect(heard).toContain("403");
    expect(heard).toContain("Yes.");
  });

  it("would, if nobody let go of it", async () => {
    const heard = await sendBoth(await openRoom([]), 300);
    expect(heard).toContain("403");
    expect(heard).not.toContain("Yes.");
  });
});
