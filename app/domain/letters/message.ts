import * as z from "zod";
import { ROLES, type Role } from "../viewer";

const list = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().trim().max(60)).max(2000),
);

const isRole = (value: string): value is Role => (ROLES as readonly string[]).includes(value);

/** A letter to people of the workspace, about the system itself. */
export const messageSchema = z
  .object({
    subject: z
      .string({ error: "Say in a line what it is about." })
      .trim()
      .min(1, { error: "Say in a line what it is about." })
      .max(150, { error: "A subject has at most 150 characters; mail programs show about 60." }),
    text: z
      .string({ error: "Write what people are to know." })
      .trim()
      .min(1, { error: "Write what people are to know." })
      .max(5000, { error: "At most 5,000 characters fit into such a letter." })
      .transform((text) => text.replace(/\r\n?/g, "\n")),
    roles: list.transform((roles) => roles.filter(isRole)),
    people: list,
    /** At once, or when each reader's day is open. */
    when: z.enum(["open", "now"], { error: "Choose when it leaves." }).default("open"),
    /** What the preview showed; sent along with the agreement. */
    seen: z.string().max(100).default(""),
    /** The letter that was looked at: pressed twice, or sent once more from an earlier page, it leaves once. */
    letter: z.string().trim().max(40).optional(),
    step: z.enum(["preview", "send"]).catch("preview"),
  })
  .superRefine(({ roles, people }, context) => {
    if (roles.length === 0 && people.length === 0)
      context.addIssue({ code: "custom", message: "Choose at least one role or person.", path: ["people"] });
  });
export type Message = z.output<typeof messageSchema>;

export interface MessageReader {
  id: string;
  name: string;
  email: string;
  role: Role;
  timeZone: string;
}

/** Whom it goes to: everybody of the chosen roles and everybody chosen by name, each once. */
export const readersOf = (
  people: readonly MessageReader[],
  chosen: Pick<Message, "roles" | "people">,
): MessageReader[] =>
  people.filter(({ id, role }) => chosen.roles.includes(role) || chosen.people.includes(id));

/** By this a letter goes to exactly those whom the preview named. */
export const seenMark = (readers: readonly MessageReader[]): string => {
  let sum = 0;
  for (const { id } of readers) for (const sign of id) sum = (sum * 31 + sign.charCodeAt(0)) % 2_147_483_647;
  return `${readers.length}.${sum}`;
};
