using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactCheck;

/// <summary>Writes every id type as the plain text of its GUID.</summary>
public sealed class IdJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsValueType && typeToConvert.GetInterfaces().Any(face =>
            face.IsGenericType
            && face.GetGenericTypeDefinition() == typeof(IId<>)
            && face.GenericTypeArguments[0] == typeToConvert);
    }

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<TId> : JsonConverter<TId>
        where TId : struct, IId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TryGetGuid(out var value) ? TId.From(value) : throw new JsonException("An id is a GUID.");

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
