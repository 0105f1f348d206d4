import type { SeedText } from "../shape.ts";

export const es: SeedText = {
  title: "Retiren la estatua de Isabel la Católica que está frente a la OEA",
  summary:
    "Carta abierta a la Organización de los Estados Americanos: retiren la estatua de Isabel la Católica que se alza frente a su edificio.",
  addressee: "La Organización de los Estados Americanos (OEA)",
  letter: `A la Organización de los Estados Americanos:

Antes de que delegado alguno tome la palabra, el edificio de ustedes ya ha hablado. Frente a él se alza una estatua de la reina Isabel la Católica, y una estatua en ese lugar dice: a esta persona la honramos. Quienes firmamos esta carta les pedimos que la retiren.

Para muchas personas de este continente, y para nosotros, su figura no puede separarse del dominio colonial, del racismo con que se lo justificó ni de lo que los pueblos indígenas padecieron en los siglos siguientes. Sabemos que otras personas ven en ella a una soberana de su propia historia, o simplemente una obra de arte, y a nadie hay que prohibirle esa mirada. Pero lo que se coloca frente a una institución pública es algo más que un recuerdo. Es un homenaje, y se rinde en nombre de todos aquellos por quienes la institución habla, incluidos los descendientes de quienes ya estaban aquí.

No somos los primeros en plantearlo. Leonardo Flores, coordinador de campaña de CODEPINK, escribió en Global Research el 17 de enero de 2022 que en toda América Latina había gobiernos que estaban bajando de su pedestal a figuras como esta; que su organización había solicitado en julio de 2021 una reunión para hablar del retiro de la estatua, y que el secretario general, Luis Almagro, había hecho caso omiso. Personalidades de las Américas, anunciaba, harían el mismo llamado en una carta abierta. A esa causa sumamos nuestros nombres.

Trasladar una estatua no es borrar el pasado. Lo que ocurrió sigue en los archivos, en las escuelas y en la memoria de quienes todavía conviven con ello. Lo único que cambia es a quién decidimos honrar, y dónde.

Les pedimos tres cosas. Reciban a quienes han solicitado ser escuchados. Retiren la estatua. Y decidan, junto con los pueblos indígenas de las Américas, qué ha de verse en su lugar, si es que ha de verse algo.

Respetuosamente,

*Las personas abajo firmantes*`,
  reasons: [],
};
