using System.Data;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using FactCheck.Articles;
using Npgsql;
using NpgsqlTypes;

namespace FactCheck.Storage.Articles;

/// <summary>A text's formatting as the database keeps it: a JSON array in the order of the text, nothing where there is none.</summary>
internal sealed partial class FormattingJson(IReadOnlyList<Formatting> formatting) : SqlMapper.ICustomQueryParameter
{
    public static IReadOnlyList<Formatting> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize(json, Shape.Default.IReadOnlyListFormatting) ?? [];

    public void AddParameter(IDbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = formatting.Count == 0 ? DBNull.Value : JsonSerializer.Serialize(formatting, Shape.Default.IReadOnlyListFormatting);
        if (parameter is NpgsqlParameter typed)
        {
            typed.NpgsqlDbType = NpgsqlDbType.Jsonb;
        }

        command.Parameters.Add(parameter);
    }

    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
        UseStringEnumConverter = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(IReadOnlyList<Formatting>))]
    private sealed partial class Shape : JsonSerializerContext;
}
