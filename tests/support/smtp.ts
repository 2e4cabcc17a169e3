import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export interface Mailbox {
  /** For SMTP_URL. */
  url: string;
  letters: ParsedMail[];
  /** Waits for a letter to somebody, the newest of those that came. */
  letterTo(address: string, patience?: number): Promise<ParsedMail>;
  /** From now on every letter is turned away with these words; null: taken again. */
  refuse(words: string | null): void;
  stop(): Promise<void>;
}

const recipients = (letter: ParsedMail): string[] =>
  [letter.to ?? []].flat().flatMap((to) => to.value.map((one) => one.address?.toLowerCase() ?? ""));

/** A real mail server on loopback that keeps what it is given. */
export async function startMailbox(): Promise<Mailbox> {
  const letters: ParsedMail[] = [];
  let refusal: string | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (_address, _session, callback) => callback(refusal ? new Error(refusal) : null),
    onData(stream, _session, callback) {
      simpleParser(stream).then((letter) => {
        letters.push(letter);
        callback();
      }, callback);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    async letterTo(address, patience = 10_000) {
      const until = performance.now() + patience;
      for (;;) {
        const found = letters.findLast((letter) => recipients(letter).includes(address.toLowerCase()));
        if (found) return found;
        if (performance.now() > until) throw new Error(`No letter came to ${address}.`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    refuse: (words) => {
      refusal = words;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
