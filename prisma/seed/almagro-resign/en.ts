import type { SeedText } from "../shape.ts";

const article =
  "Leonardo Flores, “10 Reasons OAS Secretary General Luis Almagro Has to Go,” Global Research ([www.globalresearch.ca](https://www.globalresearch.ca)), January 17, 2022.";

export const en: SeedText = {
  title: "Luis Almagro should resign as Secretary General of the OAS (January 2022)",
  summary:
    "An open letter with ten reasons (January 2022): we ask Luis Almagro to step down, and the member states of the OAS to say that he has lost their confidence.",
  addressee:
    "Luis Almagro, Secretary General of the Organization of American States (OAS), and the member states of the OAS",
  letter: `*As of January 17, 2022*

Mr. Secretary General, Excellencies:

We ask Luis Almagro to resign. He has led the OAS since March 2015.

In 2019, protests in Ecuador left eleven people dead, and Mr. Almagro went to congratulate the government on its response. When Cubans protested in July 2021, he and the OAS condemned their government, although Cuba is not even a member. So writes Leonardo Flores, a campaign coordinator with CODEPINK, in an article that [Global Research](https://www.globalresearch.ca) published on January 17, 2022. Whatever one thinks of either government, neighbors cannot be judged by two standards.

Our ten reasons come from that article. Each has its own page, which separates fact, opinion and dispute. Flores writes that Mr. Almagro, or the OAS under him:

1. cast unfounded doubt on Bolivia’s vote of 2019, which led to what Flores and we call a coup;
2. denounced fraud in Honduras in 2017, and gave way within a month;
3. propped up President Jovenel Moïse of Haiti as protests grew;
4. fell silent on Brazil once Dilma Rousseff was removed;
5. overlooked abuses by security forces in five member states;
6. pressed Venezuela, and insulted a man who urged negotiation;
7. passed over the dead of one side in Nicaragua;
8. attacked, ignored or removed critics;
9. faces grave allegations, unproven, about money and appointments;
10. ignored a request to talk about a statue of Queen Isabella.

Nobody needs to share our view of all ten. But whoever speaks for the peoples of the Americas must be believed by them.

Excellencies, say openly that the Secretary General has lost your confidence. Mr. Almagro, spare them that: step down. We ask all of you for an answer, and will publish it with this letter.

An organization of neighbors needs a voice that every one of them can believe.

Respectfully,

*The undersigned*`,
  reasons: [
    {
      title: "Bolivia 2019: a doubt cast on the vote, and what came of it",
      summary:
        "Leonardo Flores (January 2022) holds that unfounded OAS claims about Bolivia’s 2019 election set off the unrest in which Evo Morales was overthrown.",
      text: `According to the results of Bolivia’s 2019 presidential election, Evo Morales had won another term. By the account of Leonardo Flores, who wrote in January 2022, the OAS called those results “inexplicable.” He holds that the claim was untrue and that it did great harm: unrest followed, a plot was put into motion, and Morales was driven from office. Flores calls this a coup. The word is contested; it is his, and it is ours.

So completely was the claim refuted, he writes, that members of the United States Congress wanted the organization’s own part in the events investigated. Yet Luis Almagro had lost no time in recognizing the new government. About its year in power the article quotes another source, which speaks of “summary executions and widespread repression.”

What came next weighs as heavily with us. The OAS, by this account, had been silent about the people who suffered under that government. It found its voice one day after the arrest of Jeanine Añez, whom Flores names as the leader of the coup, and used it to condemn Bolivia’s courts. He considers this an intrusion into a member’s internal affairs, contrary to the Charter, and adds that Mexico rebuked the OAS for it.

Whoever casts doubt on a count in public owes the public proof, and owes the victims concern, no matter who governs. If Flores is right, the OAS under Luis Almagro paid neither debt.

---

**Fact, opinion, dispute.** The article states as fact: the word “inexplicable,” Almagro’s recognition of the new government, the request from Congress, the statement after Añez’s arrest, Mexico’s rebuke. Quoted from another source: “summary executions and widespread repression.” Flores’s judgment: that the claim was false and led to Morales’s fall. Others dispute: the word coup.`,
      sources: [
        article,
        "The OAS statement calling the results of Bolivia’s 2019 election “inexplicable,” as cited in the article.",
        "The call of U.S. lawmakers to have the organization’s role investigated, as cited in the article.",
        "The source of the words “summary executions and widespread repression,” as cited in the article.",
        "The OAS statement on Bolivia’s judicial system, issued the day after the arrest of Jeanine Añez, and Mexico’s criticism of the OAS, as cited in the article.",
      ],
    },
    {
      title: "Honduras 2017: new elections demanded, then forgotten",
      summary:
        "The OAS denounced fraud in Honduras in 2017. Within a month, Leonardo Flores writes (January 2022), its Secretary General had turned around.",
      text: `Honduras voted in 2017, and here, Leonardo Flores says, the OAS began well. The election was shot through with fraud, he writes; Luis Almagro and his organization said as much and asked that Hondurans be allowed to vote again. They deserve credit for that first response.

It did not last. The Trump administration liked the outcome and recognized it, and before a month had gone by the Secretary General had backed down. Flores, whose article appeared in January 2022, quotes the verdict of a diplomat, Sir Ronald Sanders: Almagro had “called his own credibility into question.”

The reversal, as Flores sees it, gave cover to four further years of Juan Orlando Hernández, whose rule he describes as a dictatorship bound up with the drug trade. Flores accuses Almagro of drawing close to a government whose crimes, he says, had been documented, and of lending it a legitimacy that the ballot had not conferred.

Was anything to be gained by holding out once the most powerful member had made its choice? Perhaps not much. But a finding of fraud does not expire when a great power tires of it. If it was right, it should have been upheld, whoever was displeased; if it was wrong, Hondurans were owed an explanation, and the article records none. Voters in a smaller country must be able to rely on a Secretary General precisely when the largest one would prefer that he look away.

---

**Fact, opinion, dispute.** The article states as fact: the fraud of 2017, Almagro’s call for a new vote, Washington’s recognition, his reversal within a month. Flores’s judgment: that he gave in out of cowardice and helped Hernández. Others dispute: calling Hernández’s rule a dictatorship.`,
      sources: [
        article,
        "The remark by the diplomat Sir Ronald Sanders on the Secretary General’s credibility, as cited in the article.",
      ],
    },
    {
      title: "Haiti: with the president, against the protests",
      summary:
        "A call to “comply,” a visit of five hours, unwanted advice: Leonardo Flores (January 2022) on how the OAS took sides in Haiti.",
      text: `The visit lasted five hours. As protests in Haiti grew, Leonardo Flores writes, Luis Almagro sent a delegation there, and the member states of the OAS had not given their approval. The purpose, as he reads it, was to strengthen the hand of President Jovenel Moïse.

Flores’s account, published in January 2022, sees the episode as one more chapter in a long record of OAS interference. In 2020 Moïse was governing without a parliament and had, by the same account, made his own term a year longer. The organization’s response was a press release, and its message to Haitians was that they should “comply.” Shortly before Moïse was assassinated in 2021, the OAS advised him to name another prime minister and to set elections before the year was out. The greater part of the Haitian people, Flores maintains, wanted nothing of the kind.

There are honest arguments for holding elections soon. But a president whose mandate is itself in dispute can hardly be their impartial organizer, and visitors who stay for part of a day cannot have listened to a nation. Haitians are entitled to find their own way out of a crisis. Advice to them should follow from hearing them, and the head of the OAS may act in the name of its members only when they have agreed. On this showing, all three were forgotten.

---

**Fact, opinion, dispute.** The article states as fact: the press release of 2020, the five-hour visit without members’ approval, the advice of 2021. Flores’s judgment: that the visit served to prop up Moïse, that most Haitians rejected the advice. Others dispute: how long Moïse’s term ran.`,
      sources: [
        article,
        "The history of OAS interference in Haiti, as cited in the article.",
        "The OAS press release of 2020 on Haiti, as cited in the article.",
        "The length of the delegation’s visit, five hours, as cited in the article.",
        "The OAS recommendation of 2021 to President Jovenel Moïse on elections and the choice of a prime minister, as cited in the article.",
      ],
    },
    {
      title: "Brazil: an objection that ended when it mattered",
      summary:
        "Luis Almagro called the case against Dilma Rousseff baseless. Once she was removed, Leonardo Flores writes (January 2022), he fell silent.",
      text: `Before Dilma Rousseff was impeached, Luis Almagro met her, and came out of the meeting with a clear opinion: the case against Brazil’s president was political and had no substance. That is how Leonardo Flores reports it in his article of January 2022.

Then, in 2016, she lost her office. To Flores her removal was a coup. The Secretary General, so outspoken until then, had no word to spare for it, he writes, but took the Temer government as he found it and was its guest before two months were out.

The reproach does not depend on what one thinks of the impeachment. Someone who has called a case baseless may change his mind, and should then say why; or he may hold to his view, and should then say so again. Silence does neither.

Two later silences are held against him. In 2018 Lula da Silva, a former president whose great popularity Flores stresses, was arrested and kept from standing in the elections; the article says that the OAS and its head took no step, and concludes that this cleared the way for Jair Bolsonaro, whom it places on the extreme right. Nor, up to January 2022, did Flores hear much from Almagro on Bolsonaro’s treatment of the environment, of peasants, Afro-Brazilians and Indigenous peoples, which he finds appalling.

It is not for the OAS to choose Brazil’s presidents. It is for its Secretary General to hold to a principle after, and not only before, it becomes inconvenient.

---

**Fact, opinion, dispute.** The article states as fact: Almagro’s early objection, Rousseff’s removal in 2016, his visit within two months, Lula’s arrest in 2018. Flores’s judgment: that Almagro embraced the new government, and that inaction helped Bolsonaro win. Others dispute: the word coup.`,
      sources: [
        article,
        "Luis Almagro’s statement on the impeachment proceedings against President Dilma Rousseff, as cited in the article.",
      ],
    },
    {
      title: "Protests: one standard for members, another for Cuba",
      summary:
        "Haiti, Honduras, Ecuador, Colombia, Chile: Leonardo Flores (January 2022) says that Luis Almagro overlooked abuses by security forces.",
      text: `In Chile, Colombia, Ecuador, Honduras and Haiti, Leonardo Flores writes, security forces met mass protests with abuses that Luis Almagro preferred not to see. The figures that follow are those of his article, as of January 2022.

Eleven people died during protests in Ecuador in 2019; more than a thousand were hurt and hundreds were detained. Almagro traveled there and congratulated Lenín Moreno’s government on the way it had responded. Of Sebastián Piñera he later said that Chile’s president had “efficiently defended public order.” Piñera, Flores says, had declared war on the demonstrators, and his police aimed at their eyes.

In Colombia the article counts no fewer than 80 deaths during protests, dozens of disappearances and thousands of people assaulted by the police. Almagro’s criticism went no further than a tweet, which condemned the excessive force and also the violence of protesters. Vandalism and extrajudicial killings, Flores objects, were thereby treated as equal. On the murder of 171 social leaders, and on the 96 massacres of 2021, he had so far heard nothing from the Secretary General.

Cuba was another matter. When people protested there in July 2021, the OAS and its Secretary General condemned the government, although, as Flores observes, Cuba is not among the members.

One may well think that Havana deserved criticism. But a voice that is loud in one capital and faint in five others no longer protects anybody.

---

**Fact, opinion, dispute.** The article states as fact: its figures, the Ecuador visit of 2019, the remark on Piñera, the tweet, the condemnation of Cuba in 2021. Flores’s judgment: that Almagro ignored abuses and equated unequal things. Others may dispute: the intent of Chile’s police.`,
      sources: [
        article,
        "Luis Almagro’s remark on President Sebastián Piñera, as cited in the article.",
        "President Piñera’s declaration of war on protesters, and the police aiming at eyes, as cited in the article.",
        "The 80 dead of the protests in Colombia, and the 96 massacres of 2021, as cited in the article.",
        "Luis Almagro’s tweet on the protests in Colombia, as cited in the article.",
      ],
    },
    {
      title: "Venezuela: pressure where mediation was needed",
      summary:
        "Leonardo Flores (January 2022) accuses Luis Almagro of bending OAS rules, and of discouraging a negotiated way out of Venezuela’s crisis.",
      text: `“Don’t be stupid.” That, Leonardo Flores reported in January 2022, was Luis Almagro’s reply to José Luis Rodríguez Zapatero, a former prime minister of Spain, who had argued for negotiation in Venezuela. Flores calls the policy behind the reply a hybrid war. Many will reject the term; these are the acts on which he bases it.

The OAS, he says, repeatedly broke its Charter and its own procedures in order to intervene. Almagro sought to apply the Inter-American Democratic Charter, an instrument which, in Flores’s view, exists to answer coups and was here being used to encourage one. By this account he recognized Juan Guaidó as “interim president” straight away and let his envoys in. Flores regards the title and the envoys alike as fake, and adds that Venezuela had by then formally withdrawn.

Graver still is what the article says about force. Almagro, it reports, attempted to bring the Rio Treaty into play, a defense pact that might, Flores believes, have led to an invasion by countries of the region, and said that “all options” ought to be considered for bringing the government down.

People who sign our letter need not admire the rulers in Caracas, and those who oppose them have reasons of their own. But the first duty of an organization of neighbors is to keep a conflict from turning into a war. An official who leaves force on the table and answers a proposal to talk with an insult is not fit to mediate.

---

**Fact, opinion, dispute.** The article states as fact, undated: Guaidó’s recognition, the recourse to the Democratic Charter and the Rio Treaty, both remarks. Flores’s judgment: hybrid war, broken rules, fake envoys. Others dispute: who represented Venezuela, and whether it had already left the OAS.`,
      sources: [
        article,
        "Luis Almagro’s remarks on “all options” and to José Luis Rodríguez Zapatero, as cited in the article.",
        "The attempt to bring the Rio Treaty into play, as cited in the article.",
      ],
    },
    {
      title: "Nicaragua: a story told from one side",
      summary:
        "Leonardo Flores (January 2022) argues that the OAS backed an attempted coup in 2018, and that the violence of protesters was left out.",
      text: `What happened in Nicaragua in 2018 is told in opposite ways. For Leonardo Flores, who wrote in January 2022, it was an attempted coup in which the United States had a large share, and Luis Almagro and the OAS gave it firm support. He counts Almagro among the chief promoters of a change of government in Managua.

The heart of his complaint is what was left out. Protesters, he writes, killed 60 people or more; 22 of the dead were police, and others were officials of the government or sided with it. In his view these deaths were passed over on purpose, so that only abuses by the government remained in the picture and intervention could be defended.

He accuses Almagro, too, of having disparaged the country’s presidential elections in order to strip President Daniel Ortega of legitimacy, and of applauding U.S. sanctions, as in the case of Venezuela. Flores considers those sanctions illegal and believes that they are intended to ruin the economy.

We do not ask anyone to overlook the dead on the other side, or to set aside what has been said against the Nicaraguan government. We ask for the reverse: that none of the dead be overlooked. An inquiry into human rights earns belief by counting every victim, and sanctions, whatever their aim, are felt first by families who decided nothing. The region needed somebody whom both sides could believe; Flores describes a party to the quarrel.

---

**Fact, opinion, dispute.** The article states as fact: protesters killed at least 60 people in 2018, 22 of them police; Almagro backed sanctions. Flores’s judgment: that these deaths were deliberately ignored, the elections smeared. Others dispute: the words coup attempt, the U.S. role, and who was responsible for which deaths.`,
      sources: [
        article,
        "The involvement of the United States in the events of 2018, as cited in the article.",
        "The count of 60 people killed by protesters, as cited in the article.",
        "Luis Almagro’s statements on Nicaragua’s presidential elections, as cited in the article.",
      ],
    },
    {
      title: "Critics: attacked, left unanswered or removed",
      summary:
        "Scholars, a newspaper, lawmakers, observers, the head of the IACHR: Leonardo Flores (January 2022) on how Luis Almagro treats dissent.",
      text: `Power shows its character in how it takes contradiction. Leonardo Flores compares Luis Almagro on this point with Donald Trump and Jair Bolsonaro. The comparison is his; the episodes he lists, in an article of January 2022, can be weighed without it.

Most have to do with Bolivia, where the OAS had alleged fraud in the elections of 2019. When the allegation was questioned, Almagro replied in a published text. Flores describes a strange tirade, in which the Nazis were brought up, academics came under attack, and the New York Times was accused of things he finds absurd. Lawmakers in Washington wrote to the Secretary General; their letters, the article says, were left without an answer. Two electoral observers of the OAS did not share the conclusion about fraud, and Almagro, the article says, called them “spies.”

The last episode concerns Paulo Abrão, who headed the Inter-American Commission on Human Rights (IACHR). In his time the Commission had spoken out about abuses in Bolivia under the government of Jeanine Añez. This, Flores asserts, is why Abrão lost his post; in effect, he writes, Almagro dismissed him. For the motive we have only the author’s word.

A public official may defend himself, even sharply. But scholars are answered with data, lawmakers with a letter, observers with respect. And a human rights commission is of use only if it can displease the person who sits at the top of the organization.

---

**Fact, opinion, dispute.** The article states as fact, as of January 2022: Almagro’s published reply, the unanswered letters, the word “spies.” Flores’s judgment: that the reply was a rant and its accusations absurd. Alleged: why Abrão lost his post. Others dispute: fraud in Bolivia in 2019.`,
      sources: [
        article,
        "The fraud that the OAS alleged in Bolivia’s elections of 2019, as cited in the article.",
        "Luis Almagro’s published reply to doubts about them, and his attacks on scholars, as cited in the article.",
        "Letters from U.S. lawmakers to Luis Almagro, as cited in the article.",
        "The word “spies” for two electoral observers of the OAS, as cited in the article.",
        "The departure of Paulo Abrão from the IACHR, as cited in the article.",
      ],
    },
    {
      title: "Allegations of cronyism and misuse of funds",
      summary:
        "Serious allegations by former members of MACCIH and in an anonymous letter (January 2022). They are unproven, and they call for an answer.",
      text: `This ground consists of allegations. Leonardo Flores, summing them up in January 2022, thinks it likely that Luis Almagro is corrupt. That is his opinion; his article mentions no ruling by a court, and we assert no guilt.

Most concern MACCIH, the mission that was to support Honduras’s fight against corruption and impunity. Its spokesperson, Juan Jiménez Mayor, stepped down in 2018. The article gives two grounds: Almagro had not given him the institution’s backing, and corruption was alleged within the very effort to combat it. The prosecutor Julio Arbizu left as well. He claimed that Almagro’s talks with President Juan Orlando Hernández had turned on using the mission to draw criticism away from Hernández.

The mission, Flores writes, brought millions of dollars of earmarked U.S. and EU aid to an OAS short of money. Arbizu alleges that Almagro made “arbitrary use” of those funds, and that he gave jobs at MACCIH to two friends who lacked the qualifications, one of them openly contemptuous of staff on account of race and class.

Almagro, the article adds, had pledged to serve a single term and was reelected in 2020. An anonymous letter then circulated widely; it alleged favoritism and conflicts of interest in important appointments, and deep rifts that his decisions had opened in the OAS.

An anonymous letter proves nothing, and a former prosecutor can be mistaken. Charges of this weight still demand a full and public answer from the man they name.

---

**Fact, opinion, dispute.** The article states as fact: two resignations, one dated 2018; the reelection of 2020 despite a promise; the anonymous letter. Flores’s judgment: what he thinks likely. Only alleged: misused funds, unqualified hires, favoritism, the purpose of his talks with Hernández.`,
      sources: [
        article,
        "The resignation of Juan Jiménez Mayor from MACCIH (2018), and its reasons, as cited in the article.",
        "Statements by the former MACCIH prosecutor Julio Arbizu on the use of the mission, as cited in the article.",
        "The anonymous letter published after the reelection of 2020, as cited in the article.",
      ],
    },
    {
      title: "The statue of Queen Isabella: a request ignored",
      summary:
        "In July 2021 CODEPINK asked to talk about the statue outside the OAS building. In January 2022, Leonardo Flores wrote that it had been ignored.",
      text: `A statue of Queen Isabella of Castile stands in front of the building of the OAS. For Leonardo Flores it represents centuries of destruction suffered by the Indigenous peoples of this hemisphere; he uses the word holocaust. Luis Almagro, he finds, appears to have no opinion about it.

The article in which he says so is dated January 17, 2022. It says that governments throughout Latin America were then removing monuments to people whom he holds responsible for genocide, for racism and for colonial rule. In July 2021 CODEPINK asked for a conversation with the Secretary General about taking this one away. He ignored the request, according to Flores, who, it should be said, is himself a coordinator of that organization’s Latin American campaign. Prominent people from across the Americas, he announced, would soon publish an open letter with the same aim; he doubted that it would fare any better.

Beside what the other reasons describe, a monument may seem a small thing. But a figure in front of a house tells all who come, the descendants of the conquered among them, whose memory that house honors. What should become of such monuments is a fair question: some would remove them, others would add an explanation, others would leave them alone. Differences of that kind are what meetings are for.

The statue has a letter of its own on this site, addressed to the OAS. If you agree that it should go, please sign that one too.

---

**Fact, opinion, dispute.** The article states as fact: the statue’s place; CODEPINK’s request of July 2021, ignored as of January 17, 2022. Flores’s judgment: what the statue stands for, and how the next letter would fare. Others dispute: whether such monuments should come down.`,
      sources: [article, "CODEPINK’s request of July 2021 for a meeting about the statue, as cited in the article."],
    },
  ],
};
