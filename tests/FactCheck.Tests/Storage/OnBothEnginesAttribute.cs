using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace FactCheck.Tests.Storage;

/// <summary>Runs a theory on both engines.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothEnginesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow<Engine>(Engine.Sqlite), new TheoryDataRow<Engine>(Engine.PostgreSql)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
