import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  receivePrograms,
  refuseBrokenAddresses,
  refuseOtherSites,
  securityHeaders,
} from "~/http/front-door.server";

/** The door with a room behind it that says what it was told. */
const app = express();
app.use(securityHeaders(false), refuseBrokenAddresses, receivePrograms, refuseOtherSites);
app.all("*", (request, response) => {
  response.json({ forwarded: request.headers["x-forwarded-host"] ?? null });
});
const server = createServer(app);
const port = () => (server.address() as AddressInfo).port;
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve)));
afterAll(() => void server.close());

function ask(method: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const asked = send({ host: "127.0.0.1", port: port(), method, path, headers }, async (answer) => {
      let body = "";
      for await (const piece of answer) body += piece;
      resolve({ status: answer.statusCode ?? 0, body });
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("the front door", () => {
  it.each([
    "/plans/%ff",
    "/plans/%",
    "/files/%ED%A0%80",
    "/plans/a%00b",
    "/plans?q=%00",
    "/plans/..%2f%2fevil.example/hold",
    "/plans/a%252Fb",
    "/plans/a%5cb",
  ])("says that %s is damaged", async (path) => {
    const answer = await ask("GET", path);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain("damaged");
  });

  it("lets every other address through, a sloppy query too", async () => {
    for (const path of ["/", "/plans/%C3%A4", "/search?q=%", "/search?q=%ff"]) {
      expect((await ask("GET", path)).status, path).toBe(200);
    }
  });

  it.each(["/do/x.y", "/unsubscribe/x.y", "/t/x", "/partner/x"])(
    "takes the button of %s, whose page tells nobody where it was read",
    async (path) => {
      const sent = { origin: "null", "sec-fetch-site": "same-origin" };
      expect((await ask("POST", path, sent)).status).toBe(200);
      expect((await ask("POST", path, { origin: "https://webmail.example" })).status).toBe(200);
    },
  );

  it("refuses a host that is none", async () => {
    expect((await ask("GET", "/", { host: "a b[" })).status).toBe(400);
  });

  it.each(["http://evil.example", "null", "nonsense", "http://127.0.0.1:1"])(
    "refuses a change sent from %s",
    async (origin) => {
      expect((await ask("POST", "/plans/new", { origin })).status).toBe(403);
    },
  );

  it("takes a change from its own pages and from programs", async () => {
    const own = `http://127.0.0.1:${port()}`;
    expect((await ask("POST", "/plans/new", { origin: own })).status).toBe(200);
    expect((await ask("POST", "/plans/new")).status).toBe(200);
  });

  it("tells the router the public host behind a proxy that writes its own, and believes nobody else about it", async () => {
    const url = new URL(process.env.CAPSTAN_URL ?? "http://127.0.0.1:3000");
    const proxied = await ask("POST", "/plans/new", { host: "inner.example:8080", origin: url.origin });
    expect(proxied).toEqual({ status: 200, body: JSON.stringify({ forwarded: url.host }) });
    const claimed = await ask("GET", "/", { "x-forwarded-host": "a:999999" });
    expect(claimed.body).toBe(JSON.stringify({ forwarded: null }));
  });
});
