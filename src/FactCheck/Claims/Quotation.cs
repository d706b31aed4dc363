using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>The longest passage of a sentence in quotation marks, as half-open UTF-16 offsets; the marks may close in another sentence.</summary>
internal readonly record struct Quotation(int Start, int End)
{
    private const int FewestWords = 4;

    public static Quotation In(string text, Sentence sentence)
    {
        var longest = default(Quotation);
        var opened = -1;
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            var c = text[at];
            if (opened < 0 ? !Opens(text, at, sentence) : !Closes(text, at, text[opened], sentence))
            {
                continue;
            }

            if (opened >= 0)
            {
                longest = Longer(longest, new Quotation(opened + 1, at));
                opened = -1;
            }
            else if (at > sentence.Start && c is '”' or '»' && text[at] != '„')
            {
                longest = Longer(longest, new Quotation(sentence.Start, at));
            }
            else
            {
                opened = at;
            }
        }

        return opened < 0 ? longest : Longer(longest, new Quotation(opened + 1, sentence.End));
    }

    /// <summary>Whether enough words are quoted to hold a claim rather than a term.</summary>
    public bool IsLong(string text) => End > Start && Words.Count(text.AsSpan(Start, End - Start)) >= FewestWords;

    public bool Holds(Token token) => token.Start >= Start && token.End <= End;

    private static Quotation Longer(Quotation one, Quotation other) => other.End - other.Start > one.End - one.Start ? other : one;

    private static bool Opens(string text, int at, Sentence sentence) => text[at] switch
    {
        '"' or '“' or '„' or '«' or '「' or '『' or '”' or '»' => true,
        // An apostrophe opens nothing.
        '\'' or '‘' => (at == sentence.Start || char.IsWhiteSpace(text[at - 1])) && at + 1 < sentence.End && char.IsLetter(text[at + 1]),
        _ => false,
    };

    private static bool Closes(string text, int at, char opening, Sentence sentence) => opening switch
    {
        '“' => text[at] == '”',
        '„' => text[at] is '“' or '”',
        '«' => text[at] == '»',
        '»' => text[at] == '«',
        '「' => text[at] == '」',
        '『' => text[at] == '』',
        '\'' or '‘' => text[at] is '\'' or '’' && (at + 1 >= sentence.End || !char.IsLetterOrDigit(text[at + 1])),
        _ => text[at] == opening,
    };
}
