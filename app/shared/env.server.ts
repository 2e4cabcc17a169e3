import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";

/** The demo workspace as it stands at one of its moments; "off" leaves a new database empty. */
export const DEMO_STATES = ["full", "before-september", "before-verification", "off"] as const;

const isUrl = (protocols: readonly string[]) => (text: string) => {
  try {
    return protocols.includes(new URL(text).protocol);
  } catch {
    return false;
  }
};

const wholeNumber = (most: number, what: string) =>
  z
    .string()
    .regex(/^\d{1,6}$/, { error: what })
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, { error: what });

/** A file that is there and holds text in PEM form, for it is needed long after the start. */
const isPemFile = (what: string) => (file: string) => {
  try {
    return readFileSync(file, "utf8").includes(`-----BEGIN ${what}`);
  } catch {
    return false;
  }
};

/** How a connection to the mail server is secured; smtps:// in SMTP_URL is secured from its first byte anyhow. */
export const MAIL_TLS = ["required", "offered", "never"] as const;

const variables = z.object({
  NODE_ENV: z
    .enum(["production", "development", "test"], { error: "one of production, development, test" })
    .default("production"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: "a port number from 0 to 65535" })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: "a port number from 0 to 65535" })
    .default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, { error: "a host name or an IP address, for example 0.0.0.0" })
    .optional(),
  DATABASE_URL: z
    .string()
    .refine(isUrl(["postgres:", "postgresql:"]), {
      error:
        "the address of a PostgreSQL database, for example postgresql://user:password@localhost:5432/capstan",
    })
    .optional(),
  CAPSTAN_DATA: z.string().default("data"),
  CAPSTAN_URL: z
    .string()
    .refine(isUrl(["http:", "https:"]), {
      error: "the address people use to reach Capstan, for example https://capstan.example.com",
    })
    .transform((text) => text.replace(/\/+$/, ""))
    .optional(),
  CAPSTAN_SECRET: z.string().min(32, { error: "at least 32 characters, the same on every start" }).optional(),
  CAPSTAN_CLOCK: z
    .string()
    .refine((text) => /^\d{4}-\d\d-\d\dT.+(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)), {
      error: "a moment with its offset, for example 2026-10-15T09:00:00-05:00",
    })
    .transform((text) => new Date(text))
    .optional(),
  CAPSTAN_DEMO: z.enum(DEMO_STATES, { error: `one of ${DEMO_STATES.join(", ")}` }).default("full"),
  SMTP_URL: z
    .string()
    .refine(isUrl(["smtp:", "smtps:"]), {
      error: "the address of a mail server, for example smtp://user:password@mail.example.com:587",
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, {
      error: "a sender, for example Capstan <capstan@example.com>",
    })
    .optional(),
  MAIL_TLS: z
    .enum(MAIL_TLS, {
      error: "one of required (no letter leaves unsecured), offered (secured where the server can), never",
    })
    .default("offered"),
  MAIL_CA_FILE: z
    .string()
    .refine(isPemFile("CERTIFICATE"), {
      error: "a readable file with the certificate, in PEM form, of whoever signed that of the mail server",
    })
    .optional(),
  MAIL_CONNECTIONS: wholeNumber(
    50,
    "how many connections to the mail server there may be at once, from 1 to 50",
  ).default(5),
  MAIL_PER_MINUTE: wholeNumber(
    100_000,
    "how many letters may leave in a minute, a whole number from 1 on",
  ).optional(),
  MAIL_PATIENCE: wholeNumber(
    120,
    "how many seconds to wait for an answer of the mail server, from 1 to 120",
  ).default(60),
  MAIL_DKIM_DOMAIN: z
    .string()
    .regex(/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/, {
      error: "the domain that signs letters, for example example.com",
    })
    .optional(),
  MAIL_DKIM_SELECTOR: z
    .string()
    .regex(/^[A-Za-z0-9._-]+$/, {
      error: "the name of the key in the domain's records: capstan for capstan._domainkey.example.com",
    })
    .optional(),
  MAIL_DKIM_KEY_FILE: z
    .string()
    .refine((file) => isPemFile("PRIVATE KEY")(file) || isPemFile("RSA PRIVATE KEY")(file), {
      error: "a readable file with a private key in PEM form",
    })
    .optional(),
  TRUSTED_PROXY_HEADER: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, { error: "the name of one header, for example x-forwarded-for" })
    .transform((text) => text.toLowerCase())
    .optional(),
});

const DKIM = ["MAIL_DKIM_DOMAIN", "MAIL_DKIM_SELECTOR", "MAIL_DKIM_KEY_FILE"] as const;

const schema = variables.superRefine((values, context) => {
  if (DKIM.every((name) => values[name] === undefined)) return;
  for (const name of DKIM.filter((one) => values[one] === undefined)) {
    const others = DKIM.filter((one) => one !== name).join(" and ");
    context.addIssue({
      code: "custom",
      path: [name],
      message: `given together with ${others}, or none of the three`,
    });
  }
});

export interface Env extends Omit<z.output<typeof schema>, "HOST" | "CAPSTAN_URL" | "CAPSTAN_DATA"> {
  HOST: string;
  /** The address in letters and links. */
  CAPSTAN_URL: string;
  /** The data folder, absolute. */
  CAPSTAN_DATA: string;
  /** Somebody named the host: others than the person at this machine may reach Capstan. */
  hostGiven: boolean;
}

/** What is wrong with the environment, every variable at once. */
export class EnvError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      `Capstan cannot start, the environment is not right:\n${problems.map((line) => `  - ${line}`).join("\n")}`,
    );
    this.name = "EnvError";
  }
}

export function parseEnv(source: Record<string, string | undefined>): Env {
  // An empty variable is how many tools write "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new EnvError(
      parsed.error.issues.map((issue) => `${issue.path.join(".")} must be ${issue.message}.`),
    );
  }
  const values = parsed.data;
  const host = values.HOST ?? "127.0.0.1";
  const shown = ["0.0.0.0", "::"].includes(host) ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return {
    ...values,
    HOST: host,
    CAPSTAN_DATA: path.resolve(values.CAPSTAN_DATA),
    CAPSTAN_URL: values.CAPSTAN_URL ?? `http://${shown}:${values.PORT}`,
    hostGiven: values.HOST !== undefined,
  };
}

let parsedOnce: Env | undefined;

export function env(): Env {
  parsedOnce ??= parseEnv(process.env);
  return parsedOnce;
}

let secretOnce: string | undefined;

/** The key behind sessions and signed links: given, or made once and kept beside the data. */
export function secret(): string {
  secretOnce ??= env().CAPSTAN_SECRET ?? keptSecret(env().CAPSTAN_DATA);
  return secretOnce;
}

export function keptSecret(folder: string): string {
  const file = path.join(folder, "secret");
  mkdirSync(folder, { recursive: true });
  try {
    // "wx" so that two processes starting at once agree on the first one's secret.
    writeFileSync(file, `${randomBytes(48).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const kept = readFileSync(file, "utf8").trim();
  if (kept.length < 32) throw new EnvError([`${file} holds no secret; delete it to have a new one made.`]);
  return kept;
}
