namespace FactCheck.Claims.Carrying;

/// <summary>A sentence of a revision with the run of pieces it is made of.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The code unit after its last.</param>
/// <param name="First">Its first piece.</param>
/// <param name="After">The piece after its last.</param>
/// <param name="Hash">The same for sentences of the same words, whatever their marks.</param>
/// <param name="Weight">What its words weigh together; rare words weigh more.</param>
internal readonly record struct Unit(int Start, int End, int First, int After, ulong Hash, double Weight)
{
    public int Count => After - First;
}
