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

const schema = z.object({
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
  TRUSTED_PROXY_HEADER: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, { error: "the name of one header, for example x-forwarded-for" })
    .transform((text) => text.toLowerCase())
    .optional(),
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
