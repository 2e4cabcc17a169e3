import { newId } from "~/shared/id.server";
import { database, type Tx } from "../database.server";
import { isPassword } from "./password.server";

/** How the auth library marks a sign-in by password. */
const BY_PASSWORD = "credential";

export interface KnownSignIn {
  userId: string;
  passwordHash: string | null;
}

/** A person's sign-in is theirs in every workspace, so it is looked up by address alone. */
export async function findSignInByEmail(email: string): Promise<KnownSignIn | null> {
  const user = await database().signInUser.findUnique({
    where: { email },
    select: {
      id: true,
      credentials: { where: { providerId: BY_PASSWORD }, select: { password: true }, take: 1 },
    },
  });
  return user && { userId: user.id, passwordHash: user.credentials[0]?.password ?? null };
}

export async function findSignInByUser(userId: string): Promise<KnownSignIn | null> {
  const row = await database().signInCredential.findFirst({
    where: { userId, providerId: BY_PASSWORD },
    select: { password: true },
  });
  return row && { userId, passwordHash: row.password };
}

export const isPasswordOf = async (known: KnownSignIn, password: string): Promise<boolean> =>
  known.passwordHash !== null && isPassword(password, known.passwordHash);

export interface NewSignIn {
  email: string;
  name: string;
  passwordHash: string;
  at: Date;
}

/** Makes a sign-in; whoever calls has seen that the address belongs to the person. */
export async function createSignIn(db: Tx, { email, name, passwordHash, at }: NewSignIn): Promise<string> {
  const userId = newId();
  const stamp = { createdAt: at, updatedAt: at };
  await db.signInUser.create({
    data: {
      id: userId,
      email,
      name,
      emailVerified: true,
      ...stamp,
      credentials: {
        create: { id: newId(), accountId: userId, providerId: BY_PASSWORD, password: passwordHash, ...stamp },
      },
    },
  });
  return userId;
}

export async function replacePassword(db: Tx, userId: string, passwordHash: string): Promise<void> {
  await db.signInCredential.updateMany({
    where: { userId, providerId: BY_PASSWORD },
    data: { password: passwordHash },
  });
}

/** Ends sessions at once; `except` is the one that stays. Returns how many there were. */
export async function endSessions(db: Tx, userId: string, except?: string): Promise<number> {
  const { count } = await db.signInSession.deleteMany({
    where: { userId, ...(except && { id: { not: except } }) },
  });
  return count;
}

/** Somebody who may go nowhere any more stays signed in nowhere. */
export async function endSessionsIfNowhereActive(db: Tx, userId: string): Promise<void> {
  const home = await db.person.findFirst({ where: { userId, active: true }, select: { id: true } });
  if (!home) await endSessions(db, userId);
}
