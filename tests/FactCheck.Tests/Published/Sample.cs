using FactCheck.Articles;
using FactCheck.People;
using FactCheck.Published;

namespace FactCheck.Tests.Published;

/// <summary>Publications as the desk would freeze them.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Day = new(2013, 1, 11, 9, 30, 0, TimeSpan.Zero);

    public static readonly PublishedRating Accurate = new("accurate", "Accurate", "The claim holds as it is worded.", "accurate", 5);
    public static readonly PublishedRating Context = new("needs-context", "Needs context", "True as far as it goes; without what is missing it misleads.", "context", 3);
    public static readonly PublishedRating Inaccurate = new("inaccurate", "Inaccurate", "The evidence contradicts the claim.", "inaccurate", 1);
    public static readonly PublishedRating Unproven = new("unproven", "Unproven", "What could be found neither confirms nor refutes it.", "unproven", null);
    public static readonly PublishedRating Outdated = new("outdated", "Outdated", "It held once; it no longer does.", "outdated", 2);

    public static readonly PublishedRating[] Scale = [Accurate, Context, Inaccurate, Unproven, Outdated];

    private const string Text =
        "Mali’s interim president has asked France for military help against an advance by armed groups that hold the country’s north, diplomats at the United Nations said.\n\n"
        + "The appeal followed the capture of Konna by Ansar Dine, in the centre of the country. Government troops had been expected to hold the line there until foreign units arrived.\n\n"
        + "In December the Security Council unanimously approved an African-led mission, sending a 3,300-strong force that was not expected to deploy before the autumn.\n";

    public static PublishedArticle Mali { get; } = Article(
        "Mali turns to France as fighters take Konna: what holds in the first reports",
        Text,
        Claim(1, "has asked France for military help", Accurate, "A letter stating the request reached the Secretary-General on 10 January. France’s ambassador spoke of a similar letter to President Hollande.") with
        {
            Claimant = "Diplomats at the United Nations",
            Evidence =
            [
                new PublishedEvidence { Stance = "Supports", Excerpt = "at the request and with the consent of the Government of Mali", Title = "Statement on Mali", Publisher = "United Nations", PublishedOn = "14 January 2013", Address = "https://news.un.org/", IsPrimary = true },
                new PublishedEvidence { Stance = "Supports", Title = null, WithheldBecause = "The diplomat was not authorised to speak and would be at risk." },
            ],
        },
        Claim(2, "the capture of Konna", Accurate, "The Security Council deplored the capture the same day.") with
        {
            Evidence = [new PublishedEvidence { Stance = "Supports", Title = "Press statement SC/10878, AFR/2502", Publisher = "United Nations Security Council", PublishedOn = "10 January 2013", Address = "https://press.un.org/en/2013/sc10878.doc.htm", IsPrimary = true }],
        },
        Claim(3, "the capture of Konna by Ansar Dine", Unproven, "Two groups claimed it, and sources contradict each other.") with
        {
            Evidence =
            [
                new PublishedEvidence { Stance = "Supports", Excerpt = "Ansar Dine claimed the capture", Title = "Islamists take Konna", Publisher = "AP", PublishedOn = "10 January 2013" },
                new PublishedEvidence { Stance = "Contradicts", Excerpt = "a MUJWA spokesman claimed the capture", Title = "Rebels seize town", Publisher = "Reuters", PublishedOn = "10 January 2013" },
                new PublishedEvidence { Stance = "Context", Excerpt = "The defence ministry denied the loss", Title = "Mali denies loss of Konna", Publisher = "Voice of America", PublishedOn = "10 January 2013", Locator = "second paragraph" },
            ],
            DecidedBy = "Tomas Lind",
        },
        Claim(4, "unanimously approved", Accurate, "Resolution 2085 was adopted on 20 December 2012 at the 6,898th meeting with fifteen votes in favour and none against."),
        Claim(5, "a 3,300-strong force", Context, "The number is real but the attribution is not. West African leaders settled on 3,300 at their Abuja summit in November; the resolution sets no size."));

    public static PublishedArticle Article(string headline, string text, params PublishedClaim[] claims) => new()
    {
        Headline = headline,
        AuthorName = "Idrissa Keïta",
        Language = "en",
        Text = text,
        RevisionNumber = 2,
        RevisionAt = Day.AddHours(-6),
        Policy = "two sign-offs",
        Claims = [.. claims.Select(claim => claim with { Passages = [.. claim.Passages.Select(passage => Placed(passage, text))] })],
        Scale = Scale,
    };

    public static PublishedClaim Claim(int number, string quote, PublishedRating rating, string explanation) => new()
    {
        Number = number,
        Wording = quote,
        Passages = [new PublishedPassage(-1, -1, quote)],
        Rating = rating,
        Explanation = explanation,
        Evidence = [],
        ProposedBy = "Awa Sidibé",
        SignedOffBy = ["Tomas Lind", "Mireille Roche"],
        SignedOffAt = Day.AddHours(-1),
    };

    public static Publication Publish(PublishedArticle article, string slug, int number = 1, PublicationState state = PublicationState.Current)
    {
        var content = PublishedJson.Write(article);
        return new Publication
        {
            Id = new PublicationId(Guid.CreateVersion7(Day.AddDays(number))),
            ArticleId = new ArticleId(Guid.CreateVersion7(Day)),
            Slug = slug,
            Number = number,
            Headline = article.Headline,
            State = state,
            Content = content,
            ContentHash = PublishedJson.Hash(content),
            PublishedBy = new PersonId(Guid.CreateVersion7(Day)),
            PublishedAt = Day.AddDays(number - 1),
        };
    }

    private static PublishedPassage Placed(PublishedPassage passage, string text)
    {
        var start = passage.Start < 0 ? text.IndexOf(passage.Quote, StringComparison.Ordinal) : passage.Start;
        return passage with { Start = start, End = start + passage.Quote.Length };
    }
}
