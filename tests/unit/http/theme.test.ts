import { expect, it } from "vitest";
import { action } from "~/routes/theme";

const context = { nonce: "nonce", requestId: "test", clientIp: "" };
const post = (body: BodyInit, headers: HeadersInit = {}) =>
  action({
    request: new Request("http://127.0.0.1:3000/theme", { method: "POST", body, headers }),
    params: {},
    context,
  });

it("keeps the theme and goes back to where it was chosen, and nowhere else", async () => {
  const chosen = await post(new URLSearchParams({ theme: "dark", returnTo: "/plans" }));
  expect(chosen.headers.get("location")).toBe("/plans");
  expect(chosen.headers.get("set-cookie")).toContain("dark");
  for (const returnTo of ["//evil.example", "/\\evil.example", "/\t/evil.example", "https://evil.example"]) {
    const answer = await post(new URLSearchParams({ theme: "dark", returnTo }));
    expect(answer.headers.get("location"), returnTo).toBe("/");
  }
});

it("takes no form that is none for a failure", async () => {
  const answer = await post("{}", { "content-type": "application/json" });
  expect([answer.status, answer.headers.get("set-cookie")]).toEqual([302, null]);
});
