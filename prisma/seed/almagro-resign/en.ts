import type { SeedText } from "../shape.ts";

const article =
  "Leonardo Flores, “10 Reasons OAS Secretary General Luis Almagro Has to Go”, Global Research, 17 January 2022.";

export const en: SeedText = {
  title: "Luis Almagro should resign as Secretary General of the OAS",
  summary:
    "An open letter with ten reasons: we ask Luis Almagro to step down, and the member states of the OAS to withdraw their confidence from him.",
  addressee:
    "Luis Almagro, Secretary General of the Organization of American States (OAS), and the member states of the OAS",
  letter: `Mr. Secretary General, Excellencies,

We, the undersigned, come from many walks of life and do not agree about everything. Each of us signs in our own name. What brings us together is the wish for an inter-American organization that every people of the hemisphere could trust, and the conviction that Luis Almagro has made such trust impossible.

Our case has ten grounds. We take them from an article that Leonardo Flores published in Global Research on 17 January 2022, and they describe matters as they stood on that date.

Flores writes that unfounded claims about Bolivia’s vote of 2019 helped to bring on what he calls, and we call, a coup. He writes that in Honduras the OAS protested against the election of 2017 and then accepted it; that in Haiti it propped up President Jovenel Moïse; that in Brazil the Secretary General objected to the impeachment of Dilma Rousseff until it had succeeded. He describes one measure for governments whose police put down protests, and another for Venezuela, Nicaragua and Cuba. He reports attacks on journalists, scholars and the organization’s own observers. He relates allegations about the anti-corruption mission in Honduras and about appointments at the OAS; they remain allegations. And he notes that a request for a talk about a statue of Queen Isabella had been ignored.

Some who read this will judge one or another of these events differently. We have set out each ground separately, with its source, so that they can. Taken together, the ten persuade us that the office has not been exercised with an even hand, nor with the respect for the members’ own affairs that the Charter of the OAS requires.

We therefore ask you, Mr. Almagro, to resign. And we ask you, the member states, to withdraw your confidence from the Secretary General, and to say so openly.

An organization that speaks in the name of the Americas owes an answer to all of them. We await yours.

Respectfully,

The undersigned`,
  reasons: [
    {
      title: "Bolivia 2019: a doubt cast on the vote, and what came of it",
      summary:
        "Leonardo Flores holds that unfounded OAS claims about Bolivia’s 2019 election set off the unrest in which Evo Morales was overthrown.",
      text: `According to the results of Bolivia’s 2019 presidential election, Evo Morales had won another term. The OAS called those results “inexplicable”. Leonardo Flores, writing in January 2022, holds that the claim was untrue and that it did great harm: unrest followed, a plot was put into motion, and Morales was driven from office. Flores calls this a coup. The word is contested; it is his, and it is ours.

The claim, he writes, was later refuted so completely that some members of the United States Congress wanted the organization’s own part in the events investigated. Yet Luis Almagro had lost no time in recognizing the new government. About the year in which it held power, the article speaks of “summary executions” and “widespread repression”, in words quoted from another source.

What came afterwards weighs as heavily with us. The OAS, by this account, had been silent about the people who suffered under that government. It found its voice one day after the arrest of Jeanine Añez, whom Flores names as the leader of the coup, and used it to criticize Bolivia’s courts. He considers this an intrusion into a member’s internal affairs, contrary to the Charter, and recalls that Mexico rebuked the OAS over its conduct.

Whoever publicly doubts a count must be able to prove the doubt, and must care about the victims no matter who governs. On the evidence put forward here, the OAS under Luis Almagro failed on both counts.`,
      sources: [
        article,
        "The OAS statement calling the results of Bolivia’s 2019 election “inexplicable”, as cited in the article.",
        "The call of U.S. lawmakers to have the organization’s role investigated, as cited in the article.",
        "The OAS statement on Bolivia’s judicial system, issued the day after the arrest of Jeanine Añez, and Mexico’s criticism of the OAS, as cited in the article.",
      ],
    },
    {
      title: "Honduras 2017: new elections demanded, then forgotten",
      summary:
        "The OAS first denounced fraud in the Honduran election of 2017. Within a month, Leonardo Flores writes, its Secretary General had turned around.",
      text: `Honduras voted in 2017, and here, Leonardo Flores says, the OAS began well. Fraud had run through the whole election, he writes; Luis Almagro and his organization said as much and asked that Hondurans be allowed to vote again. We give them credit for that first response.

It did not last. In Flores’s account, published in January 2022, the Trump administration was content with the outcome and recognized it, and before a month had gone by the Secretary General had given up his position. The diplomat Sir Ronald Sanders, whom the article quotes, judged that Almagro thereby “called his own credibility into question”.

The price, as Flores sees it, was four further years under Juan Orlando Hernández, whose rule he describes as a dictatorship bound up with the drug trade, and whose government’s crimes he says had been documented. Those terms are the author’s. His charge against Almagro is that he drew close to that government all the same, and lent it a legitimacy which the ballot had not conferred.

It can be argued that an international official gains nothing by holding out once the most powerful member has made its choice. We think otherwise. If the finding of fraud was right, it should have been upheld, whoever was displeased. If it was wrong, Hondurans were owed an explanation, and the article records none. A Secretary General serves all the members of the OAS. Voters in a smaller country must be able to rely on him precisely when the largest one would prefer that he looked away.`,
      sources: [
        article,
        "The remark by the diplomat Sir Ronald Sanders on the Secretary General’s credibility, as cited in the article.",
      ],
    },
    {
      title: "Haiti: with the president, against the protests",
      summary:
        "A call to “comply”, a visit of five hours, unwanted advice: Leonardo Flores on how the OAS took sides in Haiti.",
      text: `Leonardo Flores sees Luis Almagro’s dealings with Haiti as one more chapter in a long record of OAS interference there. His account, from January 2022, opens two years earlier. In 2020 President Jovenel Moïse was governing without a parliament and, as Flores puts the matter, had made his own term a year longer. The organization’s response was a press release, and its message for the Haitian public was that they should “comply”.

While demonstrations grew, Almagro had a delegation travel to the country. The article says that the member states had not given their approval, that the visit was over after five hours, and that it was meant to strengthen the president’s hand. The last point is the author’s reading; we share it.

Flores mentions one thing more. Shortly before Moïse was assassinated in 2021, the OAS advised him to name another prime minister and to hold elections within the year. The greater part of the Haitian people, he maintains, wanted nothing of the kind.

There are honest arguments for early elections. But a president whose mandate is itself in dispute can hardly be their impartial organizer, and visitors who stay for part of a day cannot have listened to a nation. We believe that Haitians are entitled to find their own way out of a crisis, that advice should follow from hearing them, and that the head of the OAS may act in the name of its members only when they have agreed. In this account, all three were missing.`,
      sources: [
        article,
        "The OAS press release of 2020 on Haiti, as cited in the article.",
        "The OAS recommendation of 2021 to President Jovenel Moïse on elections and the choice of a prime minister, as cited in the article.",
      ],
    },
    {
      title: "Brazil: an objection that ended when it mattered",
      summary:
        "In 2016 Luis Almagro called the case against Dilma Rousseff baseless. Once she was removed, Leonardo Flores writes, he fell silent.",
      text: `Before Dilma Rousseff was impeached, Luis Almagro met her, and came out of the meeting with a clear opinion: the case against Brazil’s president was political and had no substance. That is how Leonardo Flores reports it in his article of January 2022.

Then, in 2016, she lost her office. Flores regards her removal as a coup. He writes that the Secretary General, so outspoken until then, had no word to spare for it, took the Temer government as he found it, and was its guest before two months were out.

The reproach does not depend on what one thinks of the impeachment. Someone who has called a case baseless may change his mind, and then should say why; or he may not, and then should not behave as though it had been sound. According to the article, Almagro did neither the one nor the other.

Two further silences are held against him. In 2018 Lula da Silva, a former president whose great popularity Flores stresses, was arrested and kept from standing in the elections; the article says that the OAS and its head took no step, and it concludes that this cleared the way for Jair Bolsonaro, whom it places on the extreme right. And on how Bolsonaro treated nature, peasants, Afro-Brazilians and Indigenous peoples, Flores found that Almagro had offered next to no comment up to January 2022.

It is not for the OAS to choose Brazil’s presidents. It is for its Secretary General to hold to a principle after, and not only before, it becomes inconvenient.`,
      sources: [
        article,
        "Luis Almagro’s statement on the impeachment proceedings against President Dilma Rousseff, as cited in the article.",
      ],
    },
    {
      title: "Protests: one standard for members, another for Cuba",
      summary:
        "Haiti, Honduras, Ecuador, Colombia, Chile: Leonardo Flores says that Luis Almagro overlooked abuses by the security forces of member states.",
      text: `In five member states, Leonardo Flores writes, security forces met mass protests with abuses that Luis Almagro preferred not to see: Chile, Colombia, Ecuador, Honduras and Haiti. The figures and descriptions that follow are those of his article, as of January 2022.

In Ecuador, in 2019, eleven people died during protests, more than a thousand were hurt and hundreds were detained. Almagro travelled there and congratulated Lenín Moreno’s government on the way it had dealt with them. Of Sebastián Piñera he later said that Chile’s president had “efficiently defended public order”; Flores reminds us that Piñera had spoken of war against the demonstrators and says that police aimed at their eyes.

In Colombia the article counts no fewer than 80 deaths during protests, dozens of disappearances and thousands of people assaulted by the police. Almagro’s criticism came in a tweet which condemned the excessive force and also the violence of protesters. Flores objects that vandalism and killings outside the law were thereby put on one level. About 171 murdered social leaders, and about the 96 massacres of the year 2021, he had at that point heard nothing from the Secretary General.

Cuba was another matter. When people protested there in July 2021, the OAS condemned the government, although, as Flores observes, Cuba is not among its members.

One may well think that Havana deserved criticism. Our point is a different one: human rights belong to everyone, and a voice that is loud in one capital and faint in five others no longer protects anybody.`,
      sources: [
        article,
        "Luis Almagro’s remark on President Sebastián Piñera, as cited in the article.",
        "Luis Almagro’s tweet on the protests in Colombia, as cited in the article.",
      ],
    },
    {
      title: "Venezuela: pressure where mediation was needed",
      summary:
        "Leonardo Flores accuses Luis Almagro of bending the rules of the OAS, and of discouraging a negotiated way out of Venezuela’s crisis.",
      text: `Leonardo Flores’s word for Luis Almagro’s policy towards Venezuela is hybrid war. That is a judgement, and many will reject it. These, in short, are the acts on which his article of January 2022 bases it.

It says that the OAS, with Almagro at its head, repeatedly broke its Charter and its own procedures in order to intervene. He sought to apply the Inter-American Democratic Charter, an instrument which, in Flores’s view, exists to answer coups and was here being used to encourage one. He recognized Juan Guaidó as “interim president” straight away and admitted his envoys to the organization. Flores regards the title and the envoys alike as fake, and adds that Venezuela had by that date formally withdrawn.

The article goes on to the Rio Treaty, a pact of mutual defense, which Almagro attempted to bring into play; Flores believes that it might have led to an invasion by countries of the region. It cites him as saying that “all options” ought to be considered for bringing that country’s government down. And when Spain’s former president José Luis Zapatero argued for negotiation, Almagro’s reply to him, as quoted there, was: “Don’t be stupid.”

People who sign this letter need not admire the government in Caracas, and those who oppose it have reasons of their own. But the first duty of an organization of neighbors is to keep a conflict from turning into a war. An official who leaves force on the table and answers a proposal to talk with an insult is not fit to mediate.`,
      sources: [
        article,
        "Luis Almagro’s remarks on “all options” and to José Luis Zapatero, as cited in the article.",
        "The attempt to bring the Rio Treaty into play, as cited in the article.",
      ],
    },
    {
      title: "Nicaragua: a story told from one side",
      summary:
        "Leonardo Flores argues that the OAS backed a failed coup in 2018, disregarded the violence of protesters and favored sanctions.",
      text: `What happened in Nicaragua in 2018 is told in opposite ways. Leonardo Flores, in his article of January 2022, calls it a failed coup in which the United States had a large share, and says that Luis Almagro and the OAS gave it firm support. He counts Almagro among the chief promoters of a change of government in Managua.

The heart of his complaint is what was left out. Protesters, he writes, killed 60 people or more; 22 of the dead were police, and others were officials of the government or sided with it. In his view these deaths were passed over on purpose, so that only abuses by the government remained in the picture and intervention could be defended.

He accuses Almagro, too, of having disparaged the country’s presidential elections in order to strip President Daniel Ortega of legitimacy, and of applauding U.S. sanctions, as in the case of Venezuela. Flores considers those sanctions illegal and believes that they are intended to ruin the economy.

We do not ask anyone to overlook the dead on the other side, or to set aside what has been said against the Nicaraguan government. We ask for the reverse: that none of the dead be overlooked. An inquiry into human rights earns belief by counting every victim. And whatever their aim, measures that harm an economy are felt first by families who decided nothing. If the account given by Flores is right, the Secretary General has acted in Nicaragua as a party to the quarrel, when the region needed somebody whom both sides could believe.`,
      sources: [article, "Luis Almagro’s statements on Nicaragua’s presidential elections, as cited in the article."],
    },
    {
      title: "Critics: attacked, left unanswered or removed",
      summary:
        "Scholars, a newspaper, lawmakers, observers, the head of the IACHR: Leonardo Flores on how Luis Almagro deals with those who disagree.",
      text: `Power shows its character in how it takes contradiction. Leonardo Flores compares Luis Almagro on this point with Donald Trump and Jair Bolsonaro. The comparison is his; the episodes he lists, in an article of January 2022, can be weighed without it.

Most have to do with Bolivia, where the OAS had alleged fraud in the elections of 2019. When the allegation was questioned, Almagro replied in a published text. In Flores’s description it was a strange tirade, in which the Nazis were brought up, academics came under attack, and the New York Times was accused of things the author finds absurd. Members of the United States Congress wrote to the Secretary General; the article says that their letters were left without an answer. Two electoral observers of the OAS, who did not share the conclusion about fraud, found themselves described by Almagro as “spies”.

The last episode concerns Paulo Abrão, who headed the Inter-American Commission on Human Rights (IACHR). In his time the Commission had spoken out about abuses in Bolivia under the government of Jeanine Añez. Flores asserts that this is why Abrão lost his post and that Almagro had, in effect, dismissed him. It is the author’s explanation of the motive, and we present it as such.

A public official may defend himself, even sharply. But scholars are answered with data, lawmakers with a letter, observers with respect. And a human rights commission is of use only if it can displease the person who sits at the top of the organization.`,
      sources: [
        article,
        "Luis Almagro’s published reply to doubts about the fraud alleged in Bolivia, as cited in the article.",
        "Letters from U.S. lawmakers to Luis Almagro, as cited in the article.",
      ],
    },
    {
      title: "Allegations of cronyism and misuse of funds",
      summary:
        "Former members of MACCIH and an anonymous letter make serious allegations. They are unproven, and they call for an answer.",
      text: `This ground consists of allegations. Leonardo Flores, summing them up in January 2022, thinks it likely that Luis Almagro is corrupt. That is his opinion; his article mentions no ruling by a court, and we assert no guilt.

Most concern MACCIH, the OAS mission that was to support Honduras against corruption and impunity. Its spokesperson, Juan Jiménez Mayor, stepped down in 2018. The article gives two grounds: Almagro had not given him the institution’s backing, and corruption was alleged within the very effort to combat it. The prosecutor Julio Arbizu left as well. He claimed that Almagro’s talks with President Juan Orlando Hernández had turned on using the mission to draw criticism away from Hernández.

Flores writes that the mission brought millions of dollars in earmarked U.S. and EU aid to an organization short of money. Arbizu alleges that Almagro disposed of those funds in an “arbitrary” way, and that he gave jobs at MACCIH to two friends who lacked the qualifications, one of them openly contemptuous of staff on account of race and class.

The article adds that Almagro had pledged to serve a single term and was reelected in 2020. An anonymous letter then circulated widely; it spoke of favoritism and of conflicting interests in appointments to important posts, and of deep rifts that Almagro’s decisions had opened in the OAS.

An anonymous letter proves nothing, and a former prosecutor can be mistaken. But charges of this weight demand a full and public answer. The article records none.`,
      sources: [
        article,
        "The resignation of Juan Jiménez Mayor from MACCIH (2018), as cited in the article.",
        "Statements by the former MACCIH prosecutor Julio Arbizu, as cited in the article.",
        "The anonymous letter published after the reelection of 2020, as cited in the article.",
      ],
    },
    {
      title: "The statue of Queen Isabella: a request ignored",
      summary:
        "In July 2021 CODEPINK asked to talk about the statue outside the OAS building. In January 2022, Leonardo Flores wrote that the request was ignored.",
      text: `A statue of Queen Isabella stands in front of the building of the OAS. Leonardo Flores, for whom it represents the centuries of destruction that the Indigenous peoples of this hemisphere suffered, and who speaks of a holocaust, finds that Luis Almagro appears to have no opinion about it.

The article in which he says so is dated 17 January 2022. It recalls that in many parts of Latin America governments were then removing monuments to persons whom he holds responsible for “genocide, racism and colonialism”. In July 2021 CODEPINK asked for a conversation with the Secretary General about taking this one away. He ignored the request, according to Flores, who, it should be said, coordinates that organization’s Latin American campaign. He also announced that prominent people from across the Americas would soon publish an open letter with the same aim, and he doubted that it would fare any better.

Beside coups and killings, a monument may seem a small thing. But a figure set up in front of a house tells all who come, the descendants of the conquered among them, whose memory that house holds in honor. People differ over what should become of such monuments: some would remove them, others would add an explanation, others would leave them alone. It is exactly for such differences that one sits down together, and to be asked for a meeting and give no sign is an answer of a kind.

The statue has a letter of its own on this site, addressed to the OAS. If you agree that it should go, please sign that one too.`,
      sources: [article, "CODEPINK’s request of July 2021 for a meeting about the statue, as cited in the article."],
    },
  ],
};
