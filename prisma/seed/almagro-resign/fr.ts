import type { SeedText } from "../shape.ts";

const article =
  "Leonardo Flores, « 10 Reasons OAS Secretary General Luis Almagro Has to Go », Global Research, 17 janvier 2022 (en anglais).";

export const fr: SeedText = {
  title: "Luis Almagro doit quitter le secrétariat général de l’OEA",
  summary:
    "Lettre ouverte en dix raisons : nous demandons à Luis Almagro de démissionner et aux États membres de l’OEA de lui retirer leur confiance.",
  addressee:
    "Luis Almagro, secrétaire général de l’Organisation des États américains (OEA), et les États membres de l’OEA",
  letter: `Monsieur le Secrétaire général, Mesdames et Messieurs les représentants des États membres,

Nous qui signons cette lettre, chacun en son nom propre, venons d’horizons divers et ne sommes pas d’accord sur tout. Ce qui nous rassemble, c’est le souhait d’une organisation interaméricaine à laquelle tous les peuples du continent puissent se fier, et la conviction que Luis Almagro a rendu cette confiance impossible.

Nous avançons dix raisons. Elles sont tirées d’un article que Leonardo Flores a fait paraître sur le site Global Research le 17 janvier 2022, et elles décrivent la situation à cette date.

Selon lui, des affirmations sans fondement sur le scrutin bolivien de 2019 ont contribué à ce qu’il appelle, et que nous appelons avec lui, un coup d’État. Au Honduras, l’OEA aurait contesté l’élection de 2017 avant de l’accepter ; en Haïti, elle aurait soutenu à bout de bras le président Jovenel Moïse ; au Brésil, le Secrétaire général n’aurait critiqué la destitution de Dilma Rousseff que tant qu’elle n’était pas acquise. L’auteur décrit une indulgence réservée aux gouvernements qui ont réprimé des manifestations et une sévérité réservée au Venezuela, au Nicaragua et à Cuba. Il relève des attaques contre la presse, contre des universitaires, contre des observateurs de l’OEA elle-même. Il rapporte, sur la mission anticorruption au Honduras et sur des nominations au sein de l’Organisation, des accusations qui restent des accusations. Il note enfin qu’une demande d’entretien au sujet de la statue d’Isabelle la Catholique a été ignorée.

Tel ou tel de ces épisodes sera jugé autrement par d’autres. Aussi exposons-nous chaque raison séparément, avec sa source. Prises ensemble, elles nous persuadent que la fonction n’a été exercée ni avec impartialité, ni dans le respect des affaires intérieures des États que prescrit la Charte de l’OEA.

C’est pourquoi nous vous demandons, Monsieur Almagro, de démissionner. Et nous demandons aux États membres de retirer leur confiance au Secrétaire général et de le dire publiquement.

Une organisation qui parle au nom des Amériques leur doit à toutes une réponse. Nous attendons la vôtre.

Veuillez agréer, Monsieur le Secrétaire général, Mesdames, Messieurs, l’expression de notre considération.

Les signataires`,
  reasons: [
    {
      title: "Bolivie, 2019 : le soupçon jeté sur un scrutin",
      summary:
        "Pour Leonardo Flores, des affirmations infondées de l’OEA sur l’élection de 2019 ont déclenché la crise qui a renversé Evo Morales.",
      text: `À en croire les résultats de la présidentielle bolivienne de 2019, Evo Morales était réélu. L’OEA les a déclarés inexplicables. Dans un article de janvier 2022, Leonardo Flores soutient que c’était faux et que tout est parti de là : les troubles, le complot mis en branle, la chute du président. Il parle de coup d’État. Nous savons que le mot fait débat ; c’est le sien, et c’est aussi le nôtre.

D’après lui, la thèse de l’OEA fut ensuite si bien réfutée que des élus du Congrès des États-Unis réclamèrent une enquête sur le rôle de l’Organisation. Luis Almagro, lui, avait reconnu le nouveau pouvoir sur-le-champ. De l’année que dura ce gouvernement, l’article retient, en citant une autre source, des exécutions sommaires et une répression généralisée.

La suite ne nous paraît pas moins grave. L’OEA, écrit Leonardo Flores, n’avait rien dit des victimes de ce pouvoir ; or il lui suffit d’une journée, après l’arrestation de Jeanine Añez, qu’il désigne comme la meneuse du coup d’État, pour mettre en cause la justice bolivienne. Il y voit une ingérence contraire à la Charte et rappelle que le Mexique a reproché à l’OEA sa conduite.

Qui jette publiquement le doute sur un décompte doit pouvoir l’étayer, et se soucier des victimes quel que soit le camp au pouvoir. Au vu de ce qui précède, l’OEA de Luis Almagro a manqué à ces deux devoirs.`,
      sources: [
        article,
        "Déclaration de l’OEA qualifiant d’inexplicables les résultats de 2019 en Bolivie, citée dans l’article.",
        "Demande d’enquête sur le rôle de l’OEA, émanant d’élus du Congrès des États-Unis, citée dans l’article.",
        "Communiqué de l’OEA sur la justice bolivienne, diffusé le lendemain de l’arrestation de Jeanine Añez, et critique du Mexique à l’égard de l’OEA, cités dans l’article.",
      ],
    },
    {
      title: "Honduras, 2017 : une fraude dénoncée, puis oubliée",
      summary:
        "L’OEA avait dénoncé la fraude au Honduras et demandé un nouveau vote. En un mois, écrit Leonardo Flores, Luis Almagro s’est dédit.",
      text: `Au Honduras, l’OEA avait pris un bon départ : Leonardo Flores le reconnaît volontiers dans son article de janvier 2022. Les élections de 2017 étaient, selon lui, entachées de fraude de bout en bout ; Luis Almagro et son organisation l’ont dit et ont demandé que les Honduriens retournent aux urnes. De cette première réaction, nous leur donnons acte.

Elle n’a pas tenu. Le gouvernement de Donald Trump, à qui le résultat convenait, l’entérina. Moins d’un mois plus tard, rapporte Leonardo Flores, le Secrétaire général avait fait volte-face, et par là, selon le mot du diplomate Sir Ronald Sanders que cite l’article, mis en cause sa propre crédibilité.

Il en est résulté, dans la lecture de l’auteur, quatre années de plus pour Juan Orlando Hernández, à la tête de ce qu’il nomme une narcodictature, et dont il tient les crimes pour documentés. Ces termes lui appartiennent. Ce qu’il reproche à Luis Almagro, c’est de s’être malgré tout rapproché de ce pouvoir et de lui avoir prêté une légitimité que les urnes ne lui donnaient pas.

On objectera qu’une fois arrêté le choix du membre le plus puissant, un responsable international n’a rien à gagner à résister. Nous pensons l’inverse. S’il y a eu fraude, il fallait s’y tenir, quitte à déplaire. S’il n’y en a pas eu, une explication était due aux Honduriens, et l’article n’en signale aucune. Le Secrétaire général est au service de tous les membres de l’OEA. C’est quand le plus grand d’entre eux préférerait qu’il ferme les yeux que les électeurs d’un petit pays doivent pouvoir compter sur lui.`,
      sources: [
        article,
        "Propos du diplomate Sir Ronald Sanders sur la crédibilité du Secrétaire général, cités dans l’article.",
      ],
    },
    {
      title: "Haïti : avec le président, contre la rue",
      summary:
        "Un communiqué, une visite de cinq heures, un conseil à contre-courant : Leonardo Flores raconte comment l’OEA a pris parti en Haïti.",
      text: `L’OEA se mêle depuis longtemps des affaires d’Haïti, juge Leonardo Flores, et Luis Almagro n’a pas rompu avec cette habitude. Son récit, publié en janvier 2022, commence en 2020. Le président Jovenel Moïse gouvernait alors sans Parlement et, selon la lecture qu’en fait l’auteur, avait prolongé d’un an son propre mandat. L’OEA réagit par un communiqué de presse ; les Haïtiens y étaient priés, dit l’article, de se soumettre.

Tandis que la contestation prenait de l’ampleur, Luis Almagro fit partir une délégation. À en croire Leonardo Flores, les États membres ne l’avaient pas approuvée, elle ne resta sur place que cinq heures, et il s’agissait de consolider le président. Ce dernier point est une interprétation, que nous faisons nôtre.

Un autre épisode suit. En 2021, peu avant l’assassinat de Jovenel Moïse, l’OEA lui recommanda de nommer un autre Premier ministre et d’organiser des élections dans l’année. La plupart des Haïtiens, assure l’auteur, souhaitaient tout le contraire.

Il y a de bons arguments pour voter vite. Mais un président dont le mandat même est contesté peut difficilement en être l’arbitre, et l’on n’écoute pas un pays en une demi-journée. Nous croyons qu’il revient aux Haïtiens de trouver leur propre issue, que l’on conseille après avoir écouté, et que le Secrétaire général n’engage les États membres qu’avec leur accord. Si ce récit est exact, rien de tout cela n’a été respecté.`,
      sources: [
        article,
        "Communiqué de presse de l’OEA sur Haïti (2020), cité dans l’article.",
        "Recommandation de l’OEA au président Jovenel Moïse (2021) sur le Premier ministre et les élections, citée dans l’article.",
      ],
    },
    {
      title: "Brésil : une objection qui s’éteint au moment décisif",
      summary:
        "En 2016, Luis Almagro récusait la procédure contre Dilma Rousseff. Une fois celle-ci destituée, écrit Leonardo Flores, il s’est tu.",
      text: `Avant la destitution de Dilma Rousseff, Luis Almagro s’entretint avec elle et, aussitôt après, prit nettement position : la procédure était politique et ne reposait sur rien de solide. C’est ce que rappelle Leonardo Flores dans son article de janvier 2022.

Puis vint, en 2016, la chute de la présidente. Leonardo Flores y voit un coup d’État. Le Secrétaire général, note-t-il, jusque-là si explicite, n’en dit plus un mot, s’accommoda très vite du pouvoir de Temer et lui rendit visite dans les deux mois.

Le reproche tient, quoi que l’on pense de cette destitution. Celui qui a jugé une accusation sans valeur peut changer d’avis, et il lui faut alors s’en expliquer ; ou bien il n’en change pas, et il ne saurait alors se conduire comme si elle en avait acquis. Rien, dans l’article, n’indique que Luis Almagro ait fait l’un ou l’autre.

S’y ajoutent deux autres silences. En 2018, Lula da Silva, ancien président dont l’auteur souligne l’immense popularité, fut arrêté et écarté de l’élection ; ni l’OEA ni Luis Almagro n’auraient réagi, ce qui, aux yeux de Leonardo Flores, a ouvert la voie à Jair Bolsonaro, qu’il classe à l’extrême droite. Enfin, sur le sort que Jair Bolsonaro a réservé notamment à l’environnement, aux paysans, aux Afro-Brésiliens et aux Autochtones, le Secrétaire général n’avait presque rien dit jusqu’en janvier 2022.

Il n’appartient pas à l’OEA de choisir les présidents du Brésil. Il appartient à son Secrétaire général de défendre encore un principe le jour où celui-ci devient gênant.`,
      sources: [
        article,
        "Déclaration de Luis Almagro sur la procédure engagée contre la présidente Dilma Rousseff, citée dans l’article.",
      ],
    },
    {
      title: "Manifestations : deux poids, deux mesures",
      summary:
        "Haïti, Honduras, Équateur, Colombie, Chili : Leonardo Flores reproche à Luis Almagro d’avoir ignoré les abus des forces de l’ordre.",
      text: `Haïti, le Honduras, l’Équateur, la Colombie, le Chili : dans ces cinq pays, affirme Leonardo Flores, les forces de l’ordre ont commis des abus face à de grandes manifestations, et Luis Almagro n’a pas voulu les voir. Les chiffres qui suivent sont ceux de son article et s’arrêtent à janvier 2022.

En Équateur, les manifestations de 2019 firent 11 morts et plus d’un millier de blessés, et conduisirent à des centaines d’arrestations. Luis Almagro s’y rendit, et félicita le gouvernement de Lenín Moreno de la manière dont il y avait fait face. Au Chili, il loua plus tard l’efficacité avec laquelle le président Sebastián Piñera avait défendu l’ordre public. Leonardo Flores rappelle que ce dernier s’était dit en guerre contre les manifestants, et que la police, écrit-il, les visait aux yeux.

Pour la Colombie, il compte au moins 80 morts lors des manifestations, des dizaines de disparus, des milliers de personnes brutalisées par la police. La critique de Luis Almagro tint dans un tweet, qui condamnait à la fois l’usage excessif de la force et les violences des manifestants : c’était, selon l’auteur, placer sur le même plan exécutions extrajudiciaires et vandalisme. Des 171 leaders sociaux assassinés, des 96 massacres recensés par l’article pour la seule année 2021, le Secrétaire général n’avait encore rien dit.

Pour Cuba, il en alla autrement. L’OEA condamna son gouvernement lors des manifestations de juillet 2021, alors que, souligne Leonardo Flores, le pays n’en est pas membre.

On peut estimer que La Havane méritait cette critique. Notre propos est ailleurs : les droits humains sont à tous, et une voix forte dans une capitale, éteinte dans cinq autres, ne protège plus personne.`,
      sources: [
        article,
        "Déclaration de Luis Almagro sur le président Sebastián Piñera, citée dans l’article.",
        "Tweet de Luis Almagro sur les manifestations en Colombie, cité dans l’article.",
      ],
    },
    {
      title: "Venezuela : la pression au lieu de la médiation",
      summary:
        "Leonardo Flores accuse Luis Almagro d’avoir passé outre aux règles de l’OEA et découragé une issue négociée au Venezuela.",
      text: `Leonardo Flores tient la politique de Luis Almagro envers le Venezuela pour une guerre hybride. Beaucoup récuseront ce jugement ; encore faut-il voir sur quoi il repose dans son article de janvier 2022.

Sous la direction de Luis Almagro, y lit-on, l’OEA a maintes fois enfreint sa Charte et ses procédures afin d’intervenir dans ce pays. Le Secrétaire général a voulu faire jouer la Charte démocratique interaméricaine, qui servirait ainsi, selon l’auteur, à susciter un coup d’État alors qu’elle est faite pour y répondre. Il a aussitôt reconnu Juan Guaidó comme « président par intérim » et admis ses envoyés au sein de l’OEA. Leonardo Flores juge factices le titre comme les diplomates, et ajoute que le Venezuela avait alors officiellement quitté l’Organisation.

L’article évoque aussi le traité de Rio, un pacte de défense que Luis Almagro tenta d’activer et qui aurait pu, estime l’auteur, rendre possible une invasion par des pays de la région. Il lui prête d’avoir déclaré qu’il fallait envisager toutes les options pour faire tomber le gouvernement vénézuélien. Et quand l’ancien chef du gouvernement espagnol José Luis Zapatero plaida pour la négociation, il se serait entendu dire de ne pas être stupide (« Don’t be stupid », dans la version anglaise que donne le texte).

Nul besoin d’approuver le pouvoir de Caracas pour signer cette lettre, et ceux qui s’y opposent ont leurs raisons. Mais le premier devoir d’une organisation de voisins est d’empêcher qu’un conflit ne tourne à la guerre. Qui n’exclut pas la force et répond par une insulte à une offre de dialogue n’est pas en mesure de servir de médiateur.`,
      sources: [
        article,
        "Propos de Luis Almagro sur les options à envisager au Venezuela et réponse à José Luis Zapatero, cités dans l’article.",
        "Tentative d’invoquer le traité de Rio, citée dans l’article.",
      ],
    },
    {
      title: "Nicaragua : un récit à sens unique",
      summary:
        "Pour Leonardo Flores, l’OEA a appuyé en 2018 une tentative de coup d’État, tu les violences de manifestants et encouragé des sanctions.",
      text: `Sur les événements de 2018 au Nicaragua, deux récits s’opposent. Celui de Leonardo Flores, dans son article de janvier 2022, est celui d’une tentative de coup d’État où les États-Unis auraient pris une large part et que Luis Almagro et l’OEA auraient fermement soutenue. Il range le Secrétaire général parmi les principaux artisans d’un changement de pouvoir à Managua.

Son grief le plus lourd porte sur une omission. Des manifestants, écrit-il, ont tué au moins soixante personnes, dont 22 policiers, mais aussi des agents et des partisans du gouvernement. Si l’on a passé ces morts sous silence, c’est à dessein, selon lui : pour qu’il ne soit question que des abus du pouvoir et qu’une intervention paraisse fondée.

Il accuse en outre Luis Almagro d’avoir dénigré l’élection présidentielle pour ôter sa légitimité au président Daniel Ortega, et d’avoir applaudi, comme à propos du Venezuela, à des sanctions américaines que l’auteur tient pour illégales et destinées à ruiner l’économie.

Nous ne demandons à personne d’oublier les morts de l’autre bord, ni d’écarter ce qui est reproché au gouvernement nicaraguayen. Nous demandons l’inverse : qu’aucun mort ne soit oublié. On ne croit une enquête sur les droits humains que si elle compte toutes les victimes. Quant aux mesures qui frappent une économie, quel qu’en soit le but, elles pèsent d’abord sur des familles qui n’ont rien décidé. Si Leonardo Flores dit vrai, le Secrétaire général s’est fait partie à la querelle, quand la région avait besoin de quelqu’un que les deux camps puissent croire.`,
      sources: [
        article,
        "Déclarations de Luis Almagro sur l’élection présidentielle au Nicaragua, citées dans l’article.",
      ],
    },
    {
      title: "Les critiques : attaqués, ignorés ou écartés",
      summary:
        "Chercheurs, presse, élus, observateurs, CIDH : Leonardo Flores décrit la façon dont Luis Almagro traite ceux qui le contredisent.",
      text: `Un pouvoir se juge à la façon dont il supporte la contradiction. Sur ce point, Leonardo Flores rapproche Luis Almagro de Donald Trump et de Jair Bolsonaro. Le rapprochement n’engage que lui ; les faits qu’il énumère dans son article de janvier 2022 peuvent s’apprécier sans cela.

La plupart se rattachent à la fraude que l’OEA disait avoir constatée aux élections boliviennes de 2019. Quand cette thèse fut mise en doute, Luis Almagro publia une réponse où Leonardo Flores voit une curieuse diatribe : il y était question des nazis, des chercheurs y étaient pris à partie, et le New York Times s’y voyait adresser des accusations que l’auteur trouve absurdes. Des élus du Congrès des États-Unis écrivirent au Secrétaire général ; leurs lettres, d’après l’article, restèrent sans réponse. Deux observateurs électoraux de l’OEA, qui ne croyaient pas à la fraude, furent traités par lui d’espions.

Reste le cas de Paulo Abrão, qui dirigeait la Commission interaméricaine des droits de l’homme (CIDH). Celle-ci avait dénoncé, de son temps, des abus commis en Bolivie sous le gouvernement de Jeanine Añez. C’est pour cette raison, affirme Leonardo Flores, que Paulo Abrão a perdu son poste, et c’est Luis Almagro qui, de fait, l’en aurait chassé. Tel est le motif que l’auteur avance ; nous le donnons pour tel.

Un responsable a le droit de se défendre, et même vivement. Mais à des chercheurs on répond par des données, à des élus par une lettre, à des observateurs avec respect. Et une commission des droits de l’homme n’a d’utilité que si elle peut déplaire à celui qui occupe le sommet de la maison.`,
      sources: [
        article,
        "Réponse publiée par Luis Almagro aux doutes exprimés sur la fraude alléguée en Bolivie, citée dans l’article.",
        "Lettres d’élus du Congrès des États-Unis à Luis Almagro, citées dans l’article.",
      ],
    },
    {
      title: "Soupçons de copinage et de mauvais usage des fonds",
      summary:
        "D’anciens membres de la MACCIH et une lettre anonyme portent de graves accusations. Non prouvées, elles appellent une réponse.",
      text: `Il s’agit ici d’accusations, non de faits établis. En les résumant, en janvier 2022, Leonardo Flores juge probable que Luis Almagro soit corrompu. C’est son opinion : son article ne fait état d’aucune décision de justice, et nous n’affirmons la culpabilité de personne.

L’essentiel touche à la MACCIH, la mission de l’OEA chargée d’appuyer au Honduras la lutte contre la corruption et l’impunité. Son porte-parole, Juan Jiménez Mayor, en démissionna en 2018. L’article en donne deux motifs : Luis Almagro ne lui apportait pas le soutien de l’institution, et des soupçons de corruption visaient l’action anticorruption elle-même. Le procureur Julio Arbizu partit lui aussi. À l’entendre, Luis Almagro et le président Juan Orlando Hernández avaient discuté de la façon d’employer la mission à détourner les critiques visant ce dernier.

Leonardo Flores écrit que la mission a valu à une OEA désargentée des millions de dollars d’aide affectée, venus des États-Unis et de l’Union européenne. Julio Arbizu accuse Luis Almagro d’en avoir fait un usage arbitraire et d’avoir engagé à la MACCIH deux amis sans qualification, dont l’un aurait affiché envers le personnel un mépris de race et de classe.

L’article rappelle que Luis Almagro, qui avait promis de s’en tenir à un mandat, fut réélu en 2020. Une lettre anonyme circula alors largement ; elle parlait de favoritisme et de conflits d’intérêts dans le choix de hauts responsables, et d’une OEA profondément divisée par les décisions de son chef.

Une lettre anonyme ne prouve rien, et un ancien procureur peut se tromper. Mais des accusations de ce poids exigent une réponse complète et publique ; l’article n’en signale aucune.`,
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
        "En juillet 2021, CODEPINK a demandé à parler de la statue. En janvier 2022, Leonardo Flores écrivait qu’on l’avait ignorée.",
      text: `Une statue de la reine Isabelle la Catholique se dresse devant le bâtiment de l’OEA. Aux yeux de Leonardo Flores, qui va jusqu’au mot d’holocauste, elle incarne des siècles d’anéantissement des peuples autochtones du continent. Luis Almagro, constate-t-il, semble n’en rien penser.

L’article où figure ce constat est daté du 17 janvier 2022. Un peu partout en Amérique latine, rappelle l’auteur, des gouvernements faisaient alors enlever les statues de personnages auxquels il impute génocide, racisme et colonialisme. En juillet 2021, l’organisation CODEPINK sollicita un rendez-vous avec le Secrétaire général pour parler du retrait de celle-ci. Il n’en tint aucun compte, affirme Leonardo Flores, qui, précisons-le, coordonne la campagne de CODEPINK pour l’Amérique latine. Il annonçait également une lettre ouverte de personnalités de toutes les Amériques, écrite dans le même but, et ne lui prédisait guère un meilleur accueil.

À côté des coups d’État et des morts, un monument peut sembler peu de chose. Mais la figure qu’une maison place devant sa porte dit à tous ceux qui arrivent, descendants des vaincus compris, qui l’on y honore. Que faire de tels monuments ? Les uns voudraient les retirer, d’autres y joindre une explication, d’autres encore n’y pas toucher. C’est précisément pour ce genre de désaccord que l’on se réunit. Et laisser sans réponse une demande de rendez-vous, c’est déjà répondre.

La statue fait l’objet, sur ce site, d’une lettre distincte adressée à l’OEA. Si vous pensez qu’elle doit être retirée, nous vous invitons à la signer aussi.`,
      sources: [
        article,
        "Demande de rendez-vous de CODEPINK au sujet de la statue (juillet 2021), citée dans l’article.",
      ],
    },
  ],
};
