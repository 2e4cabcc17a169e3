import * as z from "zod";

const json = z.record(z.string(), z.unknown());

/** One reference case: the same rules as the case format's own schema. */
const caseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+-[0-9]{3}$/),
  title: z.string(),
  source: z.string(),
  method: z.string(),
  input: json,
  params: json,
  expected: json,
  tolerance: z.number().positive(),
  snippet: z.strictObject({ engine: z.string(), code: z.string() }).optional(),
});

export type ReferenceCase = z.infer<typeof caseSchema>;

export type ReadCase = { ok: true; case: ReferenceCase } | { ok: false; problem: string };

/** Reads the text of a case file; a text that is no case is told in one line, never thrown. */
export function readCase(text: string): ReadCase {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return {
      ok: false,
      problem: `not valid JSON (${oneLine(error)})`,
    };
  }
  const parsed = caseSchema.safeParse(content);
  if (parsed.success) return { ok: true, case: parsed.data };
  return { ok: false, problem: `does not fit the case format: ${describeIssues(parsed.error)}` };
}

/** The first faults of a value that does not fit, each with its place. */
export function describeIssues(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.length === 0 ? "file" : path.join(".")}: ${message}`)
    .join("; ");
}

/** The message of an error without the line breaks it may quote from a file. */
export function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();
}
