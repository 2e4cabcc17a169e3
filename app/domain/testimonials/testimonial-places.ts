export const TESTIMONIALS_PATH = "/testimonials";
export const testimonialPath = (id: string): string => `/testimonials/${id}`;
/** The form that asks an account. */
export const testimonialsNewPath = (accountId: string): string => `/testimonials/new?account=${accountId}`;
