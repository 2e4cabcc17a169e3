import { canonicalPromise } from "~/domain/verification/verification-plan";
import type { VerificationPlanModel } from "~/generated/prisma/models";
import { hashToken } from "~/shared/id.server";
import { asPromise } from "./verification-plan.server";

/** The hash of a written promise: what locks it, and what tells whether somebody changed it meanwhile. */
export const sealOfPromise = (planCode: string, row: VerificationPlanModel): string =>
  hashToken(canonicalPromise(planCode, asPromise(row)));
