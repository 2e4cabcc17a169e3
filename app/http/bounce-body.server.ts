import { simpleParser } from "mailparser";
import { type ApiProblem, problem } from "~/domain/intake/reply";
import { type BounceReading, readBounceJson, readReport } from "~/domain/letters/bounce";
import { readJsonBody } from "./api-body.server";
import { readBody, sizeText } from "./read-body.server";

const LARGEST = 1_048_576;
const MAIL_TYPES = /^(message\/rfc822|message\/global|text\/plain|multipart\/report)\b/;

type Bounce = { ok: true; reading: BounceReading } | { ok: false; problem: ApiProblem };

/** A report of a mail server: the message as it came, or what another program read out of it. */
export async function readBounceBody(request: Request): Promise<Bounce> {
  const type = request.headers.get("content-type")?.toLowerCase() ?? "";
  if (!MAIL_TYPES.test(type)) {
    const body = await readJsonBody(request);
    return body.ok ? { ok: true, reading: readBounceJson(body.value) } : body;
  }
  const bytes = await readBody(request, LARGEST);
  if (!bytes)
    return {
      ok: false,
      problem: problem(
        "too-large",
        `The report is larger than ${sizeText(LARGEST)}.`,
        "Let the mail server return the headers of the letter alone.",
      ),
    };
  return { ok: true, reading: await readMessage(Buffer.from(bytes)) };
}

/** The parts of a report: what is said, what the server notes of it, and the letter or its headers. */
async function readMessage(bytes: Buffer): Promise<BounceReading> {
  const { text = "", attachments, inReplyTo } = await simpleParser(bytes);
  const partOf = (kinds: RegExp): string =>
    attachments
      .filter(({ contentType }) => kinds.test(contentType))
      .map(({ content }) => content.toString("utf8"))
      .join("\n");
  const returned = partOf(/rfc822|global/);
  const words = `${text}\n${partOf(/delivery-status/)}`.replaceAll("\u0000", "");
  return readReport(words, returned || (inReplyTo ? `Message-ID: ${inReplyTo}` : ""));
}
