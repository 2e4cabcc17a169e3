import * as z from "zod";

/** A letter that was taken and came back, or is held up on its way, as a mail server reports it. */
export interface BounceReport {
  /** The letter's id, where the report names the letter; else it is found by its reader. */
  letterId: string | null;
  recipient: string | null;
  /** "5.1.1" */
  status: string;
  /** The mail server's own words. */
  text: string;
  /** back: it will not arrive; delayed: it may still; */
  outcome: "back" | "delayed";
}

export type BounceReading = { ok: true; report: BounceReport } | { ok: false; detail: string; mend: string };

const MOST_TEXT = 500;
const LETTER_ID = /^[0-9A-Za-z]{26}$/;
const STATUS = /\b([245])\.(\d{1,3})\.(\d{1,3})\b/;

/** The id of a letter from the Message-ID it left with; null for what is none of ours. */
export function letterIdOf(messageId: string): string | null {
  const local = messageId.trim().replace(/^<|>$/g, "").split("@", 1)[0] ?? "";
  return LETTER_ID.test(local) ? local : null;
}

const refuse = (detail: string, mend: string): BounceReading => ({ ok: false, detail, mend });
const NO_REPORT = refuse(
  "No delivery status was found in it.",
  "Send the report of the mail server whole, or JSON with messageId or recipient, status and text.",
);

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim().slice(0, MOST_TEXT);

/** "failed" says the server has given up, whatever the first figure; "4" without it says it still tries. */
function outcomeOf(action: string, status: string): BounceReport["outcome"] | null {
  if (action === "failed") return "back";
  if (action === "delayed") return "delayed";
  if (action !== "") return null;
  return status.startsWith("5") ? "back" : status.startsWith("4") ? "delayed" : null;
}

/** A delivery report as RFC 3464 writes it: its fields, and the headers of the letter that it returns. */
export function readReport(text: string, returned: string): BounceReading {
  const lines = text.replace(/\r\n/g, "\n").replace(/\n[ \t]+/g, " ");
  const field = (name: string): string =>
    new RegExp(`^${name}:[ \\t]*(?:[\\w-]+;)?[ \\t]*(.+)$`, "im").exec(lines)?.[1]?.trim() ?? "";
  const action = field("Action").toLowerCase();
  const status = STATUS.exec(field("Status"))?.[0] ?? STATUS.exec(lines)?.[0] ?? "";
  const outcome = outcomeOf(action, status);
  if (outcome === null) return NO_REPORT;
  const messageId =
    /^Message-ID:\s*(<[^>\s]+>)/im.exec(returned.replace(/\r\n/g, "\n"))?.[1] ?? field("Original-Message-ID");
  const recipient = (field("Original-Recipient") || field("Final-Recipient")).replace(/^<|>$/g, "");
  const letterId = letterIdOf(messageId);
  if (letterId === null && recipient === "") return NO_REPORT;
  const words = field("Diagnostic-Code") || lines.split("\n").find((line) => line.includes(status)) || "";
  return {
    ok: true,
    report: {
      letterId,
      recipient: recipient.toLowerCase() || null,
      status: status || "5.0.0",
      text: oneLine(words) || "no words",
      outcome,
    },
  };
}

const jsonSchema = z.object({
  messageId: z.string().max(500).optional(),
  recipient: z.string().trim().max(320).optional(),
  status: z.string().regex(/^[245]\.\d{1,3}\.\d{1,3}$/),
  text: z.string().max(10_000).default(""),
});

/** The same as a program of the mail provider tells it. */
export function readBounceJson(body: unknown): BounceReading {
  const parsed = jsonSchema.safeParse(body);
  if (!parsed.success)
    return refuse(
      "The JSON needs “status” such as 5.1.1, and “messageId” or “recipient”.",
      "Send {“messageId”: “<…>”, “recipient”: “…”, “status”: “5.1.1”, “text”: “…”}.",
    );
  const { messageId, status, text } = parsed.data;
  // No address holds a NUL, and no database looks for one.
  const recipient = parsed.data.recipient?.replaceAll("\u0000", "");
  const letterId = messageId ? letterIdOf(messageId) : null;
  const outcome = outcomeOf("", status);
  if (outcome === null)
    return refuse(`The status ${status} says that it arrived.`, "Report what came back or is held up alone.");
  if (letterId === null && !recipient)
    return refuse(
      "Neither “messageId” is one of Capstan's nor does “recipient” name anybody.",
      "Send the Message-ID the letter left with, or the address it was sent to.",
    );
  const words = oneLine(text.replaceAll("\u0000", "")) || "no words";
  return {
    ok: true,
    report: { letterId, recipient: recipient?.toLowerCase() || null, status, text: words, outcome },
  };
}

/** The code of SMTP in the server's words, "550"; null where there is none. */
export const smtpCodeOf = (text: string): number | null => {
  const code = /\b[245]\d\d\b/.exec(text)?.[0];
  return code ? Number(code) : null;
};
