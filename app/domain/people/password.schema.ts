import * as z from "zod";

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

/** A few that anyone would try first; length does the rest. */
const COMMON = [
  "password",
  "passwort",
  "1234567890",
  "qwertyuiop",
  "capstan",
  "kestrelyn",
  "letmein",
  "abcdefghij",
];

const isGuessable = (password: string): boolean => {
  const plain = password.toLowerCase().replace(/[^a-z0-9]/g, "");
  const rest = COMMON.reduce((left, common) => left.replaceAll(common, ""), plain);
  return rest.length < 5 || new Set(password).size < 5;
};

/** A password somebody chooses. */
export const newPassword = z
  .string({ error: "Choose a password." })
  .min(PASSWORD_MIN, { error: `Use at least ${PASSWORD_MIN} characters. A short sentence works well.` })
  .max(PASSWORD_MAX, { error: `Use at most ${PASSWORD_MAX} characters.` })
  .refine((password) => password.length < PASSWORD_MIN || !isGuessable(password), {
    error: "That one is easy to guess. Add a few words of your own.",
  });

/** A password somebody already has: only its size is looked at. */
export const knownPassword = z
  .string({ error: "Enter your password." })
  .min(1, { error: "Enter your password." })
  .max(PASSWORD_MAX, { error: `A password has at most ${PASSWORD_MAX} characters.` });
