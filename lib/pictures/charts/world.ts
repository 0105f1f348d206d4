import { type GeoProjection, geoEqualEarth, geoPath } from "d3-geo";
import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import { merge } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json" with { type: "json" };
import { z } from "zod";
import { drawShape } from "./shape.ts";
import { SMALL } from "./small.ts";

const WIDTH = 2000;
const TINY = 60;

type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Land = Polygon | MultiPolygon;

type World = {
  width: number;
  height: number;
  shapes: Map<string, string>;
  dots: Map<string, [number, number]>; // positions of countries too small to see
};

let drawn: World | undefined;

/** ISO 3166-1 in an equal-area projection (Equal Earth), without Antarctica. */
export function drawWorld(): World {
  drawn ??= draw(z.custom<Countries>().parse(atlas));
  return drawn;
}

function draw(topology: Countries): World {
  const land = [...landByCode(topology)].map(([code, parts]) => ({ code, shape: merge(topology, parts) }));
  const places = { type: "MultiPoint" as const, coordinates: [...SMALL.values()] };
  const world = { type: "GeometryCollection" as const, geometries: [places, ...land.map(({ shape }) => shape)] };
  const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(WIDTH, world); // keeps Russia in one piece
  const path = geoPath(projection);
  const shapes = new Map(land.map(({ code, shape }) => [code, drawShape(shape, projection)]));
  const tiny = land.filter(({ shape }) => path.area(shape) < TINY);
  const dots = new Map([
    ...[...SMALL].map(([code, place]) => [code, at(projection, place)] as const),
    ...tiny.map(({ code, shape }) => [code, round(path.centroid(shape))] as const),
  ]);
  return { width: WIDTH, height: Math.ceil(path.bounds(world)[1][1]), shapes, dots };
}

const ANTARCTICA = "010";
/** Parts of a Natural Earth entry that have another code in ISO 3166-1, by index. */
const ELSEWHERE: Record<string, Record<number, string>> = {
  "250": { 0: "GF" },
  "643": { 11: "UA" }, // Crimea: resolution 68/262 of the General Assembly
};
const UNCODED: Record<string, string> = { "N. Cyprus": "CY", Somaliland: "SO", Kosovo: "XK" };

/** Natural Earth draws de facto control; the map follows ISO 3166-1, from which signatories choose. */
function landByCode({ objects }: Countries): Map<string, Land[]> {
  const alpha2 = new Map(codes.map(([two = "", , numeric = ""]) => [numeric, two]));
  const land = new Map<string, Land[]>();
  for (const entry of objects.countries.geometries) {
    if (entry.id === ANTARCTICA || (entry.type !== "Polygon" && entry.type !== "MultiPolygon")) continue;
    const own = alpha2.get(String(entry.id)) ?? UNCODED[entry.properties?.name ?? ""] ?? "";
    const polygons = entry.type === "Polygon" ? [entry.arcs] : entry.arcs;
    for (const [index, arcs] of polygons.entries()) {
      const code = ELSEWHERE[String(entry.id)]?.[index] ?? own;
      land.set(code, [...(land.get(code) ?? []), { type: "Polygon", arcs }]);
    }
  }
  return land;
}

function at(projection: GeoProjection, place: [number, number]): [number, number] {
  return round(projection(place) ?? [0, 0]);
}

function round([x, y]: [number, number]): [number, number] {
  return [Math.round(x), Math.round(y)];
}
