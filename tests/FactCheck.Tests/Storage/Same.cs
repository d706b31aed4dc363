using System.Text.Json;
using Xunit;

namespace FactCheck.Tests.Storage;

/// <summary>Compares records by all they hold, lists in their order.</summary>
internal static class Same
{
    public static void AreEqual<T>(T expected, T actual) => Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));
}
