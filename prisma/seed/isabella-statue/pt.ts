import type { SeedText } from "../shape.ts";

const article =
  "Leonardo Flores, “10 Reasons OAS Secretary General Luis Almagro Has to Go”, Global Research ([www.globalresearch.ca](https://www.globalresearch.ca)), 17 de janeiro de 2022 (em inglês).";

export const pt: SeedText = {
  title: "Retirem a estátua de Isabel, a Católica, da frente da OEA (janeiro de 2022)",
  summary:
    "Carta aberta à Organização dos Estados Americanos (janeiro de 2022): retirem a estátua da rainha Isabel, a Católica, que está diante do seu edifício.",
  addressee: "A Organização dos Estados Americanos (OEA)",
  letter: `*Situação em 17 de janeiro de 2022*

À Organização dos Estados Americanos,

Antes que o primeiro delegado diga uma palavra, o seu edifício já falou. Diante dele há uma estátua da rainha Isabel I de Castela, a Católica, e uma estátua posta ali diz: aqui está alguém que homenageamos. Pedimos que a retirem.

Para muita gente deste continente, e para nós, não há como separar essa figura do domínio colonial, do racismo que lhe serviu de justificativa e do que os povos indígenas sofreram nos séculos seguintes. Leonardo Flores, coordenador de campanha da CODEPINK, fala em holocausto. Outros veem nela uma soberana da sua própria história, ou apenas uma obra de arte. É um direito deles. Mas o que se põe diante de uma instituição pública é uma homenagem, prestada em nome de todos por quem ela fala, inclusive os descendentes dos primeiros habitantes.

Não somos os primeiros a pedi-lo. Flores escreveu na Global Research, em 17 de janeiro de 2022, que governos de toda a América Latina vinham retirando monumentos como esse, que a CODEPINK solicitara em julho de 2021 uma reunião sobre o assunto e que o secretário-geral, Luis Almagro, ignorara o pedido. Personalidades das Américas, anunciava, fariam em breve o mesmo apelo.

Tirar uma estátua do lugar não apaga o passado. Muda apenas quem escolhemos homenagear, e onde.

Pedimos que:

1. recebam quem solicitou ser ouvido;
2. retirem a estátua;
3. decidam, com os povos indígenas das Américas, o que deve ocupar o lugar dela, se é que algo deve ocupá-lo.

Digam-nos quando: publicaremos a sua resposta junto com esta carta.

Uma casa que é de todas as Américas deveria dar as boas-vindas a todas.

Respeitosamente,

*As pessoas abaixo assinadas*

---

Fonte: ${article}`,
  reasons: [],
};
