import type { SeedText } from "../shape.ts";

const article =
  "Leonardo Flores, “10 Reasons OAS Secretary General Luis Almagro Has to Go”, Global Research, 17 de enero de 2022 (en inglés).";

export const es: SeedText = {
  title: "Luis Almagro debe renunciar a la Secretaría General de la OEA",
  summary:
    "Carta abierta con diez razones: pedimos a Luis Almagro que renuncie y a los Estados miembros de la OEA que le retiren su confianza.",
  addressee:
    "Luis Almagro, secretario general de la Organización de los Estados Americanos (OEA), y los Estados miembros de la OEA",
  letter: `Señor secretario general, señoras y señores representantes de los Estados miembros:

Quienes firmamos esta carta lo hacemos a título personal. Venimos de ámbitos muy distintos y no pensamos igual en todo. Nos une el deseo de que exista una organización interamericana en la que cualquier pueblo del continente pueda confiar, y la convicción de que, con Luis Almagro al frente, esa confianza no es posible.

Son diez las razones que nos mueven. Las tomamos de un artículo de Leonardo Flores, publicado en Global Research el 17 de enero de 2022, y describen la situación tal como era en esa fecha.

Flores sostiene que unas afirmaciones infundadas sobre las elecciones bolivianas de 2019 contribuyeron a lo que él llama, y nosotros también llamamos, un golpe de Estado. Señala que la OEA objetó los comicios hondureños de 2017 para terminar aceptándolos, que en Haití apuntaló al presidente Jovenel Moïse y que en Brasil el secretario general cuestionó el juicio político contra Dilma Rousseff solo hasta que se consumó. Describe una vara para los gobiernos que reprimieron protestas y otra para Venezuela, Nicaragua y Cuba. Da cuenta de ataques a la prensa, a académicos y a observadores de la propia OEA. Recoge denuncias sobre la misión anticorrupción en Honduras y sobre nombramientos en la Organización, que siguen siendo denuncias y no hechos probados. Y recuerda que un pedido de diálogo sobre la estatua de Isabel la Católica quedó sin atender.

Habrá quien juzgue de otro modo alguno de estos episodios. Por eso exponemos cada razón por separado y con su fuente. Vistas en conjunto, nos convencen de que el cargo no se ha ejercido con imparcialidad ni con el respeto por los asuntos internos de cada país que exige la Carta de la OEA.

Por todo ello, señor Almagro, le pedimos que renuncie. Y a ustedes, Estados miembros, les pedimos que retiren su confianza al secretario general y que lo digan públicamente.

Una organización que habla en nombre de las Américas les debe una respuesta a todas ellas. Esperamos la suya.

Respetuosamente,

Las personas abajo firmantes`,
  reasons: [
    {
      title: "Bolivia 2019: una duda sobre los votos y sus consecuencias",
      summary:
        "Según Leonardo Flores, afirmaciones infundadas de la OEA sobre los comicios de 2019 desataron la crisis en que cayó Evo Morales.",
      text: `Los resultados de la elección presidencial boliviana de 2019 daban a Evo Morales un nuevo mandato. La OEA los calificó de inexplicables. En un artículo de enero de 2022, Leonardo Flores afirma que esa objeción era falsa y que salió muy cara: encendió los ánimos, puso en marcha una conspiración y terminó con la salida de Morales del poder. Para Flores fue un golpe de Estado. Sabemos que el término se discute; es el que usa él y el que usamos nosotros.

Siempre según el artículo, la objeción quedó después tan desacreditada que integrantes del Congreso de Estados Unidos solicitaron que se investigara el papel de la propia OEA. Para entonces Luis Almagro ya había reconocido, sin demora alguna, al nuevo gobierno, bajo el cual hubo durante un año, dice el texto citando otra fuente, ejecuciones sumarias y una represión generalizada.

No menos grave nos parece lo que vino luego. Flores cuenta que la OEA, que nada había dicho de las víctimas de ese gobierno, se pronunció al día siguiente de la detención de Jeanine Añez, a quien él señala como cabeza del golpe, y lo hizo para cuestionar a la justicia boliviana. Ve en ello una injerencia contraria a la Carta de la Organización y recuerda que México se la reprochó.

Quien pone en duda un escrutinio ante el mundo debe poder demostrar lo que dice, y las víctimas deben importarle gobierne quien gobierne. A la luz de lo expuesto, la OEA de Luis Almagro no cumplió ni con lo uno ni con lo otro.`,
      sources: [
        article,
        "Declaración de la OEA que calificó de inexplicables los resultados de 2019 en Bolivia, citada en el artículo.",
        "Solicitud de integrantes del Congreso de Estados Unidos para que se investigara el papel de la OEA, citada en el artículo.",
        "Comunicado de la OEA sobre la justicia boliviana, emitido al día siguiente de la detención de Jeanine Añez, y crítica de México a la OEA, citados en el artículo.",
      ],
    },
    {
      title: "Honduras 2017: la denuncia que no duró un mes",
      summary:
        "La OEA denunció fraude en Honduras y pidió volver a votar. Leonardo Flores relata que Luis Almagro se desdijo antes de un mes.",
      text: `En Honduras la OEA empezó por hacer lo que debía. Así lo reconoce Leonardo Flores en su artículo de enero de 2022: en las elecciones de 2017 hubo fraude por todas partes, escribe, y tanto Luis Almagro como la Organización lo denunciaron y reclamaron que se volviera a votar. Vaya por delante nuestro reconocimiento a esa primera reacción.

Duró poco. El gobierno de Donald Trump, satisfecho con el desenlace, dio por buenos los comicios, y en menos de un mes, según Flores, el secretario general había dado marcha atrás. Con ello, a juicio del diplomático Sir Ronald Sanders, a quien cita el artículo, puso en entredicho su propia credibilidad.

El resultado, en la lectura de Flores, fueron otros cuatro años de Juan Orlando Hernández, a cuyo gobierno llama narcodictadura y cuyos crímenes considera documentados. Son palabras del autor. Lo que le reprocha a Almagro es haberse acercado a ese gobierno pese a todo y haberle dado una legitimidad que las urnas no le habían dado.

Se dirá que, cuando el miembro más poderoso ya ha decidido, un funcionario internacional no gana nada con resistir. No lo vemos así. Si el fraude existió, había que sostenerlo aunque a alguien le incomodara. Si no existió, a la ciudadanía hondureña se le debía una explicación, y el artículo no registra ninguna. El secretario general se debe a todos los miembros de la OEA. La gente que vota en un país pequeño tiene que poder contar con él justamente cuando al más grande le conviene que mire para otro lado.`,
      sources: [
        article,
        "Declaración del diplomático Sir Ronald Sanders sobre la credibilidad del secretario general, citada en el artículo.",
      ],
    },
    {
      title: "Haití: con el presidente y de espaldas a las protestas",
      summary:
        "Un comunicado, una visita de cinco horas y un consejo a contramano: así tomó partido la OEA en Haití, según Leonardo Flores.",
      text: `La actuación de Luis Almagro en Haití prolonga, para Leonardo Flores, una vieja costumbre de injerencia de la OEA en ese país. Su relato, publicado en enero de 2022, arranca en 2020. El presidente Jovenel Moïse gobernaba entonces sin Parlamento y, en la versión de Flores, había alargado en un año su propio mandato. La OEA respondió con un comunicado de prensa en el que, siempre según el autor, decía a los haitianos que les tocaba acatar.

Mientras las protestas crecían, Almagro envió una delegación. El artículo precisa que los Estados miembros no la habían aprobado y que no pasó en el país más de cinco horas, y le atribuye el propósito de sostener al presidente. Esto último es una interpretación de Flores, que compartimos.

Hay un tercer episodio. Poco antes de que Moïse fuera asesinado, en 2021, la OEA le aconsejó designar a otro primer ministro y convocar a las urnas antes de que acabara el año. Flores asegura que la mayor parte de la población haitiana quería exactamente lo contrario.

Existen argumentos honestos a favor de votar cuanto antes. Pero difícilmente puede ser árbitro de una elección un presidente cuyo propio mandato está en disputa, y nadie alcanza a escuchar a un país en una fracción de un día. Creemos que Haití tiene derecho a buscar su propia salida, que los consejos se dan después de escuchar y que el secretario general habla por los Estados miembros cuando estos lo han acordado. Si el relato es exacto, no se respetó ninguna de las tres cosas.`,
      sources: [
        article,
        "Comunicado de prensa de la OEA sobre Haití (2020), citado en el artículo.",
        "Recomendación de la OEA al presidente Jovenel Moïse (2021) acerca del primer ministro y de las elecciones, citada en el artículo.",
      ],
    },
    {
      title: "Brasil: una objeción que se apagó a la hora de la verdad",
      summary:
        "Luis Almagro rechazó el proceso contra Dilma Rousseff en 2016. Una vez destituida ella, escribe Leonardo Flores, no dijo más.",
      text: `Antes de que Dilma Rousseff fuera destituida, Luis Almagro se reunió con ella y, al salir, habló claro: aquel proceso era político y carecía de fundamento. Lo cuenta Leonardo Flores en su artículo de enero de 2022.

Poco después, en 2016, la presidenta perdió el cargo. Flores considera que fue un golpe. Y observa que el secretario general, tan explícito hasta ese momento, calló sobre lo sucedido, aceptó sin más al gobierno de Temer y no dejó pasar dos meses antes de visitarlo.

El reproche vale cualquiera que sea la opinión que se tenga del juicio político. Quien ha dicho que un caso no se sostiene puede cambiar de parecer, y entonces le corresponde explicar por qué; o puede seguir pensando lo mismo, y entonces no le corresponde actuar como si el caso hubiera sido sólido. Del artículo se desprende que Almagro no hizo ni una cosa ni la otra.

Flores le achaca otros dos silencios. El primero: en 2018, el expresidente Lula da Silva, cuya enorme popularidad subraya, fue detenido y excluido de las elecciones sin que ni Almagro ni la OEA movieran un dedo, lo que a su entender despejó el camino de Jair Bolsonaro, a quien ubica en la extrema derecha. El segundo: ante el trato que Bolsonaro dio a indígenas, afrobrasileños, campesinos y a la naturaleza, el secretario general había dicho muy poco hasta enero de 2022.

No le toca a la OEA elegir a los presidentes de Brasil. Sí le toca a su secretario general defender un principio también cuando deja de ser cómodo.`,
      sources: [
        article,
        "Declaración de Luis Almagro sobre el proceso contra la presidenta Dilma Rousseff, citada en el artículo.",
      ],
    },
    {
      title: "Protestas: una vara para los miembros, otra para Cuba",
      summary:
        "Haití, Honduras, Ecuador, Colombia, Chile: Leonardo Flores acusa a Luis Almagro de pasar por alto abusos de la fuerza pública.",
      text: `Leonardo Flores nombra cinco países, Haití, Honduras, Ecuador, Colombia y Chile, donde la fuerza pública respondió con abusos a grandes protestas sin que Luis Almagro se diera por enterado. Los datos que siguen provienen de su artículo y llegan hasta enero de 2022.

Las protestas de 2019 en Ecuador dejaron 11 muertos, más de mil heridos y centenares de detenidos; Almagro viajó y felicitó al gobierno de Lenín Moreno por cómo las había manejado. Tiempo después dijo que el presidente de Chile, Sebastián Piñera, había defendido con eficacia el orden público. Flores hace notar que Piñera había hablado de guerra contra los manifestantes y que sus policías les apuntaban a los ojos.

De Colombia menciona al menos 80 muertos en las protestas, decenas de desaparecidos y miles de personas agredidas por la policía. Almagro se limitó a un tuit en el que condenaba a la vez la fuerza excesiva y la violencia de los manifestantes; Flores le objeta poner en el mismo plano las ejecuciones extrajudiciales y el vandalismo. Sobre 171 líderes sociales asesinados, y sobre las 96 masacres que el autor cuenta solo en 2021, el secretario general no había dicho nada hasta entonces.

Con Cuba fue distinto. La OEA condenó a su gobierno por las protestas de julio de 2021 aunque, recuerda Flores, Cuba no es miembro de la Organización.

Cabe pensar que La Habana merecía críticas. Nuestra objeción es otra: los derechos humanos son de todas las personas, y una voz que se alza en una capital y se apaga en otras cinco ya no ampara a nadie.`,
      sources: [
        article,
        "Declaración de Luis Almagro sobre el presidente Sebastián Piñera, citada en el artículo.",
        "Tuit de Luis Almagro sobre las protestas en Colombia, citado en el artículo.",
      ],
    },
    {
      title: "Venezuela: presión donde hacía falta mediar",
      summary:
        "Leonardo Flores acusa a Luis Almagro de torcer las reglas de la OEA y de desalentar una salida negociada en Venezuela.",
      text: `Guerra híbrida: así llama Leonardo Flores a la política de Luis Almagro hacia Venezuela. Es una valoración que muchos no aceptarán. Veamos en qué la apoya su artículo de enero de 2022.

Afirma, para empezar, que bajo la conducción de Almagro la OEA pasó una y otra vez por encima de su Carta y de sus procedimientos con tal de intervenir. El secretario general quiso aplicar la Carta Democrática Interamericana, concebida, dice Flores, para hacer frente a los golpes y no para alentarlos. Reconoció de inmediato a Juan Guaidó como “presidente interino” y dio entrada a sus enviados. El autor tiene por falsos tanto el título como a los diplomáticos, y agrega que para esa fecha Venezuela ya se había retirado formalmente.

El artículo menciona además el Tratado de Río, un pacto de defensa que Almagro trató de activar y que, advierte Flores, habría podido abrir la puerta a una invasión desde la región. Le atribuye haber dicho que había que considerar todas las opciones para derrocar al gobierno venezolano. Y relata que, cuando el expresidente español José Luis Zapatero abogó por negociar, Almagro le contestó, en la versión inglesa que recoge el texto: “Don’t be stupid”, es decir, que no fuera estúpido.

No hace falta simpatizar con el gobierno de Caracas para firmar esta carta, y quienes se le oponen tienen sus motivos. Pero la primera obligación de una organización de países vecinos es impedir que un conflicto acabe en guerra. Quien no descarta la fuerza y despacha con un insulto una propuesta de diálogo no está en condiciones de mediar.`,
      sources: [
        article,
        "Declaraciones de Luis Almagro sobre las opciones por considerar en Venezuela y respuesta suya a José Luis Zapatero, citadas en el artículo.",
        "Intento de invocar el Tratado de Río, citado en el artículo.",
      ],
    },
    {
      title: "Nicaragua: una historia contada a medias",
      summary:
        "Leonardo Flores sostiene que la OEA respaldó en 2018 un intento de golpe, calló la violencia de manifestantes y alentó sanciones.",
      text: `De lo ocurrido en Nicaragua en 2018 hay versiones opuestas. En su artículo de enero de 2022, Leonardo Flores habla de un intento de golpe en el que Estados Unidos estuvo muy metido y que contó con el firme apoyo de Luis Almagro y de la OEA. A Almagro lo cuenta entre los principales impulsores de un cambio de gobierno en Managua.

Lo que más le reprocha es una omisión. Escribe que los manifestantes dieron muerte a sesenta personas, si no más, entre ellas 22 policías, además de funcionarios y partidarios del gobierno. Esas muertes, a su juicio, se dejaron fuera adrede, para que solo se vieran los abusos oficiales y la intervención pareciera justificada.

También acusa a Almagro de haber denigrado las elecciones presidenciales del país con el fin de deslegitimar al presidente Daniel Ortega, y de haber aplaudido, lo mismo que en el caso venezolano, unas sanciones estadounidenses que Flores tiene por ilegales y pensadas para asfixiar la economía.

A nadie le pedimos que olvide a los muertos del otro lado ni que descarte lo que se le imputa al gobierno nicaragüense. Pedimos lo contrario: que no se olvide a ninguno. Una denuncia de violaciones de derechos humanos convence cuando cuenta a todas las víctimas. Y las medidas que dañan la economía, sea cual sea su propósito, las sufren primero las familias, que no decidieron nada. Si la versión de Flores es cierta, el secretario general actuó en Nicaragua como parte en el conflicto cuando la región necesitaba a alguien en quien pudieran creer unos y otros.`,
      sources: [
        article,
        "Declaraciones de Luis Almagro sobre las elecciones presidenciales de Nicaragua, citadas en el artículo.",
      ],
    },
    {
      title: "Las voces críticas: atacadas, ignoradas o apartadas",
      summary:
        "Académicos, un diario, legisladores, observadores, la CIDH: Leonardo Flores describe cómo trata Luis Almagro a quien disiente.",
      text: `Al poder se lo conoce por cómo recibe las críticas. En este punto Leonardo Flores compara a Luis Almagro con Donald Trump y con Jair Bolsonaro. La comparación corre por su cuenta; los hechos que enumera en su artículo de enero de 2022 pueden valorarse sin ella.

Casi todos tienen que ver con Bolivia y con el fraude que la OEA denunció en las elecciones de 2019. Cuando esa denuncia empezó a cuestionarse, Almagro publicó una respuesta que Flores describe como una diatriba extravagante: en ella aparecían los nazis, se arremetía contra estudiosos del tema y se lanzaban contra el New York Times acusaciones que el autor juzga absurdas. A las cartas que le dirigieron integrantes del Congreso de Estados Unidos, dice el artículo, no contestó. Y a dos observadores electorales de la OEA que no compartían la tesis del fraude los tachó de espías.

El último caso es el de Paulo Abrão, quien estaba al frente de la Comisión Interamericana de Derechos Humanos (CIDH). Durante su gestión la Comisión denunció abusos cometidos en Bolivia bajo el gobierno de Jeanine Añez. Flores sostiene que por eso Abrão perdió el puesto y que, en los hechos, fue Almagro quien lo echó. Es la explicación que da el autor, y como tal la recogemos.

Un funcionario tiene derecho a defenderse, incluso con dureza. Pero a la academia se le responde con datos, a los parlamentarios con una carta y a los observadores con respeto. Y una comisión de derechos humanos solo sirve si puede incomodar a quien ocupa el cargo más alto de la casa.`,
      sources: [
        article,
        "Respuesta publicada por Luis Almagro a los cuestionamientos sobre el fraude denunciado en Bolivia, citada en el artículo.",
        "Cartas de integrantes del Congreso de Estados Unidos a Luis Almagro, citadas en el artículo.",
      ],
    },
    {
      title: "Denuncias de amiguismo y de mal uso de fondos",
      summary:
        "Exintegrantes de la MACCIH y una carta anónima formulan acusaciones graves. No están probadas, pero exigen una respuesta.",
      text: `Esta razón reúne denuncias, no hechos probados. Al resumirlas en enero de 2022, Leonardo Flores opina que es probable que Luis Almagro sea corrupto. Es su opinión: el artículo no menciona ninguna sentencia y nosotros no afirmamos culpabilidad alguna.

La mayoría se refiere a la MACCIH, la misión de la OEA destinada a apoyar la lucha contra la corrupción y la impunidad en Honduras. Su vocero, Juan Jiménez Mayor, renunció en 2018. El artículo menciona dos motivos: que Almagro no lo respaldaba desde la institución y que la corrupción, según se denunciaba, había entrado en el propio esfuerzo por combatirla. También renunció el fiscal Julio Arbizu, según el cual Almagro y el presidente Juan Orlando Hernández habían conversado sobre servirse de la misión para desviar las críticas contra Hernández.

Flores escribe que, por medio de la misión, una OEA sin dinero recibió millones de dólares de ayuda de Estados Unidos y de la Unión Europea asignados a ese fin. Arbizu acusa a Almagro de haber manejado esos fondos de manera arbitraria y de haber contratado en la MACCIH a dos amistades suyas sin preparación, una de las cuales habría mostrado abiertamente racismo y clasismo hacia el personal.

El artículo añade que Almagro había prometido un solo mandato y en 2020 fue reelegido. Tras ello circuló ampliamente una carta anónima que hablaba de favoritismo y de conflictos de interés en los nombramientos para cargos de peso, y de una OEA dividida por las decisiones de su secretario general.

Una carta anónima no prueba nada y un exfiscal puede equivocarse. Pero acusaciones de este calibre requieren una respuesta completa y pública, y el artículo no registra ninguna.`,
      sources: [
        article,
        "Renuncia de Juan Jiménez Mayor a la MACCIH (2018), citada en el artículo.",
        "Declaraciones de Julio Arbizu, exfiscal de la MACCIH, citadas en el artículo.",
        "Carta anónima difundida tras la reelección de 2020, citada en el artículo.",
      ],
    },
    {
      title: "La estatua de Isabel la Católica: un pedido sin respuesta",
      summary:
        "En julio de 2021 CODEPINK pidió hablar de la estatua. En enero de 2022 Leonardo Flores escribió que el pedido había sido ignorado.",
      text: `Frente al edificio de la OEA se alza una estatua de la reina Isabel la Católica. Para Leonardo Flores, que habla de un holocausto, es el símbolo de la devastación que los pueblos indígenas del continente padecieron durante siglos. Y sobre ella, dice, Luis Almagro parece no tener opinión.

Lo escribió en un artículo fechado el 17 de enero de 2022. Allí recuerda que por toda América Latina había gobiernos que estaban quitando monumentos a quienes él considera responsables de genocidio, racismo y colonialismo. En julio de 2021 CODEPINK solicitó al secretario general una reunión para tratar el retiro de esta estatua. Almagro hizo caso omiso, según Flores, que es, conviene decirlo, coordinador de la campaña de esa organización para América Latina. El autor anunciaba asimismo una carta abierta de personalidades de todo el continente con idéntico propósito, y no le auguraba mejor suerte.

Al lado de los golpes y de las muertes, un monumento puede parecer poca cosa. Pero la figura que una casa pone al frente les dice a todos los que llegan, también a los descendientes de los conquistados, a quién se honra en ella. Sobre el destino de esos monumentos hay pareceres diversos: retirarlos, acompañarlos de una explicación, dejarlos donde están. Para eso, precisamente, existe el diálogo. Y no dar señales cuando a uno le piden una reunión es también una manera de responder.

La estatua tiene en este sitio su propia carta, dirigida a la OEA. Si usted cree que debe retirarse, le invitamos a firmarla también.`,
      sources: [
        article,
        "Solicitud de CODEPINK de julio de 2021 para reunirse a tratar el tema de la estatua, citada en el artículo.",
      ],
    },
  ],
};
