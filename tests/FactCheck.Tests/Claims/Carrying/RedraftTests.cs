using System.Globalization;
using CsCheck;
using FactCheck.Claims;
using FactCheck.Claims.Carrying;
using Xunit;

namespace FactCheck.Tests.Claims.Carrying;

public sealed class RedraftTests
{
    [Theory]
    [InlineData("It was [unanimous].", "It was unanimous.", "unanimous")]
    [InlineData("It was [unanimous].", "In the end it was unanimous.", "unanimous")]
    [InlineData("[Rain fell.] Snow fell.", "Snow fell. Rain fell.", "Rain fell.")]
    [InlineData("[Rain fell.]", "“Rain fell.”", "Rain fell.")]
    [InlineData("He paid $[5] then.", "He paid $5 then, at once.", "5")]
    [InlineData("a [well]-known fact", "a long and well-known fact", "well")]
    [InlineData("Then 👍🏽 [done] 🙂 again.", "Then 👍🏽 done 🙂 once again.", "done")]
    [InlineData("قال [الوزير] إنه", "ثم قال الوزير إنه", "الوزير")]
    [InlineData("[市长]辞职了。", "昨天，市长辞职了。", "市长")]
    public void Words_that_stand_unchanged_are_attached(string marked, string after, string words)
    {
        var (before, start, end) = Marked(marked);

        var carried = Redraft.Between(before, after).Carry(start, end);

        Assert.Equal((AnchorState.Attached, after.IndexOf(words, StringComparison.Ordinal)), (carried.Fate, carried.Start));
    }

    [Theory]
    [InlineData("It was [unanimous].", "It was agreed.")]
    [InlineData("It was [unanimous].", "It was Unanimous.")]
    [InlineData("It was [unanimous].", "")]
    [InlineData("[Rain] fell, rain and Rain.", "Snow melted.")]
    [InlineData("It was [unanimous].", "It was unanimously done.")]
    [InlineData("It was [unanimous].", "It was nonunanimous.")]
    [InlineData("It was [unanimous].", "It was non-unanimous.")]
    [InlineData("They pay [tax] now", "They pay tax-free now")]
    [InlineData("Mr [Smith] left", "Mr Smith’s left")]
    [InlineData("Mr [Brien] left", "Mr O'Brien left")]
    [InlineData("He paid [5] then.", "He paid 5.5 then.")]
    [InlineData("He paid [5] then.", "He paid 1,5 then.")]
    [InlineData("He paid [5] then.", "He paid 5,000 then.")]
    [InlineData("He paid [5] then.", "He paid 15 then.")]
    [InlineData("He paid [5] then.", "He paid 5% then.")]
    [InlineData("It fell to [5] then.", "It fell to -5 then.")]
    [InlineData("It fell to [5] then.", "It fell to \u22125 then.")]
    [InlineData("He paid [5 million] then.", "He paid $5 million then.")]
    [InlineData("He paid $[5 million] then.", "He paid £5 million then.")]
    [InlineData("It grew by [5]% then.", "It grew by 5‰ then.")]
    [InlineData("at [9] sharp", "at 9:30 sharp")]
    [InlineData("[60 km] away", "60 km/h away")]
    [InlineData("a [cafe] there", "a cafe\u0301 there")]
    [InlineData("a [cafe\u0301] there", "a cafe\u0301s there")]
    [InlineData("[क] है", "की है")]
    [InlineData("[की] है", "कीमत है")]
    [InlineData("[كِتَابُ] هنا", "كِتَابُهُ هنا")]
    [InlineData("a [☝] here", "a ☝🏽 here")]
    [InlineData("a [👍] here", "a 👍🏽 here")]
    [InlineData("a [👩] here", "a 👩\u200D🚀 here")]
    [InlineData("a [🇳] here", "a 🇳🇴 here")]
    [InlineData("a [1] here", "a 1\uFE0F\u20E3 here")]
    [InlineData("a [می] here", "a می\u200Cخواهم here")]
    [InlineData("a [𐌰𐌱] here", "a 𐌰𐌱𐌲 here")]
    public void Words_that_are_gone_or_part_of_others_are_not_attached(string marked, string after)
    {
        var (before, start, end) = Marked(marked);

        Assert.NotEqual(AnchorState.Attached, Redraft.Between(before, after).Carry(start, end).Fate);
    }

    [Theory]
    [InlineData("Sales rose to [3,300 units] in March.", "Sales rose to 3,000 units in March.", "3,000 units")]
    [InlineData("[The bill is for 3,300 euros...] It was paid.", "The bill is for 3,300 euros… It was paid.", "The bill is for 3,300 euros…")]
    [InlineData("[\"We won't pay,\" the mayor said.] It rained.", "“We won’t pay,” the mayor said. It rained.", "“We won’t pay,” the mayor said.")]
    [InlineData("One. [The mayor resigned on Friday after a long meeting.] Two.", "One. The mayor resigned on Monday after a long meeting. Two.", "The mayor resigned on Monday after a long meeting.")]
    public void Words_that_changed_in_their_place_are_shown_with_the_new_ones(string marked, string after, string words)
    {
        var (before, start, end) = Marked(marked);

        var carried = Redraft.Between(before, after).Carry(start, end);

        Assert.Equal((AnchorState.Changed, words), (carried.Fate, after[carried.Start..carried.End]));
    }

    [Fact]
    public void A_draft_replaced_by_another_article_loses_everything_and_guesses_nothing()
    {
        var pair = Own("another article");
        var redraft = Redraft.Between(pair.Before, pair.After);

        Assert.All(pair.Passages, passage => Assert.Equal(AnchorState.Lost, redraft.Carry(passage.Start, passage.End).Fate));
    }

    [Fact]
    public void The_same_sentence_five_times_is_told_apart_by_its_neighbours()
    {
        var pair = Own("the same sentence five times");
        var redraft = Redraft.Between(pair.Before, pair.After);

        foreach (var passage in pair.Passages)
        {
            var carried = redraft.Carry(passage.Start, passage.End);
            if (passage.Truth.Count == 0)
            {
                Assert.False(carried.Fate is AnchorState.Attached or AnchorState.Changed);
            }
            else
            {
                Assert.Equal((AnchorState.Attached, passage.Truth[0].Start), (carried.Fate, carried.Start));
            }
        }
    }

    [Fact]
    public void A_paragraph_cut_here_and_pasted_there_keeps_its_words()
    {
        var pair = Own("a paragraph cut here and pasted there");
        var redraft = Redraft.Between(pair.Before, pair.After);

        Assert.All(pair.Passages, passage => Assert.Equal(
            (AnchorState.Attached, passage.Truth[0].Start, passage.Truth[0].End),
            redraft.Carry(passage.Start, passage.End) switch { var carried => (carried.Fate, carried.Start, carried.End) }));
    }

    [Fact]
    public void What_was_reworded_inside_a_moved_block_moves_with_it()
    {
        const string Rest = "The school will open in August. It has room for 320 pupils.\n\nThe mayor steps down in May. She has served for nine years.";
        const string Cost = "The bridge cost 41 million kroner, twice the estimate.";
        const string Silence = "Nobody on the council would say why the price rose so fast.";
        const string Builder = "The contractor, Veidekke, refused to comment on Friday.";
        var before = $"{Cost} {Silence} {Builder}\n\n{Rest}";

        var within = Redraft.Between(before, $"{Rest}\n\n{Cost} Nobody on the council would say why the price rose. {Builder}");
        var first = Redraft.Between(before, $"{Rest}\n\nThe bridge cost 44 million kroner, twice the estimate. {Silence} {Builder}");

        Assert.Equal(AnchorState.Changed, Of(within, before, Silence).Fate);
        Assert.Equal(AnchorState.Attached, Of(within, before, Cost).Fate);
        var asked = Of(first, before, Cost);
        Assert.Equal(AnchorState.Ask, asked.Fate);
        Assert.NotEmpty(asked.Candidates);
    }

    [Fact]
    public void A_sentence_merged_into_its_neighbour_is_not_given_up_as_lost()
    {
        const string Before = "It rained all day. The factory closed in 2011. It employed 900 people. The town never recovered.";
        var redraft = Redraft.Between(Before, "It rained all day. The factory closed in 2011 and it employed 900 people. The town never recovered.");

        Assert.Equal(AnchorState.Changed, Of(redraft, Before, "The factory closed in 2011.").Fate);
        Assert.Equal("The factory closed in 2011 and it employed 900 people.", PlaceOf(Of(redraft, Before, "It employed 900 people.").Candidates[0]));

        static string PlaceOf(Candidate candidate) =>
            "It rained all day. The factory closed in 2011 and it employed 900 people. The town never recovered."[candidate.Start..candidate.End];
    }

    [Fact]
    public void A_sentence_that_was_split_has_both_halves()
    {
        const string Before = "It rained. The owner, who lives in Spain, sold the land to the town in 2015, and the town sold it on two years later to a hotel chain. It snowed.";
        const string After = "It rained. The owner, who lives in Spain, sold the land to the town in 2015. The town sold it on two years later to a hotel chain. It snowed.";

        var carried = Of(Redraft.Between(Before, After), Before, Before[11..^11]);

        Assert.Equal((AnchorState.Changed, After[11..^11]), (carried.Fate, After[carried.Start..carried.End]));
    }

    [Fact]
    public void A_deleted_sentence_is_not_taken_for_one_like_it_that_stood_already()
    {
        const string Before = "The bank raised its rate to 4.5 percent in May. Nobody was surprised. The bank raised its rate to 4.75 percent in June. Prices fell.";
        const string After = "Nobody was surprised. The bank raised its rate to 4.75 percent in June. Prices fell.";

        Assert.Equal(AnchorState.Lost, Of(Redraft.Between(Before, After), Before, "The bank raised its rate to 4.5 percent in May.").Fate);
    }

    [Fact]
    public void Repeated_sentences_go_with_their_neighbours_when_these_change_places()
    {
        const string Same = "The figure was disputed.";
        const string Before = $"Oslo grew. {Same} Bergen shrank. {Same} Bodø stood still. {Same}";
        const string After = $"Bodø stood still. {Same} Oslo grew. {Same} Bergen shrank. {Same}";
        var redraft = Redraft.Between(Before, After);

        foreach (var town in (string[])["Oslo grew.", "Bergen shrank.", "Bodø stood still."])
        {
            var start = Before.IndexOf(town, StringComparison.Ordinal) + town.Length + 1;
            var carried = redraft.Carry(start, start + Same.Length);
            Assert.Equal((AnchorState.Attached, After.IndexOf(town, StringComparison.Ordinal) + town.Length + 1), (carried.Fate, carried.Start));
        }
    }

    [Theory]
    [InlineData("The mayor said that it was the last.", "A whale was washed ashore on Sunday. The mayor said that volunteers worked through the night to keep it wet.")]
    [InlineData("The council met on Tuesday. It voted for the bridge.", "It was a whale that they saw on Tuesday. It came for the fish.")]
    [InlineData("Prices rose by 6.4 percent last year.", "The winner jumped 6.4 metres last year.")]
    public void Words_that_every_article_has_carry_nothing_into_another_article(string before, string after)
    {
        var redraft = Redraft.Between(before, after);

        Assert.Equal(AnchorState.Lost, redraft.Carry(0, before.Length).Fate);
    }

    [Fact]
    public void A_wire_storys_claims_follow_it_through_its_versions()
    {
        var (first, second) = (Own("a wire story, first and second version"), Own("a wire story, second and final version"));
        var redrafts = (To: Redraft.Between(first.Before, first.After), Final: Redraft.Between(first.After, second.After));
        const string Injured = "At least 12 people were hurt when a ferry struck the quay in Tromsø on Monday";

        var then = Of(redrafts.To, first.Before, Injured);
        Assert.Equal((AnchorState.Changed, Injured.Replace("12", "17", StringComparison.Ordinal)), (then.Fate, first.After[then.Start..then.End]));
        var last = redrafts.Final.Carry(then.Start, then.End);
        Assert.True(last.Fate != AnchorState.Attached && (last.Fate != AnchorState.Changed || second.After[last.Start..last.End].Contains("ferry struck", StringComparison.Ordinal)));

        const string Third = "It is the third accident at the quay since 2019.";
        var kept = Of(redrafts.To, first.Before, Third);
        Assert.Equal(AnchorState.Attached, kept.Fate);
        Assert.Equal(AnchorState.Attached, redrafts.Final.Carry(kept.Start, kept.End).Fate);
    }

    [Fact]
    public void On_redrafts_of_our_own_making_no_passage_is_put_in_a_wrong_place_and_most_are_right()
    {
        var (right, all) = (0, 0);
        foreach (var pair in OwnRedrafts.All())
        {
            var redraft = Redraft.Between(pair.Before, pair.After);
            foreach (var passage in pair.Passages)
            {
                var carried = redraft.Carry(passage.Start, passage.End);
                var hasPlace = carried.Fate is AnchorState.Attached or AnchorState.Changed;
                var isRight = hasPlace ? passage.Truth.Any(place => place.Start < carried.End && carried.Start < place.End) : passage.Truth.Count == 0 && carried.Fate == AnchorState.Lost;
                Assert.True(isRight || !hasPlace, $"{pair.Name}: {pair.Before[passage.Start..passage.End]} → {pair.After[carried.Start..carried.End]}");
                (right, all) = (right + (isRight ? 1 : 0), all + 1);
            }
        }

        Assert.True(right >= all * 0.85, $"{right} of {all}");
    }

    [Fact]
    public void A_question_names_its_candidates_and_why()
    {
        const string Before = "The council met. The bridge cost 41 million kroner, twice what was planned. Nobody said why. The school opens in August.";
        const string After = "The council met. Nobody said why. The school opens in August. Later it turned out that the bridge had cost 44 million kroner.";
        var start = Before.IndexOf("The bridge", StringComparison.Ordinal);

        var carried = Redraft.Between(Before, After).Carry(start, Before.IndexOf(" Nobody", StringComparison.Ordinal));

        Assert.False(carried.Fate is AnchorState.Attached or AnchorState.Changed);
        Assert.All(carried.Candidates, candidate =>
        {
            Assert.InRange(candidate.Sure, 0.01, 0.99);
            Assert.EndsWith(".", candidate.Reason, StringComparison.Ordinal);
            Assert.True(candidate.Start < candidate.End && candidate.End <= After.Length);
        });
    }

    [Fact]
    public void Carrying_over_nothing_changes_nothing() =>
        Texts.Sample(text =>
        {
            var redraft = Redraft.Between(text, text);
            foreach (var (start, end) in Quotes(text))
            {
                var carried = redraft.Carry(start, end);
                Assert.Equal((AnchorState.Attached, start, end), (carried.Fate, carried.Start, carried.End));
            }
        });

    [Fact]
    public void What_is_attached_has_the_same_words_and_every_place_lies_in_the_text_on_character_boundaries() =>
        Gen.Select(Texts, Texts).Sample((before, other) =>
        {
            var after = other[..(other.Length / 2)] + before[(before.Length / 3)..] + other[(other.Length / 2)..];
            var clusters = Clusters(after).ToHashSet();
            var redraft = Redraft.Between(before, after);
            foreach (var (start, end) in Quotes(before))
            {
                var carried = redraft.Carry(start, end);
                foreach (var (from, until) in carried.Candidates.Select(candidate => (candidate.Start, candidate.End)).Append((carried.Start, carried.End)))
                {
                    Assert.InRange(from, 0, until);
                    Assert.InRange(until, 0, after.Length);
                    Assert.Contains(from, clusters);
                    Assert.Contains(until, clusters);
                }

                if (carried.Fate == AnchorState.Attached)
                {
                    Assert.Equal(before[start..end], after[carried.Start..carried.End]);
                }
            }
        });

    [Fact]
    public void An_insertion_elsewhere_never_changes_a_claims_words() =>
        Gen.Select(Stories, Stories, Gen.Int[0, 100]).Sample((story, inserted, cut) =>
        {
            var sentences = story.Split("|");
            var place = string.Join(" ", sentences[..(cut % (sentences.Length + 1))]).Length;
            var text = string.Join(" ", sentences);
            var insertion = " " + inserted.Replace('|', ' ') + " ";
            var after = text[..place] + insertion + text[place..];
            var redraft = Redraft.Between(text, after);
            var at = 0;
            foreach (var sentence in sentences)
            {
                var carried = redraft.Carry(at, at + sentence.Length);
                Assert.True(carried.Fate == AnchorState.Attached, $"{sentence} | {text} | {after}");
                Assert.Equal(sentence, after[carried.Start..carried.End]);
                at += sentence.Length + 1;
            }
        });

    [Fact]
    public void There_and_back_gives_the_same_words() =>
        Gen.Select(Stories, Stories, Gen.Int[0, 100]).Sample((story, other, cut) =>
        {
            var sentences = story.Split("|");
            var kept = sentences.Where((_, i) => (cut + i) % 4 != 0).Concat(other.Split("|")).ToArray();
            var (text, after) = (string.Join(" ", sentences), string.Join(" ", kept));
            var (there, back) = (Redraft.Between(text, after), Redraft.Between(after, text));
            var at = 0;
            foreach (var sentence in sentences)
            {
                var carried = there.Carry(at, at + sentence.Length);
                if (carried.Fate == AnchorState.Attached && back.Carry(carried.Start, carried.End) is { Fate: AnchorState.Attached } returned)
                {
                    Assert.Equal(sentence, text[returned.Start..returned.End]);
                }

                at += sentence.Length + 1;
            }
        });

    [Fact]
    public void Any_offsets_into_any_text_are_answered_without_failing() =>
        Gen.Select(Gen.String, Gen.String, Gen.Int[0, 50], Gen.Int[0, 50]).Sample((before, after, a, b) =>
        {
            var start = Math.Min(Math.Min(a, b), before.Length);
            var end = Math.Min(Math.Max(a, b), before.Length);
            var carried = Redraft.Between(before, after).Carry(start, end);
            return carried.Start >= 0 && carried.Start <= carried.End && carried.End <= after.Length;
        });

    [Fact]
    public void Offsets_outside_the_text_are_a_bug_of_the_caller()
    {
        var redraft = Redraft.Between("Rain fell.", "Snow fell.");

        Assert.Throws<ArgumentOutOfRangeException>(() => redraft.Carry(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => redraft.Carry(2, 11));
        Assert.Throws<ArgumentOutOfRangeException>(() => redraft.Carry(3, 2));
    }

    private static readonly string[] Pieces =
    [
        "rain", "Rain", "fell", "5", "5.5", "1,000", "-", "$", "%", ".", ", ", " ", " ", " ", "\n", "’s", "e\u0301", "cafe\u0301", "👍", "👍🏽", "👩\u200D🚀",
        "🇳🇴", "الوزير", "كِتَابُ", "\u0600", "市长", "की", "\u200C", "\u00A0", "\t", "𐌰𐌱", "☝🏽", "(", "“", "”",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat);

    private static readonly string[] Subjects = ["The mayor", "A ferry", "Rain", "The council", "Nina Dahl", "Eleven people", "The bank"];
    private static readonly string[] Acts = ["left", "paid 300 kroner", "came back", "said nothing about the bridge", "voted against it", "fell"];
    private static readonly string[] Times = ["on Monday", "in March", "again", "after the meeting in Oslo", "twice", "at noon"];

    /// <summary>Sentences of few words, so that many are alike and some the same, with a bar between them.</summary>
    private static readonly Gen<string> Stories =
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 5], Gen.Int[0, 5]).Select((subject, act, time) => $"{Subjects[subject]} {Acts[act]} {Times[time]}.").Array[1, 8].Select(all => string.Join("|", all));

    private static Carried Of(Redraft redraft, string before, string words)
    {
        var start = before.IndexOf(words, StringComparison.Ordinal);
        return redraft.Carry(start, start + words.Length);
    }

    private static MarkedPair Own(string name) => Assert.Single(OwnRedrafts.All(), pair => pair.Name == name);

    /// <summary>Quotes as people select them: between characters.</summary>
    private static IEnumerable<(int Start, int End)> Quotes(string text)
    {
        var clusters = Clusters(text);
        for (var i = 0; i + 1 < clusters.Count; i++)
        {
            yield return (clusters[i], clusters[i + 1]);
            yield return (clusters[i], clusters[Math.Min(i + 4, clusters.Count - 1)]);
            yield return (clusters[i], clusters[Math.Min(i + 15, clusters.Count - 1)]);
        }
    }

    private static List<int> Clusters(string text) => [.. StringInfo.ParseCombiningCharacters(text), text.Length];

    private static (string Text, int Start, int End) Marked(string marked)
    {
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var end = marked.IndexOf(']', StringComparison.Ordinal) - 1;
        return (marked.Remove(end + 1, 1).Remove(start, 1), start, end);
    }
}
