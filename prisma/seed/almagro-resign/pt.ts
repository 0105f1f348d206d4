import type { SeedText } from "../shape.ts";

const article =
  "Leonardo Flores, “10 Reasons OAS Secretary General Luis Almagro Has to Go”, Global Research, 17 de janeiro de 2022 (em inglês).";

export const pt: SeedText = {
  title: "Luis Almagro deve renunciar à Secretaria-Geral da OEA",
  summary:
    "Carta aberta com dez razões: pedimos que Luis Almagro renuncie e que os Estados-membros da OEA retirem a confiança que depositam nele.",
  addressee: "Luis Almagro, secretário-geral da Organização dos Estados Americanos (OEA), e os Estados-membros da OEA",
  letter: `Senhor Secretário-Geral, Excelências,

Em 2019, houve onze mortes nos protestos do Equador, e o secretário-geral da OEA foi até lá cumprimentar o governo pela maneira como reagira. Em julho de 2021, os protestos foram em Cuba, e a OEA condenou o governo cubano, embora o país não faça parte dela. Quem o relata é Leonardo Flores, em artigo publicado pela Global Research em 17 de janeiro de 2022. Pense cada um o que quiser dos dois governos: a régua não foi a mesma.

Nós, que assinamos esta carta, viemos de lugares e ofícios diversos e discordamos em muita coisa. Cada um assina em seu próprio nome. O que nos une é a vontade de ter uma organização interamericana em que todos os povos do continente possam confiar, e a convicção de que Luis Almagro tornou essa confiança impossível.

Nosso pedido se apoia em dez razões, extraídas desse artigo, que retrata a situação naquela data. Flores afirma que alegações sem fundamento sobre a eleição boliviana de 2019 ajudaram a provocar o que ele chama, e nós também chamamos, de golpe; que, em Honduras, a OEA contestou a eleição de 2017 e depois a aceitou; que, no Haiti, deu sustentação ao presidente Jovenel Moïse; que, no Brasil, o secretário-geral só criticou o impeachment de Dilma Rousseff enquanto ele não se consumava. Contrapõe à pressão sobre a Venezuela e a Nicarágua a complacência em outros casos. Relata ataques a um jornal, a acadêmicos e a observadores da própria Organização. O que conta da missão anticorrupção em Honduras e das nomeações na OEA continua no terreno da denúncia. E registra que um pedido de conversa sobre uma estátua da rainha Isabel, a Católica, foi ignorado.

Haverá quem avalie de outra maneira um ou outro desses episódios. Por isso apresentamos cada razão em separado, com a sua fonte. Juntas, elas nos convencem de que o cargo não foi exercido nem com isenção nem com o respeito pelos assuntos internos dos membros que a Carta da OEA exige.

Pedimos, portanto, senhor Almagro, que renuncie.

Aos Estados-membros, pedimos que retirem a confiança que depositam no secretário-geral e que o declarem abertamente.

Respeitosamente,

*As pessoas abaixo assinadas*`,
  reasons: [
    {
      title: "Bolívia, 2019: a suspeita lançada sobre os votos e o que veio depois",
      summary:
        "Para Leonardo Flores, alegações infundadas da OEA sobre a eleição boliviana de 2019 deflagraram a agitação em que Evo Morales foi derrubado.",
      text: `Pelos resultados da eleição presidencial de 2019, Evo Morales continuaria à frente da Bolívia. A OEA disse que eram “inexplicáveis”. Em artigo de janeiro de 2022, Leonardo Flores sustenta que a afirmação não era verdadeira e que fez um grande estrago: veio a agitação, uma trama saiu do papel, Morales foi derrubado. Ele fala em golpe. A palavra é contestada; é a dele e é a nossa.

A tese da OEA, escreve, foi tão completamente desmontada que integrantes do Congresso dos Estados Unidos pediram que se investigasse o papel da própria entidade nos acontecimentos. Luis Almagro, no entanto, não perdera tempo em reconhecer o novo governo. Sobre o ano que este passou no poder, o artigo cita outra fonte, que fala em “execuções sumárias e repressão generalizada”.

O que aconteceu em seguida não nos parece menos grave. Segundo Flores, a OEA não tinha dito nada sobre as vítimas daquele governo. Recuperou a voz um dia depois da prisão de Jeanine Áñez, que ele aponta como líder do golpe, e a usou para condenar o Judiciário boliviano. O autor vê aí uma intromissão nos assuntos internos de um país-membro, contrária à Carta da Organização, e lembra que o México repreendeu a OEA por isso.

Quem põe uma apuração sob suspeita diante do mundo fica devendo provas ao público; e às vítimas deve atenção, governe quem governar. Se Flores tem razão, a OEA de Luis Almagro não saldou nenhuma das duas dívidas.

---

**O que é o quê.** O artigo dá como fato: a palavra “inexplicáveis”, o reconhecimento do governo, o pedido de congressistas, a nota após a prisão de Áñez, a repreensão mexicana. Juízo de Flores: a afirmação era falsa e levou à queda de Morales. Contestada: a palavra “golpe”.`,
      sources: [
        article,
        "Declaração da OEA que classificou de “inexplicáveis” os resultados de 2019 na Bolívia, citada no artigo.",
        "Pedido de integrantes do Congresso dos Estados Unidos para que se investigasse o papel da OEA, citado no artigo.",
        "Nota da OEA sobre o Judiciário boliviano, divulgada no dia seguinte à prisão de Jeanine Áñez, e crítica do México à OEA, citadas no artigo.",
      ],
    },
    {
      title: "Honduras, 2017: uma nova eleição pedida e logo esquecida",
      summary:
        "A OEA começou por denunciar fraude na eleição hondurenha de 2017. Em um mês, relata Leonardo Flores, o seu secretário-geral voltou atrás.",
      text: `No caso de Honduras, a OEA começou acertando, e é o próprio Leonardo Flores quem o diz, em artigo de janeiro de 2022. A fraude, escreve, tomou conta da eleição de 2017; Luis Almagro e a Organização a apontaram e pediram que o país votasse de novo. Essa primeira atitude merece reconhecimento.

Só que ela não durou. O governo de Donald Trump gostou do resultado e o reconheceu. Antes que se completasse um mês, o secretário-geral tinha abandonado a sua posição. Flores cita o veredicto de um diplomata, Sir Ronald Sanders: Almagro “pôs em dúvida a própria credibilidade”.

A reviravolta, na leitura de Flores, deu cobertura a mais quatro anos de Juan Orlando Hernández, cujo governo ele descreve como uma ditadura ligada ao narcotráfico. O que cobra de Almagro é ter se aproximado de um governo cujos crimes, diz o artigo, estavam documentados, e ter lhe emprestado uma legitimidade que não vinha das urnas.

Adiantava resistir, depois que o membro mais poderoso já tinha feito a sua escolha? Talvez não muito. Mas uma denúncia de fraude não perde a validade porque uma grande potência se cansou dela. Se era correta, tinha de ser mantida, desagradasse a quem desagradasse; se não era, os hondurenhos mereciam uma explicação, e o artigo não registra nenhuma. Quem vota num país pequeno precisa poder contar com o secretário-geral exatamente quando o maior de todos prefere que ele não veja.

---

**O que é o quê.** O artigo dá como fato: a fraude de 2017, o pedido de nova votação, o reconhecimento por Washington, o recuo em um mês. Juízo de Flores: Almagro cedeu por covardia e ajudou Hernández. Contestado: chamar de ditadura o governo Hernández.`,
      sources: [
        article,
        "Declaração do diplomata Sir Ronald Sanders sobre a credibilidade do secretário-geral, citada no artigo.",
      ],
    },
    {
      title: "Haiti: com o presidente, contra as ruas",
      summary:
        "Um chamado a “acatar”, uma visita de cinco horas, um conselho indesejado: Leonardo Flores conta como a OEA tomou partido no Haiti.",
      text: `A visita durou cinco horas. Com os protestos em alta no Haiti, escreve Leonardo Flores, Luis Almagro mandou uma delegação ao país sem que os Estados-membros da OEA a tivessem aprovado. O objetivo, na leitura dele, era amparar o presidente Jovenel Moïse.

O relato de Flores, de janeiro de 2022, vê nesse episódio mais um capítulo de um longo histórico de ingerência da OEA. Em 2020, Moïse governava sem Parlamento e, ainda segundo o autor, tinha prorrogado por um ano o próprio mandato. A resposta da Organização foi uma nota à imprensa cujo recado aos haitianos era que deviam “acatar”. Pouco antes do assassinato de Moïse, em 2021, a OEA o aconselhou a nomear outro primeiro-ministro e a marcar eleições para antes do fim do ano. A maior parte da população, assegura Flores, não queria nada disso.

Existem bons argumentos a favor de eleições rápidas. Mas um presidente cujo mandato está em discussão dificilmente será o organizador imparcial delas, e uma comitiva que passa algumas horas não tem como ouvir um país inteiro. Cabe aos haitianos encontrar a saída para as suas crises. Conselho se dá depois de escutar, e o chefe da OEA só pode agir em nome dos membros quando eles estão de acordo. Se o relato está certo, as três coisas foram esquecidas.

---

**O que é o quê.** O artigo dá como fato: a nota de 2020, a visita de cinco horas sem aprovação dos membros, o conselho de 2021. Juízo de Flores: a visita servia para amparar Moïse; a maioria dos haitianos rejeitava o conselho. Contestada: a duração do mandato.`,
      sources: [
        article,
        "Nota da OEA à imprensa sobre o Haiti (2020), citada no artigo.",
        "Recomendação da OEA ao presidente Jovenel Moïse (2021) sobre o primeiro-ministro e as eleições, citada no artigo.",
      ],
    },
    {
      title: "Brasil: uma crítica que sumiu na hora decisiva",
      summary:
        "Luis Almagro disse que o processo contra Dilma Rousseff não tinha base. Consumado o impeachment, em 2016, escreve Leonardo Flores, calou-se.",
      text: `Antes do impeachment, Luis Almagro esteve com Dilma Rousseff e, terminado o encontro, não deixou dúvida sobre o que pensava: o processo era político e não tinha base. É o que relata Leonardo Flores em artigo de janeiro de 2022.

Veio então a destituição, em 2016. Flores a considera um golpe. E nota que o secretário-geral, tão falante até ali, não teve uma palavra sobre o ocorrido, aceitou sem demora o governo Temer e, em menos de dois meses, já o visitava.

A cobrança independe do que cada um pense do impeachment. Quem declarou que uma acusação não para em pé pode mudar de ideia, e nesse caso deve dizer por quê; ou pode manter o que pensava, e nesse caso deve dizê-lo de novo. O silêncio não é nem uma coisa nem outra.

Flores aponta outros dois silêncios. Em 2018, o ex-presidente Luiz Inácio Lula da Silva, cuja enorme popularidade ele ressalta, foi preso e impedido de disputar a eleição; Almagro e a OEA, diz o artigo, nada fizeram, e assim o caminho ficou livre para Jair Bolsonaro, que o autor situa na extrema direita. Mais tarde, sobre o tratamento que Bolsonaro dava ao meio ambiente, a camponeses, negros e indígenas, e que Flores qualifica de horrível, pouco se ouviu do secretário-geral, ao menos até janeiro de 2022.

Escolher o presidente do Brasil não é tarefa da OEA. Mas é tarefa do seu secretário-geral sustentar um princípio também depois que ele se torna incômodo.

---

**O que é o quê.** O artigo dá como fato: a crítica inicial, a destituição em 2016, a visita em menos de dois meses, a prisão de Lula em 2018. Juízo de Flores: Almagro abraçou o novo governo; a omissão ajudou a eleger Bolsonaro. Contestada: a palavra “golpe”.`,
      sources: [
        article,
        "Declaração de Luis Almagro sobre o processo contra a presidenta Dilma Rousseff, citada no artigo.",
      ],
    },
    {
      title: "Protestos: um peso para os membros, outro para Cuba",
      summary:
        "Haiti, Honduras, Equador, Colômbia, Chile: Leonardo Flores acusa Luis Almagro de fechar os olhos a abusos das forças de segurança.",
      text: `No Chile, na Colômbia, no Equador, em Honduras e no Haiti, escreve Leonardo Flores, as forças de segurança cometeram abusos durante grandes protestos, e Luis Almagro fez que não viu. Os números a seguir são do artigo dele e vão até janeiro de 2022.

Os protestos de 2019 no Equador terminaram com onze mortos, mais de mil feridos e centenas de presos. Almagro foi até lá cumprimentar o governo de Lenín Moreno pela maneira como lidara com eles. Do presidente chileno, Sebastián Piñera, disse mais tarde que “defendeu com eficiência a ordem pública”. Flores lembra que Piñera havia declarado guerra aos manifestantes e diz que a polícia mirava nos olhos deles.

Na Colômbia, o artigo fala em pelo menos 80 mortes durante protestos, dezenas de desaparecimentos e milhares de pessoas agredidas pela polícia. A crítica de Almagro coube num tuíte, que condenava tanto a força excessiva quanto a violência de manifestantes; para Flores, isso põe execuções extrajudiciais e vandalismo na mesma balança. Quanto a 171 lideranças sociais assassinadas e aos 96 massacres de 2021, nada se ouvira do secretário-geral até aquele momento.

Já Cuba teve outro tratamento. Diante dos protestos de julho de 2021, a OEA e o seu secretário-geral condenaram o governo cubano, embora o país, ressalta Flores, não seja membro.

É legítimo achar que Havana merecia a crítica. Mas a voz que é forte numa capital e fraca em outras cinco deixa de proteger quem quer que seja.

---

**O que é o quê.** O artigo dá como fato: os números, a visita de 2019 ao Equador, a frase sobre Piñera, o tuíte, a condenação de Cuba em 2021. Juízo de Flores: Almagro ignorou abusos e igualou coisas desiguais. Discutível: a intenção da polícia chilena.`,
      sources: [
        article,
        "Declaração de Luis Almagro sobre o presidente Sebastián Piñera, citada no artigo.",
        "Tuíte de Luis Almagro sobre os protestos na Colômbia, citado no artigo.",
      ],
    },
    {
      title: "Venezuela: pressão onde era preciso mediar",
      summary:
        "Leonardo Flores acusa Luis Almagro de passar por cima das normas da OEA e de desestimular uma saída negociada para a Venezuela.",
      text: `“Não seja estúpido.” Foi essa, contava Leonardo Flores em janeiro de 2022, a resposta de Luis Almagro a José Luis Zapatero, ex-presidente do governo espanhol, que defendia uma solução negociada na Venezuela. À política por trás da resposta Flores dá o nome de guerra híbrida. Muita gente recusará o termo; os atos em que ele o baseia são estes.

A OEA, diz, atropelou repetidas vezes a própria Carta e os próprios ritos para intervir no país. Almagro tentou acionar a Carta Democrática Interamericana, que, no entender de Flores, foi feita para reagir a golpes e ali servia para estimular um. Reconheceu na mesma hora Juan Guaidó como “presidente interino” e abriu a Organização aos enviados dele. O autor considera falsos o título e os enviados, e acrescenta que a Venezuela, àquela altura, já tinha saído formalmente.

Mais grave é o que o artigo diz sobre a força. Almagro quis acionar o Tratado do Rio, pacto de defesa que, na opinião de Flores, poderia ter aberto caminho a uma invasão por países da região. E disse, segundo o artigo, que “todas as opções” deviam ser consideradas para derrubar o governo.

Ninguém precisa gostar do governo de Caracas para assinar esta carta, e quem se opõe a ele tem lá as suas razões. Mas o primeiro dever de uma organização de vizinhos é não deixar que um conflito vire guerra. Quem mantém a força entre as opções e responde com insulto a uma proposta de diálogo não serve para mediar.

---

**O que é o quê.** O artigo dá como fato, sem datas: reconhecimento de Guaidó, recurso à Carta Democrática e ao Tratado do Rio, as duas frases. Juízo de Flores: guerra híbrida, normas violadas, enviados falsos. Contestado: quem representava o país e se já deixara a OEA.`,
      sources: [
        article,
        "Declaração de Luis Almagro sobre “todas as opções” e resposta dele a José Luis Zapatero, citadas no artigo.",
        "Tentativa de acionar o Tratado do Rio, citada no artigo.",
      ],
    },
    {
      title: "Nicarágua: uma história contada por um lado só",
      summary:
        "Leonardo Flores sustenta que a OEA apoiou em 2018 uma tentativa de golpe e que a violência de manifestantes ficou fora da história.",
      text: `Há duas histórias opostas sobre o que se passou na Nicarágua em 2018. A de Leonardo Flores, contada em artigo de janeiro de 2022, é a de uma tentativa de golpe, com forte participação dos Estados Unidos e apoio decidido de Luis Almagro e da OEA. Para ele, Almagro está entre os que mais se empenharam em trocar o governo do país.

O ponto central da queixa é o que ficou de fora. Manifestantes, escreve Flores, mataram 60 pessoas ou mais, das quais 22 eram policiais; entre os outros mortos estavam funcionários e apoiadores do governo. Ele entende que essas mortes foram deixadas de lado de propósito: assim só apareciam os abusos do governo, e a intervenção ganhava uma justificativa.

O autor acusa Almagro, ainda, de ter desacreditado as eleições presidenciais nicaraguenses para tirar a legitimidade do presidente Daniel Ortega e de aplaudir, como no caso da Venezuela, sanções dos Estados Unidos que, na visão de Flores, são ilegais e existem para estrangular a economia.

Não pedimos a ninguém que esqueça os mortos do outro lado, nem que descarte as acusações feitas ao governo da Nicarágua. Pedimos o inverso: que nenhum morto seja esquecido. Quem apura violações de direitos humanos ganha crédito ao contar todas as vítimas, e sanções, qualquer que seja a intenção, pesam antes de tudo sobre famílias que não decidiram coisa alguma. A região precisava de alguém em quem os dois lados pudessem acreditar; o Almagro que Flores descreve era parte na briga.

---

**O que é o quê.** O artigo dá como fato: ao menos 60 mortos por manifestantes em 2018, 22 deles policiais; o apoio de Almagro às sanções. Juízo de Flores: mortes ignoradas de propósito, eleições difamadas. Contestados: o termo “tentativa de golpe” e o papel dos Estados Unidos.`,
      sources: [
        article,
        "Declarações de Luis Almagro sobre as eleições presidenciais da Nicarágua, citadas no artigo.",
      ],
    },
    {
      title: "Críticos: atacados, deixados sem resposta ou afastados",
      summary:
        "Acadêmicos, um jornal, parlamentares, observadores, o chefe da CIDH: Leonardo Flores mostra como Luis Almagro reage a quem discorda.",
      text: `É na maneira de ouvir críticas que se conhece quem tem poder. Nesse ponto, Leonardo Flores põe Luis Almagro ao lado de Donald Trump e de Jair Bolsonaro. A comparação é dele; os casos que enumera, em artigo de janeiro de 2022, podem ser avaliados sem ela.

Quase todos têm a ver com a Bolívia, onde a OEA alegou fraude na eleição de 2019. Quando a alegação passou a ser questionada, Almagro publicou uma réplica. Flores a descreve como uma diatribe esquisita, que trazia os nazistas à baila, atacava acadêmicos e fazia ao New York Times acusações, na opinião dele, absurdas. Integrantes do Congresso dos Estados Unidos escreveram ao secretário-geral e, segundo o artigo, ficaram sem resposta. E dois observadores eleitorais da OEA que não endossavam a tese da fraude foram chamados por Almagro de “espiões”.

O último caso é o de Paulo Abrão, que estava à frente da Comissão Interamericana de Direitos Humanos (CIDH). Sob a sua direção, a Comissão denunciou abusos cometidos na Bolívia durante o governo de Jeanine Áñez. Foi por isso, assegura Flores, que Abrão ficou sem o cargo, numa saída que, na prática, equivaleu a uma demissão por Almagro. Quanto ao motivo, só temos a palavra do autor.

Toda autoridade pode se defender, até com dureza. Mas a acadêmicos se responde com dados; a parlamentares, com uma carta; a observadores, com respeito. E uma comissão de direitos humanos só tem utilidade se puder desagradar a quem ocupa o topo da Organização.

---

**O que é o quê.** O artigo dá como fato, até janeiro de 2022: a réplica, as cartas sem resposta, a palavra “espiões”. Juízo de Flores: a réplica, uma diatribe; as acusações, absurdas. Alegado: o motivo da saída de Abrão. Contestada: a fraude na Bolívia em 2019.`,
      sources: [
        article,
        "Réplica publicada por Luis Almagro aos questionamentos sobre a fraude alegada na Bolívia, citada no artigo.",
        "Cartas de integrantes do Congresso dos Estados Unidos a Luis Almagro, citadas no artigo.",
      ],
    },
    {
      title: "Denúncias de favorecimento e de mau uso de recursos",
      summary:
        "Ex-integrantes da MACCIH e uma carta anônima fazem acusações graves. Não foram provadas e pedem uma resposta.",
      text: `Esta razão é feita de denúncias. Ao resumi-las, em janeiro de 2022, Leonardo Flores considera provável que Luis Almagro seja corrupto. É opinião dele: o artigo não menciona decisão judicial alguma, e nós não afirmamos a culpa de ninguém.

Quase todas dizem respeito à MACCIH, a missão da OEA que devia apoiar Honduras no combate à corrupção e à impunidade. O porta-voz da Missão, Juan Jiménez Mayor, deixou o posto em 2018. O artigo dá dois motivos: faltava-lhe o respaldo institucional de Almagro, e havia suspeita de corrupção dentro do próprio esforço anticorrupção. O procurador Julio Arbizu também saiu. Segundo ele, Almagro e o presidente Juan Orlando Hernández trataram, em conversas, de usar a Missão para desviar de Hernández as críticas.

Flores escreve que, graças à Missão, entraram numa OEA sem caixa milhões de dólares em ajuda com destinação específica dos Estados Unidos e da União Europeia. Arbizu alega que Almagro fez “uso arbitrário” desse dinheiro e empregou na MACCIH dois amigos sem qualificação, um dos quais trataria os funcionários com racismo e preconceito de classe declarados.

Almagro, acrescenta o artigo, tinha prometido ficar um único mandato e foi reeleito em 2020. Circulou então amplamente uma carta anônima que falava em compadrio e conflitos de interesse nas nomeações para postos importantes, e em profundas divisões que as decisões dele teriam aberto na OEA.

Uma carta anônima não prova nada, e um ex-procurador pode se enganar. Ainda assim, acusações desse peso exigem de quem é acusado uma resposta completa e pública.

---

**O que é o quê.** O artigo dá como fato: duas renúncias, uma em 2018; a reeleição de 2020, apesar da promessa; a carta anônima. Juízo de Flores: Almagro provavelmente é corrupto. Apenas alegados: mau uso de recursos, contratados sem qualificação, compadrio, propósito das conversas com Hernández.`,
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
        "Em julho de 2021, a CODEPINK pediu uma conversa sobre a estátua diante da OEA. Em janeiro de 2022, Leonardo Flores escreveu que o pedido foi ignorado.",
      text: `Quem chega ao edifício da OEA encontra à frente dele uma estátua da rainha Isabel, a Católica. Para Leonardo Flores, que emprega a palavra “holocausto”, ela simboliza séculos de destruição dos povos indígenas do continente. E Luis Almagro, observa o autor, parece não ter nada a declarar a respeito.

A observação está num artigo de 17 de janeiro de 2022. Naquele período, lembra Flores, governos de toda a América Latina vinham removendo monumentos a figuras que ele responsabiliza por genocídio, racismo e colonialismo. Em julho de 2021, a CODEPINK solicitou uma conversa com o secretário-geral para discutir a retirada desta estátua. Almagro ignorou a solicitação, segundo o autor, que, convém dizer, é ele mesmo um dos coordenadores da campanha da entidade para a América Latina. Personalidades de todas as Américas, anunciava o artigo, publicariam em breve uma carta aberta com o mesmo objetivo; Flores não esperava para ela melhor destino.

Perto de golpes e mortes, um monumento pode parecer detalhe. Mas a figura que uma instituição põe diante da sua porta diz a todos os que chegam, inclusive aos descendentes dos conquistados, quem ali se homenageia. Quanto ao destino desses monumentos, há quem os queira fora, há quem prefira uma placa que os explique, há quem não mexesse neles. É justamente para isso que as pessoas se sentam à mesa.

Neste site, a estátua tem uma carta só dela, dirigida à OEA. Se você concorda que ela deve sair dali, assine também essa carta.

---

**O que é o quê.** O artigo dá como fato: o lugar da estátua; o pedido da CODEPINK, de julho de 2021, ignorado até 17 de janeiro de 2022. Juízo de Flores: o que ela simboliza, o destino da carta seguinte. Contestado: se monumentos assim devem sair.`,
      sources: [article, "Pedido de reunião sobre a estátua feito pela CODEPINK em julho de 2021, citado no artigo."],
    },
  ],
};
