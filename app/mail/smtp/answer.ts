/** How handing over one letter ended. Only "unknown" leaves open whether it arrived. */
export type Handed =
  | { outcome: "sent"; code: number | null; reply: string }
  /** Not this letter, ever. */
  | { outcome: "refused"; code: number | null; reply: string }
  /** Not this letter now. */
  | { outcome: "later"; code: number | null; reply: string }
  /** All its words were given, and the line was cut before an answer came. */
  | { outcome: "unknown"; code: null; reply: string }
  /** There was nobody to speak to: says nothing about this letter. */
  | { outcome: "road"; reply: string }
  /** It was held back in the last moment, by whoever was asked. */
  | { outcome: "held" }
  /** Capstan stops, and cut it off before it could arrive. */
  | { outcome: "stopped" };

/** Where in the conversation something went wrong. */
export type Stage = "connecting" | "letter" | "answer";

export interface SmtpTrouble {
  message: string;
  code?: string | undefined;
  originalCode?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
  command?: string | undefined;
  timeoutType?: string | undefined;
}

const MOST_REPLY = 500;
/** A server may say anything, and a database does not take all of it. */
const CONTROL = /[\p{Cc}\s]+/gu;
export const plainReply = (text: string): string =>
  [...text.replace(CONTROL, " ").trim()].slice(0, MOST_REPLY).join("");

/** What follows for the letter from what the server said, or from its silence. */
export function answerOf(trouble: SmtpTrouble, stage: Stage, place: string): Handed {
  const code = trouble.responseCode ?? null;
  const reply = plainReply(trouble.response ?? wordsOf(trouble, place));
  if (stage === "connecting" || isDoor(trouble)) return { outcome: "road", reply: roadReply(trouble, place) };
  if (code === null) return stage === "answer" ? unanswered(place) : ownFault(trouble, reply);
  if (code < 500) return { outcome: "later", code, reply };
  // That the sender is not welcome says nothing about the letter, and can be mended.
  if (trouble.command === "MAIL FROM") return { outcome: "later", code, reply };
  return { outcome: "refused", code, reply };
}

const unanswered = (place: string): Handed => ({
  outcome: "unknown",
  code: null,
  reply: `The mail server ${place} had the whole letter and did not answer, so nobody knows whether it arrived.`,
});

/** An address that no envelope can hold never reached the server, and never will. */
const ownFault = (trouble: SmtpTrouble, reply: string): Handed =>
  trouble.code === "EENVELOPE" && trouble.command === "API"
    ? { outcome: "refused", code: null, reply: `This address cannot be written to: ${reply}` }
    : { outcome: "later", code: null, reply };

/** Replies by which a server asks for a name and password, or for a secured line: true of every letter. */
const DOOR_CODES = [523, 530, 534, 535, 538];
const isDoor = ({ responseCode }: SmtpTrouble): boolean => DOOR_CODES.includes(responseCode ?? 0);

const NETWORK: Record<string, string> = {
  ECONNREFUSED: "nobody answers there",
  ECONNRESET: "the connection was cut",
  EHOSTUNREACH: "there is no way to that machine",
  ENETUNREACH: "there is no way to that network",
  ENOTFOUND: "there is no machine by that name",
  EAI_AGAIN: "its name cannot be looked up at the moment",
  EDNS: "its name cannot be looked up",
  ETIMEDOUT: "it does not answer in time",
  EPIPE: "the connection was cut",
};

const CERTIFICATE = /CERT|ISSUER|SSL|TLS/;

function wordsOf(trouble: SmtpTrouble, place: string): string {
  const network = NETWORK[trouble.originalCode ?? ""] ?? NETWORK[trouble.code ?? ""];
  return `The mail server ${place}: ${network ?? trouble.message.replace(/\.$/, "")}.`;
}

export function roadReply(trouble: SmtpTrouble, place: string): string {
  const { response, code } = trouble;
  if (code === "EAUTH" || isDoor(trouble))
    return plainReply(
      `The mail server ${place} refuses the name or password: ${response ?? trouble.message}`,
    );
  if (response) return plainReply(`The mail server ${place} turns us away: ${response}`);
  if (code === "ETLS" || CERTIFICATE.test(trouble.originalCode ?? ""))
    return plainReply(`The connection to the mail server ${place} cannot be secured: ${trouble.message}`);
  return plainReply(wordsOf(trouble, place));
}
