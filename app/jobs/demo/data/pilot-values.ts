import type { Region } from "./accounts";

/** One onboarding project: support hours of its first 90 days, and of the same site's project before. */
type Project = readonly [name: string, region: Region, hours: number, before: number];

/** The sites that had taken most hours the last time were chosen: what regression to the mean is made of. */
export const CONCIERGE_TREATED: readonly Project[] = [
  ["Norbeck Pharma, filling line", "Europe", 21.5, 38.5],
  ["Norbeck Pharma, stability rooms", "Europe", 18.0, 32.2],
  ["Orvane Biologics, cell bank", "Americas", 24.5, 40.1],
  ["Orvane Biologics, clean room 3", "Americas", 16.0, 35.0],
  ["Helmsway Diagnostics, reagent store", "Europe", 27.0, 40.1],
  ["Helmsway Diagnostics, north laboratory", "Europe", 19.5, 34.9],
  ["Castelline Foods, ripening cellar", "Europe", 22.0, 35.2],
  ["Castelline Foods, dispatch hall", "Europe", 14.5, 33.6],
  ["Quillon Energy, battery bench", "Americas", 25.5, 41.2],
  ["Verrano Hospitals, blood fridges", "Americas", 20.0, 34.2],
  ["Verrano Hospitals, pharmacy", "Americas", 17.5, 35.1],
  ["Verrano Hospitals, day clinic", "Americas", 23.0, 37.4],
  ["Tarsk Logistics, cold dock", "Europe", 28.5, 44.4],
  ["Pemberly Labs, archive", "Americas", 15.5, 31.1],
  ["Aldous Chemicals, sample store", "Europe", 21.0, 39.8],
  ["Rivenhall Water, intake works", "Europe", 18.5, 34.3],
  ["Simonetti Dairy, culture room", "Europe", 26.0, 37.6],
  ["Okun Materials, climate chamber", "Asia Pacific", 19.0, 35.5],
  ["Farrowgate Clinics, vaccine fridges", "Americas", 22.5, 40.5],
  ["Lumenis Agro, second greenhouse", "Americas", 16.5, 31.2],
  ["Bexell Optics, coating hall", "Asia Pacific", 24.0, 36.5],
  ["Kordell Cold Chain, transit hub", "Americas", 20.5, 38.2],
  ["Dorvell Cosmetics, fragrance store", "Europe", 29.0, 42.3],
  ["Wexmoor Vaccines, packing line", "Asia Pacific", 17.0, 34.3],
];

/** Projects that began in the same weeks, without a concierge. */
export const CONCIERGE_CONTROL: readonly Project[] = [
  ["Norbeck Pharma, warehouse 2", "Europe", 33.0, 32.5],
  ["Norbeck Pharma, quality laboratory", "Europe", 27.5, 33.2],
  ["Orvane Biologics, incubator room", "Americas", 38.5, 36.0],
  ["Orvane Biologics, seed store", "Americas", 30.0, 30.1],
  ["Helmsway Diagnostics, freezer farm", "Europe", 24.5, 31.0],
  ["Helmsway Diagnostics, south laboratory", "Europe", 35.5, 35.8],
  ["Castelline Foods, raw material store", "Europe", 29.0, 34.2],
  ["Castelline Foods, cheese store", "Europe", 41.0, 35.8],
  ["Quillon Energy, test cells", "Americas", 26.0, 29.5],
  ["Quillon Energy, transformer hall", "Americas", 32.5, 35.4],
  ["Verrano Hospitals, laboratory", "Americas", 36.0, 34.2],
  ["Verrano Hospitals, kitchen", "Americas", 22.5, 29.5],
  ["Tarsk Logistics, bonded store", "Europe", 34.0, 32.7],
  ["Pemberly Labs, stability chambers", "Americas", 28.0, 32.6],
  ["Aldous Chemicals, solvent store", "Europe", 39.5, 34.0],
  ["Rivenhall Water, reservoir east", "Europe", 31.0, 33.3],
  ["Simonetti Dairy, cold store", "Europe", 25.0, 33.0],
  ["Okun Materials, powder store", "Asia Pacific", 37.0, 35.5],
  ["Farrowgate Clinics, laboratory", "Americas", 30.5, 30.0],
  ["Lumenis Agro, seed vault", "Americas", 33.5, 36.0],
  ["Bexell Optics, assembly", "Asia Pacific", 27.0, 33.5],
  ["Kordell Cold Chain, night depot", "Americas", 35.0, 33.0],
  ["Dorvell Cosmetics, filling room", "Europe", 23.5, 29.9],
  ["Wexmoor Vaccines, cold room", "Asia Pacific", 40.0, 36.6],
];

/** A pair of accounts with alike tickets in the quarter before: satisfaction and tickets of the pilot's quarter. */
interface Pair {
  treated: readonly [account: string, sbi: number, tickets: number, ticketsBefore: number];
  control: readonly [account: string, sbi: number, tickets: number, ticketsBefore: number];
}

export const TRIAGE_PAIRS: readonly Pair[] = [
  {
    treated: ["Orvane Biologics", 4.1, 46, 47],
    control: ["Verrano Hospitals", 3.9, 48, 48],
  },
  {
    treated: ["Castelline Foods", 3.6, 39, 42],
    control: ["Helmsway Diagnostics", 3.8, 45, 44],
  },
  {
    treated: ["Tarsk Logistics", 4.4, 52, 53],
    control: ["Rivenhall Water", 4.2, 51, 52],
  },
  {
    treated: ["Aldous Chemicals", 3.9, 44, 46],
    control: ["Pemberly Labs", 3.6, 47, 46],
  },
  {
    treated: ["Simonetti Dairy", 4.2, 41, 43],
    control: ["Okun Materials", 4.1, 44, 44],
  },
  {
    treated: ["Farrowgate Clinics", 3.5, 49, 50],
    control: ["Lumenis Agro", 3.7, 52, 51],
  },
  {
    treated: ["Brannick Botanics", 4.0, 37, 41],
    control: ["Kordell Cold Chain", 4.0, 43, 42],
  },
  {
    treated: ["Wexmoor Vaccines", 3.8, 50, 51],
    control: ["Ithrane Semiconductors", 3.9, 50, 50],
  },
  {
    treated: ["Dorvell Cosmetics", 4.3, 43, 45],
    control: ["Eskerley Fisheries", 4.1, 46, 45],
  },
  {
    treated: ["Tolliver Reagents", 3.7, 45, 46],
    control: ["Caldrow Seeds", 3.8, 49, 48],
  },
];

/** Readings of the pilot's own pulse so far, nine of each arm; which account they are of, the draw decides. */
export const CALL_TREATED: readonly number[] = [4.3, 4.0, 4.5, 3.9, 4.4, 4.1, 4.6, 4.2, 4.0];
export const CALL_CONTROL: readonly number[] = [3.9, 4.1, 3.7, 4.2, 3.8, 4.0, 3.6, 4.1, 3.9];
