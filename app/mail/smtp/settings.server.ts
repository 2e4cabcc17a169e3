import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import addressparser from "nodemailer/lib/addressparser";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import type { SMTPConnectionOptions } from "nodemailer/lib/smtp-connection";
import { type Env, env } from "~/shared/env.server";

interface Credentials {
  user: string;
  pass: string;
}

export interface DkimKey {
  domainName: string;
  keySelector: string;
  privateKey: string;
}

/** Where letters go and how, as the environment says it. */
export interface MailSettings {
  /** The same for the same environment: a connection made by other settings is not used any more. */
  key: string;
  /** "mail.example.com:587", for words on the screen. */
  place: string;
  connection: SMTPConnectionOptions;
  credentials: Credentials | null;
  /** The sender's bare address, to which the mail server reports. */
  from: string;
  connections: number;
  perMinute: number | null;
  dkim: DkimKey | null;
}

/** To reach a server, and to hear its greeting; what it says later may take longer. */
const REACH = 10_000;

const host = (): string => new URL(env().CAPSTAN_URL).hostname;
export const sender = (): string => env().MAIL_FROM ?? `Capstan <capstan@${host()}>`;

/** Whether letters can leave at all. */
export const hasMailServer = (): boolean => env().SMTP_URL !== undefined;

let known: MailSettings | null = null;

/** Null without a mail server. */
export function mailSettings(): MailSettings | null {
  const values = env();
  if (!values.SMTP_URL) return null;
  const key = keyOf(values);
  if (known?.key !== key) known = { key, ...read(values, values.SMTP_URL) };
  return known;
}

const keyOf = (values: Env): string =>
  JSON.stringify(Object.entries(values).filter(([name]) => /^(SMTP_|MAIL_)/.test(name)));

function read(values: Env, url: string): Omit<MailSettings, "key"> {
  const { auth, tls, ...given } = parseConnectionUrl(url);
  const secure = given.secure ?? url.startsWith("smtps:");
  const port = Number(given.port) || (secure ? 465 : 587);
  const user = auth && "user" in auth ? auth.user : undefined;
  const pass = auth && "pass" in auth ? auth.pass : undefined;
  return {
    place: `${given.host}:${port}`,
    connection: {
      host: given.host,
      port,
      secure,
      name: helloName(),
      requireTLS: values.MAIL_TLS === "required",
      ignoreTLS: values.MAIL_TLS === "never",
      connectionTimeout: REACH,
      greetingTimeout: REACH,
      dnsTimeout: REACH,
      socketTimeout: values.MAIL_PATIENCE * 1000,
      socketCloseTimeout: 1_000,
      tls: { ...(tls as object), ...(values.MAIL_CA_FILE && { ca: readFileSync(values.MAIL_CA_FILE) }) },
    },
    credentials: user ? { user, pass: pass ?? "" } : null,
    from: addressparser(sender(), { flatten: true })[0]?.address ?? "",
    connections: values.MAIL_CONNECTIONS,
    perMinute: values.MAIL_PER_MINUTE ?? null,
    dkim: dkimOf(values),
  };
}

/** How Capstan introduces itself. Mail servers mistrust a bare address without brackets and a name without dots. */
function helloName(): string | undefined {
  const name = host().replace(/^\[|\]$/g, "");
  if (isIP(name)) return isIP(name) === 6 ? `[IPv6:${name}]` : `[${name}]`;
  return name.includes(".") ? name : undefined;
}

function dkimOf(values: Env): DkimKey | null {
  const { MAIL_DKIM_DOMAIN: domainName, MAIL_DKIM_SELECTOR: keySelector, MAIL_DKIM_KEY_FILE: file } = values;
  if (!domainName || !keySelector || !file) return null;
  return { domainName, keySelector, privateKey: readFileSync(file, "utf8") };
}

/** What stands behind the @ in the ids of letters. */
export const messageDomain = (): string => host();
