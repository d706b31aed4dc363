namespace FactCheck.Published;

/// <summary>One thing that stands between an article and its publication, with where to put it right.</summary>
/// <param name="Code">A fixed name for the rule.</param>
/// <param name="Message">One sentence for the page.</param>
/// <param name="Claim">The number of the claim that is the cause, where one is.</param>
/// <param name="Sentence">The number of the sentence that is the cause, where one is.</param>
public sealed record Blocker(string Code, string Message, int? Claim = null, int? Sentence = null);
