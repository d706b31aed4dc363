using System.Collections.Frozen;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Account;

/// <summary>
/// Refuses passwords that guessers try first. Length is Identity's own rule; which kinds of characters a password
/// mixes is nobody's business (OWASP ASVS 5.0).
/// </summary>
public sealed class PasswordRules(NewsroomName newsroom) : IPasswordValidator<AccountUser>
{
    /// <summary>Characters (UTF-16) that a password has at most, so that hashing stays cheap.</summary>
    public const int Longest = 256;

    private const int FewestDifferent = 5;
    private const int ShortestName = 4;

    private static readonly FrozenSet<string> Common = ReadCommon();

    public Task<IdentityResult> ValidateAsync(UserManager<AccountUser> manager, AccountUser user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        var wrong = WhatIsWrong(password ?? string.Empty, [user.UserName, newsroom.Name]);
        return Task.FromResult(wrong is null
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = "WeakPassword", Description = wrong }));
    }

    /// <summary>Why this password is among the first that are tried, or nothing.</summary>
    internal static string? WhatIsWrong(string password, IEnumerable<string?> names)
    {
        var lower = password.ToLowerInvariant();
        if (password.Length > Longest)
        {
            return $"Use at most {Longest} characters.";
        }

        if (names.Any(name => name is { Length: >= ShortestName } && lower.Contains(name.ToLowerInvariant(), StringComparison.Ordinal)))
        {
            return "Leave your sign-in name and the newsroom’s name out of the password.";
        }

        return Common.Contains(lower) || lower.Distinct().Count() < FewestDifferent || IsRun(lower) || IsRepeated(lower)
            ? "This is among the first passwords that are tried. Several unrelated words make a good one."
            : null;
    }

    // abcdefghijkl, 123456789012, lkjihgfedcba: each character the neighbour of the one before.
    private static bool IsRun(string text) =>
        IsRun(text, 1) || IsRun(text, -1);

    private static bool IsRun(string text, int step) =>
        text.Zip(text.Skip(1)).All(pair => pair.Second - pair.First == step || (pair is ('9', '0') or ('0', '9') or ('z', 'a') or ('a', 'z')));

    // A short piece over and over.
    private static bool IsRepeated(string text) =>
        Enumerable.Range(1, text.Length / 3)
            .Any(piece => Enumerable.Range(piece, text.Length - piece).All(at => text[at] == text[at - piece]));

    private static FrozenSet<string> ReadCommon()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("CommonPasswords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
