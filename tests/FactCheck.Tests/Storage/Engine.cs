namespace FactCheck.Tests.Storage;

/// <summary>The engines that every storage test runs on.</summary>
public enum Engine
{
    Sqlite,
    PostgreSql,
}
