import { parse } from "csv-parse/sync";
import * as z from "zod";
// Taken in as text, so that the answers travel with the server's build.
import answersCsv from "./answers.csv?raw";

const level = z.coerce.number().int().min(1).max(5);

const answerRow = z
  .object({
    response_id: z.string().min(1),
    date: z.iso.date(),
    contact_email: z.email(),
    satisfaction: level,
    loyalty: level,
    stage: z.enum(["Learn", "Shop", "Buy", "Onboard", "Use", "Own"]),
    channel: z.enum(["E-mail", "In-app", "Phone"]),
    region: z.enum(["Americas", "Europe", "Asia Pacific"]),
    comment: z.string(),
  })
  .transform((row) => ({
    responseId: row.response_id,
    /** Calendar date, YYYY-MM-DD. */
    date: row.date,
    contactEmail: row.contact_email,
    satisfaction: row.satisfaction,
    loyalty: row.loyalty,
    stage: row.stage,
    channel: row.channel,
    region: row.region,
    comment: row.comment === "" ? null : row.comment,
  }));

export type DemoAnswer = z.infer<typeof answerRow>;

/** The survey answers of January 2025 to September 2026 in order of date. */
export function readAnswers(): DemoAnswer[] {
  return z.array(answerRow).parse(parse(answersCsv, { columns: true, skip_empty_lines: true }));
}
