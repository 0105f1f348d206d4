import type { Paper } from "../../deliveries/paper.ts";

/** What a sheet and a poster say. `url` is encoded; `shown` is what people type. */
export type Sheet = {
  paper: Paper;
  locale: string;
  letter: { locale: string; title: string; addressee: string; text: string; summary: string };
  publishedAt: Date;
  url: string;
  shown: string;
  words: Record<"kicker" | "to" | "version" | "support" | "whole" | "scan" | "privacy" | "read" | "site", string>;
  columns: { name: string; width: number }[];
};
