import type { SeedText } from "../shape.ts";

const article =
  "Leonardo Flores, “10 Reasons OAS Secretary General Luis Almagro Has to Go”, Global Research, 17 de janeiro de 2022 (em inglês).";

export const pt: SeedText = {
  title: "Luis Almagro deve renunciar à Secretaria-Geral da OEA",
  summary:
    "Carta aberta com dez razões: pedimos que Luis Almagro renuncie e que os Estados-membros da OEA retirem a confiança que depositam nele.",
  addressee: "Luis Almagro, secretário-geral da Organização dos Estados Americanos (OEA), e os Estados-membros da OEA",
  letter: `Senhor secretário-geral, senhoras e senhores representantes dos Estados-membros,

Nós, que assinamos esta carta, falamos cada um em seu próprio nome. Viemos de lugares e ofícios diversos e discordamos em muita coisa. O que nos une é a vontade de ter uma organização interamericana em que todos os povos do continente possam confiar, e a certeza de que Luis Almagro tornou essa confiança impossível.

Nosso pedido se apoia em dez razões. Elas foram extraídas de um artigo de Leonardo Flores, publicado na Global Research em 17 de janeiro de 2022, e retratam a situação naquela data.

Flores afirma que alegações sem fundamento sobre a eleição boliviana de 2019 ajudaram a provocar o que ele chama, e nós também chamamos, de golpe. Diz que, em Honduras, a OEA contestou a eleição de 2017 e depois a aceitou; que, no Haiti, deu sustentação ao presidente Jovenel Moïse; que, no Brasil, o secretário-geral só criticou o impeachment de Dilma Rousseff enquanto ele não se consumava. Descreve um peso para os governos que reprimiram protestos e outro para Venezuela, Nicarágua e Cuba. Relata ataques à imprensa, a acadêmicos e a observadores da própria OEA. Reúne denúncias sobre a missão anticorrupção em Honduras e sobre nomeações na Organização, que continuam a ser denúncias. E lembra que um pedido de conversa sobre a estátua da rainha Isabel, a Católica, foi ignorado.

Haverá quem avalie de outra maneira um ou outro desses episódios. Por isso apresentamos cada razão em separado, com a sua fonte. Juntas, elas nos convencem de que o cargo não vem sendo exercido com isenção nem com o respeito pelos assuntos internos de cada país que a Carta da OEA impõe.

Pedimos, portanto, senhor Almagro, que renuncie. E pedimos aos Estados-membros que retirem a confiança no secretário-geral e que o declarem abertamente.

Uma organização que fala em nome das Américas deve resposta a todas elas. Aguardamos a sua.

Respeitosamente,

As pessoas abaixo assinadas`,
  reasons: [
    {
      title: "Bolívia, 2019: a suspeita lançada sobre os votos e o seu preço",
      summary:
        "Para Leonardo Flores, alegações infundadas da OEA sobre a eleição de 2019 na Bolívia deflagraram a crise que derrubou Evo Morales.",
      text: `Pelos resultados da eleição presidencial de 2019, Evo Morales continuaria à frente da Bolívia. A OEA disse que eram inexplicáveis. Em artigo de janeiro de 2022, Leonardo Flores sustenta que a afirmação não era verdadeira e que dela veio o resto: a agitação nas ruas, a trama que saiu do papel, a derrubada do presidente. Ele fala em golpe. Sabemos que a palavra é disputada; é a dele e é a nossa.

O artigo diz que a tese da OEA foi depois tão completamente desmontada que integrantes do Congresso dos Estados Unidos cobraram uma investigação sobre a participação da própria entidade. Àquela altura, Luis Almagro já havia reconhecido o novo governo, e sem esperar. Do ano que esse governo durou, o texto registra, com palavras tomadas de outra fonte, execuções sumárias e repressão generalizada.

O que aconteceu em seguida não nos parece menos grave. Segundo Flores, a OEA não tinha dito nada sobre as vítimas daquele governo, mas bastou um dia desde a prisão de Jeanine Añez, que ele aponta como líder do golpe, para que emitisse nota contra o Judiciário boliviano. O autor vê aí uma intromissão nos assuntos de um país-membro, contrária à Carta da Organização, e lembra que o México repreendeu a OEA por isso.

Quem põe uma apuração sob suspeita diante do mundo precisa ser capaz de provar o que diz e precisa se importar com as vítimas, governe quem governar. Pelo que se expõe aqui, a OEA de Luis Almagro falhou nas duas obrigações.`,
      sources: [
        article,
        "Declaração da OEA que classificou de inexplicáveis os resultados de 2019 na Bolívia, citada no artigo.",
        "Pedido de integrantes do Congresso dos Estados Unidos para que se investigasse o papel da OEA, citado no artigo.",
        "Nota da OEA sobre o Judiciário boliviano, divulgada no dia seguinte à prisão de Jeanine Añez, e crítica do México à OEA, citadas no artigo.",
      ],
    },
    {
      title: "Honduras, 2017: a fraude apontada e logo esquecida",
      summary:
        "A OEA denunciou fraude em Honduras e pediu nova eleição. Em um mês, relata Leonardo Flores, Luis Almagro voltou atrás.",
      text: `No caso de Honduras, a OEA começou acertando, e é o próprio Leonardo Flores quem o diz, em artigo de janeiro de 2022. A fraude, escreve, tomou conta da eleição de 2017; Luis Almagro e a Organização a apontaram e defenderam que o país votasse de novo. Essa primeira atitude merece reconhecimento, e aqui fica o nosso.

Só que ela não durou. O governo de Donald Trump gostou do desfecho e o reconheceu. Antes que se completasse um mês, conta Flores, o secretário-geral tinha mudado de posição e, com isso, na avaliação do diplomata Sir Ronald Sanders, citado no artigo, posto em dúvida a sua própria credibilidade.

Daí resultaram, na leitura de Flores, mais quatro anos de Juan Orlando Hernández, cujo governo ele chama de narcoditadura e cujos crimes considera documentados. Os termos são do autor. O que ele cobra de Almagro é ter se aproximado desse governo assim mesmo e ter lhe emprestado uma legitimidade que não vinha das urnas.

Pode-se alegar que, depois que o membro mais poderoso faz a sua escolha, um dirigente internacional não ganha nada em resistir. Pensamos o contrário. Se houve fraude, a denúncia tinha de ser mantida, desagradasse a quem desagradasse. Se não houve, os hondurenhos mereciam uma explicação, e o artigo não registra nenhuma. O secretário-geral serve a todos os membros da OEA. Quem vota num país pequeno precisa poder contar com ele exatamente quando o maior de todos prefere que ele não veja.`,
      sources: [
        article,
        "Declaração do diplomata Sir Ronald Sanders sobre a credibilidade do secretário-geral, citada no artigo.",
      ],
    },
    {
      title: "Haiti: ao lado do presidente, longe das ruas",
      summary:
        "Uma nota à imprensa, uma visita de cinco horas, um conselho contestado: Leonardo Flores conta como a OEA tomou lado no Haiti.",
      text: `A OEA tem, segundo Leonardo Flores, um longo histórico de ingerência no Haiti, e Luis Almagro lhe deu continuidade. O relato dele, de janeiro de 2022, começa em 2020. O presidente Jovenel Moïse governava sem Parlamento e, na leitura do autor, tinha esticado em um ano o próprio mandato. A resposta da OEA foi uma nota à imprensa cujo recado aos haitianos, ainda de acordo com o artigo, era que obedecessem.

Com os protestos em alta, Almagro mandou uma delegação ao país. Flores diz que os Estados-membros não a haviam aprovado, que a visita se resumiu a cinco horas e que servia para amparar o presidente. Esse último ponto é uma interpretação do autor, que fazemos nossa.

Há mais um episódio. Pouco antes do assassinato de Moïse, em 2021, a OEA o aconselhou a escolher outro primeiro-ministro e a realizar eleições ainda naquele ano. Era o oposto, assegura Flores, do que queria a maior parte da população.

Existem bons argumentos a favor de eleições rápidas. Mas um presidente cujo mandato está em discussão dificilmente será o juiz imparcial delas, e uma comitiva que fica algumas horas não tem como ouvir um país inteiro. Entendemos que cabe aos haitianos encontrar a sua saída, que conselho se dá depois de escutar e que o secretário-geral só pode agir em nome dos Estados quando eles estão de acordo. Se o relato está certo, nenhuma dessas três coisas foi observada.`,
      sources: [
        article,
        "Nota da OEA à imprensa sobre o Haiti (2020), citada no artigo.",
        "Recomendação da OEA ao presidente Jovenel Moïse (2021) sobre o primeiro-ministro e as eleições, citada no artigo.",
      ],
    },
    {
      title: "Brasil: uma crítica que sumiu na hora decisiva",
      summary:
        "Em 2016, Luis Almagro criticou o processo contra Dilma Rousseff. Consumado o impeachment, escreve Leonardo Flores, calou-se.",
      text: `Antes do impeachment, Luis Almagro esteve com Dilma Rousseff e, terminado o encontro, não deixou dúvida sobre o que pensava: o processo era político e não tinha base. É o que recorda Leonardo Flores em artigo de janeiro de 2022.

Veio então a destituição, em 2016. Flores a considera um golpe. E nota que o secretário-geral, tão falante até ali, não teve uma palavra sobre o ocorrido, aceitou sem demora o governo Temer e, em menos de dois meses, já o visitava.

A cobrança independe do que cada um pense do impeachment. Quem declarou que uma acusação não para em pé pode mudar de ideia, e nesse caso deve dizer por quê; ou pode não mudar, e nesse caso não deve agir como se ela tivesse passado a valer. Pelo que o artigo relata, Almagro não fez nem uma coisa nem outra.

Flores aponta outros dois silêncios. Em 2018, o ex-presidente Lula da Silva, de cuja enorme popularidade ele dá conta, foi preso e ficou fora da disputa eleitoral; Almagro e a OEA, diz o texto, nada fizeram, e assim o caminho ficou livre para Jair Bolsonaro, que o autor situa na extrema direita. Depois, diante da forma como Bolsonaro tratou o meio ambiente e, entre outros, camponeses, negros e indígenas, o secretário-geral havia falado muito pouco, ao menos até janeiro de 2022.

Escolher o presidente do Brasil não é tarefa da OEA. Mas é tarefa do seu secretário-geral sustentar um princípio também depois que ele se torna incômodo.`,
      sources: [
        article,
        "Declaração de Luis Almagro sobre o processo contra a presidenta Dilma Rousseff, citada no artigo.",
      ],
    },
    {
      title: "Protestos: dois pesos e duas medidas",
      summary:
        "Haiti, Honduras, Equador, Colômbia, Chile: Leonardo Flores acusa Luis Almagro de fechar os olhos a abusos das forças de segurança.",
      text: `Cinco países aparecem na lista de Leonardo Flores: Haiti, Honduras, Equador, Colômbia e Chile. Em todos, escreve, houve grandes protestos, as forças de segurança cometeram abusos e Luis Almagro fez que não viu. Os dados a seguir são do artigo dele e vão até janeiro de 2022.

Os protestos de 2019 no Equador terminaram com 11 mortos, mais de mil feridos e centenas de presos. Almagro foi até lá cumprimentar o governo de Lenín Moreno pela maneira como lidara com eles. Mais tarde, elogiou no presidente chileno, Sebastián Piñera, a eficiência com que defendera a ordem pública. Flores lembra que Piñera havia falado em guerra contra os manifestantes e diz que a polícia mirava nos olhos deles.

Sobre os protestos na Colômbia, o texto fala em pelo menos 80 mortes, dezenas de desaparecimentos e milhares de pessoas agredidas pela polícia. A crítica de Almagro coube num tuíte, que condenava tanto a força excessiva quanto a violência de manifestantes; para Flores, isso põe execuções extrajudiciais e vandalismo na mesma balança. Quanto a 171 lideranças sociais assassinadas e aos 96 massacres que o autor contabiliza só em 2021, nada se ouvira do secretário-geral até aquele momento.

Já Cuba teve outro tratamento. Diante dos protestos de julho de 2021, a OEA condenou o governo cubano, embora o país, ressalta Flores, não faça parte dela.

É legítimo achar que Havana merecia a crítica. O que dizemos é outra coisa: direitos humanos são de todo mundo, e a voz que é forte numa capital e fraca em outras cinco deixa de proteger quem quer que seja.`,
      sources: [
        article,
        "Declaração de Luis Almagro sobre o presidente Sebastián Piñera, citada no artigo.",
        "Tuíte de Luis Almagro sobre os protestos na Colômbia, citado no artigo.",
      ],
    },
    {
      title: "Venezuela: pressão no lugar da mediação",
      summary:
        "Leonardo Flores acusa Luis Almagro de passar por cima das normas da OEA e de desencorajar uma saída negociada para a Venezuela.",
      text: `Leonardo Flores acusa Luis Almagro de mover contra a Venezuela uma guerra híbrida. É um juízo que muita gente recusará. Vale, por isso, olhar os atos em que ele o baseia, no artigo de janeiro de 2022.

O primeiro: com Almagro no comando, a OEA teria atropelado repetidas vezes a própria Carta e os próprios ritos para intervir no país. O secretário-geral tentou acionar a Carta Democrática Interamericana, que, no entender de Flores, foi feita para reagir a golpes, não para estimulá-los. Reconheceu na mesma hora Juan Guaidó como “presidente interino” e abriu a OEA aos seus representantes. O autor considera falsos o título e os diplomatas, e acrescenta que a Venezuela, àquela altura, já tinha saído formalmente da Organização.

O artigo cita também o Tratado do Rio, um pacto de defesa. Almagro quis acioná-lo, o que, na opinião de Flores, poderia ter aberto espaço para que países da região invadissem a Venezuela. Atribui-lhe ainda a frase de que todas as opções deveriam ser consideradas para derrubar o governo venezuelano. E, quando o ex-presidente espanhol José Luis Zapatero insistiu numa solução negociada, a resposta de Almagro, conforme o texto a reproduz em inglês, foi “Don’t be stupid”: que não fosse estúpido.

Ninguém precisa gostar do governo de Caracas para assinar esta carta, e quem se opõe a ele tem lá as suas razões. Mas o primeiro dever de uma organização de vizinhos é não deixar que um conflito vire guerra. Quem mantém a força entre as opções e responde com insulto a uma proposta de diálogo não serve para mediar.`,
      sources: [
        article,
        "Declarações de Luis Almagro sobre as opções a considerar na Venezuela e resposta dele a José Luis Zapatero, citadas no artigo.",
        "Tentativa de acionar o Tratado do Rio, citada no artigo.",
      ],
    },
    {
      title: "Nicarágua: uma história contada pela metade",
      summary:
        "Leonardo Flores diz que a OEA apoiou em 2018 uma tentativa de golpe, omitiu a violência de manifestantes e incentivou sanções.",
      text: `Há duas histórias opostas sobre o que se passou na Nicarágua em 2018. A de Leonardo Flores, contada em artigo de janeiro de 2022, é a de um golpe que não deu certo, com forte participação dos Estados Unidos e apoio decidido de Luis Almagro e da OEA. Para ele, Almagro está entre os que mais se empenharam em trocar o governo do país.

O ponto central da queixa é uma omissão. Manifestantes, escreve Flores, mataram 60 pessoas ou mais, das quais 22 eram policiais; entre os outros mortos estavam funcionários e apoiadores do governo. Ele entende que essas mortes foram deixadas de lado de propósito: assim só apareciam os abusos do governo, e a intervenção ganhava uma justificativa.

O autor acusa Almagro, ainda, de ter desacreditado as eleições presidenciais nicaraguenses para tirar a legitimidade do presidente Daniel Ortega e de aplaudir, como no caso da Venezuela, sanções dos Estados Unidos que, na visão de Flores, são ilegais e existem para estrangular a economia.

Não pedimos a ninguém que esqueça os mortos do outro lado, nem que descarte as acusações feitas ao governo da Nicarágua. Pedimos o inverso: que nenhum morto seja esquecido. Quem denuncia violações de direitos humanos ganha crédito ao contar todas as vítimas. E medidas que ferem a economia, qualquer que seja a intenção, pesam antes de tudo sobre famílias que não decidiram coisa alguma. Se Flores tem razão, o secretário-geral foi, na Nicarágua, parte da briga, quando a região precisava de alguém em quem os dois lados pudessem acreditar.`,
      sources: [
        article,
        "Declarações de Luis Almagro sobre as eleições presidenciais da Nicarágua, citadas no artigo.",
      ],
    },
    {
      title: "Quem critica: atacado, ignorado ou afastado",
      summary:
        "Acadêmicos, um jornal, parlamentares, observadores, a CIDH: Leonardo Flores mostra como Luis Almagro reage a quem discorda.",
      text: `É na maneira de ouvir críticas que se conhece quem tem poder. Nesse ponto, Leonardo Flores põe Luis Almagro ao lado de Donald Trump e de Jair Bolsonaro. A comparação é dele; os casos que enumera, em artigo de janeiro de 2022, podem ser avaliados sem ela.

Quase todos nascem da fraude que a OEA alegou na eleição boliviana de 2019. Quando a alegação passou a ser questionada, Almagro publicou uma réplica. Flores a descreve como um desabafo esquisito, que trazia os nazistas à baila, partia para cima de pesquisadores e fazia ao New York Times acusações, na opinião dele, absurdas. Integrantes do Congresso dos Estados Unidos escreveram ao secretário-geral e, segundo o artigo, ficaram sem resposta. E dois observadores eleitorais da OEA que não endossavam a tese da fraude foram chamados por Almagro de espiões.

O último caso é o de Paulo Abrão, que dirigia a Comissão Interamericana de Direitos Humanos (CIDH). Sob a sua direção, a Comissão denunciou abusos cometidos na Bolívia durante o governo de Jeanine Añez. Foi por isso, assegura Flores, que Abrão ficou sem o cargo, numa saída que, na prática, equivaleu a uma demissão por Almagro. É assim que o autor explica o motivo, e é como explicação dele que a registramos.

Toda autoridade pode se defender, até com dureza. Mas a pesquisadores se responde com dados; a parlamentares, com uma carta; a observadores, com respeito. E uma comissão de direitos humanos só tem utilidade se puder desagradar a quem ocupa o topo da Organização.`,
      sources: [
        article,
        "Réplica publicada por Luis Almagro aos questionamentos sobre a fraude alegada na Bolívia, citada no artigo.",
        "Cartas de integrantes do Congresso dos Estados Unidos a Luis Almagro, citadas no artigo.",
      ],
    },
    {
      title: "Denúncias de favorecimento e de mau uso de recursos",
      summary:
        "Ex-integrantes da MACCIH e uma carta anônima fazem acusações graves. Não foram provadas, mas pedem uma resposta.",
      text: `O que segue são denúncias, não fatos comprovados. Ao resumi-las, em janeiro de 2022, Leonardo Flores considera provável que Luis Almagro seja corrupto. É opinião dele: o artigo não menciona condenação alguma, e nós não afirmamos culpa de ninguém.

Quase todas dizem respeito à MACCIH, a missão da OEA que devia apoiar Honduras no combate à corrupção e à impunidade. O porta-voz da missão, Juan Jiménez Mayor, deixou o posto em 2018. O artigo dá dois motivos: não contava com o respaldo institucional de Almagro, e havia suspeita de corrupção dentro do próprio esforço anticorrupção. O procurador Julio Arbizu também saiu. Segundo ele, Almagro e o presidente Juan Orlando Hernández trataram, em conversas, de usar a missão para desviar de Hernández as críticas.

Flores escreve que, graças à missão, entraram numa OEA sem caixa milhões de dólares em ajuda carimbada dos Estados Unidos e da União Europeia. Arbizu acusa Almagro de ter usado esse dinheiro de forma arbitrária e de ter empregado na MACCIH dois amigos sem qualificação, um dos quais trataria os funcionários com racismo e preconceito de classe declarados.

O artigo acrescenta que Almagro tinha prometido ficar um único mandato e foi reeleito em 2020. Circulou então, com grande alcance, uma carta anônima que falava em compadrio e em conflitos de interesse nas nomeações para postos importantes, e em profundas divisões que as decisões de Almagro teriam aberto na OEA.

Uma carta anônima não prova nada, e um ex-procurador pode se enganar. Mas acusações desse peso exigem uma resposta completa e pública, e o artigo não registra nenhuma.`,
      sources: [
        article,
        "Renúncia de Juan Jiménez Mayor à MACCIH (2018), citada no artigo.",
        "Declarações de Julio Arbizu, ex-procurador da MACCIH, citadas no artigo.",
        "Carta anônima divulgada após a reeleição de 2020, citada no artigo.",
      ],
    },
    {
      title: "A estátua de Isabel, a Católica: um pedido ignorado",
      summary:
        "Em julho de 2021, a CODEPINK pediu uma conversa sobre a estátua. Em janeiro de 2022, Leonardo Flores escreveu que foi ignorada.",
      text: `Quem chega ao edifício da OEA encontra à frente dele uma estátua da rainha Isabel, a Católica. Para Leonardo Flores, que emprega a palavra holocausto, ela simboliza séculos de destruição dos povos indígenas do continente. E Luis Almagro, observa o autor, parece não ter nada a declarar a respeito.

A observação está num artigo de 17 de janeiro de 2022. Naquele período, lembra Flores, governos de toda a América Latina vinham removendo estátuas de personagens que ele responsabiliza por genocídio, racismo e colonialismo. Em julho de 2021, a CODEPINK solicitou uma reunião com o secretário-geral para discutir a retirada desta. Segundo o autor, que, convém dizer, coordena a campanha da entidade para a América Latina, Almagro ignorou a solicitação. O artigo anunciava também uma carta aberta com o mesmo objetivo, de personalidades de todas as Américas, e não esperava para ela melhor destino.

Perto de golpes e mortes, um monumento pode parecer detalhe. Mas a figura que uma instituição põe diante da sua porta diz a todos os que chegam, inclusive aos descendentes dos conquistados, quem ali se homenageia. Quanto ao destino desses monumentos, há quem os queira fora, há quem prefira uma placa que os explique, há quem não mexesse neles. É justamente para isso que as pessoas se sentam à mesa. E não dar sinal de vida a quem pede uma reunião já é uma resposta.

Neste site, a estátua tem uma carta só dela, dirigida à OEA. Se você concorda que ela deve sair dali, assine também essa carta.`,
      sources: [article, "Pedido de reunião sobre a estátua feito pela CODEPINK em julho de 2021, citado no artigo."],
    },
  ],
};
