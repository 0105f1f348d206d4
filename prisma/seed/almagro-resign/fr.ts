import type { SeedText } from "../shape.ts";

const article =
  "Leonardo Flores, « 10 Reasons OAS Secretary General Luis Almagro Has to Go », Global Research ([www.globalresearch.ca](https://www.globalresearch.ca)), 17 janvier 2022 (en anglais ; les citations sont traduites de l’article).";

export const fr: SeedText = {
  title: "Luis Almagro doit quitter le secrétariat général de l’OEA (janvier 2022)",
  summary:
    "Lettre ouverte en dix raisons (janvier 2022) : nous demandons à Luis Almagro de démissionner et aux États membres de l’OEA de lui retirer leur confiance.",
  addressee:
    "Luis Almagro, secrétaire général de l’Organisation des États américains (OEA), et les États membres de l’OEA",
  letter: `*État au 17 janvier 2022*

Monsieur le Secrétaire général, Excellences,

Nous demandons la démission de Luis Almagro, qui dirige l’OEA depuis mars 2015.

En 2019, des manifestations ont fait onze morts en Équateur ; M. Almagro est allé féliciter le gouvernement de sa réaction. En juillet 2021, des Cubains ont manifesté ; l’OEA et lui ont condamné leur gouvernement, alors que Cuba n’est pas membre. C’est ce qu’écrit Leonardo Flores, coordinateur à CODEPINK, dans un article de [Global Research](https://www.globalresearch.ca) du 17 janvier 2022. Quoi qu’on pense des deux gouvernements, pas de deux poids, deux mesures entre voisins.

Nos dix raisons viennent de cet article ; chacune a sa page, qui sépare faits, opinions et controverses. Flores reproche à M. Almagro, ou à l’OEA sous sa direction, d’avoir :

1. jeté sur le vote bolivien de 2019 un doute infondé, d’où ce que Flores et nous appelons un coup d’État ;
2. dénoncé la fraude au Honduras en 2017, puis cédé dans le mois ;
3. soutenu le président haïtien Jovenel Moïse malgré la contestation ;
4. gardé le silence sur le Brésil après la destitution de Dilma Rousseff ;
5. fermé les yeux sur des abus des forces de l’ordre dans cinq pays ;
6. fait pression sur le Venezuela et insulté un partisan du dialogue ;
7. passé sous silence les morts d’un camp au Nicaragua ;
8. attaqué, ignoré ou écarté ses contradicteurs ;
9. suscité de graves accusations, non prouvées (fonds, nominations) ;
10. ignoré une demande d’entretien sur une statue d’Isabelle la Catholique.

Chacune peut se discuter. Mais nul ne parle pour les peuples des Amériques s’ils ne le croient pas.

Excellences, retirez publiquement votre confiance au Secrétaire général. Monsieur Almagro, épargnez-leur ce geste : démissionnez. Nous attendons vos réponses et les publierons avec cette lettre.

Entre voisins, il faut une voix que tous puissent croire.

Avec notre haute considération,

*Les signataires*`,
  reasons: [
    {
      title: "Bolivie, 2019 : le soupçon jeté sur un scrutin, et ses suites",
      summary:
        "Pour Leonardo Flores (janvier 2022), des affirmations infondées de l’OEA sur l’élection de 2019 ont déclenché les troubles où Evo Morales est tombé.",
      text: `D’après les résultats de la présidentielle bolivienne de 2019, Evo Morales était réélu. Selon un article de Leonardo Flores, de janvier 2022, l’OEA les a déclarés « inexplicables ». L’auteur soutient que c’était faux et que le mal a été grand : des troubles ont suivi, un complot s’est mis en branle, Morales a été chassé du pouvoir. Il parle de coup d’État. Le mot fait débat ; c’est le sien et le nôtre.

Cette thèse a été, d’après lui, si bien réfutée que des élus du Congrès des États-Unis ont réclamé une enquête sur le rôle de l’Organisation. Luis Almagro avait pourtant reconnu aussitôt le nouveau gouvernement. De son année au pouvoir, l’article retient, citant une autre source, des « exécutions sommaires » et une « répression généralisée ».

La suite ne nous paraît pas moins grave. L’OEA, selon ce récit, n’avait rien dit des victimes. Elle a retrouvé la parole au lendemain de l’arrestation de Jeanine Áñez, que Flores désigne comme la meneuse du coup d’État, pour condamner la justice bolivienne. Il y voit une ingérence contraire à la Charte et ajoute que le Mexique a blâmé l’OEA.

Qui jette publiquement le doute sur un décompte doit des preuves au public et, quel que soit le pouvoir, de l’attention aux victimes. Si Flores dit vrai, l’OEA de Luis Almagro a manqué à ces deux devoirs.

---

**Pour y voir clair.** L’article donne pour établis : le mot « inexplicables », la reconnaissance du nouveau gouvernement, la demande d’élus du Congrès, la déclaration suivant l’arrestation d’Áñez, le blâme du Mexique. Cités d’une autre source : exécutions et répression. Jugement de l’auteur : la thèse était fausse et a fait tomber Morales. D’autres contestent : le mot « coup d’État ».`,
      sources: [
        article,
        "Déclaration de l’OEA qualifiant d’« inexplicables » les résultats de 2019 en Bolivie, citée dans l’article.",
        "Demande d’enquête sur le rôle de l’OEA, émanant d’élus du Congrès des États-Unis, citée dans l’article.",
        "Source des mots « exécutions sommaires » et « répression généralisée », citée dans l’article.",
        "Communiqué de l’OEA sur la justice bolivienne, diffusé le lendemain de l’arrestation de Jeanine Áñez, et critique du Mexique à l’égard de l’OEA, cités dans l’article.",
      ],
    },
    {
      title: "Honduras, 2017 : un nouveau vote réclamé, puis oublié",
      summary:
        "L’OEA a d’abord dénoncé la fraude de 2017 au Honduras. En moins d’un mois, écrit Leonardo Flores (janvier 2022), son secrétaire général s’est dédit.",
      text: `Au Honduras, en 2017, l’OEA a pris un bon départ : Leonardo Flores le reconnaît. L’élection, écrit-il, était entachée de fraude de bout en bout ; Luis Almagro et son organisation l’ont dit et ont réclamé un nouveau vote. De cette première réaction, nous leur donnons acte.

Elle n’a pas tenu. Le gouvernement Trump, à qui le résultat convenait, l’a entériné, et en moins d’un mois le secrétaire général avait fait volte-face. Flores, dont l’article date de janvier 2022, cite le verdict d’un diplomate, Sir Ronald Sanders : Luis Almagro avait « mis en cause sa propre crédibilité ».

Ce revirement, aux yeux de Flores, a cautionné quatre années de plus pour Juan Orlando Hernández, dont il tient le régime pour une dictature liée au trafic de drogue. Il accuse Luis Almagro de s’être rapproché d’un gouvernement dont les crimes, selon l’article, étaient attestés, et de lui avoir prêté une légitimité que les urnes ne lui donnaient pas.

Qu’y avait-il à gagner, une fois fait le choix du membre le plus puissant ? Peu de chose, peut-être. Mais un constat de fraude ne se périme pas quand une grande puissance s’en lasse. S’il était juste, il fallait le maintenir ; s’il était faux, une explication était due aux Honduriens, et l’article n’en signale aucune. C’est quand le plus grand préférerait le voir fermer les yeux que les électeurs d’un petit pays doivent pouvoir compter sur le secrétaire général.

---

**Pour y voir clair.** L’article donne pour établis : la fraude de 2017, l’appel d’Almagro à un nouveau vote, la reconnaissance par Washington, la volte-face en moins d’un mois. Jugement de l’auteur : Almagro a cédé par lâcheté et servi Hernández. D’autres contestent : le terme de dictature.`,
      sources: [
        article,
        "Propos du diplomate Sir Ronald Sanders sur la crédibilité du secrétaire général, cités dans l’article.",
      ],
    },
    {
      title: "Haïti : avec le président, contre la rue",
      summary:
        "Un appel à « obtempérer », une visite de cinq heures, un conseil malvenu : selon Leonardo Flores (janvier 2022), l’OEA a pris parti en Haïti.",
      text: `La visite a duré cinq heures. Tandis qu’en Haïti la contestation prenait de l’ampleur, écrit Leonardo Flores, Luis Almagro y a dépêché une délégation, sans que les États membres de l’OEA l’aient approuvée. Il s’agissait, selon l’auteur, de conforter le président Jovenel Moïse.

Son récit, publié en janvier 2022, inscrit l’épisode dans une longue suite d’ingérences de l’OEA. En 2020, Moïse gouvernait sans Parlement et avait, toujours d’après l’auteur, prolongé d’un an son propre mandat. L’Organisation a réagi par un communiqué de presse ; les Haïtiens y étaient invités à « obtempérer ». En 2021, peu avant l’assassinat de Moïse, elle lui a conseillé de nommer un autre Premier ministre et de fixer des élections avant la fin de l’année. La plupart des Haïtiens, assure Flores, ne voulaient rien de tel.

Il y a de bons arguments pour voter vite. Mais un président dont le mandat même est contesté peut difficilement être l’arbitre du scrutin, et l’on n’écoute pas une nation en une demi-journée. C’est aux Haïtiens de trouver leur propre issue à la crise. On ne les conseille bien qu’après les avoir écoutés, et le chef de l’OEA n’engage les États membres qu’avec leur accord. À s’en tenir à ce récit, rien de tout cela n’a été respecté.

---

**Pour y voir clair.** L’article donne pour établis : le communiqué de 2020, la visite de cinq heures sans l’accord des membres, le conseil de 2021. Jugement de l’auteur : la visite servait à soutenir Moïse, la plupart des Haïtiens refusaient ce conseil. D’autres contestent : le terme du mandat de Moïse.`,
      sources: [
        article,
        "Histoire des ingérences de l’OEA en Haïti, citée dans l’article.",
        "Communiqué de presse de l’OEA sur Haïti (2020), cité dans l’article.",
        "Durée de la visite de la délégation, cinq heures, citée dans l’article.",
        "Recommandation de l’OEA au président Jovenel Moïse (2021) sur le Premier ministre et les élections, citée dans l’article.",
      ],
    },
    {
      title: "Brésil : une objection qui s’éteint au moment décisif",
      summary:
        "Luis Almagro jugeait infondée la procédure contre Dilma Rousseff. Une fois celle-ci destituée, écrit Leonardo Flores (janvier 2022), il s’est tu.",
      text: `Avant la destitution de Dilma Rousseff, Luis Almagro l’a rencontrée et, aussitôt après, a pris nettement position : la procédure était politique et ne reposait sur rien. C’est ce que rapporte Leonardo Flores dans un article de janvier 2022.

Puis est venue, en 2016, la chute de la présidente. Flores y voit un coup d’État. Le secrétaire général, note-t-il, jusque-là si explicite, n’en a plus dit un mot, s’est accommodé du gouvernement Temer et lui a rendu visite moins de deux mois plus tard.

Le reproche tient, quoi que l’on pense de cette destitution. Qui a jugé une accusation infondée peut changer d’avis, et doit alors s’en expliquer ; ou n’en pas changer, et doit alors le redire. Se taire, ce n’est faire ni l’un ni l’autre.

S’y ajoutent deux autres silences. En 2018, Lula da Silva, ancien président dont Flores souligne l’immense popularité, a été arrêté et écarté des élections ; ni l’OEA ni son chef n’ont réagi, selon l’article, qui en conclut que la voie était ouverte à Jair Bolsonaro, qu’il range à l’extrême droite. Sur le sort que Bolsonaro faisait à l’environnement, aux paysans, aux Afro-Brésiliens et aux peuples autochtones, et que Flores juge affreux, le secrétaire général n’avait presque rien dit jusqu’en janvier 2022.

L’OEA n’a pas à choisir les présidents du Brésil. Son secrétaire général doit, lui, défendre encore un principe le jour où celui-ci devient gênant.

---

**Pour y voir clair.** L’article donne pour établis : l’objection d’Almagro, la destitution de 2016, sa visite dans les deux mois, l’arrestation de Lula en 2018. Jugement de l’auteur : Almagro a adoubé le nouveau pouvoir, et l’inaction a servi Bolsonaro. D’autres contestent : le mot « coup d’État ».`,
      sources: [
        article,
        "Déclaration de Luis Almagro sur la procédure engagée contre la présidente Dilma Rousseff, citée dans l’article.",
      ],
    },
    {
      title: "Manifestations : indulgence pour les membres, rigueur pour Cuba",
      summary:
        "Haïti, Honduras, Équateur, Colombie, Chili : selon Leonardo Flores (janvier 2022), Luis Almagro a fermé les yeux sur des abus des forces de l’ordre.",
      text: `Au Chili, en Colombie, en Équateur, au Honduras, en Haïti, affirme Leonardo Flores, les forces de l’ordre ont commis des abus face à de grandes manifestations, et Luis Almagro n’a pas voulu les voir. Les chiffres sont ceux de son article et s’arrêtent à janvier 2022.

En Équateur, les manifestations de 2019 ont fait onze morts et plus de mille blessés, et mené à des centaines d’arrestations. Luis Almagro est allé féliciter le gouvernement de Lenín Moreno de sa réaction. Du président chilien, Sebastián Piñera, il a dit plus tard qu’il avait « défendu efficacement l’ordre public ». Piñera, affirme Flores, avait déclaré la guerre aux manifestants, et sa police les visait aux yeux.

En Colombie, l’auteur compte au moins 80 morts lors des manifestations, des dizaines de disparus, des milliers de personnes brutalisées par la police. La critique de Luis Almagro a tenu dans un tweet, qui condamnait l’usage excessif de la force, mais aussi les violences des manifestants : c’était, objecte l’auteur, mettre sur le même plan vandalisme et exécutions extrajudiciaires. Des 171 leaders sociaux assassinés, des 96 massacres de 2021, le secrétaire général, selon Flores, n’avait encore rien dit.

Pour Cuba, tout a changé. Après les manifestations de juillet 2021, l’OEA et son secrétaire général ont condamné le gouvernement, alors que, souligne Flores, Cuba n’est pas membre.

On peut estimer que La Havane méritait cette critique. Mais une voix forte dans une capitale, à peine audible dans cinq autres, ne protège plus personne.

---

**Pour y voir clair.** L’article donne pour établis : ses chiffres, la visite de 2019, le propos sur Piñera, le tweet, la condamnation de Cuba en 2021. Jugement de l’auteur : Almagro a ignoré des abus et posé une fausse équivalence. D’autres peuvent contester : l’intention de la police chilienne.`,
      sources: [
        article,
        "Déclaration de Luis Almagro sur le président Sebastián Piñera, citée dans l’article.",
        "Déclaration de guerre du président Piñera aux manifestants, et police visant les yeux, citées dans l’article.",
        "Les 80 morts des manifestations en Colombie et les 96 massacres de 2021, cités dans l’article.",
        "Tweet de Luis Almagro sur les manifestations en Colombie, cité dans l’article.",
      ],
    },
    {
      title: "Venezuela : la pression au lieu de la médiation",
      summary:
        "Leonardo Flores (janvier 2022) accuse Luis Almagro d’avoir forcé les règles de l’OEA et découragé une issue négociée à la crise du Venezuela.",
      text: `« Ne soyez pas stupide. » Voilà, rapportait Leonardo Flores en janvier 2022, ce que Luis Almagro a répondu à José Luis Rodríguez Zapatero, ancien chef du gouvernement espagnol, qui plaidait pour la négociation au Venezuela. L’auteur appelle guerre hybride la politique qui a dicté cette réponse. Beaucoup récuseront le terme ; voici sur quoi il le fonde.

L’OEA, écrit-il, a maintes fois enfreint sa Charte et ses procédures pour intervenir. Luis Almagro a voulu faire jouer la Charte démocratique interaméricaine, faite, selon Flores, pour répondre aux coups d’État, et qui servait ici à en susciter un. D’après ce récit, il a aussitôt reconnu Juan Guaidó comme « président par intérim » et admis ses envoyés. Flores juge factices le titre comme les envoyés, et ajoute que le Venezuela avait alors officiellement quitté l’Organisation.

Plus grave est ce que l’article dit de la force. Luis Almagro, écrit Flores, a tenté d’activer le traité de Rio, pacte de défense qui aurait pu permettre une invasion par des pays de la région, et déclaré qu’il fallait envisager « toutes les options » pour faire tomber le gouvernement.

Nul besoin d’admirer le pouvoir de Caracas pour signer notre lettre, et ceux qui s’y opposent ont leurs raisons. Mais le premier devoir d’une organisation de voisins est d’empêcher qu’un conflit ne tourne à la guerre. Qui n’exclut pas la force et répond par une insulte à une offre de dialogue ne peut servir de médiateur.

---

**Pour y voir clair.** L’article donne pour établis, sans date : la reconnaissance de Guaidó, le recours à la Charte démocratique et au traité de Rio, les deux propos. Jugement de l’auteur : guerre hybride, règles enfreintes, faux envoyés. D’autres contestent : qui représentait le Venezuela, et s’il avait déjà quitté l’OEA.`,
      sources: [
        article,
        "Propos de Luis Almagro sur « toutes les options » au Venezuela et réponse à José Luis Rodríguez Zapatero, cités dans l’article.",
        "Tentative d’invoquer le traité de Rio, citée dans l’article.",
      ],
    },
    {
      title: "Nicaragua : un récit à sens unique",
      summary:
        "Pour Leonardo Flores (janvier 2022), l’OEA a appuyé en 2018 une tentative de coup d’État, et l’on a tu les violences de manifestants.",
      text: `Sur les événements de 2018 au Nicaragua, deux récits s’opposent. Pour Leonardo Flores, qui écrivait en janvier 2022, c’était une tentative de coup d’État où les États-Unis ont pris une large part et que Luis Almagro et l’OEA ont fermement soutenue. Il range le secrétaire général parmi les principaux artisans d’un changement de pouvoir à Managua.

Son grief le plus lourd porte sur une omission. Des manifestants, écrit-il, ont tué au moins 60 personnes, dont 22 policiers, des fonctionnaires et des partisans du gouvernement. On a tu ces morts à dessein, selon lui, pour ne montrer que les abus du pouvoir et justifier une intervention.

Il accuse en outre Luis Almagro d’avoir dénigré l’élection présidentielle pour ôter sa légitimité au président Daniel Ortega, et d’avoir applaudi, comme pour le Venezuela, aux sanctions des États-Unis, que l’auteur tient pour illégales et destinées à ruiner l’économie.

Nous ne demandons à personne d’oublier les morts de l’autre bord, ni d’écarter ce qui est reproché au gouvernement nicaraguayen. Nous demandons l’inverse : qu’aucun mort ne soit oublié. On ne croit une enquête sur les droits humains que si elle compte toutes les victimes, et les sanctions, quel qu’en soit le but, pèsent d’abord sur des familles qui n’ont rien décidé. Il fallait quelqu’un que les deux camps puissent croire ; ce que Flores décrit, c’est l’un des camps.

---

**Pour y voir clair.** L’article donne pour établis : au moins 60 personnes tuées par des manifestants en 2018, dont 22 policiers ; l’appui d’Almagro aux sanctions. Jugement de l’auteur : un silence voulu, une élection dénigrée. D’autres contestent : la « tentative de coup d’État », le rôle des États-Unis, et qui a causé quelles morts.`,
      sources: [
        article,
        "Participation des États-Unis aux événements de 2018, citée dans l’article.",
        "Décompte de 60 personnes tuées par des manifestants, cité dans l’article.",
        "Déclarations de Luis Almagro sur l’élection présidentielle au Nicaragua, citées dans l’article.",
      ],
    },
    {
      title: "Contradicteurs : attaqués, laissés sans réponse ou écartés",
      summary:
        "Universitaires, presse, élus, observateurs, chef de la CIDH : comment Luis Almagro traite qui le contredit, selon Leonardo Flores (janvier 2022).",
      text: `Un pouvoir se juge à la façon dont il supporte la contradiction. Leonardo Flores rapproche ici Luis Almagro de Donald Trump et de Jair Bolsonaro. La comparaison n’engage que lui ; les épisodes qu’il énumère, dans un article de janvier 2022, peuvent s’apprécier sans elle.

La plupart se rattachent à la Bolivie, où l’OEA avait allégué une fraude électorale en 2019. Quand des doutes se sont élevés, Luis Almagro a publié une réponse où Flores voit une curieuse diatribe : il y était question des nazis, des universitaires y étaient pris à partie, et le New York Times y était accusé de choses que Flores trouve absurdes. Des élus du Congrès, à Washington, ont écrit au secrétaire général ; leurs lettres, d’après l’article, sont restées sans réponse. Deux observateurs électoraux de l’OEA, qui ne croyaient pas à la fraude, ont été traités par lui, écrit Flores, d’« espions ».

Reste Paulo Abrão, qui dirigeait la Commission interaméricaine des droits de l’homme (CIDH). Sous sa direction, elle avait dénoncé des abus commis en Bolivie par le gouvernement Áñez. C’est pourquoi, affirme Flores, Abrão a perdu son poste : de fait, Luis Almagro l’a congédié. Pour le motif, nous n’avons que la parole de l’auteur.

Un responsable peut se défendre, même vivement. Mais à des chercheurs on répond par des données, à des élus par une lettre, à des observateurs avec respect. Et une commission des droits de l’homme n’est utile que si elle peut déplaire au sommet de la maison.

---

**Pour y voir clair.** L’article donne pour établis, en janvier 2022 : la réponse publiée, les lettres sans réponse, le mot « espions ». Jugement de l’auteur : une diatribe, des accusations absurdes. Allégué : le motif du départ d’Abrão. D’autres contestent : la fraude en Bolivie en 2019.`,
      sources: [
        article,
        "Accusations de fraude de l’OEA sur les élections boliviennes de 2019, citées dans l’article.",
        "Réponse publiée par Luis Almagro aux doutes exprimés, et attaques contre des universitaires, citées dans l’article.",
        "Lettres d’élus du Congrès des États-Unis à Luis Almagro, citées dans l’article.",
        "Le mot « espions », visant deux observateurs électoraux de l’OEA, cité dans l’article.",
        "Départ de Paulo Abrão de la CIDH, cité dans l’article.",
      ],
    },
    {
      title: "Accusations de favoritisme et de mauvais usage des fonds",
      summary:
        "De graves accusations d’anciens membres de la MACCIH et d’une lettre anonyme (janvier 2022). Non prouvées, elles appellent une réponse.",
      text: `Il ne s’agit ici que d’accusations. En les résumant, en janvier 2022, Leonardo Flores juge probable que Luis Almagro soit corrompu. C’est son opinion. L’article ne fait état d’aucune décision de justice, et nous n’affirmons aucune culpabilité.

L’essentiel touche à la MACCIH, mission de soutien à la lutte contre la corruption et l’impunité au Honduras. Son porte-parole, Juan Jiménez Mayor, en a démissionné en 2018. Deux motifs, selon l’article : Luis Almagro ne lui apportait pas le soutien de l’institution, et des soupçons de corruption visaient l’action anticorruption elle-même. Le procureur Julio Arbizu est parti aussi. Selon lui, Luis Almagro et le président Juan Orlando Hernández avaient parlé d’employer la mission à détourner les critiques visant ce dernier.

La mission, écrit Flores, a valu à une OEA désargentée des millions de dollars d’aide affectée, américaine et européenne. Arbizu accuse Luis Almagro d’en avoir fait un « usage arbitraire » et d’avoir engagé à la MACCIH deux amis sans qualification, dont l’un aurait affiché envers le personnel un mépris de race et de classe.

Luis Almagro, ajoute l’article, avait promis un seul mandat et a été réélu en 2020. Une lettre anonyme, largement diffusée, a alors dénoncé du favoritisme et des conflits d’intérêts dans le choix de hauts responsables, et une OEA profondément divisée par ses décisions.

Une lettre anonyme ne prouve rien, et un ancien procureur peut se tromper. Mais de telles accusations exigent de celui qu’elles visent une réponse complète et publique.

---

**Pour y voir clair.** L’article donne pour établis : deux démissions, dont une en 2018, la réélection de 2020 malgré une promesse, la lettre anonyme. Jugement de l’auteur : ce qu’il tient pour probable. Seulement allégué : fonds mal employés, amis sans qualification, favoritisme, objet des entretiens avec Hernández.`,
      sources: [
        article,
        "Démission de Juan Jiménez Mayor de la MACCIH (2018), et ses motifs, cités dans l’article.",
        "Déclarations de Julio Arbizu, ancien procureur de la MACCIH, sur l’emploi de la mission, citées dans l’article.",
        "Lettre anonyme diffusée après la réélection de 2020, citée dans l’article.",
      ],
    },
    {
      title: "La statue d’Isabelle la Catholique : une demande ignorée",
      summary:
        "En juillet 2021, CODEPINK a demandé à parler de la statue placée devant l’OEA. En janvier 2022, Leonardo Flores écrivait que la demande avait été ignorée.",
      text: `Une statue de la reine Isabelle la Catholique se dresse devant le bâtiment de l’OEA. Aux yeux de Leonardo Flores, qui va jusqu’au mot d’holocauste, elle incarne des siècles d’anéantissement des peuples autochtones du continent. Luis Almagro, écrit-il, semble n’avoir rien à en dire.

L’article date du 17 janvier 2022. Un peu partout en Amérique latine, y lit-on, des gouvernements enlevaient alors des monuments à la gloire de personnages auxquels Flores impute génocide, racisme et colonialisme. En juillet 2021, CODEPINK a sollicité un rendez-vous avec le secrétaire général pour parler du retrait de cette statue. Celui-ci n’en a tenu aucun compte, affirme Flores, qui, précisons-le, est lui-même coordinateur de campagne de CODEPINK pour l’Amérique latine. Il annonçait une lettre ouverte de personnalités des Amériques, dans le même but, et doutait qu’elle soit mieux reçue.

À côté de ce que décrivent les autres raisons, un monument peut sembler peu de chose. Mais la figure qu’une maison place devant sa porte dit à tous ceux qui arrivent, descendants des vaincus compris, qui l’on y honore. Que faire de tels monuments ? Les uns voudraient les retirer, d’autres y joindre une explication, d’autres encore n’y pas toucher. C’est précisément pour ce genre de désaccord que l’on se réunit.

Sur ce site, une autre lettre, adressée à l’OEA, porte sur la statue. Si vous pensez qu’elle doit être retirée, nous vous invitons à la signer aussi.

---

**Pour y voir clair.** L’article donne pour établis : l’emplacement de la statue ; la demande de CODEPINK, en juillet 2021, ignorée au 17 janvier 2022. Jugement de l’auteur : ce que la statue incarne, l’accueil qui attendait la lettre annoncée. D’autres contestent : s’il faut retirer de tels monuments.`,
      sources: [
        article,
        "Demande de rendez-vous de CODEPINK au sujet de la statue (juillet 2021), citée dans l’article.",
      ],
    },
  ],
};
