import type { SeedText } from "../shape.ts";

const article =
  "Leonardo Flores, “10 Reasons OAS Secretary General Luis Almagro Has to Go”, Global Research ([www.globalresearch.ca](https://www.globalresearch.ca)), 17 de enero de 2022 (en inglés).";

export const es: SeedText = {
  title: "Retiren la estatua de Isabel la Católica frente a la OEA (enero de 2022)",
  summary:
    "Carta abierta a la Organización de los Estados Americanos (enero de 2022): retiren la estatua de Isabel la Católica que se alza frente a su edificio.",
  addressee: "La Organización de los Estados Americanos (OEA)",
  letter: `*Situación al 17 de enero de 2022*

A la Organización de los Estados Americanos:

Antes de que hable el primer delegado, el edificio de ustedes ya ha hablado. Frente a él se alza una estatua de la reina Isabel I de Castilla, la Católica, y una estatua en ese lugar dice: a esta persona la honramos. Les pedimos que la retiren.

Para muchas personas de este continente, y para nosotros, su figura es inseparable del dominio colonial, del racismo que lo justificó y de lo que los pueblos indígenas padecieron en los siglos siguientes. Leonardo Flores, coordinador de campaña de CODEPINK, habla de holocausto. Otros ven en ella a una soberana de su propia historia, o una obra de arte. Están en su derecho. Pero lo que se alza ante una institución pública es un homenaje, rendido en nombre de todos por quienes ella habla, incluidos los descendientes de los primeros habitantes.

No somos los primeros. Flores escribió en Global Research el 17 de enero de 2022 que gobiernos de toda América Latina retiraban monumentos como este, que CODEPINK había solicitado en julio de 2021 una reunión para hablar de él y que el secretario general, Luis Almagro, había hecho caso omiso. Personalidades de las Américas, anunciaba, harían pronto el mismo llamado.

Trasladar una estatua no es borrar el pasado. Lo único que cambia es a quién decidimos honrar, y dónde.

Les pedimos que:

1. reciban a quienes han solicitado ser escuchados;
2. retiren la estatua;
3. decidan con los pueblos indígenas de las Américas qué poner en su lugar, si hay que poner algo.

Dígannos cuándo: publicaremos su respuesta junto a esta carta.

Una casa que es de todas las Américas debería dar la bienvenida a todas.

Respetuosamente,

*Las personas abajo firmantes*

---

Fuente: ${article}`,
  reasons: [],
};
