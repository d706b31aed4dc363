using CsCheck;
using FactCheck.Claims;
using Xunit;

namespace FactCheck.Tests.Claims;

public sealed class WordChangesTests
{
    [Theory]
    [InlineData("It cost 3,300 kroner.", "It cost 3,000 kroner.", WordChangeKind.Number, "3,300", "3,000")]
    [InlineData("It cost two kroner.", "It cost three kroner.", WordChangeKind.Number, "two", "three")]
    [InlineData("It fell to 5 there.", "It fell to -5 there.", WordChangeKind.Number, "", "-")]
    [InlineData("It was on 3 May.", "It was on 4 May.", WordChangeKind.Date, "3", "4")]
    [InlineData("It was on Monday.", "It was on Friday.", WordChangeKind.Date, "Monday", "Friday")]
    [InlineData("It opened in 2019.", "It opened in 2021.", WordChangeKind.Date, "2019", "2021")]
    [InlineData("It is 5 km long.", "It is 5 miles long.", WordChangeKind.Unit, "km", "miles")]
    [InlineData("It cost $5 then.", "It cost £5 then.", WordChangeKind.Unit, "$", "£")]
    [InlineData("He met Nina Dahl.", "He met Nina Dahle.", WordChangeKind.Name, "Dahl", "Dahle")]
    [InlineData("He was there.", "He was not there.", WordChangeKind.Negation, "", "not")]
    [InlineData("He didn't go.", "He did go.", WordChangeKind.Negation, "didn't", "did")]
    [InlineData("It is, he said, late.", "It is, he claimed, late.", WordChangeKind.Attribution, "said", "claimed")]
    [InlineData("It is late.", "It is “late”.", WordChangeKind.Attribution, "", "“")]
    [InlineData("He drove a big car.", "He drove a large car.", WordChangeKind.Wording, "big", "large")]
    [InlineData("He helped us there.", "He helped US there.", WordChangeKind.Name, "us", "US")]
    [InlineData("It cost twelve kroner.", "It cost twenty kroner.", WordChangeKind.Number, "twelve", "twenty")]
    [InlineData("It cost 3 million.", "It cost 3 billion.", WordChangeKind.Number, "million", "billion")]
    [InlineData("It was \u22125 there.", "It was 5 there.", WordChangeKind.Number, "\u2212", "")]
    [InlineData("It was 1.5 there.", "It was 15 there.", WordChangeKind.Number, "1.5", "15")]
    [InlineData("They won 3-1 there.", "They won 3 1 there.", WordChangeKind.Number, "-", "")]
    [InlineData("It is 5/8 of it.", "It is 5 8 of it.", WordChangeKind.Number, "/", "")]
    [InlineData("It grew 5% there.", "It grew 5 there.", WordChangeKind.Unit, "%", "")]
    [InlineData("It grew 5% there.", "It grew 5‰ there.", WordChangeKind.Unit, "%", "‰")]
    [InlineData("It is 5\u00B0C there.", "It is 5\u00B0F there.", WordChangeKind.Unit, "C", "F")]
    [InlineData("It rained, police said.", "It rained, witnesses said.", WordChangeKind.Attribution, "police", "witnesses")]
    [InlineData("He said it rained.", "He alleged it rained.", WordChangeKind.Attribution, "said", "alleged")]
    [InlineData("It is late.", "It is ‘late’.", WordChangeKind.Attribution, "", "‘")]
    [InlineData("It is late.", "It is 'late'.", WordChangeKind.Attribution, "", "'")]
    [InlineData("It is late.", "It is «late».", WordChangeKind.Attribution, "", "«")]
    [InlineData("“It is late, and dark,” he said.", "“It is late,” and dark, he said.", WordChangeKind.Attribution, "", "”")]
    [InlineData("彼は「はい」と言った。", "彼ははいと言った。", WordChangeKind.Attribution, "「", "")]
    [InlineData("He met AT&T there.", "He met AT T there.", WordChangeKind.Wording, "&", "")]
    [InlineData("the fourth man", "the forth man", WordChangeKind.Wording, "fourth", "forth")]
    [InlineData("in the morning", "in the mourning", WordChangeKind.Wording, "morning", "mourning")]
    [InlineData("the prize there", "the prise there", WordChangeKind.Wording, "prize", "prise")]
    [InlineData("It is late.", "It is late?", WordChangeKind.Wording, ".", "?")]
    [InlineData("most people", "many people", WordChangeKind.Wording, "most", "many")]
    [InlineData("The 👍 sign", "The 👎 sign", WordChangeKind.Wording, "👍", "👎")]
    [InlineData("The 🇳🇴 team", "The 🇸🇪 team", WordChangeKind.Wording, "🇳🇴", "🇸🇪")]
    [InlineData("He will go.", "He won’t go.", WordChangeKind.Negation, "will", "won’t")]
    [InlineData("He can go.", "He cannot go.", WordChangeKind.Negation, "can", "cannot")]
    [InlineData("He has ever been there.", "He has never been there.", WordChangeKind.Negation, "ever", "never")]
    [InlineData("He did it with help.", "He did it without help.", WordChangeKind.Negation, "with", "without")]
    [InlineData("Er kommt heute.", "Er kommt nicht heute.", WordChangeKind.Negation, "", "nicht")]
    [InlineData("Il vient demain.", "Il ne vient pas demain.", WordChangeKind.Negation, "", "ne")]
    [InlineData("Он пришёл домой.", "Он не пришёл домой.", WordChangeKind.Negation, "", "не")]
    [InlineData("他去了", "他没去了", WordChangeKind.Negation, "", "没")]
    [InlineData("قال إنه سيذهب", "قال إنه لن سيذهب", WordChangeKind.Negation, "", "لن")]
    [InlineData("وبلغ العدد ٣٠٠ شخص", "وبلغ العدد ٤٠٠ شخص", WordChangeKind.Number, "٣٠٠", "٤٠٠")]
    [InlineData("有三百名学生", "有四百名学生", WordChangeKind.Number, "三", "四")]
    [InlineData("El 5 de mayo llegó.", "El 6 de mayo llegó.", WordChangeKind.Number, "5", "6")]
    [InlineData("Am Montag kam er.", "Am Dienstag kam er.", WordChangeKind.Date, "Montag", "Dienstag")]
    public void Every_changed_word_is_material_and_named_with_its_kind(string was, string now, WordChangeKind kind, string old, string @new)
    {
        var changes = WordChanges.Between(was, now);

        Assert.True(WordChanges.AreMaterial(changes, marksCount: false));
        Assert.Equal(kind, changes[0].Kind);
        if (kind is not WordChangeKind.Negation || old.Length == 0)
        {
            Assert.Equal((old, @new), (changes[0].Was, changes[0].Is));
        }
    }

    [Theory]
    [InlineData("It was late, they said.", "It was late they said.")]
    [InlineData("\"We won't,\" he said...", "“We won’t,” he said…")]
    [InlineData("a self-driving car", "a self driving car")]
    [InlineData("from 2010-2015", "from 2010–2015")]
    [InlineData("3\u00A0300 people", "3 300  people")]
    [InlineData("the cafe\u0301", "the caf\u00E9")]
    [InlineData("the colour organised", "the color organized")]
    [InlineData("The ferry left.", "the ferry left.")]
    [InlineData("“We won’t,” he said.", "‘We won’t,’ he said.")]
    [InlineData("„Nein“, sagte er.", "»Nein«, sagte er.")]
    [InlineData("« Non », dit-il.", "“Non”, dit-il.")]
    [InlineData("「はい」と言った。", "『はい』と言った。")]
    [InlineData("the workers' house", "the workers’ house")]
    [InlineData("the '90s", "the 90s")]
    [InlineData("rock 'n' roll", "rock ’n’ roll")]
    [InlineData("He came -- late.", "He came — late.")]
    [InlineData("It is late. He left.", "It is late, he left.")]
    [InlineData("Is it late?", "Is it late？")]
    [InlineData("a dialogue in the harbour", "a dialog in the harbor")]
    public void Marks_blanks_and_spelling_reopen_nothing_unless_the_newsroom_says_so(string was, string now)
    {
        var changes = WordChanges.Between(was, now);

        Assert.NotEmpty(changes);
        Assert.False(WordChanges.AreMaterial(changes, marksCount: false));
        Assert.True(WordChanges.AreMaterial(changes, marksCount: true));
    }

    [Fact]
    public void The_weightiest_difference_comes_first_and_is_said_in_words()
    {
        var changes = WordChanges.Between("The big bridge cost 3,300 kroner.", "The large bridge cost 3,000 kroner.");

        Assert.Equal("“3,300” became “3,000”: a number; “big” became “large”: reworded", WordChanges.InWords(changes));
    }

    [Fact]
    public void The_same_words_have_no_difference()
    {
        Assert.Empty(WordChanges.Between("It rained.", "It rained."));
        Assert.False(WordChanges.AreMaterial([], marksCount: true));
    }

    [Theory]
    [InlineData("The ferry carried 90 cars.", "The ferry carried 95 cars.", "The ferry carried [-90-][+95+] cars.")]
    [InlineData("He came on Monday.", "He came.", "He came[- on Monday-].")]
    [InlineData("On Monday he came.", "he came.", "[-On Monday -]he came.")]
    [InlineData("— He came.", "He came.", "[-— -]He came.")]
    [InlineData("“He” came.", "He” came.", "[-“-]He” came.")]
    [InlineData("On Monday he came.", "At noon he came.", "[-On Monday-][+At noon+] he came.")]
    [InlineData("He came.", "He never came.", "He [+never+] came.")]
    [InlineData("Rain fell.", "Rain fell.", "Rain fell.")]
    [InlineData("", "Rain fell.", "[+Rain fell.+]")]
    [InlineData("Rain fell.", "", "[-Rain fell.-]")]
    public void The_new_words_are_read_with_the_old_ones_where_they_differ(string was, string now, string shown) =>
        Assert.Equal(shown, string.Concat(WordChanges.Compared(was, now).Select(run => run.Fate switch
        {
            WordsFate.Was => $"[-{run.Words}-]",
            WordsFate.Is => $"[+{run.Words}+]",
            _ => run.Words,
        })));

    [Fact]
    public void Words_and_blanks_that_fell_away_are_all_there_to_be_read() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, 5]).Sample((count, cut) =>
        {
            var words = Enumerable.Range(0, count).Select(number => $"word{(char)('a' + number)}").ToList();
            var was = string.Join(' ', words);
            var now = string.Join(' ', words.Where((_, i) => i != Math.Min(cut, count - 1)));

            Assert.Equal(was, string.Concat(WordChanges.Compared(was, now).Where(run => run.Fate != WordsFate.Is).Select(run => run.Words)));
        });

    [Fact]
    public void Without_the_old_words_the_comparison_is_the_new_text() =>
        Gen.Select(Gen.String, Gen.String).Sample((was, now) =>
            Assert.Equal(now, string.Concat(WordChanges.Compared(was, now).Where(run => run.Fate != WordsFate.Was).Select(run => run.Words))));
}
