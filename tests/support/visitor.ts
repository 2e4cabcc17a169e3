import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import type { Person } from "~/generated/prisma/client";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { hashPassword } from "~/store/people/password.server";

type Door = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown;

/** What a door answered, whether it was returned or thrown, a Response or plain data. */
export interface Answered {
  status: number;
  location: string | null;
  /** A loader's or an action's data; the text of a Response. */
  body: unknown;
  setCookies: string[];
}

interface Sent {
  params?: Record<string, string>;
  headers?: Record<string, string>;
  /** The address the request comes from. */
  from?: string;
}

interface WithInit {
  type: "DataWithResponseInit";
  data: unknown;
  init: ResponseInit | null;
}

const isWithInit = (value: unknown): value is WithInit =>
  typeof value === "object" && value !== null && Reflect.get(value, "type") === "DataWithResponseInit";

async function asAnswer(value: unknown): Promise<Answered> {
  if (value instanceof Response) {
    const { status, headers } = value;
    return {
      status,
      location: headers.get("location"),
      body: await value.text(),
      setCookies: headers.getSetCookie(),
    };
  }
  if (isWithInit(value)) {
    const headers = new Headers(value.init?.headers);
    return {
      status: value.init?.status ?? 200,
      location: null,
      body: value.data,
      setCookies: headers.getSetCookie(),
    };
  }
  return { status: 200, location: null, body: value, setCookies: [] };
}

export const SITE = "http://127.0.0.1:3000";
const context: AppLoadContext = { nonce: "nonce", requestId: "test", clientIp: "" };

/** A browser as the server knows it: a cookie jar, an address, and real requests to a route's own doors. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(readonly address = "192.0.2.1") {}

  look(loader: Door, path: string, sent: Sent = {}): Promise<Answered> {
    return this.#ask(loader, new Request(SITE + path, { headers: this.#headers(sent) }), sent);
  }

  post(action: Door, path: string, fields: Record<string, string>, sent: Sent = {}): Promise<Answered> {
    const body = new URLSearchParams(fields);
    const headers = { origin: SITE, "sec-fetch-site": "same-origin", ...this.#headers(sent) };
    return this.#ask(action, new Request(SITE + path, { method: "POST", body, headers }), sent);
  }

  /** A request with this visitor's cookies, for code below the routes. */
  request(path = "/", init: RequestInit = {}): Request {
    return new Request(SITE + path, { ...init, headers: this.#headers({}) });
  }

  #headers({ headers, from }: Sent): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return {
      "x-capstan-address": from ?? this.address,
      "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
      ...(cookie && { cookie }),
      ...headers,
    };
  }

  async #ask(door: Door, request: Request, { params = {} }: Sent): Promise<Answered> {
    let answer: Answered;
    try {
      answer = await asAnswer(await door({ request, params, context }));
    } catch (thrown) {
      if (!(thrown instanceof Response)) throw thrown;
      answer = await asAnswer(thrown);
    }
    for (const cookie of answer.setCookies) this.#keep(cookie);
    return answer;
  }

  #keep(cookie: string): void {
    const [pair = "", ...attributes] = cookie.split(";");
    const equals = pair.indexOf("=");
    const name = pair.slice(0, equals).trim();
    if (attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute))) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(equals + 1).trim());
  }
}

export const PASSWORD = "no sample was lost";
let hashed: Promise<string> | undefined;

/** Gives a person a sign-in, with the password above. */
export async function withSignIn(person: Person, userId = newId()): Promise<Person> {
  hashed ??= hashPassword(PASSWORD);
  const password = await hashed;
  const known = await database().signInUser.findUnique({ where: { email: person.email } });
  if (!known) {
    await database().signInUser.create({
      data: {
        id: userId,
        email: person.email,
        name: person.name,
        credentials: { create: { id: newId(), accountId: userId, providerId: "credential", password } },
      },
    });
  }
  return database().person.update({ where: { id: person.id }, data: { userId: known?.id ?? userId } });
}
