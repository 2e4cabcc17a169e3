import { hashPassword as hash, verifyPassword as verify } from "better-auth/crypto";

/** Passwords are kept as scrypt hashes, exactly as the auth library reads them. */
export const hashPassword = (password: string): Promise<string> => hash(password);

export const isPassword = (password: string, kept: string): Promise<boolean> =>
  verify({ hash: kept, password });
