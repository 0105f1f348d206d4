import type { SeedText } from "../shape.ts";

export const pt: SeedText = {
  title: "Retirem a estátua de Isabel, a Católica, da frente da OEA",
  summary:
    "Carta aberta à Organização dos Estados Americanos: retirem a estátua da rainha Isabel, a Católica, que está diante do seu edifício.",
  addressee: "A Organização dos Estados Americanos (OEA)",
  letter: `À Organização dos Estados Americanos,

Antes que o primeiro delegado diga uma palavra, o edifício da OEA já falou. Diante dele há uma estátua da rainha Isabel, a Católica, e uma estátua posta ali diz: aqui está alguém que homenageamos. Nós, que assinamos esta carta, pedimos que ela seja retirada.

Para muita gente deste continente, e para nós, não há como separar essa figura do domínio colonial, do racismo que lhe serviu de justificativa e de tudo o que os povos indígenas sofreram nos séculos que vieram depois. Sabemos que outros enxergam nela uma soberana da história do seu povo ou apenas uma obra de arte. Ninguém precisa abrir mão desse olhar. Mas o que se põe diante de uma instituição pública não é só lembrança: é homenagem. E é prestada em nome de todos por quem a instituição fala, entre eles os descendentes de quem já vivia aqui.

Não somos os primeiros a dizê-lo. Leonardo Flores, coordenador de campanha da CODEPINK, escreveu na Global Research, em 17 de janeiro de 2022, que, por toda a América Latina, governos vinham retirando monumentos desse tipo; que a sua entidade pedira em julho de 2021 uma reunião para tratar da retirada deste; e que o secretário-geral, Luis Almagro, ignorara o pedido. Anunciou, por fim, que personalidades das Américas fariam o mesmo apelo em carta aberta. É a essa causa que juntamos nossos nomes.

Tirar uma estátua do lugar não apaga o passado. O que aconteceu continua nos arquivos, nas escolas e na memória de quem ainda convive com as consequências. Muda apenas quem escolhemos homenagear, e onde.

Pedimos à OEA três coisas: que receba quem solicitou ser ouvido; que retire a estátua; e que decida, com os povos indígenas das Américas, o que deve ocupar o lugar dela, se é que algo deve ocupá-lo.

Respeitosamente,

*As pessoas abaixo assinadas*`,
  reasons: [],
};
