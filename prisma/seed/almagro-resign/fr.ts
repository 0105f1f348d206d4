import type { SeedText } from "../shape.ts";

const article =
  "Leonardo Flores, « 10 Reasons OAS Secretary General Luis Almagro Has to Go », Global Research, 17 janvier 2022 (en anglais).";

export const fr: SeedText = {
  title: "Luis Almagro doit quitter le secrétariat général de l’OEA",
  summary:
    "Lettre ouverte en dix raisons : nous demandons à Luis Almagro de démissionner et aux États membres de l’OEA de lui retirer leur confiance.",
  addressee:
    "Luis Almagro, secrétaire général de l’Organisation des États américains (OEA), et les États membres de l’OEA",
  letter: `Monsieur le Secrétaire général, Excellences,

En 2019, onze personnes sont mortes lors des manifestations en Équateur, et le Secrétaire général de l’OEA est allé sur place féliciter le gouvernement de sa réaction. En juillet 2021, des Cubains ont manifesté, et l’OEA a condamné leur gouvernement, alors que Cuba n’en est pas membre. C’est ce que rapporte Leonardo Flores dans un article paru sur le site Global Research le 17 janvier 2022. Quoi que l’on pense de ces deux gouvernements, ils n’ont pas été jugés à la même aune.

Nous qui signons cette lettre, chacun en son nom propre, venons d’horizons divers et ne sommes pas d’accord sur tout. Ce qui nous rassemble, c’est le souhait d’une organisation interaméricaine à laquelle tous les peuples du continent puissent se fier, et la conviction que Luis Almagro a rendu cette confiance impossible.

Nos dix raisons sont tirées de cet article et décrivent la situation à sa date. Son auteur écrit que des affirmations sans fondement sur le scrutin bolivien de 2019 ont contribué à ce qu’il appelle, et nous avec lui, un coup d’État ; qu’au Honduras, l’OEA a contesté l’élection de 2017 avant de l’accepter ; qu’en Haïti, elle a soutenu à bout de bras le président Jovenel Moïse ; qu’au Brésil, M. Almagro n’a critiqué la destitution de Dilma Rousseff que tant qu’elle n’était pas acquise. L’auteur oppose la pression exercée sur le Venezuela et le Nicaragua à l’indulgence montrée ailleurs. Il relève des attaques contre un journal, des universitaires, des observateurs de l’Organisation elle-même. Ce qu’il relate de la mission anticorruption au Honduras, et de nominations à l’OEA, reste à l’état d’accusation. Il note enfin qu’une demande d’entretien sur une statue d’Isabelle la Catholique a été ignorée.

D’autres jugeront autrement tel ou tel épisode. Aussi exposons-nous chaque raison séparément, avec sa source. Prises ensemble, elles nous persuadent que la fonction n’a été exercée ni avec impartialité, ni dans le respect des affaires intérieures des États que prescrit la Charte de l’OEA.

Nous vous demandons donc, Monsieur Almagro, de démissionner.

Et à vous, États membres, nous demandons de retirer votre confiance au Secrétaire général, et de le dire publiquement.

Veuillez agréer, Monsieur le Secrétaire général, Excellences, l’expression de notre considération.

*Les signataires*`,
  reasons: [
    {
      title: "Bolivie, 2019 : le soupçon jeté sur un scrutin, et ses suites",
      summary:
        "Pour Leonardo Flores, des affirmations infondées de l’OEA sur l’élection de 2019 ont déclenché les troubles où Evo Morales fut renversé.",
      text: `À en croire les résultats de la présidentielle bolivienne de 2019, Evo Morales était réélu. L’OEA les déclara « inexplicables ». Dans un article de janvier 2022, Leonardo Flores soutient que c’était faux et que le mal fut grand : des troubles s’ensuivirent, un complot fut mis en branle, Morales fut chassé du pouvoir. Il parle de coup d’État. Le mot fait débat ; c’est le sien, et c’est aussi le nôtre.

La thèse de l’OEA fut, d’après lui, si bien réfutée que des élus du Congrès des États-Unis réclamèrent une enquête sur le rôle de l’Organisation. Luis Almagro, pourtant, avait reconnu sans tarder le nouveau gouvernement. De l’année que celui-ci passa au pouvoir, l’article retient, en citant une autre source, des « exécutions sommaires » et une « répression généralisée ».

La suite ne nous paraît pas moins grave. L’OEA, selon ce récit, n’avait rien dit des victimes de ce gouvernement. Elle retrouva la parole au lendemain de l’arrestation de Jeanine Áñez, que Flores désigne comme la meneuse du coup d’État, et ce fut pour condamner la justice bolivienne. Il y voit une ingérence contraire à la Charte et rappelle que le Mexique blâma l’OEA.

Qui jette publiquement le doute sur un décompte doit des preuves au public ; et il doit se soucier des victimes, quel que soit le camp au pouvoir. Si Flores dit vrai, l’OEA de Luis Almagro a manqué à ces deux devoirs.

---

**Pour y voir clair.** L’article donne pour établis : le mot « inexplicables », la reconnaissance du nouveau gouvernement, la demande d’élus du Congrès, la déclaration suivant l’arrestation d’Áñez, le blâme du Mexique. Jugement de l’auteur : la thèse était fausse et entraîna la chute de Morales. Contesté : le mot « coup d’État ».`,
      sources: [
        article,
        "Déclaration de l’OEA qualifiant d’« inexplicables » les résultats de 2019 en Bolivie, citée dans l’article.",
        "Demande d’enquête sur le rôle de l’OEA, émanant d’élus du Congrès des États-Unis, citée dans l’article.",
        "Communiqué de l’OEA sur la justice bolivienne, diffusé le lendemain de l’arrestation de Jeanine Áñez, et critique du Mexique à l’égard de l’OEA, cités dans l’article.",
      ],
    },
    {
      title: "Honduras, 2017 : un nouveau vote réclamé, puis oublié",
      summary:
        "L’OEA avait d’abord dénoncé la fraude de 2017 au Honduras. En un mois, écrit Leonardo Flores, son secrétaire général s’est dédit.",
      text: `Au Honduras, en 2017, l’OEA avait pris un bon départ : Leonardo Flores le reconnaît volontiers. L’élection, écrit-il, était entachée de fraude de bout en bout ; Luis Almagro et son organisation le dirent et demandèrent que les Honduriens retournent aux urnes. De cette première réaction, nous leur donnons acte.

Elle n’a pas tenu. Le gouvernement Trump, à qui le résultat convenait, l’entérina, et en l’espace d’un mois le secrétaire général avait fait volte-face. Flores, dont l’article date de janvier 2022, cite le verdict d’un diplomate, Sir Ronald Sanders : Luis Almagro avait « mis en cause sa propre crédibilité ».

Ce revirement, aux yeux de Flores, cautionna quatre années de pouvoir supplémentaires pour Juan Orlando Hernández, dont il tient le régime pour une dictature liée au trafic de drogue. Luis Almagro est accusé de s’être rapproché d’un gouvernement dont les crimes, selon l’article, étaient attestés, et de lui avoir prêté une légitimité que les urnes ne lui donnaient pas.

Qu’y avait-il à gagner à tenir bon, une fois arrêté le choix du membre le plus puissant ? Peu de chose, peut-être. Mais un constat de fraude ne se périme pas quand une grande puissance s’en lasse. S’il était juste, il fallait le maintenir, quitte à déplaire ; s’il était faux, une explication était due aux Honduriens, et l’article n’en signale aucune. C’est quand le plus grand préférerait voir le secrétaire général fermer les yeux que les électeurs d’un petit pays doivent pouvoir compter sur lui.

---

**Pour y voir clair.** L’article donne pour établis : la fraude de 2017, l’appel d’Almagro à un nouveau vote, la reconnaissance par Washington, la volte-face en un mois. Jugement de l’auteur : Almagro céda par lâcheté et servit Hernández. Contesté : le terme de dictature.`,
      sources: [
        article,
        "Propos du diplomate Sir Ronald Sanders sur la crédibilité du secrétaire général, cités dans l’article.",
      ],
    },
    {
      title: "Haïti : avec le président, contre la rue",
      summary:
        "Un appel à « obtempérer », une visite de cinq heures, un conseil malvenu : Leonardo Flores raconte comment l’OEA a pris parti en Haïti.",
      text: `La visite dura cinq heures. Tandis qu’en Haïti la contestation prenait de l’ampleur, écrit Leonardo Flores, Luis Almagro y dépêcha une délégation, sans que les États membres de l’OEA l’aient approuvée. Il s’agissait, selon lui, de conforter le président Jovenel Moïse.

Son récit, publié en janvier 2022, inscrit l’épisode dans une longue suite d’ingérences de l’OEA. En 2020, Moïse gouvernait sans Parlement et avait, toujours d’après l’auteur, prolongé d’un an son propre mandat. L’Organisation réagit par un communiqué de presse ; les Haïtiens y étaient invités à « obtempérer ». En 2021, peu avant l’assassinat de Moïse, elle lui conseilla de nommer un autre Premier ministre et de fixer des élections avant la fin de l’année. La plupart des Haïtiens, assure Flores, ne voulaient rien de tel.

Il y a de bons arguments pour voter vite. Mais un président dont le mandat même est contesté peut difficilement être l’arbitre du scrutin, et l’on n’écoute pas une nation en une demi-journée. C’est aux Haïtiens de trouver leur propre issue à la crise. On ne les conseille bien qu’après les avoir écoutés, et le chef de l’OEA n’engage les États membres qu’avec leur accord. À s’en tenir à ce récit, rien de tout cela n’a été respecté.

---

**Pour y voir clair.** L’article donne pour établis : le communiqué de 2020, la visite de cinq heures sans l’accord des membres, le conseil de 2021. Jugement de l’auteur : la visite servait à soutenir Moïse, la plupart des Haïtiens refusaient ce conseil. Contesté : le terme du mandat de Moïse.`,
      sources: [
        article,
        "Communiqué de presse de l’OEA sur Haïti (2020), cité dans l’article.",
        "Recommandation de l’OEA au président Jovenel Moïse (2021) sur le Premier ministre et les élections, citée dans l’article.",
      ],
    },
    {
      title: "Brésil : une objection qui s’éteint au moment décisif",
      summary:
        "Luis Almagro jugeait infondée la procédure contre Dilma Rousseff. Une fois celle-ci destituée, en 2016, écrit Leonardo Flores, il s’est tu.",
      text: `Avant la destitution de Dilma Rousseff, Luis Almagro s’entretint avec elle et, aussitôt après, prit nettement position : la procédure était politique et ne reposait sur rien. C’est ce que rapporte Leonardo Flores dans son article de janvier 2022.

Puis vint, en 2016, la chute de la présidente. Flores y voit un coup d’État. Le secrétaire général, note-t-il, jusque-là si explicite, n’en dit plus un mot, s’accommoda du gouvernement Temer et lui rendit visite moins de deux mois plus tard.

Le reproche tient, quoi que l’on pense de cette destitution. Celui qui a jugé une accusation sans fondement peut changer d’avis, et il lui faut alors s’en expliquer ; ou bien il n’en change pas, et il lui faut alors le redire. Se taire, ce n’est faire ni l’un ni l’autre.

S’y ajoutent deux autres silences. En 2018, Lula da Silva, ancien président dont Flores souligne l’immense popularité, fut arrêté et écarté des élections ; ni l’OEA ni son chef ne réagirent, selon l’article, qui en conclut que la voie était ouverte à Jair Bolsonaro, qu’il range à l’extrême droite. Enfin, sur le sort que Bolsonaro faisait à la nature, aux paysans, aux Afro-Brésiliens et aux peuples autochtones, et que Flores juge affreux, le secrétaire général n’avait presque rien dit jusqu’en janvier 2022.

Il n’appartient pas à l’OEA de choisir les présidents du Brésil. Il appartient à son secrétaire général de défendre encore un principe le jour où celui-ci devient gênant.

---

**Pour y voir clair.** L’article donne pour établis : l’objection initiale d’Almagro, la destitution de 2016, sa visite dans les deux mois, l’arrestation de Lula en 2018. Jugement de l’auteur : Almagro a adoubé le nouveau pouvoir, et l’inaction a servi Bolsonaro. Contesté : le mot « coup d’État ».`,
      sources: [
        article,
        "Déclaration de Luis Almagro sur la procédure engagée contre la présidente Dilma Rousseff, citée dans l’article.",
      ],
    },
    {
      title: "Manifestations : indulgence pour les membres, rigueur pour Cuba",
      summary:
        "Haïti, Honduras, Équateur, Colombie, Chili : selon Leonardo Flores, Luis Almagro a fermé les yeux sur les abus des forces de l’ordre.",
      text: `Au Chili, en Colombie, en Équateur, au Honduras, en Haïti, affirme Leonardo Flores, les forces de l’ordre ont commis des abus face à de grandes manifestations, et Luis Almagro n’a pas voulu les voir. Les chiffres qui suivent sont ceux de son article et s’arrêtent à janvier 2022.

En Équateur, les manifestations de 2019 firent 11 morts et plus d’un millier de blessés, sans compter des centaines d’arrestations. Luis Almagro s’y rendit pour féliciter le gouvernement de Lenín Moreno de sa réaction. De Sebastián Piñera, il dit plus tard que le président chilien avait « défendu efficacement l’ordre public ». Flores rappelle que Piñera avait déclaré la guerre aux manifestants, et que la police, écrit-il, les visait aux yeux.

En Colombie, il compte au moins 80 morts lors des manifestations, des dizaines de disparus, des milliers de personnes brutalisées par la police. La critique de Luis Almagro tint dans un tweet, qui condamnait l’usage excessif de la force, mais aussi les violences des manifestants : c’était, objecte l’auteur, placer sur le même plan vandalisme et exécutions extrajudiciaires. Des 171 dirigeants sociaux assassinés, des 96 massacres de 2021, le secrétaire général n’avait encore rien dit.

Pour Cuba, tout changea. Quand on y manifesta, en juillet 2021, l’OEA et son secrétaire général condamnèrent le gouvernement, alors que, souligne Flores, Cuba n’en est pas membre.

On peut estimer que La Havane méritait cette critique. Mais une voix forte dans une capitale, à peine audible dans cinq autres, ne protège plus personne.

---

**Pour y voir clair.** L’article donne pour établis : ses chiffres, la visite de 2019 en Équateur, le propos sur Piñera, le tweet, la condamnation de Cuba en 2021. Jugement de l’auteur : Almagro a ignoré des abus et posé une fausse équivalence. Discutable : l’intention de la police chilienne.`,
      sources: [
        article,
        "Déclaration de Luis Almagro sur le président Sebastián Piñera, citée dans l’article.",
        "Tweet de Luis Almagro sur les manifestations en Colombie, cité dans l’article.",
      ],
    },
    {
      title: "Venezuela : la pression au lieu de la médiation",
      summary:
        "Leonardo Flores accuse Luis Almagro d’avoir forcé les règles de l’OEA et découragé une issue négociée à la crise du Venezuela.",
      text: `« Ne soyez pas stupide. » Voilà, rapportait Leonardo Flores en janvier 2022, ce que Luis Almagro répondit à José Luis Zapatero, ancien chef du gouvernement espagnol, qui plaidait pour la négociation au Venezuela. L’auteur appelle guerre hybride la politique qui a dicté cette réponse. Beaucoup récuseront le terme ; encore faut-il voir sur quoi il repose.

L’OEA, écrit-il, a maintes fois enfreint sa Charte et ses procédures afin d’intervenir. Luis Almagro a voulu faire jouer la Charte démocratique interaméricaine, faite, selon Flores, pour répondre aux coups d’État, et qui servait ici à en susciter un. Il a aussitôt reconnu Juan Guaidó comme « président par intérim » et admis ses envoyés au sein de l’OEA. Flores juge factices le titre comme les envoyés, et ajoute que le Venezuela avait alors officiellement quitté l’Organisation.

Plus grave encore est ce que l’article dit de la force. Luis Almagro a tenté d’activer le traité de Rio, pacte de défense qui aurait pu, estime l’auteur, rendre possible une invasion par des pays de la région, et il aurait déclaré qu’il fallait envisager « toutes les options » pour faire tomber le gouvernement.

Nul besoin d’admirer le pouvoir de Caracas pour signer notre lettre, et ceux qui s’y opposent ont leurs raisons. Mais le premier devoir d’une organisation de voisins est d’empêcher qu’un conflit ne tourne à la guerre. Qui n’exclut pas la force et répond par une insulte à une offre de dialogue n’est pas en mesure de servir de médiateur.

---

**Pour y voir clair.** L’article donne pour établis, sans date : la reconnaissance de Guaidó, le recours à la Charte démocratique et au traité de Rio, les deux propos. Jugement de l’auteur : guerre hybride, règles enfreintes, faux envoyés. Contesté : qui représentait le Venezuela, et s’il avait déjà quitté l’OEA.`,
      sources: [
        article,
        "Propos de Luis Almagro sur « toutes les options » au Venezuela et réponse à José Luis Zapatero, cités dans l’article.",
        "Tentative d’invoquer le traité de Rio, citée dans l’article.",
      ],
    },
    {
      title: "Nicaragua : un récit à sens unique",
      summary:
        "Pour Leonardo Flores, l’OEA a appuyé en 2018 une tentative de coup d’État, et l’on a tu les violences de manifestants.",
      text: `Sur les événements de 2018 au Nicaragua, deux récits s’opposent. Pour Leonardo Flores, qui écrivait en janvier 2022, ce fut une tentative de coup d’État où les États-Unis prirent une large part et que Luis Almagro et l’OEA soutinrent fermement. Il range le secrétaire général parmi les principaux artisans d’un changement de pouvoir à Managua.

Son grief le plus lourd porte sur une omission. Des manifestants, écrit-il, ont tué au moins 60 personnes, dont 22 policiers, mais aussi des agents et des partisans du gouvernement. Si l’on a passé ces morts sous silence, c’est à dessein, selon lui : pour qu’il ne soit question que des abus du pouvoir et qu’une intervention paraisse fondée.

Il accuse en outre Luis Almagro d’avoir dénigré l’élection présidentielle pour ôter sa légitimité au président Daniel Ortega, et d’avoir applaudi, comme à propos du Venezuela, aux sanctions des États-Unis, que l’auteur tient pour illégales et destinées à ruiner l’économie.

Nous ne demandons à personne d’oublier les morts de l’autre bord, ni d’écarter ce qui est reproché au gouvernement nicaraguayen. Nous demandons l’inverse : qu’aucun mort ne soit oublié. On ne croit une enquête sur les droits humains que si elle compte toutes les victimes, et les sanctions, quel qu’en soit le but, pèsent d’abord sur des familles qui n’ont rien décidé. La région avait besoin de quelqu’un que les deux camps puissent croire ; ce que Flores décrit, c’est une partie à la querelle.

---

**Pour y voir clair.** L’article donne pour établis : au moins 60 personnes tuées par des manifestants en 2018, dont 22 policiers ; l’appui d’Almagro aux sanctions. Jugement de l’auteur : un silence voulu sur ces morts, une élection dénigrée. Contesté : la « tentative de coup d’État », le rôle des États-Unis.`,
      sources: [
        article,
        "Déclarations de Luis Almagro sur l’élection présidentielle au Nicaragua, citées dans l’article.",
      ],
    },
    {
      title: "Contradicteurs : attaqués, laissés sans réponse ou écartés",
      summary:
        "Universitaires, presse, élus, observateurs, chef de la CIDH : Leonardo Flores décrit la façon dont Luis Almagro traite qui le contredit.",
      text: `Un pouvoir se juge à la façon dont il supporte la contradiction. Leonardo Flores rapproche ici Luis Almagro de Donald Trump et de Jair Bolsonaro. La comparaison n’engage que lui ; les épisodes qu’il énumère, dans un article de janvier 2022, peuvent s’apprécier sans elle.

La plupart se rattachent à la Bolivie, où l’OEA avait allégué une fraude électorale en 2019. Quand des doutes s’élevèrent, Luis Almagro publia une réponse où Flores voit une curieuse diatribe : il y était question des nazis, des universitaires y étaient pris à partie, et le New York Times s’y voyait adresser des accusations qu’il trouve absurdes. Des élus du Congrès, à Washington, écrivirent au secrétaire général ; leurs lettres, d’après l’article, restèrent sans réponse. Deux observateurs électoraux de l’OEA, qui ne croyaient pas à la fraude, furent traités par lui d’« espions ».

Reste le cas de Paulo Abrão, qui dirigeait la Commission interaméricaine des droits de l’homme (CIDH). Celle-ci avait dénoncé, de son temps, des abus commis en Bolivie sous le gouvernement de Jeanine Áñez. C’est pourquoi, affirme Flores, Abrão perdit son poste ; de fait, Luis Almagro l’avait congédié. Pour le motif, nous n’avons que la parole de l’auteur.

Un responsable peut se défendre, même vivement. Mais à des chercheurs on répond par des données, à des élus par une lettre, à des observateurs avec respect. Et une commission des droits de l’homme n’a d’utilité que si elle peut déplaire à celui qui occupe le sommet de la maison.

---

**Pour y voir clair.** L’article donne pour établis, en janvier 2022 : la réponse publiée d’Almagro, les lettres sans réponse, le mot « espions ». Jugement de l’auteur : une diatribe, des accusations absurdes. Allégué : le motif du départ d’Abrão. Contesté : la fraude en Bolivie en 2019.`,
      sources: [
        article,
        "Réponse publiée par Luis Almagro aux doutes exprimés sur la fraude alléguée en Bolivie, citée dans l’article.",
        "Lettres d’élus du Congrès des États-Unis à Luis Almagro, citées dans l’article.",
      ],
    },
    {
      title: "Accusations de favoritisme et de mauvais usage des fonds",
      summary:
        "D’anciens membres de la MACCIH et une lettre anonyme portent de graves accusations. Non prouvées, elles appellent une réponse.",
      text: `Il ne s’agit ici que d’accusations. En les résumant, en janvier 2022, Leonardo Flores juge probable que Luis Almagro soit corrompu. C’est son opinion. L’article ne fait état d’aucune décision de justice, et nous n’affirmons aucune culpabilité.

L’essentiel touche à la MACCIH, la mission de l’OEA chargée d’appuyer au Honduras la lutte contre la corruption et l’impunité. Son porte-parole, Juan Jiménez Mayor, en démissionna en 2018. Deux motifs, selon l’article : Luis Almagro ne lui apportait pas le soutien de l’institution, et des soupçons de corruption visaient l’action anticorruption elle-même. Le procureur Julio Arbizu partit aussi. À l’entendre, Luis Almagro et le président Juan Orlando Hernández avaient parlé d’employer la mission à détourner les critiques visant ce dernier.

La mission, écrit Flores, valut à une OEA désargentée des millions de dollars d’aide affectée, américaine et européenne. Arbizu accuse Luis Almagro d’en avoir fait un « usage arbitraire » et d’avoir engagé à la MACCIH deux amis sans qualification, dont l’un aurait affiché envers le personnel un mépris de race et de classe.

Luis Almagro, ajoute l’article, avait promis de s’en tenir à un mandat et fut réélu en 2020. Une lettre anonyme circula alors largement ; elle parlait de favoritisme et de conflits d’intérêts dans le choix de hauts responsables, et d’une OEA profondément divisée par les décisions de son chef.

Une lettre anonyme ne prouve rien, et un ancien procureur peut se tromper. Mais des accusations de ce poids exigent de celui qu’elles visent une réponse complète et publique.

---

**Pour y voir clair.** L’article donne pour établis : deux démissions, dont une en 2018, la réélection de 2020 malgré une promesse, la lettre anonyme. Jugement de l’auteur : Almagro est probablement corrompu. Seulement allégué : fonds mal employés, amis sans qualification, favoritisme, objet des entretiens avec Hernández.`,
      sources: [
        article,
        "Démission de Juan Jiménez Mayor de la MACCIH (2018), citée dans l’article.",
        "Déclarations de Julio Arbizu, ancien procureur de la MACCIH, citées dans l’article.",
        "Lettre anonyme diffusée après la réélection de 2020, citée dans l’article.",
      ],
    },
    {
      title: "La statue d’Isabelle la Catholique : une demande ignorée",
      summary:
        "En juillet 2021, CODEPINK a demandé à parler de la statue placée devant l’OEA. En janvier 2022, Leonardo Flores écrivait que la demande avait été ignorée.",
      text: `Une statue de la reine Isabelle la Catholique se dresse devant le bâtiment de l’OEA. Aux yeux de Leonardo Flores, qui va jusqu’au mot d’holocauste, elle incarne des siècles d’anéantissement des peuples autochtones du continent. Luis Almagro, constate-t-il, semble n’en rien penser.

L’article où figure ce constat est daté du 17 janvier 2022. Un peu partout en Amérique latine, rappelle l’auteur, des gouvernements faisaient alors enlever les monuments à la gloire de personnages auxquels il impute génocide, racisme et colonialisme. En juillet 2021, CODEPINK sollicita un rendez-vous avec le secrétaire général pour parler du retrait de celui-ci. Il n’en tint aucun compte, affirme Flores, qui, précisons-le, est lui-même coordinateur de la campagne de cette organisation pour l’Amérique latine. Il annonçait une lettre ouverte de personnalités de toutes les Amériques, écrite dans le même but, et doutait qu’elle fût mieux reçue.

À côté des coups d’État et des morts, un monument peut sembler peu de chose. Mais la figure qu’une maison place devant sa porte dit à tous ceux qui arrivent, descendants des vaincus compris, qui l’on y honore. Que faire de tels monuments ? La question mérite d’être posée : les uns voudraient les retirer, d’autres y joindre une explication, d’autres encore n’y pas toucher. C’est précisément pour ce genre de désaccord que l’on se réunit.

La statue fait l’objet, sur ce site, d’une lettre distincte adressée à l’OEA. Si vous pensez qu’elle doit être retirée, nous vous invitons à signer cette lettre aussi.

---

**Pour y voir clair.** L’article donne pour établis : l’emplacement de la statue ; la demande de CODEPINK, en juillet 2021, ignorée au 17 janvier 2022. Jugement de l’auteur : ce que la statue incarne, l’accueil qui attendait la lettre annoncée. Contesté : s’il faut retirer de tels monuments.`,
      sources: [
        article,
        "Demande de rendez-vous de CODEPINK au sujet de la statue (juillet 2021), citée dans l’article.",
      ],
    },
  ],
};
