using System.Collections.Frozen;

namespace FactCheck.Tests.Articles;

/// <summary>Texts by class, one a line; "¦" stands where a sentence ends, "\n" and "\t" for themselves.</summary>
internal static class SentenceClasses
{
    /// <summary>What each class holds: its name, how many of its texts must be cut as marked, and the texts.</summary>
    public static readonly FrozenDictionary<string, (int Hold, string[] Texts)> All = new Dictionary<string, (int, string[])>(StringComparer.Ordinal)
    {
        // The forms that the published English rule set asks for, in its order, in sentences of our own.
        ["published rules, English"] = Class(50, """
            Good morning Oslo.¦ Our guest is Ingrid.
            Who is our guest?¦ Our guest is Ingrid.
            Here she is!¦ We waited an hour.
            Our guest is Ingrid L. Dahl.
            The table is on p. 31.
            Did Olsen and co. win the tender?
            The tender went to Dahl, Olsen & Co. in March.
            Let us ask Olsen and co.¦ They won it.
            The tender went to Dahl, Olsen & Co.¦ It was worth little.
            The hut on Mt. Elgon burned down.
            St. Olav's Hall is on 3rd st. beside the quay.
            This is Dahl Jr.'s boat.
            She toured the U.S.A. last autumn.
            They farm in the E.U.¦ How are the yields?
            They farm in the U.S.¦ How are the yields?
            He audits the U.S. Treasury from Boston.
            He has audited in the U.S. for nine years.
            At 6 a.m. Mr. Dahl opened the quay.¦ He shut it at 9 P.M.¦ Mr. Olsen then swept it.
            The permit costs $75.50 a month.
            The permit costs $75.50.¦ It lasts a month.
            She sails (She was a pilot for 12 years.) out of Bergen.
            Write to Ingrid.Dahl@example.org.¦ I wrote yesterday.
            The list is at https://www.example.30.org/old-quay/list_of_boats.html.¦ Please read it.
            He leaned over, 'That is enough.' he said.
            He leaned over, "That is enough." he said.
            He leaned over, "That is enough."¦ He closed the hatch.
            Careful!!¦ The deck is wet.
            Where??¦ Which deck?
            What!?¦ Which deck?
            What?!¦ Which deck?
            1.) The north quay¦ 2.) The south quay
            1.) The north quay.¦ 2.) The south quay.
            1) The north quay¦ 2) The south quay
            1) The north quay.¦ 2) The south quay.
            1. The north quay¦ 2. The south quay
            1. The north quay.¦ 2. The south quay.
            • 9. The north quay¦ • 10. The south quay
            ⁃9. The north quay¦ ⁃10. The south quay
            a. The north quay¦ b. The south quay¦ c. The fish market
            quays\n¦fish market\n¦cranes, sheds\n
            The wreck lies at N°. 4410.118.902.¦ That is off the cape.
            He clerks at Yahoo! in the billing office.
            They fish together, my uncle and I.¦ Have you met Olav I. Berg before?
            The author writes that in a quiet harbour “every rope is heard at night. . . .”
            "Dahl [...] compared the tide to a clock [...]" (Berg 12).
            Where the end of a sentence is left out, and nothing else is, mark the gap and then the stop . . . .¦ Another follows.
            We never agreed to that....¦ She rowed home.
            It wasn’t quite ... well, what we saw...look . . . what she means, the point is . . . I didn’t see it.
            One custom that grew rarer . . . was that of naming boats after aunts.¦ . . . The custom was not forgotten. . . .
            Ahoy there.¦Friday is payday.¦Mr. Dahl went ashore and paid 2,000.¦That is too much.
            """),
        ["titles and ranks"] = Class(13, """
            Lt. Gen. Amadou Keita met Sen. Ruth Blake and Rep. Tom Ames.¦ They spoke for an hour.
            Mme. Laurent and M. Dubois signed.¦ Mlle. Roche watched.
            Sgt. Maj. Pell and Staff Sgt. Ruiz were hurt.¦ Pfc. Ames died.
            Gov.-elect Sloan named Lt. Cmdr. Fox.¦ Ret. Adm. Hill declined.
            The case went to Justice Oduya.¦ Chief Justice J. P. Hale wrote the opinion.
            The Rev. Dr. Martin Hale Jr. spoke.¦ Sr. Agnes sang.
            Prime Minister Dr. Abiy Hale resigned.¦ Sec. Gen. Vik agreed.
            She thanked Mr. Speaker.¦ The House rose.
            Spc. Dana Cole, 22, and 1st Lt. Ray Ortiz, 25, were killed.
            Dist. Atty. Lena Ruiz charged two men.¦ Asst. Dist. Atty. Pell assisted.
            Mr. and Mrs. Hale left.¦ Messrs. Roy and Cole stayed.
            Gens. Haas and Ruiz, Cols. Pell and Reed, and Drs. Fox and Lind met.
            Comdr. Vale and Supt. Orr said Det. Sgt. Bell was right.
            """),
        ["initials"] = Class(9, """
            J. K. Rowling met George W. Bush.¦ They talked.
            J.R.R. Tolkien and C. S. Lewis were friends.¦ W.H. Auden knew both.
            John F. Kennedy was shot in Dallas.¦ Lee H. Oswald was arrested.
            The judge, A. B. Cole, recused himself.¦ Susan B. Ames took over.
            The building was designed by I. M. Pei.¦ It opened in 1989.
            Harry S. Truman won in 1948.¦ Thomas E. Dewey lost.
            Michael J. Fox spoke.¦ Samuel L. Jackson did not.
            Ulysses S. Grant led the army.
            He is a fan of Kenny G.¦ His wife is not.
            """),
        ["U.N., U.S., a.m. and the like"] = Class(22, """
            The U.N. said 40 people died.¦ The U.N. Security Council met.
            Envoys came to the U.N.¦ The meeting failed.
            He returned to the U.S.¦ Officials arrested him.
            He returned to the U.S.¦ In 2010 he left again.
            The U.S. Supreme Court ruled.¦ A U.S. District Court had disagreed.
            U.S. President Hale met U.K. Prime Minister Ames.
            Exports to the U.S. rose.¦ Imports from the U.S. fell.
            They moved from the U.S. to Canada.¦ The U.S. A. team lost.
            Born in the U.S.S.R., he died in the U.S.A.¦ His widow lives in the U.A.E.¦ She is 90.
            The I.M.F. lent $2bn.¦ The W.H.O. did not.
            He left at 7 p.m. Monday.¦ He came back at 8 a.m. Tuesday.
            He left at 7 p.m.¦ He came back at 8 a.m.¦ Nobody saw him.
            Doors open at 8 p.m.¦ Tickets cost £12.
            The vote is set for 10 a.m. Wednesday at City Hall.
            The polls open at 7 a.m. Eastern time and close at 8 p.m. ET.
            The storm hit at 3:30 a.m. local time.¦ It lasted until 5:15 p.m.¦ Residents fled.
            She has a Ph.D. from MIT.¦ Her brother has an M.D.¦ They are twins.
            Ames, Ph.D., spoke first.
            The company moved to Washington, D.C., last year.¦ It left D.C. in May.
            Rep. Ames (R., Ohio) said no.¦ Sen. Cole (D., Mass.) said yes.
            He lived from 44 B.C. to A.D. 14.¦ Rome fell later.
            The city fell in 410 A.D.¦ Alaric led the siege.
            P.S. I love you.
            """),
        ["companies and streets"] = Class(16, """
            Apple Inc. said profits rose.¦ Apple Inc. Chief Executive Tim Ames resigned.
            He works for Harlow Inc.¦ She works for Marsh Corp.¦ Both live in Ohio.
            Shares in Marsh Ltd. fell 3%.¦ Harlow & Sons Ltd. was unchanged.
            The buyer is Oake Bros.¦ The seller was not named.
            JPMorgan Chase & Co. analysts said so.¦ Deutsche Bank AG disagreed.
            Warner Bros. Discovery lost $2 billion.
            He lives on Fifth Ave. near St. Mark's Pl.¦ She lives at 12 Elm Rd.¦ They met there.
            The march began at Oak Blvd. and Main St.¦ Police closed both.
            She walked down Wall St. Monday.
            The shop at 5 Elm St. Closed signs hung in the door.
            Dept. of Health data show a rise.¦ The Univ. of Leeds agreed.
            See Marbury v. Madison.¦ The court ruled in 1803.
            It was Leeds vs. York.¦ Leeds won.
            He brought fruit, e.g. apples, and nuts, i.e., almonds.¦ She brought bread, milk, etc.¦ They ate.
            They sell pens, paper, etc. in the shop.
            Approx. 300 people came.¦ Some 20 left.
            """),
        ["decimals and money"] = Class(11, """
            Profit fell to $1.5bn.¦ Sales were €3.2 m. in May.
            Revenue was €3.2 m.¦ Costs were €2.9 m.
            Die Kosten stiegen auf 1,5 Mio. Euro.¦ Das sind 0,2 Mrd. mehr.
            The fund holds $2.3 tn.¦ It lost $40 bn.¦ Nobody knew.
            It cost Rs. 500 and £3.50.¦ The pound fell to $1.20.
            The rate rose 0.25 percentage points to 5.5%.¦ It was 4.
            .5 percent is small.¦ It is not nothing.
            GDP grew by 2.4 per cent.¦ Unemployment fell.
            The price of gold hit $2,431.50 an oz.¦ Silver fell.
            He ran 100 m. in 9.8 sec.¦ It was a record.
            The car did 60 m.p.h.¦ The limit was 40.
            """),
        ["No. 5"] = Class(6, """
            Downing Street, No. 10, was quiet.¦ Flight No. 5 left.
            He lives at No. 5 Elm Road.¦ She was No. 1 in May.
            No. 2 seed Reed beat No. 7 Cole.
            Is that so?¦ No.¦ It is not.
            Nos. 3 and 4 were shut.¦ No. 5 was open.
            She finished at No. 3.¦ He was No. 9.
            """),
        ["ages and scores"] = Class(5, """
            Leeds beat York 3-2.¦ Hull lost 21-14 to Bath.
            Smith (24) won 6-4, 6-3.¦ He is 24.¦ Jones is 31.
            Mary Ames, 54, of Leeds, died.¦ Her son, 30, survived.
            The score was 2-1.¦ 3,000 fans left early.
            He won by 3:02.5.¦ His rival ran 3:04.1.
            """),
        ["months"] = Class(5, """
            It happened on Jan. 5.¦ The trial began Feb. 12, 2011.
            It opened in Sept. 2010.¦ It closed in Dec.¦ Nobody noticed.
            On Oct. 3 he left.¦ On Nov. 4 he returned.
            The deadline is Friday, Jan. 11.¦ The court meets Mon. and Tues.
            He died on Dec. 24, 1914.¦ He was 76.
            """),
        ["ellipses"] = Class(11, """
            He waited … and waited.¦ She left.
            "I was … I don't know," he said.¦ She nodded.
            “We tried …”¦ He stopped.
            "We tried..."¦ He stopped.
            And then... nothing.¦ It was over.
            They asked ...¦ Ames refused.
            The text says "all persons ... shall be free."¦ It is old.
            He said: "We are ... not ready."¦ The crowd booed.
            He left....¦ Then he came back.
            “The report … was wrong.¦ … It must be withdrawn,” she said.
            Wait...¦ What?
            """),
        ["quotations"] = Class(25, """
            "We will go," he said.¦ She left.
            'We will go.'¦ He nodded.
            “We will go.”¦ He nodded.
            “Is it true?” he asked.¦ “Yes.”
            "Is it true?" asks Ames.¦ "No."
            "What do you want?" the officer asked.¦ Nobody replied.
            "Stop!" shouted the officer.¦ The man ran.
            “Never again!”¦ The crowd chanted it for an hour.
            He asked, "Why?" and left.¦ She stayed.
            He asked, “Who knew?”¦ No one answered.
            She called it "a mistake."¦ He called it "a crime".¦ Both resigned.
            "It was wrong.¦ It was foolish," he said.¦ "We are sorry."¦ The firm paid.
            "It was wrong," he said.¦ "We are sorry."¦ The firm paid.
            He said the plan was 'dead.'¦ Nobody objected.
            "We lost," said Ames, 40.¦ "We lost badly."
            "The U.S. is ready," he said.¦ "So is the U.K."
            'I don't know,' said O'Brien.¦ 'It isn't ours.'
            The sign said "Keep Out!" in red.¦ We kept out.
            Did he say "no"?¦ She said he did.
            Was it "a crime?"¦ The judge said no.
            He wrote "The End." and stopped.
            “It's over,” she said, “and I'm glad.”¦ They left.
            “‘It is done,’ he told us,” she said.¦ We wept.
            He said, "I asked, 'Who goes there?'"¦ Nobody spoke.
            "Yes."¦ He paused.¦ "No."
            """),
        ["brackets"] = Class(9, """
            The plan (see Fig. 3) failed.¦ (It was late.)
            The firm (formerly Marsh Inc.) closed.¦ It owed $3m.
            He left (he said) at noon.¦ She stayed (why?) until six.
            [The minister] said no.¦ [Laughter.]
            The bill passed (51-49).¦ It was close.
            He was late (again!).¦ She was not.
            The town (pop. 3,000) was hit.¦ Two died.
            (AP) — The storm hit.¦ It passed.
            The report was clear (“No one knew.”).¦ It said so twice.
            """),
        ["datelines of the wires"] = Class(8, """
            PARIS (AP) — The president resigned on Monday.¦ Crowds cheered.
            LONDON, Jan. 5 (Reuters) - Shares rose on Friday.¦ Oil fell.
            WASHINGTON, D.C. – The Senate voted.¦ It was close.
            ST. LOUIS (AP) — A man was shot.¦ Police are looking.
            NEW YORK — The U.N. met.¦ Nothing came of it.
            BAMAKO, Mali, Jan. 10 (AP) - Fighters took Konna.¦ The army withdrew.
            MT. VERNON, Ill. (AP) _ A fire killed two.¦ Six were hurt.
            FT. WORTH, Texas — Two men died.¦ One fled.
            """),
        ["judgments of courts"] = Class(28, """
            The notice, required by Sch. 4, para. 2, was late.¦ It was void.
            Smith v. Jones, 410 U.S. 113, 120 (1973).¦ The court agreed.
            See Smith v. Jones, 410 U.S. 113, 120 (1973).¦ The court, in para. 5, held otherwise.
            Under § 12. the claim fails.
            The duty arises under Art. 6 and § 12(1).¦ It is strict.
            See 42 U.S.C. § 1983.¦ The statute is broad.
            See id. at 45.¦ The appeal fails.
            Ibid.¦ The rule is old.
            Cf. Roe v. Marsh, 5 F.3d 10 (2d Cir. 1993).¦ The panel disagreed.
            The rule in Hale v. Ohio, 12 F. Supp. 2d 44 (S.D.N.Y. 1998), applies.¦ We affirm.
            Fed. R. Civ. P. 12(b)(6) governs.¦ The motion is denied.
            The Court of Appeal (Lord Justice Ames, paras. 12-14) agreed.¦ The House of Lords did not.
            (1) The claimant must show loss.¦ (2) The loss must be real.
            1. The appellant was born in 1970.¦ He came here in 1990.
            12. We turn to the facts.¦ They are simple.
            [23] The judge erred.¦ The appeal is allowed.
            See pp. 12-14, n. 3, supra.¦ The rest is obiter.
            The Act (c. 42, s. 3) applies.¦ S. 4 does not.
            He relied on Reg. 12 and Sched. 4.¦ Neither applies.
            No. 12-345.¦ Argued March 3, 2013.
            Decided June 4, 2013.¦ JUSTICE HALE delivered the opinion of the Court.
            See Pub. L. No. 94-553.¦ Congress acted in 1976.
            Brown v. Bd. of Educ., 347 U.S. 483 (1954), settled it.¦ It still does.
            See, e.g., Marsh, 5 U.S. at 140.¦ The point is settled.
            Ames J. dissented.¦ Cole and Reed JJ. agreed.
            Hale, C.J., dissented.¦ Reed, J., joined.
            The appeal is dismissed.¦ (See Annex A.)
            The defendant, Harlow Co., Inc., moved to dismiss.¦ The motion fails.
            """),
        ["single letters at an end"] = Class(6, """
            That was Plan B.¦ Then came Plan C.¦ Nobody liked it.
            He got an A.¦ She got a B.
            She has type A.¦ He has type O.¦ Both gave blood.
            The bus stops at Gate C.¦ Passengers wait.
            Vitamin D. is sold.
            He moved to Section E.¦ It was full.
            """),
        ["numbers of notes"] = Class(4, """
            The town fell.1¦ The army left.
            The town fell.[3]¦ The army left.[4]¦ Nobody came.
            The town fell.¹²¦ The army left.
            “The town fell.”3¦ The army left.
            """),
        ["addresses, units and what is left"] = Class(28, """
            Visit www.example.org.¦ It is free.
            Visit example.co.uk/help?a=1.¦ Then call us.
            Write to a.b@example.org or c@d.example.¦ They reply.
            Follow @desk.¦ #news is a tag.
            Node.js and ASP.NET are tools.¦ So is Vue.js.¦ All are free.
            The file is at C:\\x.y.¦ Open it.
            Mary – a nurse – left.¦ Her son – 12 – stayed.
            The result – a draw. – was fair.
            It was late; nobody came.¦ It was: a mess.
            Price: $5.¦ Size: L.
            Temperature 5 °C.¦ Wind 3 m/s.
            What?¦ When?¦ Where?
            OK.¦ Fine.
            eBay grew.¦ iPhone sales fell.¦ eBay shares rose.
            He is 6 ft. 3 in.¦ She is 5 ft. 9.
            Mr. T. and Mrs. T. came.¦ Mr. P. left.
            At 5.30 p.m. he left.¦ At 6.15 he came back.
            He said it was "3 p.m."¦ It was four.
            The No. 10 bus is late.¦ The No. 11 is not.
            The Rev. Jesse Hale et al. v. State of Ohio.
            Hello world.¦How are you?¦I am fine.
            He weighs 80 kg.¦ She weighs 60 kg.¦ They row.
            It rained 3 in.¦ The river rose 2 ft.¦ Homes flooded.
            Monday-Friday, 9-5.¦ Closed Sun.
            Chapter 3.¦ The fall.
            Section 4.2 says so.¦ Section 4.3 does not.
            St. Petersburg fell.¦ So did Ste. Anne.
            Maj. Gen. R. E. Haas Jr., U.S.A.F. (ret.), spoke.¦ He was brief.
            """),
        ["rows of tables"] = Class(2, """
            City\t2010\t2011\n¦Leeds\t1.5\t2.0\n¦Hull etc.\tNo. 5\tJr.
            | City | 2010. | 2011 |\n¦| Leeds | 1. | 2 |
            """),
        ["lists and headings"] = Class(6, """
            What we know so far\n¦The fire began at dawn.¦ Two died.
            1. Introduction\n¦The court sat.
            A. Background\n¦B. Facts\n¦The facts are these.
            a) Taxes fall\n¦b) Wages rise\n¦c) Rents hold
            – Taxes fell.\n¦– Wages rose.
            i. first\n¦ii. second\n¦iii. third
            """),
        ["French"] = Class(11, """
            M. Dupont a parlé.¦ Mme Roy n’a rien dit.¦ MM. Roy et Cole sont partis.
            « Nous partons », a dit M. Roy.¦ « Ils restent. »
            Il a dit : « Nous partons. »¦ Puis il est sorti.
            Pourquoi ?¦ Personne ne sait !¦ C’est ainsi.
            Le Dr Roy et le Pr. Cole ont écrit à St. Denis, etc.¦ Ils attendent.
            Le prix est de 1,5 M€.¦ Il était de 1,2 M€ en janv. 2012.
            « Pourquoi ? », a-t-il demandé.¦ Elle n’a pas répondu.
            Voir p. 5, art. 6 et al. 2.¦ C’est clair.
            La S.N.C.F. a publié ses chiffres.¦ L’O.N.U. aussi.
            Né en 1950 av. J.-C. selon lui.¦ C’est faux.
            « Je n’ai rien vu.¦ Je dormais », a-t-il dit.¦ Elle l’a cru.
            Mme. Roy et M. le maire sont là.¦ Ils parlent.
            """),
        ["Spanish"] = Class(12, """
            El Sr. Gil y la Sra. Ruiz viven en EE. UU.¦ Son de México.
            El presidente de EE. UU. habló ayer.¦ EE.UU. no respondió.
            ¿Qué pasó?¦ ¡Nadie lo sabe!¦ El Dr. Gil calló.
            «No lo sé», dijo la Srta. Ruiz.¦ «Nadie lo sabe.»
            Vive en la Av. Juárez núm. 5.¦ Tel. 55 12.
            El art. 5 y la pág. 3 lo dicen.¦ Véase el cap. 2.
            Dijo: “No.”¦ Luego salió.
            La empresa Marsh S.A. de C.V. cerró.¦ Debía 3 mill. de pesos.
            —No lo sé —dijo—.¦ No me importa.
            Llegó a las 8 a. m. y salió a las 5 p. m.¦ Nadie lo vio.
            D. Juan y Dña. Ana firmaron.¦ Ud. también.
            ¿Vendrás mañana? —preguntó ella.¦ Él no respondió.
            """),
        ["Arabic"] = Class(5, """
            متى وصل الوفد؟¦ وصل أمس؛ ثم غادر.¦ لم يعلق أحد.
            قال أ.د. سامي إن العدد ١٢٫٥ مليون.¦ هذا صحيح.
            بلغت النسبة ٣.٥ في المئة.¦ وكانت ٢.٩ العام الماضي.
            "لا نعرف"، قال الوزير.¦ ثم غادر!¦ من التالي؟
            قال الوزير: "لن نغادر."¦ ثم خرج.
            ولد عام 570 م. وتوفي عام 632 م.
            """),
        ["German"] = Class(10, """
            Am 3. Okt. kam er.¦ Am 5. ging er.
            Er kam um 8 Uhr.¦ Sie ging, d. h. sie floh.
            Prof. Dr. med. Beck wohnt in der Hauptstr. 5.¦ Er ist 54.
            Die Fa. Marsh u. Co. KG zahlte 3,2 Mrd. Euro.¦ Das war 2010.
            „Wir gehen“, sagte er.¦ „Sie bleiben.“
            »Wir gehen.«¦ Er lachte.
            Im 19. Jahrhundert war das so.¦ Im 20. auch.
            Friedrich II. regierte lange.¦ Wilhelm I. folgte.
            Vgl. S. 5 ff.¦ Das ist klar.
            Nr. 5 lebt.¦ Abs. 2 Satz 1 gilt gem. Art. 3 GG.
            """),
        ["names after an abbreviation that ends its sentence"] = Class(3, """
            They drove back to the U.S.¦ John Ames stayed.
            The buyer is Marsh Inc.¦ Harlow is the seller.
            The shop moved to Elm St.¦ Ames owns it.
            He worked for Harlow Co.¦ Shares fell.
            She was born in Washington, D.C.¦ Ames was not.
            Talks ended at the U.N.¦ Envoys flew home.
            He lives in the U.S.¦ Residents like him.
            She joined Marsh Corp.¦ Investors cheered.
            """),
        ["news, mixed"] = Class(65, """
            ``We lost,'' he said.¦ ``Badly.''¦ The hall was silent.
            Sen. Ames, D-Vt., said no.¦ Rep. Cole, R-Texas, agreed.
            The index closed at 5,021.84 in Q3.¦ Sales fell.
            It was made in the '90s.¦ Nobody bought it.
            The No. 1-ranked Reed beat No. 3 Cole.¦ It took two hours.
            John Ames, a.k.a. J-Dog, fled.¦ He was caught.
            The L.A. Lakers lost to the St. Louis Hawks.¦ They met again.
            J.P. Morgan fell 2%.¦ B.J. Hale rose.
            E. coli was found.¦ The plant closed.
            The U.S.-China talks failed.¦ The U.S.'s envoy left.
            A D.C.-based firm, Amazon.com, won.¦ It beat Marsh.com.¦ Nobody cared.
            Prices rose (Ames et al., 2010).¦ They fell later (Cole, 2012, p. 5).
            He said: “I will not resign.”¦ Then he resigned.
            “I will not resign,” Ames said, “until the work is done.”¦ The opposition laughed.
            It is the first time since Sept. 11, 2001, that flights stopped.¦ They resumed Sept. 13.
            The case, No. 12 Civ. 345, is pending.¦ No trial is set.
            The temperature fell to -5 C. in Oslo.¦ It was -8 in Bergen.
            Gen. Ames (retd.) spoke.¦ He was brief.
            The suspect, 5 ft. 10 in. tall, fled.¦ He wore black.
            Mr. Ames's office declined to comment.¦ So did Ms. Cole's.
            Is this the end?¦ "No," he said.
            "Is this the end?"¦ "No," he said.
            The minister — Mr. Ames — said so.¦ He left.
            He earned a B.A. in 1990 and an M.B.A. in 1995.¦ He then taught.
            He holds a B.Sc.¦ She holds an M.Phil.¦ They teach.
            The Treaty (Art. 5, para. 2) binds them.¦ They ignored it.
            In re Ames, 12 Cal. 3d 45 (1980), is apt.¦ There the court held so.
            People v. Hale (1990) 50 Cal.App.4th 12.¦ The rule stands.
            [2013] EWCA Civ 12.¦ The judge agreed.
            See R (Ames) v. Sec'y of State [2010] UKSC 5.¦ It was unanimous.
            Mr Ames, of St James's, spoke to Dr Cole.¦ They left.
            “This is it,” he said.¦ “This,” she said, “is not.”
            He cited 18 U.S.C. 1001.¦ That law is old.
            The price was £3.50.¦ £4 was too much.
            He is survived by sons J.D. and P.J.¦ The funeral is Monday.
            Rate it: 4.5/5.¦ Try it.
            Follow us on Twitter @desk.¦ Call 555-0100.
            Good!¦ Bad?¦ Ugly...¦ All three.
            The vote was 7–2.¦ Justice Ames, joined by Cole, dissented.
            A 2 p.m. briefing was cancelled.¦ The 4 p.m. one was not.
            They met at 10 a.m. on the bridge.
            WASHINGTON — President Hale said Tuesday that U.S. troops would leave by Dec. 31.¦ Congress objected.
            By JANE AMES\n¦LONDON (AP) — Shares fell.
            Published 3 Jan. 2013, 10.30 a.m. GMT\n¦Shares fell.
            The U.N.’s refugee agency, UNHCR, said 4.2 million had fled.¦ Of these, 1.1 million are in the E.U.
            “We had no choice,” said Lt. Col. J. R. Haas, Jr.¦ “They fired first.”
            Police said the man, identified as A.B., 34, fled.¦ He was found in St. Paul, Minn., on Aug. 3.
            The firm, Oake A.G., is Swiss.¦ Its rival, Marsh S.p.A., is not.
            He joined Marsh N.V. in 2010.¦ He left Harlow plc. in 2012.
            Approximately 1.2 in. of rain fell.¦ The river is at 12.4 ft.
            Jan.–Mar. sales rose.¦ Apr.–Jun. sales fell.
            Turn left at Rd. 5.¦ Stop at Hwy. 12.
            The president (“I’m not leaving!”) stayed.¦ His aides left.
            Why?¦ Because.¦ Because why?
            “Why?”¦ “Because.”
            He said no… then yes.¦ Then no again…
            He said no…then yes.
            He said “I… I can’t.”¦ She wept.
            The “Yes!” vote won.¦ The “No” vote lost.
            Was it Mr. Ames?¦ Or was it Mrs.?¦ Nobody knew.
            They chanted “U.S.A.! U.S.A.!” all night.¦ Then they left.
            What did he mean by “soon”?¦ Nobody asked.
            Only 3 of 10 (30 per cent.) agreed.¦ The rest did not.
            It cost $5 a lb.¦ It now costs $6.
            See Part II.¦ Part III is blank.
            World War II ended in 1945.¦ World War I did not.
            """),
        ["news in a second reading"] = Class(17, """
            The respondent relied on Art. 8 and on Reg. (EU) No. 604/2013.¦ The court agreed.
            General Ames retired in Nov.¦ Sir Tony Oake followed.
            He lives in Leeds, Va.¦ Mrs. Oake does not.
            She flew to Washington, D.C.¦ Mr. Oake stayed.
            Relief commissioner Lt. Col. (retd.) Imran Shah said the toll could rise.
            The bridge closed at 2:05 a.m. E.D.T. on Sunday.¦ It reopened at noon.
            I. Background\n¦II. The facts\n¦XIV. The costs
            i. Introduction\n¦ii. Methods\n¦iv. Results
            § 3. Scope.¦ This part applies to carriers.
            Am 24. 12. 2023 schloss das Werk.¦ Rund 300 verloren ihre Stelle.
            Oake traf in der 12. und 77. Minute.¦ Er war 20.¦ 300 Fans jubelten.
            Das 1. und 2. Programm berichteten.¦ Das dritte schwieg.
            L’inflation était de 2,3 % en sept. 2023.¦ L’art. 145 s’applique.
            Il dirige Ets. Morel & Cie. depuis 1998.¦ Ils étaient sept.¦ Paul est parti.
            Pág. 3 del informe.¦ La empresa Cía. Minera perdió 3 millones.
            Il sig. Rossi ha votato sì.¦ Il dott. Verdi no.
            Heute sind es rd. 12.000.¦ Früher waren es mehr.
            He joined the F.B.I.¦ Director Oake praised him.
            Turn left on Elm Ave.¦ Park there.
            وُلد عام 1962 م. في القاهرة.
            """),
        // What the sentence rules of Unicode Standard Annex 29 name: SB6 to SB11.
        ["Unicode Annex 29"] = Class(9, """
            It weighed 3.4 tons.¦ It sank.
            The fields a.b and c.d are the same.¦ Both are old.
            The masters resp. mates are aboard.¦ They wait.
            He came (etc.) ‘(the tide was low)’ at noon.
            He said “Look at it run.”¦ Olav shook his head.
            (“It ran.”)¦ Olav slept.
            (Is it?)¦ Nobody knows.
            船が沈んだ。¦雨だった！¦なぜ？
            The U.S.A̅. is far.
            """),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static (int, string[]) Class(int hold, string texts) =>
        (hold, texts.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
