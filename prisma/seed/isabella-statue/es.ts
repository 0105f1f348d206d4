import type { SeedText } from "../shape.ts";

export const es: SeedText = {
  title: "Retiren la estatua de Isabel la Católica que está frente a la OEA",
  summary:
    "Carta abierta a la Organización de los Estados Americanos: retiren la estatua de Isabel la Católica que se alza frente a su edificio.",
  addressee: "La Organización de los Estados Americanos (OEA)",
  letter: `A la Organización de los Estados Americanos:

Frente a su edificio hay una estatua de la reina Isabel la Católica. Quienes firmamos esta carta les pedimos que la retiren.

Para muchas personas de este continente, y para nosotros, esa figura no puede separarse del dominio colonial, del racismo con que se lo justificó ni de lo que los pueblos indígenas padecieron en los siglos siguientes. Sabemos que otras personas ven en ella a una soberana de su propia historia, o simplemente una obra de arte, y no pretendemos prohibirle a nadie esa mirada. Pero una estatua colocada frente a una institución pública es algo más que un recuerdo: es un homenaje, y se rinde en nombre de todos aquellos por quienes la institución habla, incluidos los descendientes de quienes ya estaban aquí.

No somos los primeros en plantearlo. En un artículo publicado en Global Research con fecha 17 de enero de 2022, Leonardo Flores escribió que en toda América Latina había gobiernos que estaban bajando de su pedestal a figuras como esta. Contó también que CODEPINK, organización para la que trabaja, había pedido en julio de 2021 una reunión para hablar del retiro de la estatua, y que el secretario general, Luis Almagro, no había hecho caso. Y anunció que personalidades de las Américas harían el mismo llamado en una carta abierta. A esa causa sumamos nuestros nombres.

Trasladar una estatua no es borrar el pasado. Lo que ocurrió sigue en los archivos, en las escuelas y en la memoria de quienes todavía conviven con sus efectos. Lo único que cambia es a quién decidimos honrar, y dónde.

Les pedimos tres cosas: que reciban a quienes han solicitado ser escuchados, que retiren la estatua y que decidan junto con los pueblos indígenas de las Américas qué ha de verse en su lugar, si es que ha de verse algo.

Respetuosamente,

Las personas abajo firmantes`,
  reasons: [],
};
