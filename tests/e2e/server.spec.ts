import { once } from "node:events";
import { createConnection, type Socket } from "node:net";
import { expect, test } from "../support/browser";

test.use({ world: { demo: "off" } });

test("the server answers its watcher and guards its pages", async ({ request, capstan }) => {
  const health = await request.get("/healthz");
  expect([health.status(), await health.json()]).toEqual([200, { status: "ok", mail: "none" }]);
  const headers = health.headers();
  expect(headers["content-security-policy"]).toContain("script-src 'self' 'nonce-");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-powered-by"]).toBeUndefined();
  // The other end is to close first, be it a proxy: a form that meets a closing connection is lost.
  expect(Number(headers["keep-alive"]?.match(/^timeout=(\d+)$/)?.[1])).toBeGreaterThan(120);
  const huge = await fetch(`${capstan.url}/sign-in`, {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: new Uint8Array(65 * 1024 * 1024),
  }).catch((error: Error) => error);
  // The server answers before the body has come through; some clients see that as a broken connection.
  if (huge instanceof Response) expect(huge.status).toBe(413);
});

test("an empty Capstan leads to its set-up, from wherever one enters", async ({ page, axe }) => {
  await page.goto("/nowhere");
  await expect(page).toHaveURL(/\/set-up$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await axe(page, "the set-up page");
});

test("a server that stops answers who is still there once more, and lets them go", async ({ capstan }) => {
  const { hostname, port } = new URL(capstan.url);
  const connect = async (): Promise<Socket | null> => {
    const socket = createConnection(Number(port), hostname);
    return once(socket, "connect").then(
      () => socket,
      () => null,
    );
  };
  // Somebody in the middle of a question keeps the door open for some seconds.
  const socket = await connect();
  if (!socket) throw new Error("the server is there");
  let answer = "";
  socket.on("data", (chunk) => (answer += chunk));
  socket.write(`GET /healthz HTTP/1.1\r\nHost: ${hostname}:${port}\r\n`);
  const restarted = capstan.restart();
  for (let late = await connect(); late; late = await connect()) late.destroy();
  socket.write("\r\n");
  await once(socket, "close");
  expect(answer).toMatch(/^HTTP\/1\.1 (200|503) /);
  expect(answer).toMatch(/^Connection: close\r$/im);
  await restarted;
});

test("data survive a restart at another moment", async ({ capstan, request }) => {
  await capstan.restart({ clock: "2026-11-01T09:00:00-05:00" });
  expect((await request.get("/healthz")).status()).toBe(200);
});
