using System.Data;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace FactCheck.Storage;

/// <summary>A JSON text for a column of the type <c>jsonb</c>, which in SQLite is a text.</summary>
internal readonly record struct Json(string Text)
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        Converters = { new IdJson(), new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
    };

    public static Json Of<T>(T value) => new(JsonSerializer.Serialize(value, Plain));

    public T Read<T>() => JsonSerializer.Deserialize<T>(Text, Plain) ?? throw new JsonException("The column is empty.");

    /// <summary>Reads a column of this type straight into a record that has a member for it.</summary>
    public sealed class Column<T> : SqlMapper.TypeHandler<T>
        where T : class
    {
        public override void SetValue(IDbDataParameter parameter, T? value) => throw new NotSupportedException("It is written as Json, so that PostgreSQL is told the type.");

        public override T Parse(object value) => new Json((string)value).Read<T>();
    }

    public sealed class Handler : SqlMapper.TypeHandler<Json>
    {
        public override void SetValue(IDbDataParameter parameter, Json value)
        {
            parameter.Value = value.Text;
            if (parameter is NpgsqlParameter typed)
            {
                typed.NpgsqlDbType = NpgsqlDbType.Jsonb;
            }
        }

        public override Json Parse(object value) => new((string)value);
    }
}
