import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { SmtpTrouble, Stage } from "./answer";
import type { MailSettings } from "./settings.server";

/** Carries what went wrong, and at which point of the conversation. */
export class LineError extends Error {
  constructor(
    readonly trouble: SmtpTrouble,
    readonly stage: Stage,
    /** Whoever was asked in the last moment said no. */
    readonly held = false,
  ) {
    super(trouble.message);
  }
}

/** One connection to the mail server, from its greeting on; it carries letters one after another. */
export class Line {
  readonly #connection: SMTPConnection;
  #fail: (error: SmtpTrouble) => void = () => undefined;
  #source: LetterSource | null = null;
  /** Letters it was given so far. */
  used = 0;
  onClose: () => void = () => undefined;

  private constructor(settings: MailSettings) {
    this.#connection = new SMTPConnection(settings.connection);
    this.#connection.on("error", (error) => this.#fail(error));
    this.#connection.on("end", () => {
      this.#fail({ message: "The mail server closed the connection.", code: "ECONNECTION" });
      this.onClose();
    });
  }

  /** Greeted, secured where asked for, and signed in. */
  static async open(settings: MailSettings): Promise<Line> {
    const line = new Line(settings);
    try {
      await line.#step((done) => line.#connection.connect((error) => done(error ?? null)));
      const { credentials } = settings;
      if (credentials && line.#connection.allowsAuth)
        await line.#step((done) => line.#connection.login({ credentials }, done));
    } catch (error) {
      line.close();
      throw new LineError(error as SmtpTrouble, "connecting");
    }
    return line;
  }

  get isOpen(): boolean {
    return !this.#connection.destroyed;
  }

  /** A letter was given whole and its answer is on the way: cutting the line now would leave open whether it arrived. */
  get isAwaited(): boolean {
    return this.#source?.ended ?? false;
  }

  /**
   * Hands one letter over. `mayEnd` is asked when the server has everything but the line that ends the letter: until
   * that line leaves, no server keeps the letter, and from then on only its answer tells.
   */
  async send(
    envelope: { from: string; to: string },
    message: Buffer,
    mayEnd: () => Promise<boolean>,
  ): Promise<string> {
    this.used += 1;
    const source = new LetterSource(message, mayEnd);
    this.#source = source;
    try {
      const info = await this.#step<{ response: string }>((done) =>
        this.#connection.send({ from: envelope.from, to: [envelope.to] }, source, done),
      );
      return info.response;
    } catch (error) {
      const trouble = error as SmtpTrouble;
      // After a plain reply the conversation goes on; after anything else nobody knows where it stands.
      if (trouble.responseCode === undefined || trouble.responseCode === 421) this.close();
      throw new LineError(trouble, source.ended ? "answer" : "letter", source.held);
    } finally {
      this.#source = null;
    }
  }

  /** Ready for the next letter; false: it is not usable any more. */
  async reset(): Promise<boolean> {
    return this.#step((done) => this.#connection.reset(done)).then(
      () => true,
      () => {
        this.close();
        return false;
      },
    );
  }

  /** A word of farewell, where nothing is under way. */
  quit(): void {
    if (this.isOpen) this.#connection.quit();
  }

  close(): void {
    this.#connection.close();
  }

  #step<T>(begin: (done: (error: SmtpTrouble | null, result?: T) => void) => void): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#fail = reject;
      begin((error, result) => (error ? reject(error) : resolve(result as T)));
    }).finally(() => {
      this.#fail = () => undefined;
    });
  }
}

/** The letter's words; the end is given only when it may be. */
class LetterSource extends Readable {
  /** The end was given out, so that the letter may arrive. */
  ended = false;
  held = false;
  #given = false;
  readonly #message: Buffer;
  readonly #mayEnd: () => Promise<boolean>;

  constructor(message: Buffer, mayEnd: () => Promise<boolean>) {
    super();
    this.#message = message;
    this.#mayEnd = mayEnd;
  }

  override _read(): void {
    if (!this.#given) {
      this.#given = true;
      this.push(this.#message);
      return;
    }
    this.#mayEnd().then(
      (may) => {
        // The line may have been cut while we asked.
        if (this.destroyed) return;
        if (may) {
          this.ended = true;
          this.push(null);
          return;
        }
        this.held = true;
        this.destroy(new Error("The letter was held back."));
      },
      (error: Error) => {
        this.held = true;
        this.destroy(error);
      },
    );
  }
}
