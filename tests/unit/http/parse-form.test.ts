import { describe, expect, it } from "vitest";
import * as z from "zod";
import { parseForm } from "~/http/parse-form.server";

const schema = z.object({
  title: z.string({ error: "Give it a title." }).max(20, { error: "Keep the title to 20 characters." }),
  people: z.array(z.object({ name: z.string().min(1, { error: "Enter a name." }) })).default([]),
  tags: z.array(z.string()).default([]),
  password: z.string().optional(),
  file: z.instanceof(File).optional(),
});

const post = (body: BodyInit, headers?: HeadersInit) =>
  new Request("http://localhost/x", { method: "POST", body, headers });

describe("reading a form", () => {
  it("nests names, makes lists in their order, and closes gaps", async () => {
    const body = new URLSearchParams([
      ["title", "Hello"],
      ["people.2.name", "Cy"],
      ["people.0.name", "Al"],
      ["tags[]", "one"],
    ]);
    const parsed = await parseForm(post(body), schema);
    expect(parsed).toMatchObject({
      ok: true,
      data: { title: "Hello", people: [{ name: "Al" }, { name: "Cy" }], tags: ["one"] },
    });
  });

  it("turns what no database keeps into the replacement sign", async () => {
    const parsed = await parseForm(post(new URLSearchParams([["title", "a\0b"]])), schema);
    expect(parsed).toMatchObject({ ok: true, data: { title: "a\uFFFDb" }, values: { title: "a\uFFFDb" } });
  });

  it("says what is wrong under the name of each field and gives back what was typed, never a password", async () => {
    const body = new URLSearchParams([
      ["title", "x".repeat(200_000)],
      ["people.0.name", ""],
      ["password", "secret words"],
    ]);
    const parsed = await parseForm(post(body), schema);
    expect(parsed).toMatchObject({
      ok: false,
      fieldErrors: { title: ["Keep the title to 20 characters."], "people.0.name": ["Enter a name."] },
      formErrors: [],
    });
    expect(parsed.values.title).toHaveLength(200_000);
    expect(parsed.values).not.toHaveProperty("password");
  });

  it("takes files, and no file for an empty file field", async () => {
    const form = new FormData();
    form.set("title", "File");
    form.set("file", new File(["a,b"], "answers.csv"));
    const parsed = await parseForm(post(form), schema);
    expect(parsed.ok && parsed.data.file?.name).toBe("answers.csv");
    // As a browser sends a file field in which nothing was chosen.
    const parts = [
      'name="title"\r\n\r\nFile',
      'name="file"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n',
    ];
    const raw = `${parts.map((part) => `--x\r\nContent-Disposition: form-data; ${part}\r\n`).join("")}--x--\r\n`;
    const without = await parseForm(post(raw, { "content-type": "multipart/form-data; boundary=x" }), schema);
    expect(without).toMatchObject({ ok: true, data: { title: "File" } });
    expect(without).not.toHaveProperty("data.file");
  });

  it("refuses what is larger than the limit, stated and unstated", async () => {
    const body = new URLSearchParams({ title: "x".repeat(1_100_000) });
    const refused = await parseForm(post(body), schema);
    expect(refused).toMatchObject({ ok: false, formErrors: [expect.stringContaining("larger than 1 MB")] });
    const stream = new Blob([body.toString()]).stream();
    const streamed = new Request("http://localhost/x", {
      method: "POST",
      body: stream,
      duplex: "half",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    } as RequestInit);
    expect(await parseForm(streamed, schema)).toMatchObject({ ok: false });
    const roomy = await parseForm(post(body), z.object({ title: z.string() }), { maxBytes: 2_000_000 });
    expect(roomy.ok).toBe(true);
  });

  it("answers a damaged body with words", async () => {
    const parsed = await parseForm(post("--broken", { "content-type": "multipart/form-data" }), schema);
    expect(parsed).toMatchObject({ ok: false, formErrors: [expect.stringContaining("damaged")] });
  });

  it("lets no name reach into prototypes", async () => {
    const body = new URLSearchParams([
      ["title", "x"],
      ["__proto__.polluted", "yes"],
      ["constructor.prototype.polluted", "yes"],
    ]);
    await parseForm(post(body), schema);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("refuses what another site sent before reading it", async () => {
    const request = post(new URLSearchParams({ title: "x" }), { origin: "https://evil.example" });
    await expect(parseForm(request, schema)).rejects.toMatchObject({ status: 403 });
  });
});
