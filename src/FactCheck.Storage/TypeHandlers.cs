using System.Data;
using System.Globalization;
using Dapper;
using FactCheck.Sources;
using Microsoft.Data.Sqlite;

namespace FactCheck.Storage;

/// <summary>How ids, moments and days stand in the two engines: texts in SQLite, their own types in PostgreSQL.</summary>
internal static class TypeHandlers
{
    private static readonly Lazy<bool> Once = new(() =>
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        Handle(new GuidHandler());
        Handle(new MomentHandler());
        SqlMapper.AddTypeHandler(new Json.Handler());
        SqlMapper.AddTypeHandler(new Json.Column<Contact>());
        Handle(new DayHandler());
        foreach (var id in typeof(IId<>).Assembly.GetTypes().Where(IsId))
        {
            SqlMapper.AddTypeHandler(id, (SqlMapper.ITypeHandler)Activator.CreateInstance(typeof(IdHandler<>).MakeGenericType(id))!);
        }

        return true;
    });

    /// <summary>Teaches Dapper, once for the process.</summary>
    public static void Register() => _ = Once.Value;

    private static bool IsId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IId<>));

    private static void Handle<T>(SqlMapper.TypeHandler<T> handler)
        where T : struct
    {
        // Dapper asks its own map before its handlers.
        SqlMapper.RemoveTypeMap(typeof(T));
        SqlMapper.RemoveTypeMap(typeof(T?));
        SqlMapper.AddTypeHandler(handler);
    }

    private static void SetGuid(IDbDataParameter parameter, Guid value) =>
        parameter.Value = parameter is SqliteParameter ? value.ToString("D") : value;

    private static Guid GetGuid(object value) => value is Guid guid ? guid : Guid.ParseExact((string)value, "D");

    private sealed class IdHandler<TId> : SqlMapper.TypeHandler<TId>
        where TId : struct, IId<TId>
    {
        public override void SetValue(IDbDataParameter parameter, TId value) => SetGuid(parameter, value.Value);

        public override TId Parse(object value) => TId.From(GetGuid(value));
    }

    private sealed class GuidHandler : SqlMapper.TypeHandler<Guid>
    {
        public override void SetValue(IDbDataParameter parameter, Guid value) => SetGuid(parameter, value);

        public override Guid Parse(object value) => GetGuid(value);
    }

    private sealed class MomentHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) =>
            parameter.Value = parameter is SqliteParameter ? Texts.Of(value) : value.ToUniversalTime();

        public override DateTimeOffset Parse(object value) => value switch
        {
            DateTimeOffset moment => moment,
            DateTime utc => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc)),
            _ => Texts.Moment((string)value),
        };
    }

    private sealed class DayHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override void SetValue(IDbDataParameter parameter, DateOnly value) =>
            parameter.Value = parameter is SqliteParameter ? value.ToString("O", CultureInfo.InvariantCulture) : value;

        public override DateOnly Parse(object value) => value switch
        {
            DateOnly day => day,
            DateTime midnight => DateOnly.FromDateTime(midnight),
            _ => DateOnly.ParseExact((string)value, "O", CultureInfo.InvariantCulture),
        };
    }
}
