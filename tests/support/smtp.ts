import type { AddressInfo, Socket } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

/** The points of a conversation: "data" is before the first word of a letter, "dot" after its last. */
export type Stage = "connect" | "mail" | "rcpt" | "data" | "dot";

/** What the server does instead of going on; the letter itself is only kept where it says so. */
export type Deed =
  | "cut"
  | "hang"
  | "keep and cut"
  | "keep and hang"
  | { code: number; words: string }
  | { wait: number };
export interface Moment {
  stage: Stage;
  /** The recipient, from "rcpt" on. */
  to: string;
  /** The name by which whoever sends introduced itself, from "mail" on. */
  client: string;
}
type Plan = (moment: Moment) => Deed | undefined | Promise<Deed | undefined>;

interface Settings {
  /** A key and a certificate: offers STARTTLS, or speaks TLS from the first byte on where `implicit` says so. */
  tls?: { key: string; cert: string; implicit?: boolean };
  /** Nobody gets in without. */
  auth?: { user: string; pass: string };
  /** False: letters are kept as they came and not read, for those who have many. */
  reads?: boolean;
}

export interface Mailbox {
  /** For SMTP_URL. */
  url: string;
  port: number;
  letters: ParsedMail[];
  /** What was taken, as it came. */
  sources: string[];
  /** Connections so far, and the most there were at once. */
  connections: { total: number; most: number };
  /** Waits for a letter to somebody, the newest of those that came. */
  letterTo(address: string, patience?: number): Promise<ParsedMail>;
  /** From now on every letter is turned away with these words; null: taken again. */
  refuse(words: string | null): void;
  /** From now on this decides at every point of every conversation; null: all goes well. */
  plan(plan: Plan | null): void;
  /** Nobody answers at its address any more. */
  goDown(): Promise<void>;
  /** Answers again, at the same address. */
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

export const recipients = (letter: ParsedMail): string[] =>
  [letter.to ?? []].flat().flatMap((to) => to.value.map((one) => one.address?.toLowerCase() ?? ""));

const pause = (millis: number) => new Promise<void>((resolve) => setTimeout(resolve, millis));
type Done = (error?: Error | null) => void;

/** A real mail server on loopback that keeps what it is given, and can be told to fail at any point. */
export async function startMailbox({ tls, auth, reads = true }: Settings = {}): Promise<Mailbox> {
  let plan: Plan | null = null;
  let refusal: string | null = null;

  const socketOf = (session: SMTPServerSession): Socket | undefined =>
    [...(current?.connections ?? [])].find((one) => one.session.id === session.id)?._socket;
  const clientOf = (session: SMTPServerSession) => String(session.hostNameAppearsAs || "");
  const toOf = (session: SMTPServerSession) => session.envelope.rcptTo.at(-1)?.address.toLowerCase() ?? "";

  /** Returns whether the conversation goes on; `keep` takes the letter in. */
  async function meet(
    moment: Pick<Moment, "stage" | "to">,
    session: SMTPServerSession,
    done: Done,
    keep: () => Promise<void>,
  ) {
    const deed = await plan?.({ ...moment, client: clientOf(session) });
    if (typeof deed === "object" && "code" in deed) {
      done(Object.assign(new Error(deed.words), { responseCode: deed.code }));
      return;
    }
    if (typeof deed === "object") await pause(deed.wait);
    if (deed !== "cut" && deed !== "hang") await keep();
    if (deed === "cut" || deed === "keep and cut") socketOf(session)?.destroy();
    if (typeof deed !== "string") done(null);
  }
  const nothing = async () => undefined;

  const make = () =>
    new SMTPServer({
      secure: tls?.implicit ?? false,
      ...(tls && { key: tls.key, cert: tls.cert }),
      authOptional: !auth,
      allowInsecureAuth: true,
      disabledCommands: [...(tls ? [] : ["STARTTLS"]), ...(auth ? [] : ["AUTH"])],
      closeTimeout: 50,
      onAuth: (given, _session, callback) =>
        given.username === auth?.user && given.password === auth?.pass
          ? callback(null, { user: given.username })
          : callback(new Error("Wrong name or password")),
      onConnect(session, callback) {
        box.connections.total += 1;
        box.connections.most = Math.max(box.connections.most, current?.connections.size ?? 0);
        void meet({ stage: "connect", to: "" }, session, callback, nothing);
      },
      onMailFrom: (_address, session, callback) =>
        void meet({ stage: "mail", to: "" }, session, callback, nothing),
      onRcptTo(address, session, callback) {
        if (refusal) callback(new Error(refusal));
        else void meet({ stage: "rcpt", to: address.address.toLowerCase() }, session, callback, nothing);
      },
      onData(stream, session, callback) {
        // A client that goes away in the middle has handed over nothing.
        stream.on("error", () => undefined);
        const to = toOf(session);
        const take = async () => {
          const parts: Buffer[] = [];
          for await (const part of stream) parts.push(part as Buffer);
          const whole = Buffer.concat(parts);
          const keep = async () => {
            box.sources.push(whole.toString());
            if (reads) box.letters.push(await simpleParser(whole));
          };
          await meet({ stage: "dot", to }, session, callback, keep);
        };
        const begin = async () => {
          const deed = await plan?.({ stage: "data", to, client: clientOf(session) });
          if (deed === "cut") socketOf(session)?.destroy();
          else if (deed !== "hang") await take();
        };
        begin().catch(() => undefined);
      },
    });

  let current: SMTPServer | null = null;
  const listen = async (port: number) => {
    const server = make();
    // A client that hangs up, or does not trust the certificate, is no matter of the test's.
    server.on("error", () => undefined);
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    current = server;
    return (server.server.address() as AddressInfo).port;
  };
  const goDown = async () => {
    const server = current;
    current = null;
    if (!server) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const one of server.connections) one._socket.destroy();
    await closed;
  };

  const port = await listen(0);
  const scheme = tls?.implicit ? "smtps" : "smtp";
  const box: Mailbox = {
    url: `${scheme}://${auth ? `${encodeURIComponent(auth.user)}:${encodeURIComponent(auth.pass)}@` : ""}127.0.0.1:${port}`,
    port,
    letters: [],
    sources: [],
    connections: { total: 0, most: 0 },
    async letterTo(address, patience = 10_000) {
      const until = performance.now() + patience;
      for (;;) {
        const found = box.letters.findLast((letter) => recipients(letter).includes(address.toLowerCase()));
        if (found) return found;
        if (performance.now() > until) throw new Error(`No letter came to ${address}.`);
        await pause(50);
      }
    },
    refuse: (words) => {
      refusal = words;
    },
    plan: (next) => {
      plan = next;
    },
    goDown,
    comeBack: async () => {
      await listen(port);
    },
    stop: goDown,
  };
  return box;
}
