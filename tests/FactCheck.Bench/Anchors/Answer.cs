namespace FactCheck.Bench.Anchors;

/// <summary>What a method says of one passage: its place, nothing, or that it is not sure.</summary>
internal readonly record struct Answer(bool Asked, int Start, int End)
{
    public static readonly Answer Lost = new(false, -1, -1);

    public static readonly Answer Question = new(true, -1, -1);

    public bool HasPlace => !Asked && Start >= 0;
}
