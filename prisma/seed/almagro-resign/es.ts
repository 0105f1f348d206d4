import type { SeedText } from "../shape.ts";

const article =
  "Leonardo Flores, “10 Reasons OAS Secretary General Luis Almagro Has to Go”, Global Research ([www.globalresearch.ca](https://www.globalresearch.ca)), 17 de enero de 2022 (en inglés; las citas se tradujeron del artículo).";

export const es: SeedText = {
  title: "Luis Almagro debe renunciar a la Secretaría General de la OEA (enero de 2022)",
  summary:
    "Carta abierta con diez razones (enero de 2022): pedimos a Luis Almagro que renuncie y a los Estados miembros de la OEA que le retiren su confianza.",
  addressee:
    "Luis Almagro, secretario general de la Organización de los Estados Americanos (OEA), y los Estados miembros de la OEA",
  letter: `*Situación al 17 de enero de 2022*

Señor secretario general, Excelencias:

Pedimos a Luis Almagro, que dirige la OEA desde marzo de 2015, que renuncie.

En 2019, las protestas de Ecuador dejaron once muertos; el señor Almagro fue a felicitar al gobierno por su respuesta. En julio de 2021 hubo protestas en Cuba, y él y la OEA condenaron a su gobierno, aunque Cuba ni siquiera es miembro. Así lo cuenta Leonardo Flores, coordinador de campaña de CODEPINK, en un artículo de [Global Research](https://www.globalresearch.ca) del 17 de enero de 2022. Se piense lo que se piense de ambos gobiernos, no se mide a los vecinos con dos varas.

De ese artículo salen nuestras diez razones; cada una tiene su página, que separa hechos, opiniones y controversias. Flores escribe que el señor Almagro, o la OEA bajo su dirección:

1. sembró dudas infundadas sobre la votación boliviana de 2019, que llevaron a lo que Flores y nosotros llamamos golpe;
2. denunció fraude en Honduras en 2017 y cedió antes de un mes;
3. sostuvo al presidente haitiano Jovenel Moïse mientras crecían las protestas;
4. calló sobre Brasil una vez destituida Dilma Rousseff;
5. pasó por alto abusos de la fuerza pública en cinco países;
6. presionó a Venezuela e insultó a quien pedía negociar;
7. omitió a los muertos de un bando en Nicaragua;
8. atacó, desoyó o apartó a sus críticos;
9. afronta acusaciones graves, no probadas, sobre fondos y nombramientos;
10. desoyó un pedido de hablar de una estatua de Isabel la Católica.

Nadie tiene que compartir las diez. Pero nadie habla por los pueblos de las Américas si ellos no le creen.

Excelencias: retiren abiertamente su confianza al secretario general. Señor Almagro: ahórreles ese paso y renuncie. Esperamos de todos una respuesta, que publicaremos junto a esta carta.

Una organización de vecinos necesita una voz en la que todos puedan confiar.

Respetuosamente,

*Las personas abajo firmantes*`,
  reasons: [
    {
      title: "Bolivia 2019: la duda sobre los votos y lo que trajo consigo",
      summary:
        "Leonardo Flores sostiene (enero de 2022) que afirmaciones infundadas de la OEA sobre los comicios de 2019 desataron los disturbios en que cayó Evo Morales.",
      text: `Según los resultados de la elección presidencial boliviana de 2019, Evo Morales había ganado un nuevo mandato. En un artículo de enero de 2022, Leonardo Flores escribe que la OEA los calificó de “inexplicables”. Sostiene que esa afirmación era falsa y que salió muy cara: hubo disturbios, se puso en marcha una conspiración y Morales fue desalojado del poder. Él lo llama golpe. El término se discute; es el suyo y el nuestro.

Tan desacreditada quedó, escribe, que integrantes del Congreso de Estados Unidos pidieron que se investigara el papel de la propia OEA. Luis Almagro, sin embargo, había reconocido sin demora alguna al nuevo gobierno. Sobre el año que este duró, el artículo cita a otra fuente, que habla de “ejecuciones sumarias y represión generalizada”.

No menos grave nos parece lo que vino luego. La OEA, según este relato, había callado sobre quienes sufrieron bajo ese gobierno. Recobró la voz al día siguiente de la detención de Jeanine Áñez, a quien Flores señala como cabeza del golpe, y la usó para condenar a la justicia boliviana. El autor ve en ello una injerencia en los asuntos internos de un miembro, contraria a la Carta, y agrega que México se la reprochó a la OEA.

Quien pone en duda un escrutinio debe pruebas al mundo, y a las víctimas, atención, gobierne quien gobierne. Si Flores tiene razón, la OEA de Luis Almagro no pagó ninguna de las dos deudas.

---

**Conviene distinguir.** Hechos, según el artículo: la palabra “inexplicables”, el reconocimiento del nuevo gobierno, la petición de congresistas, el comunicado tras la detención de Áñez, el reproche de México. Citado de otra fuente: “ejecuciones sumarias y represión generalizada”. Juicio de Flores: que la afirmación era falsa y precipitó la caída de Morales. Otros discuten: la palabra golpe.`,
      sources: [
        article,
        "Declaración de la OEA que calificó de “inexplicables” los resultados de 2019 en Bolivia, citada en el artículo.",
        "Petición de integrantes del Congreso de Estados Unidos para que se investigara el papel de la OEA, citada en el artículo.",
        "Fuente de las palabras “ejecuciones sumarias y represión generalizada”, citada en el artículo.",
        "Comunicado de la OEA sobre la justicia boliviana, emitido al día siguiente de la detención de Jeanine Áñez, y crítica de México a la OEA, citados en el artículo.",
      ],
    },
    {
      title: "Honduras 2017: la denuncia que no duró un mes",
      summary:
        "La OEA denunció fraude en los comicios hondureños de 2017. Antes de un mes, escribe Leonardo Flores (enero de 2022), Luis Almagro se había desdicho.",
      text: `Honduras votó en 2017 y, según Leonardo Flores, la OEA empezó por hacer lo que debía. Hubo fraude por todas partes, escribe; Luis Almagro y su organización así lo dijeron y reclamaron que se volviera a votar. Vaya por delante nuestro reconocimiento a esa primera reacción.

Duró poco. El gobierno de Donald Trump, satisfecho con el desenlace, dio por buenos los comicios, y antes de un mes el secretario general había dado marcha atrás. Flores, cuyo artículo es de enero de 2022, cita el veredicto de un diplomático, sir Ronald Sanders: Almagro había puesto “en entredicho su propia credibilidad”.

Ese viraje, a juicio de Flores, dio amparo a otros cuatro años de Juan Orlando Hernández, cuyo gobierno describe como una dictadura ligada al narcotráfico. A Almagro le reprocha haberse acercado a un gobierno cuyos crímenes, dice el artículo, estaban documentados, y haberle prestado una legitimidad que las urnas no le habían dado.

¿Se ganaba algo con resistir cuando el miembro más poderoso ya había elegido? Quizá no mucho. Pero una denuncia de fraude no caduca porque una gran potencia se canse de ella. Si era cierta, había que sostenerla, le pesara a quien le pesara; si no lo era, a la ciudadanía hondureña se le debía una explicación, y el artículo no registra ninguna. Quien vota en un país pequeño tiene que poder contar con el secretario general justamente cuando al más grande le convendría que mirara para otro lado.

---

**Conviene distinguir.** Hechos, según el artículo: el fraude de 2017, el llamado de Almagro a repetir la votación, el reconocimiento de Washington, la marcha atrás antes de un mes. Juicio de Flores: que cedió por cobardía y ayudó a Hernández. Otros discuten: llamar dictadura a aquel gobierno.`,
      sources: [
        article,
        "Declaración del diplomático sir Ronald Sanders sobre la credibilidad del secretario general, citada en el artículo.",
      ],
    },
    {
      title: "Haití: con el presidente y de espaldas a las protestas",
      summary:
        "Un llamado a “acatar”, una visita de cinco horas, un consejo mal recibido: así tomó partido la OEA en Haití, según Leonardo Flores (enero de 2022).",
      text: `La visita duró cinco horas. Mientras crecían las protestas en Haití, escribe Leonardo Flores, Luis Almagro envió una delegación que los Estados miembros de la OEA no habían aprobado. El propósito, tal como él lo entiende, era respaldar al presidente Jovenel Moïse.

El relato de Flores, publicado en enero de 2022, ve en el episodio un capítulo más de una larga historia de injerencias de la OEA. En 2020 Moïse gobernaba sin Parlamento y, siempre según ese relato, había alargado en un año su propio mandato. La Organización respondió con un comunicado de prensa cuyo mensaje para los haitianos era que debían “acatar”. Poco antes de que Moïse fuera asesinado, en 2021, le aconsejó designar a otro primer ministro y fijar elecciones antes de fin de año. La mayor parte del pueblo haitiano, asegura Flores, no quería nada semejante.

Hay argumentos honestos a favor de votar cuanto antes. Pero un presidente cuyo propio mandato está en disputa difícilmente puede ser árbitro de la elección, y quien se queda apenas unas horas no alcanza a escuchar a un país. Los haitianos tienen derecho a encontrar por sí mismos la salida de una crisis. Los consejos se dan después de escuchar, y el secretario general solo puede actuar en nombre de los Estados miembros cuando estos lo han acordado. De ser exacto el relato, se olvidaron las tres cosas.

---

**Conviene distinguir.** Hechos, según el artículo: el comunicado de 2020, la visita de cinco horas sin aval de los miembros, el consejo de 2021. Juicio de Flores: que la visita buscaba apuntalar a Moïse y la mayoría rechazaba el consejo. Otros discuten: cuándo vencía su mandato presidencial.`,
      sources: [
        article,
        "Historia de las injerencias de la OEA en Haití, citada en el artículo.",
        "Comunicado de prensa de la OEA sobre Haití (2020), citado en el artículo.",
        "Duración de la visita de la delegación, cinco horas, citada en el artículo.",
        "Recomendación de la OEA al presidente Jovenel Moïse (2021) acerca del primer ministro y de las elecciones, citada en el artículo.",
      ],
    },
    {
      title: "Brasil: una objeción que se apagó a la hora de la verdad",
      summary:
        "Luis Almagro tachó de infundado el proceso contra Dilma Rousseff. Destituida ella, escribe Leonardo Flores (enero de 2022), guardó silencio.",
      text: `Antes de que a Dilma Rousseff se le abriera juicio político, Luis Almagro se reunió con ella y salió con una opinión clara: el caso contra la presidenta de Brasil era político y carecía de fundamento. Así lo cuenta Leonardo Flores en su artículo de enero de 2022.

Luego, en 2016, ella perdió el cargo. Para Flores fue un golpe. El secretario general, tan explícito hasta entonces, no tuvo una palabra para lo sucedido, escribe: aceptó sin más al gobierno de Temer y no dejó pasar dos meses antes de visitarlo.

El reproche vale, se opine lo que se opine del juicio político. Quien ha dicho que un caso no se sostiene puede cambiar de parecer, y entonces le toca explicar por qué; o seguir pensando lo mismo, y entonces le toca repetirlo. Callar no es ni lo uno ni lo otro.

Otros dos silencios se le achacan. En 2018 Lula da Silva, expresidente cuya enorme popularidad subraya Flores, fue detenido y quedó excluido de las elecciones; ni la OEA ni su secretario general, dice el artículo, hicieron nada, y así quedó despejado el camino de Jair Bolsonaro, a quien sitúa en la extrema derecha. Tampoco había dicho Almagro gran cosa, hasta enero de 2022, del trato de Bolsonaro al medio ambiente, los campesinos, los afrobrasileños y los indígenas, que Flores juzga atroz.

No le corresponde a la OEA elegir a los presidentes de Brasil. A su secretario general sí le corresponde mantener un principio también cuando deja de ser cómodo.

---

**Conviene distinguir.** Hechos, según el artículo: la objeción inicial, la destitución de 2016, la visita antes de dos meses, la detención de Lula en 2018. Juicio de Flores: que Almagro avaló al nuevo gobierno y que la inacción favoreció a Bolsonaro. Otros discuten: la palabra golpe.`,
      sources: [
        article,
        "Declaración de Luis Almagro sobre el proceso contra la presidenta Dilma Rousseff, citada en el artículo.",
      ],
    },
    {
      title: "Protestas: una vara para los miembros, otra para Cuba",
      summary:
        "Haití, Honduras, Ecuador, Colombia, Chile: según Leonardo Flores (enero de 2022), Luis Almagro pasó por alto abusos de la fuerza pública.",
      text: `En Chile, Colombia, Ecuador, Honduras y Haití, escribe Leonardo Flores, la fuerza pública respondió a protestas multitudinarias con abusos que Luis Almagro prefirió no ver. Las cifras que siguen son las de su artículo, a enero de 2022.

Once personas murieron en las protestas de 2019 en Ecuador; más de mil resultaron heridas y centenares fueron detenidas. Almagro viajó al país y felicitó al gobierno de Lenín Moreno por su respuesta. De Sebastián Piñera diría después que el presidente de Chile había “defendido con eficacia el orden público”. Piñera, afirma Flores, les había declarado la guerra a los manifestantes, y su policía les apuntaba a los ojos.

En Colombia el artículo cuenta no menos de 80 muertos en las protestas, decenas de desaparecidos y miles de personas agredidas por la policía. La crítica de Almagro no pasó de un tuit, que condenaba tanto el exceso de fuerza como la violencia de los manifestantes. Con ello, objeta Flores, se ponían en el mismo plano el vandalismo y las ejecuciones extrajudiciales. Sobre 171 líderes sociales asesinados, y sobre las 96 masacres de 2021, según Flores, el secretario general no había dicho nada aún.

Con Cuba fue distinto. Cuando hubo protestas allí en julio de 2021, la OEA y su secretario general condenaron al gobierno, aunque, como observa Flores, Cuba no es miembro.

Cabe pensar que La Habana merecía críticas. Pero una voz que se alza en una capital y se apaga en otras cinco ya no ampara a nadie.

---

**Conviene distinguir.** Hechos, según el artículo: sus cifras, la visita a Ecuador en 2019, lo dicho sobre Piñera, el tuit, la condena al gobierno cubano en 2021. Juicio de Flores: que Almagro desatendió abusos y equiparó cosas desiguales. Otros pueden discutir: la intención de la policía chilena.`,
      sources: [
        article,
        "Declaración de Luis Almagro sobre el presidente Sebastián Piñera, citada en el artículo.",
        "Declaración de guerra del presidente Piñera a los manifestantes y policía que les apuntaba a los ojos, citadas en el artículo.",
        "Los 80 muertos de las protestas en Colombia y las 96 masacres de 2021, citados en el artículo.",
        "Tuit de Luis Almagro sobre las protestas en Colombia, citado en el artículo.",
      ],
    },
    {
      title: "Venezuela: presión donde hacía falta mediar",
      summary:
        "Leonardo Flores (enero de 2022) acusa a Luis Almagro de torcer las reglas de la OEA y de desalentar una salida negociada a la crisis de Venezuela.",
      text: `Que no fuera estúpido: eso le contestó Luis Almagro a José Luis Rodríguez Zapatero, expresidente del Gobierno de España, que abogaba por negociar en Venezuela. Así lo refirió en enero de 2022 Leonardo Flores (en inglés: “Don’t be stupid”), que llama guerra híbrida a la política que hay detrás. Muchos no aceptarán el término; he aquí en qué lo apoya.

La OEA, afirma, pasó una y otra vez por encima de su Carta y de sus procedimientos con tal de intervenir. Almagro quiso aplicar la Carta Democrática Interamericana, que a juicio de Flores existe para hacer frente a los golpes y aquí se usaba para alentar uno. Según este relato, reconoció de inmediato a Juan Guaidó como “presidente interino” y dio entrada a sus enviados. Para Flores, título y enviados eran falsos, y Venezuela, agrega, ya se había retirado formalmente.

Más grave es lo que dice el artículo sobre la fuerza. Almagro, escribe Flores, trató de activar el Tratado de Río (TIAR), un pacto de defensa que habría podido abrir la puerta a una invasión desde la región, y dijo que debían considerarse “todas las opciones” para derrocar al gobierno.

Para firmar nuestra carta no hace falta admirar al gobierno de Caracas, y quienes se le oponen tienen sus motivos. Pero el primer deber de una organización de vecinos es impedir que un conflicto acabe en guerra. Quien no descarta la fuerza y despacha con un insulto una propuesta de diálogo no está en condiciones de mediar.

---

**Conviene distinguir.** Hechos, según el artículo, que no los fecha: el reconocimiento de Guaidó, el recurso a la Carta Democrática y al TIAR, ambas frases. Juicio de Flores: guerra híbrida, reglas violadas, enviados falsos. Otros discuten: quién representaba a Venezuela y si ya había dejado la OEA.`,
      sources: [
        article,
        "Declaraciones de Luis Almagro sobre “todas las opciones” y respuesta suya a José Luis Rodríguez Zapatero, citadas en el artículo.",
        "Intento de invocar el Tratado de Río (TIAR), citado en el artículo.",
      ],
    },
    {
      title: "Nicaragua: una historia contada a medias",
      summary:
        "Leonardo Flores sostiene (enero de 2022) que la OEA respaldó en 2018 un intento de golpe y que la violencia de los manifestantes quedó fuera del relato.",
      text: `De lo ocurrido en Nicaragua en 2018 hay versiones opuestas. Para Leonardo Flores, que escribía en enero de 2022, fue un intento de golpe en el que Estados Unidos tuvo mucha parte y que contó con el firme apoyo de Luis Almagro y de la OEA. A Almagro lo incluye entre los principales promotores de un cambio de gobierno en Managua.

Lo que más le reprocha es una omisión. Los manifestantes, escribe, dieron muerte a 60 personas o más; 22 eran policías, y otras, funcionarios o partidarios del gobierno. Esas muertes, a su juicio, se pasaron por alto adrede, para que solo quedaran a la vista los abusos oficiales y la intervención pareciera justificada.

También acusa a Almagro de haber denigrado las elecciones presidenciales del país con el fin de restarle legitimidad al presidente Daniel Ortega, y de haber aplaudido, como en el caso venezolano, las sanciones estadounidenses. Flores las tiene por ilegales y cree que están pensadas para hundir la economía.

A nadie le pedimos que olvide a los muertos del otro lado ni que descarte lo que se le imputa al gobierno nicaragüense. Pedimos lo contrario: que no se olvide a ninguno. Una investigación sobre derechos humanos convence cuando cuenta a todas las víctimas, y las sanciones, sea cual sea su propósito, las sufren primero familias que no decidieron nada. La región necesitaba a alguien en quien pudieran creer unos y otros; Flores retrata a una de las partes.

---

**Conviene distinguir.** Hechos, según el artículo: al menos 60 muertos a manos de manifestantes en 2018, 22 de ellos policías; el apoyo de Almagro a las sanciones. Juicio de Flores: muertes ignoradas adrede y elecciones denigradas. Otros discuten: el “intento de golpe”, el papel estadounidense y quién causó qué muertes.`,
      sources: [
        article,
        "Participación de Estados Unidos en los hechos de 2018, citada en el artículo.",
        "Recuento de 60 personas muertas a manos de manifestantes, citado en el artículo.",
        "Declaraciones de Luis Almagro sobre las elecciones presidenciales de Nicaragua, citadas en el artículo.",
      ],
    },
    {
      title: "Las voces críticas: atacadas, ignoradas o apartadas",
      summary:
        "Académicos, un diario, legisladores, observadores, el titular de la CIDH: así trata Luis Almagro a quien disiente, según Leonardo Flores (enero de 2022).",
      text: `Al poder se lo conoce por cómo recibe las críticas. En este punto Leonardo Flores compara a Luis Almagro con Donald Trump y con Jair Bolsonaro. La comparación corre por su cuenta; los episodios que enumera, en un artículo de enero de 2022, pueden valorarse sin ella.

Casi todos tienen que ver con Bolivia, donde la OEA había denunciado fraude en las elecciones de 2019. Cuando la denuncia se puso en duda, Almagro publicó una respuesta. Flores la describe como una diatriba extravagante, en la que salían a relucir los nazis, se arremetía contra académicos y se acusaba al New York Times de cosas que juzga absurdas. Congresistas estadounidenses escribieron al secretario general; sus cartas, dice el artículo, quedaron sin respuesta. A dos observadores electorales de la OEA que no compartían la tesis del fraude, escribe Flores, los tachó de “espías”.

El último episodio es el de Paulo Abrão, quien estaba al frente de la Comisión Interamericana de Derechos Humanos (CIDH). Durante su gestión la Comisión había denunciado abusos en Bolivia bajo el gobierno de Jeanine Áñez. Por eso, asevera Flores, perdió Abrão el puesto: en los hechos, fue Almagro quien lo echó. Del motivo no tenemos más que la palabra del autor.

Un funcionario puede defenderse, incluso con dureza. Pero a los académicos se les responde con datos, a los legisladores con una carta y a los observadores con respeto. Y una comisión de derechos humanos solo sirve si puede incomodar a quien ocupa el cargo más alto de la casa.

---

**Conviene distinguir.** Hechos, según el artículo, a enero de 2022: la respuesta publicada, las cartas sin contestar, la palabra “espías”. Juicio de Flores: que la respuesta era una diatriba de acusaciones absurdas. Sin probar: por qué perdió Abrão el puesto. Otros discuten: si en Bolivia hubo fraude.`,
      sources: [
        article,
        "Denuncias de fraude de la OEA sobre las elecciones bolivianas de 2019, citadas en el artículo.",
        "Respuesta publicada por Luis Almagro a los cuestionamientos y ataques suyos a académicos, citados en el artículo.",
        "Cartas de integrantes del Congreso de Estados Unidos a Luis Almagro, citadas en el artículo.",
        "La palabra “espías” aplicada a dos observadores electorales de la OEA, citada en el artículo.",
        "Salida de Paulo Abrão de la CIDH, citada en el artículo.",
      ],
    },
    {
      title: "Denuncias de amiguismo y de mal uso de fondos",
      summary:
        "Acusaciones graves de exintegrantes de la MACCIH y de una carta anónima (enero de 2022). No están probadas, pero reclaman una respuesta.",
      text: `Esta razón se compone de denuncias. Al resumirlas en enero de 2022, Leonardo Flores considera probable que Luis Almagro sea corrupto. Es su opinión; el artículo no menciona ninguna sentencia y nosotros no afirmamos culpabilidad alguna.

La mayoría se refiere a la MACCIH (Misión de Apoyo contra la Corrupción y la Impunidad en Honduras). Su vocero, Juan Jiménez Mayor, renunció en 2018. El artículo da dos motivos: la falta de respaldo institucional de Almagro y la corrupción que se denunciaba en el propio esfuerzo por combatirla. También renunció el fiscal Julio Arbizu, quien afirmó que Almagro y el presidente Juan Orlando Hernández habían hablado de usar la misión para desviar las críticas contra este.

Con la misión, escribe Flores, una OEA escasa de dinero recibió millones de dólares de ayuda de Estados Unidos y la Unión Europea asignados a ese fin. Arbizu acusa a Almagro de haber hecho un “uso arbitrario” de esos fondos y de haber colocado en la MACCIH a dos amigos suyos sin preparación, uno de ellos abiertamente racista y clasista con el personal.

Almagro, agrega el artículo, había prometido un solo mandato y fue reelegido en 2020. Circuló entonces ampliamente una carta anónima que denunciaba favoritismo y conflictos de interés en nombramientos de peso, y las hondas divisiones que sus decisiones habían abierto en la OEA.

Una carta anónima no prueba nada y un exfiscal puede equivocarse. Aun así, acusaciones de este calibre exigen del aludido una respuesta completa y pública.

---

**Conviene distinguir.** Hechos, según el artículo: dos renuncias, una de ellas en 2018; la reelección de 2020 pese a lo prometido; la carta anónima. Juicio de Flores: lo que considera probable. Sin probar: mal uso de fondos, contrataciones indebidas, favoritismo, propósito de las conversaciones con Hernández.`,
      sources: [
        article,
        "Renuncia de Juan Jiménez Mayor a la MACCIH (2018) y sus motivos, citados en el artículo.",
        "Declaraciones de Julio Arbizu, exfiscal de la MACCIH, sobre el uso de la misión, citadas en el artículo.",
        "Carta anónima difundida tras la reelección de 2020, citada en el artículo.",
      ],
    },
    {
      title: "La estatua de Isabel la Católica: una solicitud desoída",
      summary:
        "En julio de 2021 CODEPINK pidió hablar de la estatua que está frente a la OEA. En enero de 2022 Leonardo Flores escribió que no se le hizo caso.",
      text: `Frente al edificio de la OEA se alza una estatua de la reina Isabel la Católica. Para Leonardo Flores representa siglos de devastación padecidos por los pueblos indígenas del continente; él habla de holocausto. Sobre ella, dice, Luis Almagro parece no tener opinión.

El artículo en que lo escribe lleva fecha del 17 de enero de 2022. Allí dice que gobiernos de toda América Latina estaban retirando monumentos a personas a quienes él hace responsables de genocidio, racismo y colonialismo. En julio de 2021 CODEPINK solicitó al secretario general una reunión para tratar el retiro de esta estatua. Almagro hizo caso omiso, según Flores, que es, no está de más decirlo, coordinador de la campaña de esa organización para América Latina. Personalidades de todo el continente, anunciaba, publicarían pronto una carta abierta con el mismo propósito, y no le auguraba mejor suerte.

Al lado de lo que describen las demás razones, un monumento puede parecer poca cosa. Pero la figura que una casa pone a su entrada les dice a todos los que llegan, también a los descendientes de los conquistados, qué memoria se honra en ella. Qué hacer con esos monumentos es una pregunta legítima: unos los retirarían, otros los acompañarían de una explicación, otros los dejarían donde están. Para hablar de diferencias así existen, precisamente, las reuniones.

La estatua tiene en este sitio su propia carta, dirigida a la OEA. Si usted cree que debe retirarse, le pedimos que firme también esa carta.

---

**Conviene distinguir.** Hechos, según el artículo: dónde está la estatua; la solicitud de CODEPINK de julio de 2021, desoída al 17 de enero de 2022. Juicio de Flores: qué representa la estatua y qué suerte correría la carta siguiente. Otros discuten: si tales monumentos deben retirarse.`,
      sources: [
        article,
        "Solicitud de CODEPINK de julio de 2021 para reunirse a tratar el tema de la estatua, citada en el artículo.",
      ],
    },
  ],
};
