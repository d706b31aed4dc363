using FactCheck.Live;
using FactCheck.People;
using FactCheck.Web.Components.Shared;

namespace FactCheck.Web.Components.Workbench;

/// <summary>What somebody else has selected just now, as the browser outlines it.</summary>
/// <param name="Name">Who.</param>
/// <param name="Face">Their colour, as CSS.</param>
/// <param name="Revision">The revision that the offsets count in.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Says">What they do, in words.</param>
internal sealed record Peer(string Name, string Face, Guid Revision, int Start, int End, string Says)
{
    public static Peer Of(Bench bench, PersonId person, SelectedWords words)
    {
        var name = bench.Person(person).DisplayName;
        var before = bench.Board.Sentences.TakeWhile(sentence => sentence.End <= words.Start).Count();
        return new Peer(
            name.Split(' ')[0], Faces.Colour(person), words.Revision.Value, words.Start, words.End,
            $"{name} is selecting in sentence {Math.Min(before + 1, bench.Board.Sentences.Count)}");
    }
}
