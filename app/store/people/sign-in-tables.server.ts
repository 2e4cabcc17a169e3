import { prismaAdapter } from "better-auth/adapters/prisma";
import { database } from "~/store/database.server";

/** The sign-in tables as the auth library works on them. */
export const signInAdapter = () => prismaAdapter(database(), { provider: "postgresql" });

export const SIGN_IN_MODELS = {
  user: "signInUser",
  session: "signInSession",
  account: "signInCredential",
  verification: "signInVerification",
} as const;
