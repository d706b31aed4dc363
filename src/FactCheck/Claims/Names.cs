using System.Collections.Frozen;
using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>A name in a row of tokens: of a person or of a body, with what it tells of him or her.</summary>
internal readonly record struct Name(int First, int End, bool IsPerson, bool IsBody, Stand? Sex)
{
    public bool Fits(Stand stand) => stand switch
    {
        Stand.It => IsBody,
        Stand.They => IsBody,
        Stand.Voice => IsPerson,
        _ => IsPerson && (Sex is null || Sex == stand),
    };
}

/// <summary>Reads names: capitals in a row, with titles, particles and initials.</summary>
internal static class Names
{
    private const int Longest = 7;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = Set("""
        Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Sir Lord Lady Dame King Queen Prince Princess Pope Sen. Rep. Gov. Gen. Lt. Col. Capt. Sgt. Maj. Adm.
        Rev. Hon. President Minister Chancellor Senator Governor Mayor Judge Justice Secretary Ambassador General Colonel Captain Sergeant Bishop Cardinal Imam
        Sheikh Professor Doctor Premier Chief Director M. Mme Mme. Mlle Sr. Sra. Herr Frau Representative Commissioner Inspector Officer Coach
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> He = Set("""
        Mr Mr. Sir Lord King Prince Pope M. Sr. Herr Bishop Cardinal Imam Sheikh James John Robert Michael William David Richard Joseph Thomas Charles Christopher
        Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric
        Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Alexander Raymond Patrick Jack Dennis Jerry Tyler Aaron Jose José Adam Nathan
        Henry Peter Douglas Zachary Kyle Walter Ethan Jeremy Harold Keith Christian Roger Noah Gerald Carl Terry Sean Austin Arthur Lawrence Jesse Dylan Bryan Joe
        Jordan Billy Bruce Albert Willie Gabriel Logan Alan Juan Wayne Roy Ralph Randy Eugene Vincent Russell Louis Philip Bobby Johnny Bradley Ahmed Mohammed Muhammad
        Mohamed Ali Omar Hassan Ibrahim Yusuf Abdul Karim Jean Pierre François Michel Jacques Luc Hugo Luis Carlos Miguel Pedro Pablo Diego Javier Jorge Hans Klaus
        Jürgen Wolfgang Stefan Andreas Olaf Lars Sven Erik Olav Vladimir Sergei Ivan Dmitri Boris Barack Joseph Narendra Xi Emmanuel Martin Simon Tony Tom Jim Bill Ben Sam Nick Mike Dioncounda
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> She = Set("""
        Mrs Mrs. Ms Ms. Miss Lady Dame Queen Princess Mme Mme. Mlle Sra. Frau Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty
        Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley
        Anna Brenda Pamela Emma Nicole Helen Samantha Katherine Christine Debra Rachel Carolyn Janet Catherine Maria María Heather Diane Ruth Julie Olivia Joyce Virginia Victoria
        Kelly Lauren Christina Joan Evelyn Judith Megan Andrea Cheryl Hannah Jacqueline Martha Gloria Teresa Ann Anne Sara Madison Frances Kathryn Janice Jean-Marie Abigail
        Alice Julia Judy Sophia Grace Denise Amber Doris Marilyn Danielle Beverly Isabella Theresa Diana Natalie Brittany Charlotte Marie Kayla Alexis Lori Ana Rosa Ingrid Elena
        Fatima Aisha Amina Leila Layla Zainab Claire Sophie Camille Isabelle Lucía Carmen Sofía Ursula Angela Annegret Greta Astrid Kamala Hillary Theresa Nancy Jane Lena Mia Dana Rosa
        """);

    /// <summary>The name that begins at a token, or null; a capital that only opens a sentence is none.</summary>
    public static Name? At(string text, List<Token> tokens, int first)
    {
        if (!tokens[first].Capital || (first > 0 && !tokens[first].AfterMark && tokens[first - 1].Capital && !IsNoName(text, tokens[first - 1])) || IsNoName(text, tokens[first]))
        {
            return null;
        }

        var end = first + 1;
        while (end < tokens.Count && end - first < Longest && !tokens[end].AfterMark
            && ((tokens[end].Capital && !IsTime(text, tokens[end])) || (Vocabulary.Particles.Contains(tokens[end].In(text)) && tokens[end].In(text) is not "and" && end + 1 < tokens.Count && tokens[end + 1].Capital && !tokens[end + 1].AfterMark)))
        {
            end++;
        }

        // "Norges Bank Governor Ida Bache" is she, not the bank.
        var title = tokens.FindIndex(first + 1, Math.Max(0, end - first - 2), token => Titles.Contains(token.In(text)));
        first = title > 0 ? title : first;
        var titled = title > 0 || Titles.Contains(tokens[first].In(text)) || (first > 0 && !tokens[first].AfterMark && Vocabulary.Roles.Contains(tokens[first - 1].In(text)));
        var body = false;
        Stand? sex = null;
        for (var at = first; at < end; at++)
        {
            var word = tokens[at].In(text);
            body |= (!titled && Vocabulary.Institutions.Contains(word)) || TokenSigns.IsAcronym(word) || (end - first == 1 && Vocabulary.Countries.Contains(word))
                || word is "Nations" or "Union" or "Inc" or "Inc." or "Ltd" or "Ltd." or "Corp" or "Corp." or "Group" or "Bank" or "Times" or "Press" or "Front" or "Dine" or "Shipping";
            sex ??= He.Contains(word) ? Stand.He : She.Contains(word) ? Stand.She : null;
        }

        var spoken = end < tokens.Count && !tokens[end].AfterMark && (SpeechVerbs.Contain(tokens[end].In(text)) || Clauses.HasVerb(text, tokens, end, end + 1));
        var place = first > 0 && !tokens[first].AfterMark && Vocabulary.PlaceLeads.Contains(tokens[first - 1].In(text)) && !titled && sex is null;
        var lone = end - first == 1;
        var person = !body && !place && (titled || !lone || sex is not null || (spoken && !Vocabulary.Roles.Contains(tokens[first].In(text)) && text[tokens[first].End - 1] != 's'));
        return person || body ? new Name(first, end, person, body, sex) : null;
    }

    private static bool IsNoName(string text, Token token) =>
        (SentenceOpeners.Contain(text, token.Start, token.End) && token.In(text) is not ("De" or "La" or "El" or "Lo" or "Los" or "Las" or "Also")) || IsTime(text, token)
        || NamedBefore.IsGroup(token.In(text)) || Vocabulary.Pronouns.Contains(token.In(text)) || token.In(text) is "Not" or "Asked" or "Critics";

    private static bool IsTime(string text, Token token) => Vocabulary.Months.Contains(token.In(text).TrimEnd('.')) || Vocabulary.Days.Contains(token.In(text));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
