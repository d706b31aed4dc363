namespace FactCheck.Web.Sample;

/// <summary>The drafts of the sample newsroom, written for it; what they state is limited to what its sources hold.</summary>
internal static class SampleTexts
{
    public const string KonnaHeadline = "Mali turns to France as fighters take Konna";

    public const string KonnaFirst = """
        The interim president asked France for military help on Thursday, diplomats at the United Nations said, as an armed offensive spread in central Mali.

        The appeal came on the day of the capture of Konna, which lies 50 kilometres from Mopti. The town was taken by Islamists. Mali’s defence ministry denied the loss that day, according to Voice of America. For people on the road south, it was a night of waiting.

        In New York the Security Council put out a press statement on 10 January. It deplored the capture by what it called terrorist and extremist groups. The statement carries the number SC/10878.

        The Secretary-General received a letter from President Traoré on the same day, the Associated Press reported. In it the president stated his intention to ask for French help. France’s ambassador said that a similar letter had gone to President Hollande. This newsroom has seen neither letter.

        The appeal overtakes a slower plan. In December the Security Council unanimously approved the intervention force, sending a 3,300-strong force to Mali. Resolution 2085 was adopted on 20 December 2012, at the Council’s 6,898th meeting. It followed a letter from the Secretary-General to the Council.

        The plan had come from the region. West African leaders met in Abuja on 11 November, and the African Union’s Peace and Security Council took the matter up two days later, at its 341st meeting. Whether that plan still fits the week’s events is another question.

        Much about the town’s fall remains open. The groups speak over one another, the ministry contradicts them all, and reports from the area differ even on distances. A reader should expect the first accounts to change.

        What France will send, and when, nobody at the United Nations would say on Thursday night. A short letter can move faster than a long plan. The coming days will show how far.

        Until then the record holds three firm points. There is a resolution with a date and a number. There is a press statement of the Council that speaks of Konna by name. And there is a letter that its recipient says he received. The rest of the week’s news hangs on claims by those who fight and on denials by those who are fought, and it deserves to be read as such.
        """;

    /// <summary>What the author made of the second sentence on Konna after the first day's check.</summary>
    public const string TakenByIslamists = "The town was taken by Islamists.";

    public const string TakenByAnsarDine = "The town was taken by Ansar Dine.";

    public static string KonnaSecond => KonnaFirst.Replace(TakenByIslamists, TakenByAnsarDine, StringComparison.Ordinal);

    public const string CouncilHeadline = "Security Council backs a force for Mali: what the record shows";

    public const string Council = """
        The Security Council adopted Resolution 2085 on 20 December 2012, by 15 votes to none. The vote was taken at its 6,898th meeting.

        The draft before the Council carried the number S/2012/946. It followed a letter from the Secretary-General, circulated as S/2012/926.

        The resolution sets the force at 3,300 troops. That number travelled quickly through the first reports.

        How soon anybody will deploy is a matter for another day.
        """;
}
