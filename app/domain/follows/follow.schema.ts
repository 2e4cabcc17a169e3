import * as z from "zod";
import { FOLLOWED_NOUNS } from "./follow";

export const followSchema = z.object({
  noun: z.enum(FOLLOWED_NOUNS),
  recordId: z.string().min(1).max(60),
  wanted: z.enum(["yes", "no"]),
  returnTo: z.string().max(2000).default("/following"),
});
