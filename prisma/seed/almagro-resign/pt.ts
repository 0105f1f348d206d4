import type { SeedText } from "../shape.ts";

const article =
  "Leonardo Flores, “10 Reasons OAS Secretary General Luis Almagro Has to Go”, Global Research ([www.globalresearch.ca](https://www.globalresearch.ca)), 17 de janeiro de 2022 (em inglês; as citações foram traduzidas do artigo).";

export const pt: SeedText = {
  title: "Luis Almagro deve renunciar à Secretaria-Geral da OEA (janeiro de 2022)",
  summary:
    "Carta aberta com dez razões (janeiro de 2022): pedimos que Luis Almagro renuncie e que os Estados-membros da OEA lhe retirem a confiança.",
  addressee: "Luis Almagro, secretário-geral da Organização dos Estados Americanos (OEA), e os Estados-membros da OEA",
  letter: `*Situação em 17 de janeiro de 2022*

Senhor Secretário-Geral, Excelências,

Pedimos a Luis Almagro, que dirige a OEA desde março de 2015, que renuncie.

Em 2019, os protestos no Equador deixaram onze mortos, e o senhor Almagro foi cumprimentar o governo pela reação. Quando houve protestos em Cuba, em julho de 2021, ele e a OEA condenaram o governo, embora Cuba nem seja membro. Quem relata isso é Leonardo Flores, coordenador de campanha da CODEPINK, em artigo da [Global Research](https://www.globalresearch.ca) de 17 de janeiro de 2022. Seja qual for a opinião sobre esses governos, não cabem, entre vizinhos, dois pesos e duas medidas.

Desse artigo vêm as nossas dez razões; cada uma tem a sua página, que separa fatos, opiniões e controvérsias. Flores escreve que o senhor Almagro, ou a OEA sob o seu comando:

1. lançou dúvidas infundadas sobre a eleição boliviana de 2019, que levaram ao que Flores e nós chamamos de golpe;
2. denunciou fraude em Honduras em 2017 e recuou em menos de um mês;
3. amparou o presidente haitiano Jovenel Moïse enquanto os protestos cresciam;
4. calou-se sobre o Brasil, uma vez destituída Dilma Rousseff;
5. preferiu não ver abusos das forças de segurança em cinco países;
6. pressionou a Venezuela e insultou quem pedia negociação;
7. silenciou sobre os mortos de um lado na Nicarágua;
8. atacou, ignorou ou afastou críticos;
9. enfrenta acusações graves, não provadas, sobre dinheiro e nomeações;
10. ignorou um pedido de conversa sobre uma estátua de Isabel, a Católica.

Ninguém precisa concordar com as dez. Mas ninguém fala pelos povos das Américas se eles não lhe dão crédito.

Excelências, retirem abertamente a sua confiança no secretário-geral. Senhor Almagro, poupe-os disso e renuncie. Esperamos de todos uma resposta, que publicaremos junto com esta carta.

Uma organização de vizinhos precisa de uma voz em que todos possam confiar.

Respeitosamente,

*As pessoas abaixo assinadas*`,
  reasons: [
    {
      title: "Bolívia, 2019: a suspeita lançada sobre os votos e o que veio depois",
      summary:
        "Para Leonardo Flores (janeiro de 2022), alegações infundadas da OEA sobre a eleição boliviana de 2019 levaram à agitação em que Evo Morales caiu.",
      text: `Pelos resultados da eleição presidencial de 2019, Evo Morales continuaria à frente da Bolívia. Segundo um artigo de Leonardo Flores, de janeiro de 2022, a OEA os chamou de “inexplicáveis”. O autor sustenta que a afirmação não era verdadeira e que causou grande dano: veio a agitação, uma trama se pôs em marcha, Morales foi derrubado. Ele fala em golpe. A palavra é contestada; é a dele e a nossa.

A tese da OEA, escreve, foi tão bem desmontada que integrantes do Congresso dos Estados Unidos pediram que se investigasse o papel da própria entidade nos acontecimentos. Luis Almagro, no entanto, logo reconhecera o novo governo. Sobre o ano que este passou no poder, o artigo cita outra fonte, que fala em “execuções sumárias e repressão generalizada”.

O que aconteceu em seguida não nos parece menos grave. Segundo Flores, a OEA não tinha dito nada sobre as vítimas daquele governo. Recuperou a voz um dia depois da prisão de Jeanine Áñez, que ele aponta como líder do golpe, e a usou para condenar o Judiciário boliviano. O autor vê aí uma intromissão nos assuntos internos de um país-membro, contrária à Carta da Organização, e acrescenta que o México repreendeu a OEA por isso.

Quem põe uma apuração sob suspeita diante do mundo fica devendo provas ao público; e às vítimas deve atenção, governe quem governar. Se Flores tem razão, a OEA de Luis Almagro não saldou nenhuma das duas dívidas.

---

**Fato, opinião, controvérsia.** O artigo dá como fato: a palavra “inexplicáveis”, o reconhecimento do governo, o pedido de congressistas, a nota após a prisão de Áñez, a repreensão mexicana. Citado de outra fonte: “execuções sumárias e repressão generalizada”. Juízo de Flores: a afirmação era falsa e levou à queda de Morales. Outros contestam: a palavra “golpe”.`,
      sources: [
        article,
        "Declaração da OEA que classificou de “inexplicáveis” os resultados de 2019 na Bolívia, citada no artigo.",
        "Pedido de integrantes do Congresso dos Estados Unidos para que se investigasse o papel da OEA, citado no artigo.",
        "Fonte das palavras “execuções sumárias e repressão generalizada”, citada no artigo.",
        "Nota da OEA sobre o Judiciário boliviano, divulgada no dia seguinte à prisão de Jeanine Áñez, e crítica do México à OEA, citadas no artigo.",
      ],
    },
    {
      title: "Honduras, 2017: uma nova eleição pedida e logo esquecida",
      summary:
        "A OEA denunciou fraude na eleição hondurenha de 2017. Em menos de um mês, relata Leonardo Flores (janeiro de 2022), o secretário-geral voltou atrás.",
      text: `No caso de Honduras, a OEA começou acertando, e é o próprio Leonardo Flores quem o diz, em artigo de janeiro de 2022. A fraude, escreve, tomou conta da eleição de 2017; Luis Almagro e a Organização a apontaram e pediram que o país votasse de novo. Essa primeira atitude merece reconhecimento.

Só que ela não durou. O governo de Donald Trump gostou do resultado e o reconheceu. Em menos de um mês, o secretário-geral tinha voltado atrás. Flores cita o veredicto de um diplomata, Sir Ronald Sanders: Almagro “pôs em dúvida a própria credibilidade”.

A reviravolta, na leitura de Flores, deu cobertura a mais quatro anos de Juan Orlando Hernández, cujo governo ele descreve como uma ditadura ligada ao narcotráfico. O que cobra de Almagro é ter se aproximado de um governo cujos crimes, diz o artigo, estavam documentados, e ter lhe emprestado uma legitimidade que não vinha das urnas.

Adiantava resistir, depois que o membro mais poderoso já tinha feito a sua escolha? Talvez não muito. Mas uma denúncia de fraude não perde a validade porque uma grande potência se cansou dela. Se era correta, tinha de ser mantida, desagradasse a quem desagradasse; se não era, os hondurenhos mereciam uma explicação, e o artigo não registra nenhuma. Quem vota num país pequeno precisa poder contar com o secretário-geral exatamente quando o maior de todos prefere que ele não veja.

---

**Fato, opinião, controvérsia.** O artigo dá como fato: a fraude de 2017, o pedido de nova votação, o reconhecimento por Washington, o recuo em menos de um mês. Juízo de Flores: Almagro cedeu por covardia e ajudou Hernández. Outros contestam: chamar de ditadura o governo Hernández.`,
      sources: [
        article,
        "Declaração do diplomata Sir Ronald Sanders sobre a credibilidade do secretário-geral, citada no artigo.",
      ],
    },
    {
      title: "Haiti: com o presidente, contra as ruas",
      summary:
        "Um chamado a “acatar”, uma visita de cinco horas, um conselho indesejado: segundo Leonardo Flores (janeiro de 2022), a OEA tomou partido no Haiti.",
      text: `A visita durou cinco horas. Com os protestos em alta no Haiti, escreve Leonardo Flores, Luis Almagro mandou uma delegação ao país sem que os Estados-membros da OEA a tivessem aprovado. O objetivo, na leitura dele, era amparar o presidente Jovenel Moïse.

O relato de Flores, de janeiro de 2022, vê nesse episódio mais um capítulo de um longo histórico de ingerência da OEA. Em 2020, Moïse governava sem Parlamento e, ainda segundo o autor, tinha prorrogado por um ano o próprio mandato. A resposta da Organização foi uma nota à imprensa cujo recado aos haitianos era que deviam “acatar”. Pouco antes do assassinato de Moïse, em 2021, a OEA o aconselhou a nomear outro primeiro-ministro e a marcar eleições para antes do fim do ano. A maior parte da população, assegura Flores, não queria nada disso.

Existem bons argumentos a favor de eleições rápidas. Mas um presidente cujo mandato está em discussão dificilmente será o organizador imparcial delas, e uma comitiva que passa algumas horas não tem como ouvir um país inteiro. Cabe aos haitianos encontrar a saída para as suas crises. Conselho se dá depois de escutar, e o chefe da OEA só pode agir em nome dos membros quando eles estão de acordo. Se o relato está certo, as três coisas foram esquecidas.

---

**Fato, opinião, controvérsia.** O artigo dá como fato: a nota de 2020, a visita de cinco horas sem aprovação dos membros, o conselho de 2021. Juízo de Flores: a visita servia para amparar Moïse; a maioria dos haitianos rejeitava o conselho. Outros contestam: a duração do mandato.`,
      sources: [
        article,
        "Histórico da ingerência da OEA no Haiti, citado no artigo.",
        "Nota da OEA à imprensa sobre o Haiti (2020), citada no artigo.",
        "Duração da visita da delegação, cinco horas, citada no artigo.",
        "Recomendação da OEA ao presidente Jovenel Moïse (2021) sobre o primeiro-ministro e as eleições, citada no artigo.",
      ],
    },
    {
      title: "Brasil: uma crítica que sumiu na hora decisiva",
      summary:
        "Luis Almagro disse que o processo contra Dilma Rousseff não tinha base. Consumado o impeachment, escreve Leonardo Flores (janeiro de 2022), calou-se.",
      text: `Antes do impeachment, Luis Almagro esteve com Dilma Rousseff e, terminado o encontro, não deixou dúvida sobre o que pensava: o processo era político e não tinha base. É o que relata Leonardo Flores em artigo de janeiro de 2022.

Veio então a destituição, em 2016. Flores a considera um golpe. E nota que o secretário-geral, tão explícito até ali, não teve uma palavra sobre o ocorrido, aceitou sem demora o governo Temer e, em menos de dois meses, já o visitava.

A cobrança independe do que cada um pense do impeachment. Quem declarou que uma acusação não para em pé pode mudar de ideia, e nesse caso deve dizer por quê; ou pode manter o que pensava, e nesse caso deve dizê-lo de novo. O silêncio não é nem uma coisa nem outra.

Flores aponta outros dois silêncios. Em 2018, o ex-presidente Luiz Inácio Lula da Silva, cuja enorme popularidade ele ressalta, foi preso e impedido de disputar a eleição; Almagro e a OEA, diz o artigo, nada fizeram, e assim o caminho ficou livre para Jair Bolsonaro, que o autor situa na extrema direita. Mais tarde, sobre o tratamento que Bolsonaro dava ao meio ambiente, a camponeses, afro-brasileiros e povos indígenas, e que Flores qualifica de horrível, pouco se ouviu do secretário-geral, ao menos até janeiro de 2022.

Escolher o presidente do Brasil não é tarefa da OEA. Mas é tarefa do seu secretário-geral sustentar um princípio também depois que ele se torna incômodo.

---

**Fato, opinião, controvérsia.** O artigo dá como fato: a crítica inicial, a destituição em 2016, a visita em menos de dois meses, a prisão de Lula em 2018. Juízo de Flores: Almagro abraçou o novo governo; a omissão ajudou a eleger Bolsonaro. Outros contestam: a palavra “golpe”.`,
      sources: [
        article,
        "Declaração de Luis Almagro sobre o processo contra a presidente Dilma Rousseff, citada no artigo.",
      ],
    },
    {
      title: "Protestos: um peso para os membros, outro para Cuba",
      summary:
        "Haiti, Honduras, Equador, Colômbia, Chile: Leonardo Flores (janeiro de 2022) acusa Luis Almagro de não querer ver abusos das forças de segurança.",
      text: `No Chile, na Colômbia, no Equador, em Honduras e no Haiti, escreve Leonardo Flores, as forças de segurança cometeram abusos durante grandes protestos, e Luis Almagro preferiu não vê-los. Os números a seguir são do artigo dele e vão até janeiro de 2022.

Os protestos de 2019 no Equador terminaram com onze mortos, mais de mil feridos e centenas de presos. Almagro foi até lá cumprimentar o governo de Lenín Moreno pela maneira como lidara com eles. Do presidente chileno, Sebastián Piñera, disse mais tarde que “defendeu com eficiência a ordem pública”. Piñera, afirma Flores, havia declarado guerra aos manifestantes, e a sua polícia mirava nos olhos deles.

Na Colômbia, o artigo fala em pelo menos 80 mortes durante protestos, dezenas de desaparecimentos e milhares de pessoas agredidas pela polícia. A crítica de Almagro coube num tuíte, que condenava tanto a força excessiva quanto a violência de manifestantes; para Flores, isso põe execuções extrajudiciais e vandalismo na mesma balança. Quanto a 171 lideranças sociais assassinadas e aos 96 massacres de 2021, segundo Flores, nada se ouvira do secretário-geral até aquele momento.

Já Cuba teve outro tratamento. Diante dos protestos de julho de 2021, a OEA e o seu secretário-geral condenaram o governo cubano, embora o país, ressalta Flores, não seja membro.

É legítimo achar que Havana merecia a crítica. Mas a voz que é forte numa capital e fraca em outras cinco deixa de proteger quem quer que seja.

---

**Fato, opinião, controvérsia.** O artigo dá como fato: os números, a visita de 2019 ao Equador, a frase sobre Piñera, o tuíte, a condenação de Cuba em 2021. Juízo de Flores: Almagro ignorou abusos e igualou coisas desiguais. Outros podem contestar: a intenção da polícia chilena.`,
      sources: [
        article,
        "Declaração de Luis Almagro sobre o presidente Sebastián Piñera, citada no artigo.",
        "Declaração de guerra do presidente Piñera aos manifestantes e polícia que mirava nos olhos, citadas no artigo.",
        "Os 80 mortos dos protestos na Colômbia e os 96 massacres de 2021, citados no artigo.",
        "Tuíte de Luis Almagro sobre os protestos na Colômbia, citado no artigo.",
      ],
    },
    {
      title: "Venezuela: pressão onde era preciso mediar",
      summary:
        "Leonardo Flores (janeiro de 2022) acusa Luis Almagro de passar por cima das normas da OEA e de desestimular uma saída negociada para a Venezuela.",
      text: `“Não seja estúpido.” Foi essa, contava Leonardo Flores em janeiro de 2022, a resposta de Luis Almagro a José Luis Rodríguez Zapatero, ex-primeiro-ministro da Espanha, que defendia uma solução negociada na Venezuela. À política por trás da resposta Flores dá o nome de guerra híbrida. Muita gente recusará o termo; os atos em que ele o baseia são estes.

A OEA, diz, atropelou repetidas vezes a própria Carta e os próprios ritos para intervir no país. Almagro tentou acionar a Carta Democrática Interamericana, que, no entender de Flores, foi feita para reagir a golpes e ali servia para estimular um. Segundo esse relato, reconheceu na mesma hora Juan Guaidó como “presidente interino” e admitiu os enviados dele. O autor considera falsos o título e os enviados, e acrescenta que a Venezuela, àquela altura, já tinha saído formalmente.

Mais grave é o que o artigo diz sobre a força. Almagro, escreve Flores, quis acionar o Tratado do Rio, pacto de defesa que, na opinião do autor, poderia ter aberto caminho a uma invasão por países da região. E disse que “todas as opções” deviam ser consideradas para derrubar o governo.

Ninguém precisa gostar do governo de Caracas para assinar a nossa carta, e quem se opõe a ele tem as suas razões. Mas o primeiro dever de uma organização de vizinhos é não deixar que um conflito vire guerra. Quem mantém a força entre as opções e responde com insulto a uma proposta de diálogo não serve para mediar.

---

**Fato, opinião, controvérsia.** O artigo dá como fato, sem datas: reconhecimento de Guaidó, recurso à Carta Democrática e ao Tratado do Rio, as duas frases. Juízo de Flores: guerra híbrida, normas violadas, enviados falsos. Outros contestam: quem representava o país e se já deixara a OEA.`,
      sources: [
        article,
        "Declaração de Luis Almagro sobre “todas as opções” e resposta dele a José Luis Rodríguez Zapatero, citadas no artigo.",
        "Tentativa de acionar o Tratado do Rio, citada no artigo.",
      ],
    },
    {
      title: "Nicarágua: uma história contada por um lado só",
      summary:
        "Leonardo Flores (janeiro de 2022) sustenta que a OEA apoiou em 2018 uma tentativa de golpe e que a violência de manifestantes ficou fora da história.",
      text: `Há duas histórias opostas sobre o que se passou na Nicarágua em 2018. A de Leonardo Flores, contada em artigo de janeiro de 2022, é a de uma tentativa de golpe, com forte participação dos Estados Unidos e apoio decidido de Luis Almagro e da OEA. Para ele, Almagro está entre os que mais se empenharam em trocar o governo do país.

O ponto central da queixa é o que ficou de fora. Manifestantes, escreve Flores, mataram 60 pessoas ou mais, das quais 22 eram policiais; entre os outros mortos estavam funcionários e apoiadores do governo. Ele entende que essas mortes foram deixadas de lado de propósito: assim só apareciam os abusos do governo, e a intervenção ganhava uma justificativa.

O autor acusa Almagro, ainda, de ter desacreditado as eleições presidenciais nicaraguenses para tirar a legitimidade do presidente Daniel Ortega e de aplaudir, como no caso da Venezuela, sanções dos Estados Unidos que, na visão de Flores, são ilegais e existem para estrangular a economia.

Não pedimos a ninguém que esqueça os mortos do outro lado, nem que descarte as acusações feitas ao governo da Nicarágua. Pedimos o inverso: que nenhum morto seja esquecido. Quem apura violações de direitos humanos ganha crédito ao contar todas as vítimas, e sanções, qualquer que seja a intenção, pesam antes de tudo sobre famílias que não decidiram coisa alguma. A região precisava de alguém em quem os dois lados pudessem acreditar; o Almagro que Flores descreve era uma das partes.

---

**Fato, opinião, controvérsia.** O artigo dá como fato: ao menos 60 mortos por manifestantes em 2018, 22 deles policiais; o apoio de Almagro às sanções. Juízo de Flores: mortes ignoradas de propósito, eleições desacreditadas. Outros contestam: o termo “tentativa de golpe”, o papel dos Estados Unidos e quem causou quais mortes.`,
      sources: [
        article,
        "Participação dos Estados Unidos nos acontecimentos de 2018, citada no artigo.",
        "Contagem de 60 pessoas mortas por manifestantes, citada no artigo.",
        "Declarações de Luis Almagro sobre as eleições presidenciais da Nicarágua, citadas no artigo.",
      ],
    },
    {
      title: "Críticos: atacados, deixados sem resposta ou afastados",
      summary:
        "Acadêmicos, um jornal, parlamentares, observadores, o chefe da CIDH: Leonardo Flores (janeiro de 2022) descreve como Luis Almagro reage a quem discorda.",
      text: `É na maneira de ouvir críticas que se conhece quem tem poder. Nesse ponto, Leonardo Flores põe Luis Almagro ao lado de Donald Trump e de Jair Bolsonaro. A comparação é dele; os casos que enumera, em artigo de janeiro de 2022, podem ser avaliados sem ela.

Quase todos têm a ver com a Bolívia, onde a OEA alegou fraude na eleição de 2019. Quando a alegação passou a ser questionada, Almagro publicou uma réplica. Flores a descreve como uma diatribe esquisita, que trazia os nazistas à baila, atacava acadêmicos e fazia ao New York Times acusações, na opinião dele, absurdas. Integrantes do Congresso dos Estados Unidos escreveram ao secretário-geral e, segundo o artigo, ficaram sem resposta. E dois observadores eleitorais da OEA que não endossavam a tese da fraude foram chamados por ele, diz o artigo, de “espiões”.

O último caso é o de Paulo Abrão, que estava à frente da Comissão Interamericana de Direitos Humanos (CIDH). Sob a sua direção, a Comissão denunciou abusos cometidos na Bolívia durante o governo de Jeanine Áñez. Foi por isso, assegura Flores, que Abrão ficou sem o cargo, numa saída que, na prática, equivaleu a uma demissão por Almagro. Quanto ao motivo, só temos a palavra do autor.

Toda autoridade pode se defender, até com dureza. Mas a acadêmicos se responde com dados; a parlamentares, com uma carta; a observadores, com respeito. E uma comissão de direitos humanos só tem utilidade se puder desagradar a quem ocupa o topo da Organização.

---

**Fato, opinião, controvérsia.** O artigo dá como fato, até janeiro de 2022: a réplica, as cartas sem resposta, a palavra “espiões”. Juízo de Flores: a réplica, uma diatribe; as acusações, absurdas. Alegado: o motivo da saída de Abrão. Outros contestam: a fraude na Bolívia em 2019.`,
      sources: [
        article,
        "Alegações de fraude da OEA sobre a eleição boliviana de 2019, citadas no artigo.",
        "Réplica publicada por Luis Almagro aos questionamentos e ataques dele a acadêmicos, citados no artigo.",
        "Cartas de integrantes do Congresso dos Estados Unidos a Luis Almagro, citadas no artigo.",
        "A palavra “espiões” para dois observadores eleitorais da OEA, citada no artigo.",
        "Saída de Paulo Abrão da CIDH, citada no artigo.",
      ],
    },
    {
      title: "Denúncias de favorecimento e de mau uso de recursos",
      summary:
        "Acusações graves de ex-integrantes da MACCIH e de uma carta anônima (janeiro de 2022). Não foram provadas e pedem uma resposta.",
      text: `Esta razão é feita de denúncias. Ao resumi-las, em janeiro de 2022, Leonardo Flores considera provável que Luis Almagro seja corrupto. É opinião dele: o artigo não menciona decisão judicial alguma, e nós não afirmamos a culpa de ninguém.

Quase todas dizem respeito à MACCIH, a missão de apoio ao combate à corrupção e à impunidade em Honduras. O porta-voz da Missão, Juan Jiménez Mayor, deixou o posto em 2018. O artigo dá dois motivos: faltava-lhe o respaldo institucional de Almagro, e havia suspeita de corrupção dentro do próprio esforço anticorrupção. O procurador Julio Arbizu também saiu. Segundo ele, Almagro e o presidente Juan Orlando Hernández trataram, em conversas, de usar a Missão para desviar de Hernández as críticas.

Flores escreve que, graças à Missão, entraram numa OEA sem caixa milhões de dólares em ajuda com destinação específica dos Estados Unidos e da União Europeia. Arbizu alega que Almagro fez “uso arbitrário” desse dinheiro e empregou na MACCIH dois amigos sem qualificação, um dos quais trataria os funcionários com racismo e preconceito de classe declarados.

Almagro, acrescenta o artigo, tinha prometido ficar um único mandato e foi reeleito em 2020. Circulou então amplamente uma carta anônima que falava em compadrio e conflitos de interesse nas nomeações para postos importantes, e em profundas divisões que as decisões dele teriam aberto na OEA.

Uma carta anônima não prova nada, e um ex-procurador pode se enganar. Ainda assim, acusações desse peso exigem de quem é acusado uma resposta completa e pública.

---

**Fato, opinião, controvérsia.** O artigo dá como fato: duas renúncias, uma em 2018; a reeleição de 2020, apesar da promessa; a carta anônima. Juízo de Flores: o que considera provável. Apenas alegados: mau uso de recursos, contratados sem qualificação, compadrio, propósito das conversas com Hernández.`,
      sources: [
        article,
        "Renúncia de Juan Jiménez Mayor à MACCIH (2018) e os seus motivos, citados no artigo.",
        "Declarações de Julio Arbizu, ex-procurador da MACCIH, sobre o uso da Missão, citadas no artigo.",
        "Carta anônima divulgada após a reeleição de 2020, citada no artigo.",
      ],
    },
    {
      title: "A estátua de Isabel, a Católica: um pedido ignorado",
      summary:
        "Em julho de 2021, a CODEPINK pediu uma conversa sobre a estátua diante da OEA. Em janeiro de 2022, Leonardo Flores escreveu que o pedido fora ignorado.",
      text: `Quem chega ao edifício da OEA encontra à frente dele uma estátua da rainha Isabel, a Católica. Para Leonardo Flores, que emprega a palavra “holocausto”, ela simboliza séculos de destruição dos povos indígenas do continente. E Luis Almagro, observa o autor, parece não ter nada a declarar a respeito.

A observação está num artigo de 17 de janeiro de 2022. Naquele período, escreve Flores, governos de toda a América Latina vinham removendo monumentos a figuras que ele responsabiliza por genocídio, racismo e colonialismo. Em julho de 2021, a CODEPINK solicitou uma conversa com o secretário-geral para discutir a retirada desta estátua. Almagro ignorou a solicitação, segundo o autor, que, convém dizer, é ele mesmo um dos coordenadores da campanha da entidade para a América Latina. Personalidades de todas as Américas, anunciava o artigo, publicariam em breve uma carta aberta com o mesmo objetivo; Flores não esperava para ela melhor destino.

Perto do que descrevem as outras razões, um monumento pode parecer detalhe. Mas a figura que uma instituição põe diante da sua porta diz a todos os que chegam, inclusive aos descendentes dos conquistados, quem ali se homenageia. Quanto ao destino desses monumentos, há quem os queira fora, há quem prefira uma placa que os explique, há quem os deixaria onde estão. É justamente para isso que as pessoas se sentam à mesa.

Neste site, a estátua tem uma carta só dela, dirigida à OEA. Se você concorda que ela deve sair dali, assine também essa carta.

---

**Fato, opinião, controvérsia.** O artigo dá como fato: o lugar da estátua; o pedido da CODEPINK, de julho de 2021, ignorado até 17 de janeiro de 2022. Juízo de Flores: o que ela simboliza, o destino da carta seguinte. Outros contestam: se monumentos assim devem sair.`,
      sources: [article, "Pedido de reunião sobre a estátua feito pela CODEPINK em julho de 2021, citado no artigo."],
    },
  ],
};
